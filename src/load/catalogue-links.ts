import { always, catalogue } from '../finding/catalogue.ts';

/** 关联: what is said of ids and names that lead nowhere, or to two. */
export const LINKS_CATALOGUE = catalogue([
  {
    id: 'unknown-person',
    title: '写到的人都在花名册或外部人员里',
    basis: '记录格式',
    family: 'links',
    severity: always('error'),
    why: '对不上花名册的人，这场谈话就算不到他头上，应谈的仍然显示未谈。多半是姓名写错了一个字，或者花名册漏了人。',
    mend: '按提示改姓名；漏登的人补进花名册，外单位的人补进外部人员。',
    examples: {
      passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}`,
      fails: [
        {
          yaml: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [李三]}`,
          says: [{ line: 2, message: 'roster 和 externals 里都没有「李三」' }],
        },
      ],
    },
  },
  {
    id: 'ambiguous-name',
    title: '同名的人写编号',
    basis: '记录格式',
    family: 'links',
    severity: always('error'),
    why: '两个人同名时只写姓名，分不清是谁，程序不会去猜。部门和人员同名时，关系也分不清指向哪一个。',
    mend: '改写编号；提示里列出了每个人的编号和部门。',
    examples: {
      passes: `
roster:
  - {id: zhang, name: 张一}
  - {id: li1, name: 李二, department: 车管所}
  - {id: li2, name: 李二, department: 事故科}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li1]}`,
      fails: [
        {
          yaml: `
roster:
  - {id: zhang, name: 张一}
  - {id: li1, name: 李二, department: 车管所}
  - {id: li2, name: 李二, department: 事故科}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [李二]}`,
          says: [{ line: 6, message: '叫「李二」的有 2 人' }],
        },
      ],
    },
  },
  {
    id: 'unknown-id',
    title: '引用的编号都有',
    basis: '记录格式',
    family: 'links',
    severity: always('error'),
    why: '编号对不上，意见、整改、佐证和谈话就连不起来，数据里就少一条。渠道名称疑似写错的，只是警告。',
    mend: '按提示改编号，或者补上被引用的那条记录。',
    examples: {
      passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}
suggestions:
  - {id: s1, talk: t1, text: 改进值班}`,
      fails: [
        {
          yaml: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}
suggestions:
  - {id: s1, talk: T1, text: 改进值班}`,
          says: [{ line: 4, message: '没有编号为「T1」的谈话：是不是「t1」？' }],
        },
      ],
    },
  },
  {
    id: 'duplicate-id',
    title: '编号不重复',
    basis: '记录格式',
    family: 'links',
    severity: always('error'),
    why: '两条记录用一个编号，别处引用它时分不清是哪一条，计数也可能多算。重复写的提法和免谈，只是警告。',
    mend: '改掉其中一个编号，引用它的地方也一起改；整条重复登记的，删去一条。',
    examples: {
      passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [zhou]}`,
      fails: [
        {
          yaml: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}
  - {id: t1, date: 2013-05-08, talkers: [zhang], talkees: [zhou]}`,
          says: [{ line: 3, message: '谈话编号「t1」用了不止一次' }],
        },
      ],
    },
  },
]);
