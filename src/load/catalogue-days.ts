import { always, catalogue } from '../finding/catalogue.ts';

/** 日期: what is said of days that had to be completed. */
export const DAYS_CATALOGUE = catalogue([
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
    why: '没有写年份、又不在活动开始到截至日之间的日期，已按活动时间补上年份。也可能是上一年、下一年的，所以说明一声。',
    mend: '核对补上的年份；不想再看到这条提示，就把日期写全。',
    examples: {
      passes: `
talks:
  - {id: t1, date: 5月7日, talkers: [zhang], talkees: [li]}`,
      fails: [
        {
          yaml: `
events:
  - {id: e1, person: li, kind: 岗位变动, date: 4月7日}`,
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
]);
