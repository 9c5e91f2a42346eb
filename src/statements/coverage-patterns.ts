import { before, behind, byRate, type Pattern, PEOPLE } from './pattern.ts';

const OUTCOMES = {
  应谈: 'required',
  已谈: 'met',
  未谈: 'missing',
  没谈: 'missing',
  漏谈: 'missing',
  免谈: 'exempt',
  无法判断: 'undecided',
  未到期: 'pending',
} as const;
const isOutcome = (word: string | undefined): word is keyof typeof OUTCOMES => word !== undefined && word in OUTCOMES;

const ABOUT_TALKS = /谈|交心/;

/** 应谈、已谈、未谈、谈话率. */
export const COVERAGE_PATTERNS: readonly Pattern[] = [
  {
    reach: before(`(${Object.keys(OUTCOMES).join('|')})(?:的|[上到]的)?(?:对象|人员|任务|项目|事项)?(?:尚有|还有|剩)?`),
    meaning: ({ unit }, { groups: [word] }) =>
      isOutcome(word) && [...PEOPLE, '对', '项'].includes(unit) ? { of: OUTCOMES[word] } : undefined,
  },
  {
    reach: behind('还有|尚有|仍有|剩余|剩下|有', '(?:对象|任务)?(?:还|尚)?(?:未谈|没谈|没有谈|未能谈)'),
    meaning: ({ unit }) => ([...PEOPLE, '对', '项'].includes(unit) ? { of: 'missing' } : undefined),
  },
  {
    reach: behind('还有|尚有|仍有|只有|仅有', '谈话(?:任务)?(?:还|尚)?(?:没有|未)(?:落实|完成|谈上)$'),
    meaning: ({ unit }) => (unit === '项' ? { of: 'missing' } : undefined),
  },
  {
    reach: before('(?:谈心谈话|交心谈心|谈心交心|谈话|谈心|应谈|必谈)(?:任务)?(?:完成)?率'),
    meaning: byRate({ of: 'coverage-rate' }),
  },
  {
    reach: before('(?:谈心谈话|交心谈心|谈心交心|谈话|谈心|应谈|必谈)(?:对象)?(?:覆盖)(?:率|面)'),
    meaning: byRate({ of: 'reach' }),
  },
  { reach: before('覆盖(?:率|面)', { about: ABOUT_TALKS }), meaning: byRate({ of: 'reach' }) },
  {
    reach: before('必谈关系'),
    meaning: ({ unit }) => (['项', '类', '个', '条'].includes(unit) ? { of: 'pairings' } : undefined),
  },
];
