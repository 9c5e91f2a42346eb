import { always, type RuleDescription } from '../define-rule.ts';

/** 键和值: what is said of a record that does not fit its kind, and of days that had to be completed. */
export const READING_VALUES: readonly RuleDescription[] = [
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
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkee: [li], talkees: [li]}`,
          says: [{ line: 2, message: '不认识「talkee」这个键：是不是「talkees」？' }],
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
  {
    id: 'year-unknown',
    title: '没有写年份的日期推得出年份',
    basis: '记录格式',
    family: 'time',
    severity: always('error'),
    why: '活动跨了年，只写月日就有两种可能，程序不会去猜。猜错一年，先后次序就全错了。',
    mend: '把这个日期写全，例如 2013-05-06。',
    examples: {
      passes: `
talks:
  - {id: t1, date: 2013年5月7日, talkers: [zhang], talkees: [li]}`,
      fails: [
        {
          yaml: `
campaign: {title: 谈心活动, period: {from: 2012-03-01, to: 2013-06-30}, phase: final, asOf: 2013-06-30}
talks:
  - {id: t1, date: 5月7日, talkers: [zhang], talkees: [li]}`,
          says: [{ line: 3, message: '从活动时间看不出是哪一年' }],
        },
      ],
    },
  },
  {
    id: 'year-supplied',
    title: '日期都写了年份',
    basis: '记录格式',
    family: 'time',
    severity: always('hint'),
    why: '没有写年份的日期，已按活动时间补上，这里说明一声。活动时间写错了，这些日期也会跟着错。',
    mend: '核对补上的年份；不想再看到这条提示，就把日期写全。',
    examples: {
      passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`,
      fails: [
        {
          yaml: `
talks:
  - {id: t1, date: 5月7日, talkers: [zhang], talkees: [li]}`,
          says: [{ line: 2, message: '有 1 处日期没有写年份，已按活动时间当作 2013 年' }],
        },
      ],
    },
  },
  {
    id: 'as-of-default',
    title: '写明截至日期',
    basis: '记录格式',
    family: 'time',
    severity: always('hint'),
    why: '是否到期、是否逾期都按截至日判断，没有写就要按别的日子算。进行中的活动不写截至日，每天核对的结果都可能不同。',
    mend: '在活动里写“截至”，例如 截至: 2013-06-08。',
    examples: {
      passes: `
campaign: {title: 谈心活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}`,
      fails: [
        {
          yaml: `
campaign: {title: 谈心活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final}`,
          says: [{ line: 1, message: '没有写截至日期，按活动结束日期 2013-05-31 判断是否到期' }],
        },
      ],
    },
  },
];
