import type { Figures } from '../../figures/figure.ts';
import type { Facts } from '../define-rule.ts';
import { type Answer, countOf, textOf, valuesOf } from './answer.ts';

const OUTCOME_WORDS = {
  required: '应谈',
  met: '已谈',
  missing: '未谈',
  exempt: '免谈',
  undecided: '无法判断',
  pending: '未到期',
} as const;
type Outcome = keyof typeof OUTCOME_WORDS;

/** 应谈、已谈、未谈 …: 项 are of the whole, 人 and 对 also as persons and pairs count. `partly`: the text may speak of a part. */
export function answerOfOutcome(
  outcome: Outcome,
  unit: string,
  { figures, campaign, coverage }: Facts,
  partly: boolean,
): Answer {
  const those = coverage.obligations.filter((it) => it.outcome === outcome);
  const values = [countOf(figures, `coverage.all.${outcome}`)];
  const people = unit !== '项' || partly;
  if (partly) values.push(...valuesOf(figures, new RegExp(`^coverage\\..*\\.${outcome}$`)));
  if (people) values.push(new Set(those.flatMap(({ subject }) => subject.map(({ id }) => id))).size);
  if (people) values.push(...valuesOf(figures, new RegExp(`^coverage\\.(?:people|pairs)\\.${outcome}$`)));
  if (outcome === 'met' && people) values.push(...valuesOf(figures, /^talks\.(?:persons|talkees|pairs)$/));
  if (outcome === 'required' && people) values.push(countOf(figures, 'roster.persons'));
  if (outcome === 'required') values.push(...lessExempt(figures, partly));
  if (outcome === 'missing' && people)
    values.push(countOf(figures, 'coverage.people.required') - countOf(figures, 'coverage.people.met'));
  if (outcome === 'exempt') values.push(campaign.exemptions.length, ...valuesOf(figures, /^exemptions\./));
  return { values, shown: `${OUTCOME_WORDS[outcome]} ${textOf(figures, `coverage.all.${outcome}`)}` };
}

/** 应谈 is also said of what is left when those exempt are taken off. */
const lessExempt = (figures: Figures, partly: boolean): number[] =>
  [...figures.keys()].flatMap((id) => {
    const prefix = (partly ? /^(coverage\..*)\.exempt$/ : /^(coverage\.all)\.exempt$/).exec(id)?.[1];
    return prefix === undefined ? [] : [countOf(figures, `${prefix}.required`) - countOf(figures, id)];
  });

/** 谈话率, or (`reach`) 覆盖面, which may also be those talked with among all on the roster. */
export function answerOfRate(of: 'coverage-rate' | 'reach', { figures, campaign }: Facts, partly: boolean): Answer {
  const rate = partly ? /^coverage\..*\.rate$/ : /^coverage\.(?:all|people)\.rate$/;
  const met = partly ? /^(coverage\..*)\.met$/ : /^(coverage\.(?:all|people))\.met$/;
  const ofRequired = [...figures.keys()].flatMap((id) => {
    const prefix = met.exec(id)?.[1];
    const required = prefix === undefined ? 0 : countOf(figures, `${prefix}.required`);
    return required === 0 ? [] : [countOf(figures, id) / required];
  });
  const people = campaign.roster.length;
  const reached = of === 'coverage-rate' || people === 0 ? [] : [countOf(figures, 'talks.talkees') / people];
  const values = [...valuesOf(figures, rate), ...ofRequired, ...reached];
  return { values, shown: `谈话率 ${textOf(figures, 'coverage.all.rate')}` };
}
