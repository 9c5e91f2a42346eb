import { before, behind, FILL, type Pattern, PEOPLE, TALK } from './pattern.ts';
import type { Meaning } from './statement.ts';

/** 谈话 with its unit. */
export const COUNT_OF_TALKS: Readonly<Record<string, Meaning>> = {
  人次: { of: 'attendances' },
  场次: { of: 'sittings' },
  场: { of: 'sittings' },
  次: { of: 'times' },
  对: { of: 'pairs' },
  轮: { of: 'rounds' },
  人: { of: 'persons' },
  名: { of: 'persons' },
  位: { of: 'persons' },
};

const talks: Pattern['meaning'] = ({ unit, rate }) => (rate ? undefined : COUNT_OF_TALKS[unit]);

const SITTINGS = ['场', '场次', '次'];

/** 5月谈话56场, 6月37场. */
const ofMonth: Pattern = {
  reach({ near, sentence }) {
    const verb = `(?:共|累计|组织|开展|进行|完成|了)*(?:${TALK})?`;
    const match = new RegExp(`^\\s*(?:其中)?(?:(\\d{4})年)?(\\d{1,2})月份?${verb}${FILL}`, 'u').exec(near);
    if (match === null || !/谈|交心/.test(sentence)) return undefined;
    return { lead: '', groups: [...match].slice(1), loose: true };
  },
  meaning: ({ unit }, { groups: [year, month] }) =>
    SITTINGS.includes(unit)
      ? { of: 'month', month: Number(month), year: year === undefined ? undefined : Number(year) }
      : undefined,
};

/** 谈心谈话覆盖45名党员. */
const covered: Pattern = {
  reach: before(`(?:${TALK}(?:活动|工作)?)?(?:共)?覆盖(?:全体)?`, { loose: true }),
  meaning({ unit, after, sentence }) {
    const who = /^(?:全体|在职|在编)?(干部职工|党员干部|同志|干部|职工|党员|民警)?(?:$|[、）\s])/u.exec(after);
    return PEOPLE.includes(unit) && who !== null && /谈|交心/.test(sentence)
      ? { of: 'covered', who: who[1] ?? '' }
      : undefined;
  },
};

/** 谈话的场次、人次、人数、形式、月份. */
export const TALK_PATTERNS: readonly Pattern[] = [
  {
    reach: before('谈话对象(?:人数)?'),
    meaning: ({ unit }) => (PEOPLE.includes(unit) ? { of: 'talkees' } : undefined),
  },
  {
    reach: before('谈话人(?:人数|的)?'),
    meaning: ({ unit }) => (PEOPLE.includes(unit) ? { of: 'talkers' } : undefined),
  },
  { reach: behind('共有|共|累计|总共|先后有', `(?:接受|参加|参与)(?:了)?${TALK}`), meaning: talks },
  {
    reach: before(`(一对一|一对多|集体|电话|网络|走访)(?:形式(?:的)?)?${TALK}`, { loose: true }),
    meaning: ({ unit }, { groups: [word] }) =>
      word !== undefined && SITTINGS.includes(unit) ? { of: 'mode', word } : undefined,
  },
  ofMonth,
  { reach: before(TALK), meaning: talks },
  { reach: before(`${TALK}(?:总)?(?:人次)`), meaning: ({ unit }) => (unit === '' ? { of: 'attendances' } : undefined) },
  { reach: before(`${TALK}(?:总)?(?:场次)`), meaning: ({ unit }) => (unit === '' ? { of: 'sittings' } : undefined) },
  { reach: before('(?<![座访漫面])谈(?:了|过)', { loose: false }), meaning: talks },
  covered,
  {
    reach: behind('开展|进行|组织|完成|安排', `(?:的)?(?:各类)?${TALK}(?!室|记录|提纲|会)`),
    meaning: talks,
  },
];
