import { always, catalogue } from '../finding/catalogue.ts';

/** 键和值: what is said of a record that does not fit its kind. */
export const RECORDS_CATALOGUE = catalogue([
  {
    id: 'unknown-key',
    title: '只写认得的键',
    basis: '记录格式',
    family: 'shape',
    severity: always('error'),
    why: '不认识的键里的内容不会被读到，这条记录也就不算数。多半是键名写错了一个字，或者缩进错了一层。',
    mend: '按提示改键名；要记的事没有专门的键，写在“备注”里。',
    examples: {
      passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`,
      fails: [
        {
          yaml: `
谈话:
  - {编号: t1, 日期: 2013-05-07, 谈话人: [zhang], 谈话对向: [li], 谈话对象: [li]}`,
          says: [{ line: 2, message: '不认识「谈话对向」这个键：是不是「谈话对象」？' }],
        },
      ],
    },
  },
  {
    id: 'missing-key',
    title: '必须写的都写了',
    basis: '记录格式',
    family: 'shape',
    severity: always('error'),
    why: '缺了必须写的一项，这条记录就不算数。谈话至少要有编号、日期、谈话人和谈话对象。',
    mend: '补上缺的一项；确实不知道的，先把整条记录注释掉。',
    examples: {
      passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`,
      fails: [
        {
          yaml: `
talks:
  - {id: t1, talkers: [zhang], talkees: [li]}`,
          says: [{ line: 2, message: '缺少「date」这一项' }],
        },
      ],
    },
  },
  {
    id: 'empty-value',
    title: '写了键就有内容',
    basis: '记录格式',
    family: 'shape',
    severity: always('error'),
    why: '只有键没有内容，分不清是忘了填还是没有。没有填的内容按“无法判断”处理，所以宁可不写这个键。',
    mend: '补上内容；暂时没有的，把这一项整个删去。',
    examples: {
      passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`,
      fails: [
        {
          yaml: `
talks:
  - id: t1
    date: 2013-05-07
    place:
    talkers: [zhang]
    talkees: [li]`,
          says: [{ line: 4, message: '「place」没有填写内容' }],
        },
      ],
    },
  },
  {
    id: 'wrong-value',
    title: '填的值合乎要求',
    basis: '记录格式',
    family: 'shape',
    severity: always('error'),
    why: '日期、数字、可选的词写得不对，程序不会去猜，这条记录就不算数。起止颠倒、分数大于总数也是这一类。',
    mend: '按提示改；日期写成 2013-05-06，数字只写阿拉伯数字，可选的词从提示里挑一个。',
    examples: {
      passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`,
      fails: [
        {
          yaml: `
talks:
  - {id: t1, date: 2013-05-32, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-07, mode: 一对壹, talkers: [zhang], talkees: [li]}`,
          says: [
            { line: 2, message: '「2013-05-32」不是日期' },
            { line: 3, message: '「一对壹」不在可用的词里' },
          ],
        },
      ],
    },
  },
]);

export type RecordsId = (typeof RECORDS_CATALOGUE)[number]['id'];
