import type { Campaign } from '../../records/campaign.ts';
import { templateKind } from '../../records/shipped-template.ts';
import { addDays, chineseDay, type Day, isYearless, later, yearOf } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'document-before-cause',
  title: '文件、活动、汇报的先后合乎情理',
  basis: '内部约定',
  family: 'time',
  severity: always('warning'),
  why: '活动依据文件开展，汇报在活动之后写成，文号的年份就是发文的年份，日期的先后应当对得上。先有活动、后有文件，检查时会被看作补做的材料。',
  mend: '对照文件原件改正日期；先开展、后补文件的，照实写，不要改日期。',
  examples: {
    passes: `
campaign:
  title: 活动
  period: {from: 2013-05-06, to: 2013-05-31}
  basis: [{title: 关于开展谈心的通知, number: 某公发〔2013〕8号, date: 2013-05-06}, {title: 实施办法, number: 某公发〔2009〕3号}]
  milestones: [{id: m, title: 民主生活会, date: 2013-06-05}]
report: {date: 2013-06-08}`,
    fails: [
      {
        yaml: `
campaign:
  title: 活动
  period: {from: 2013-05-06, to: 2013-05-31}
  basis:
    - {title: 关于开展谈心的通知, date: 2013-05-20}
  milestones:
    - {id: m, title: 民主生活会, date: 2013-05-02}
  asOf: 2013-06-08
report:
  date: 2013-05-04`,
        says: [
          { line: 5, message: '依据文件《关于开展谈心的通知》的日期2013年5月20日晚于活动开始（2013年5月6日）' },
          { line: 7, message: '节点「民主生活会」的日期2013年5月2日早于活动开始（2013年5月6日）' },
          { line: 10, message: '成文日期2013年5月4日早于活动开始（2013年5月6日）' },
        ],
      },
      {
        yaml: `
campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}
report: {date: 2013-06-03}`,
        says: [{ line: 2, message: '成文日期2013年6月3日早于数据的截至日（2013年6月8日）' }],
      },
      {
        yaml: `
campaign:
  title: 活动
  period: {from: 2013-05-06, to: 2013-05-31}
  basis:
    - {title: 关于开展谈心的通知, number: 某公发〔2003〕8号, date: 2013-04-20}
    - {title: 关于加强谈心的意见, number: 某公发〔2031〕8号}
  asOf: 2013-06-08
report:
  date: 2046-06-08`,
        says: [
          { line: 5, message: '「某公发〔2003〕8号」的年份和文件的日期2013年4月20日不一致' },
          { line: 6, message: '「某公发〔2031〕8号」的年份在活动结束（2013年5月31日）之后' },
          { line: 9, message: '成文日期2046年6月8日比活动结束和数据的截至日晚了一年以上' },
        ],
      },
    ],
  },
  check: ({ campaign }) => [
    ...lateBasis(campaign),
    ...numbersOfOtherYears(campaign),
    ...earlyMilestones(campaign),
    ...earlyReport(campaign),
    ...lateReport(campaign),
  ],
});

const YEAR_OF_NUMBER = /[〔[［（(【](\d{4})[〕\]］）)】]/;

/** 文号的年份 is the year in which the document was issued; one of the turn of the year may bear the year before. */
function numbersOfOtherYears({ file, basis, period, report }: Campaign): RuleRemark[] {
  const judge = (origin: RuleRemark['origin'], number: string | undefined, date: Day | undefined): RuleRemark[] => {
    const year = Number(YEAR_OF_NUMBER.exec(number ?? '')?.[1] ?? 0);
    const known = date === undefined || isYearless(date) ? undefined : date;
    if (year === 0 || (known === undefined ? year <= yearOf(period.to) : year === yearOf(known))) return [];
    const seen =
      known === undefined
        ? `的年份在活动结束（${chineseDay(period.to)}）之后`
        : `的年份和文件的日期${chineseDay(known)}不一致`;
    const message = `发文字号「${number}」${seen}：请对照文件原件核对`;
    const turn = known?.slice(5, 7) === '01' && year === yearOf(known) - 1;
    return [{ origin, field: 'number', message, lighter: turn }];
  };
  return [
    ...basis.flatMap(({ number, date }, at) => judge({ file, path: ['campaign', 'basis', at] }, number, date)),
    ...(report.date === undefined ? [] : judge({ file, path: ['report'] }, report.number, report.date)),
  ];
}

/** A supplement to an earlier document is usual, so it weighs less. */
function lateBasis({ file, basis, period, talks }: Campaign): RuleRemark[] {
  const inTime = basis.some(({ date }) => date !== undefined && !isYearless(date) && date <= period.from);
  return basis.flatMap(({ title, date }, at) => {
    if (date === undefined || isYearless(date) || date <= period.from) return [];
    const before = talks.filter((talk) => !isYearless(talk.date) && talk.date < date).length;
    const held = before === 0 ? '' : `，此前已有 ${before} 场谈话`;
    const document = `依据文件《${title}》的日期${chineseDay(date)}`;
    const message = `${document}晚于活动开始（${chineseDay(period.from)}）${held}：请核对文件日期和活动的起始日期`;
    return [{ origin: { file, path: ['campaign', 'basis', at] }, field: 'date', message, lighter: inTime }];
  });
}

function earlyMilestones({ file, milestones, period }: Campaign): RuleRemark[] {
  return milestones.flatMap(({ id, title, date }, at) => {
    if (isYearless(date) || date >= period.from) return [];
    const message = `节点「${title}」的日期${chineseDay(date)}早于活动开始（${chineseDay(period.from)}），之前没有时间谈话：请核对日期`;
    return [{ origin: { file, path: ['campaign', 'milestones', at] }, field: 'date', record: id, message }];
  });
}

function earlyReport({ file, period, asOf, report: { date, template } }: Campaign): RuleRemark[] {
  if (date === undefined || isYearless(date)) return [];
  const place = { origin: { file, path: ['report'] }, field: 'date' };
  const seen = `成文日期${chineseDay(date)}`;
  if (date < period.from && !templateKind(template).before)
    return [{ ...place, message: `${seen}早于活动开始（${chineseDay(period.from)}）：请核对这两个日期` }];
  if (date >= asOf) return [];
  return [{ ...place, message: `${seen}早于数据的截至日（${chineseDay(asOf)}）：请核对「成文日期」和「截至」` }];
}

const A_YEAR = 366;

/** Where 截至 is not written it is the day of the report itself, so it is held against the period, too. */
function lateReport({ file, period, asOf, report: { date } }: Campaign): RuleRemark[] {
  if (date === undefined || isYearless(date)) return [];
  const last = asOf === date ? period.to : later(period.to, asOf);
  if (date <= addDays(last, A_YEAR)) return [];
  const message = `成文日期${chineseDay(date)}比活动结束和数据的截至日晚了一年以上：请核对年份`;
  return [{ origin: { file, path: ['report'] }, field: 'date', message }];
}
