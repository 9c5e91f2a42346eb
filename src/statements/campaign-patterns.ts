import { before, behind, byUnit, type Pattern, PEOPLE, TALK } from './pattern.ts';

/** 活动本身：天数、科室、在册人数、人均. */
export const CAMPAIGN_PATTERNS: readonly Pattern[] = [
  {
    reach: before('(?:历时|为期|用时|持续|前后|利用)(?:近|约)?', { about: /活动|谈|交心/, loose: true }),
    meaning: byUnit(['天', '日'], { of: 'days' }),
  },
  {
    reach: behind('(?:覆盖|涉及|遍及)(?:了|到|全局|机关|所属|下属)*', '(?:科室|部门|处室|科)', {
      about: /谈|交心/,
      loose: true,
    }),
    meaning: byUnit(['个'], { of: 'departments' }),
  },
  {
    reach: before('(?:花名册|在册|在编|在职)(?:上|登记|人员|干部职工|职工|干部|人数)*', { loose: true }),
    meaning: byUnit(PEOPLE, { of: 'roster' }),
  },
  {
    reach: before(`(?:人均|平均每人|每人平均)(?:开展|参加|接受)?${TALK}`, { loose: true }),
    meaning: byUnit(['次', '人次', '场', '场次'], { of: 'per-head' }),
  },
];
