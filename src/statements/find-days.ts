import { clausesOf } from '../text/clauses.ts';
import { parseChineseNumeral } from '../text/numeral.ts';
import { ownSentences } from './held-back.ts';

/** 起止日期的说法: when a text says that the talks began or ended. */
export type DayStatement = {
  readonly of: 'start' | 'end' | 'first-talk' | 'last-talk' | 'last-reply';
  readonly words: string;
  /** Absent where it says only the month and the day. */
  readonly year: number | undefined;
  readonly month: number;
  /** The day, or the days from which to which: 中旬 is from the 11th to the 20th. */
  readonly from: number;
  readonly to: number;
};

const dateIn = (group: '(' | '(?:'): string =>
  `(?:${group}\\d{4})年)?${group}\\d{1,2}|[一二三四五六七八九]|十[一二]?)月(?:${group}\\d{1,2})[日号]|${group}上旬|中旬|下旬|初|底|末))`;
const DATE = dateIn('(');
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['上旬', [1, 10]],
  ['初', [1, 10]],
  ['中旬', [11, 20]],
  ['下旬', [21, 31]],
  ['底', [20, 31]],
  ['末', [20, 31]],
]);
const CAMPAIGN = '(?:谈心谈话|交心谈心|谈心交心|谈心|谈话|交心)?(?:活动|工作)?';

/** How it is said; the four groups are those of the date. */
const SHAPES: readonly { readonly of: DayStatement['of']; readonly pattern: RegExp }[] = [
  { of: 'first-talk', pattern: new RegExp(`(?:首场|第一场|首次|第一次|最早一场)${CAMPAIGN}[^，]{0,6}?${DATE}`, 'u') },
  { of: 'last-talk', pattern: new RegExp(`(?:最后一场|末场|最后一次|最晚一场)${CAMPAIGN}[^，]{0,6}?${DATE}`, 'u') },
  { of: 'first-talk', pattern: new RegExp(`${DATE}[^，]{0,8}(?:首场|第一场|最早一场)${CAMPAIGN}`, 'u') },
  { of: 'last-talk', pattern: new RegExp(`${DATE}[^，]{0,8}(?:最后一场|末场|最晚一场)${CAMPAIGN}`, 'u') },
  { of: 'last-talk', pattern: new RegExp(`${DATE}[^，]{0,4}谈完最后一[人名位场]`, 'u') },
  {
    of: 'start',
    pattern: new RegExp(`(?:自|从|于|在)?${DATE}(?:正式|全面)?(?:开始|起|启动|开谈|开场|起步|拉开序幕|铺开)`, 'u'),
  },
  // 从5月8日到6月20日，党委委员谈话30场 is about some days of it.
  { of: 'start', pattern: new RegExp(`活动[^，]{0,10}?(?:自|从|为|于|：)${DATE}(?:起)?(?:至|到|—|－|-|持续)`, 'u') },
  { of: 'start', pattern: new RegExp(`(?:自|从)${DATE}(?:起)?(?:至|到|—|－|-)[^，]{2,12}，[^，]{0,6}活动`, 'u') },
  { of: 'start', pattern: new RegExp(`(?:开始|启动|起始)(?:于|时间为|日期为)${DATE}`, 'u') },
  {
    of: 'start',
    pattern: new RegExp(`${DATE}[^，]{0,4}(?:谈心谈话|交心谈心|谈心|谈话)?活动(?:正式|全面)?(?:启动|开始)`, 'u'),
  },
  {
    of: 'end',
    pattern: new RegExp(
      `(?:至|到|于|在)?${DATE}(?:上午|下午|晚上?)?(?:全部|圆满|全面)?(?:结束|止|完成|收官|谈完|收尾|落幕|画上句号)`,
      'u',
    ),
  },
  { of: 'end', pattern: new RegExp(`(?:结束)(?:于|时间为|日期为)${DATE}`, 'u') },
  {
    of: 'end',
    pattern: new RegExp(
      `活动(?:时间)?[^，]{0,16}[日号](?:起)?(?:至|到|—|－|-|－|持续到|持续至)${DATE}(?:止)?(?=$|，|开展)`,
      'u',
    ),
  },
];

const ALONE = new RegExp(`(?<=^|，)((?:早)?(?:在|于|从|自)?${dateIn('(?:')})，`, 'gu');
const LAST_REPLY = new RegExp(`(?:最晚|最后|最迟)(?:的)?一[条项件][^，]{0,6}?${DATE}`, 'u');
const REPLY = /答复|回复|回话|回音|给职工回|反馈/;
const ABOUT = /谈心|谈话|谈了|交心|活动/;
/** Something else that begins and ends, a part of it, or what is only meant. */
const OTHER =
  /会议(?!室)|座谈会|通知|方案|动员|部署|整改|征求|意见|培训|学习|阶段|[一二三四五六七八九十]轮|批|支部|科|年度|去年|上年|计划|拟|预计|将于|原定|原计划|推迟|提前|延|未能|公示|栏目|专栏|热线|民主生活会|任|调|退休/;

/** When a text says that the talks began or ended. */
export const findDays = (text: string): DayStatement[] =>
  ownSentences(text).flatMap((sentence) => {
    // 早在三月中旬，第一场谈话…: a clause that is a date alone goes with the next.
    const clauses = clausesOf(sentence.replace(ALONE, '$1'));
    return clauses.flatMap((clause, at) => {
      const around = `${clause}${clauses[at + 1] ?? ''}${clauses[at - 1] ?? ''}`;
      const reply = LAST_REPLY.exec(clause);
      if (reply !== null && REPLY.test(around)) return [dayOf('last-reply', reply)];
      return OTHER.test(clause) || !ABOUT.test(around) ? [] : daysOfClause(clause);
    });
  });

function daysOfClause(clause: string): DayStatement[] {
  const found: DayStatement[] = [];
  for (const { of, pattern } of SHAPES) {
    const match = pattern.exec(clause);
    if (match === null || found.some((it) => it.of === of)) continue;
    const day = dayOf(of, match);
    if (found.some((it) => it.of.endsWith('talk') && it.month === day.month && it.from === day.from)) continue;
    found.push(day);
  }
  return found;
}

function dayOf(of: DayStatement['of'], [words, year, month = '', day, part]: RegExpExecArray): DayStatement {
  const [from, to] = PARTS.get(part ?? '') ?? [Number(day), Number(day)];
  const said = /^\d/.test(month) ? Number(month) : (parseChineseNumeral(month) ?? 0);
  return { of, words, year: year === undefined ? undefined : Number(year), month: said, from, to };
}
