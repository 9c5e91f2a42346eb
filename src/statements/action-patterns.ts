import { before, behind, byRate, byUnit, byWord, ITEMS, type Pattern } from './pattern.ts';

const MEASURE = '整改(?:措施|事项|任务|项目)';
const ABOUT = /整改|措施|销号|台账/;
const MAKE = '制定|制订|出台|提出|形成|明确|落实|建立|确定|列出';

/** 整改措施：总数、完成、未完成、逾期、方式. */
export const ACTION_PATTERNS: readonly Pattern[] = [
  {
    reach: before('(?:整改|整改完成|整改办结|办结|销号|完成)率', { about: ABOUT }),
    meaning: byRate({ of: 'action-rate' }),
  },
  {
    reach: before('(?:逾期|超期|过期)(?:未(?:完成|办结|销号|整改))?(?:的)?(?:整改)?(?:措施|事项|任务)?', {
      about: ABOUT,
    }),
    meaning: byUnit(ITEMS, { of: 'overdue' }),
  },
  {
    reach: before('(?:未完成|未办结|未销号|未整改|尚未完成|没有完成|正在整改|正在办理|尚未销号|正在推进)(?:的)?', {
      about: ABOUT,
    }),
    meaning: byUnit(ITEMS, { of: 'open' }),
  },
  { reach: before('(未启动)(?:的)?', { about: ABOUT }), meaning: byWord('state', ITEMS) },
  {
    reach: before('(立行立改|限期整改|长期坚持|协调解决)(?:的)?(?:措施|事项|问题|任务)?', { loose: true }),
    meaning: byWord('track', ITEMS),
  },
  {
    reach: before('(?:整改完成|完成整改|已整改|整改到位|整改销号|整改措施(?:已经|已)完成|已销号|销号|办结)'),
    meaning: byUnit(ITEMS, { of: 'done' }),
  },
  {
    reach: before('(?<!未|没|没有)(?:已经|已)(?:全部)?完成(?:整改)?', { about: ABOUT }),
    meaning: byUnit(ITEMS, { of: 'done' }),
  },
  {
    reach: before('(?:(?:已|已经)?完成整改|整改(?:措施|任务|事项)?(?:已|已经)?完成)', { loose: true }),
    meaning: byRate({ of: 'action-rate' }),
  },
  {
    reach: behind('还有|尚有|仍有|有', `(?:的)?(?:${MEASURE})?(?:的)?(?:尚|还)?(?:未|没有)(?:完成|办结|销号)`),
    meaning: byUnit(ITEMS, { of: 'open' }),
  },
  {
    reach: behind('还有|尚有|仍有|只有|仅有|有', `(?:的)?(?:整改)?(?:措施|事项|任务)(?:已)?(?:逾期|超期|过期)`, {
      about: ABOUT,
    }),
    meaning: byUnit(ITEMS, { of: 'overdue' }),
  },
  {
    reach: behind('还有|尚有|仍有|只有|仅有', '(?:整改)?(?:措施|事项|任务)(?:尚|还)?(?:未|没有)启动', { about: ABOUT }),
    meaning: byUnit(ITEMS, { of: 'state', word: '未启动' }),
  },
  { reach: behind('完成|销号|办结', MEASURE), meaning: byUnit(ITEMS, { of: 'done' }) },
  { reach: before(`(?:(?:${MAKE})(?:了|出)*)?${MEASURE}`), meaning: byUnit(ITEMS, { of: 'actions' }) },
  {
    reach: behind('^(?:全部|全局|目前|现有|共有|共)?', `(?:具体)?${MEASURE}(?:中|里)?(?:已|均|，|$)`),
    meaning: byUnit(ITEMS, { of: 'actions' }),
  },
  { reach: behind(MAKE, `(?:具体)?(?:的)?(?:整改)(?:措施|事项|任务)`), meaning: byUnit(ITEMS, { of: 'actions' }) },
];
