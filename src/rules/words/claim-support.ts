import { fullyCovered } from '../../figures/fully-covered.ts';
import type { Obligation } from '../../pairing/obligation.ts';
import type { Claim } from '../../statements/find-claims.ts';
import type { Facts } from '../define-rule.ts';

/** Groups by which a clause may mean some of the pairings. */
const GROUPS = ['委员', '书记', '科室负责人', '中层', '党员', '民警', '班子', '大队长', '所长'];

/** A part that no pairing is about: what is said of it cannot be judged. */
const PART =
  /其中|部分|首批|第[一二三]批|新任|新提拔|青年|退休|一线|后备|女职工|[一二三四五六七八九]月|上旬|中旬|下旬|第[一二三四]支部|(?:科室|部门|单位|支部|中队|车间|年级组|班组)(?:共?有|达到|为|已)|最[高低多少]的|季度|有[\d一二两三四五六七八九十]+个?(?:科室|部门|单位|支部|中队|班组)/;

/**
 * A clause that names pairings by title is about those; one that names a department about its people; one that names a group about some pairing
 * of that group, and is borne out if any of them is; any other is about all that is asked.
 */
export function isSupported({ clause, earlier }: Claim, facts: Facts): boolean {
  // 四名派遣工均已谈到: so many, and nobody knows which.
  if (/^\s*[\d一二两三四五六七八九十百]+[名位]/.test(clause)) return true;
  if (PART.test(clause) || PART.test(earlier)) return true;
  return supportedBy(clause, facts) ?? supportedBy(earlier, facts) ?? fullyCovered(facts.coverage.obligations);
}

/** `undefined` where the words name no part of what is asked. */
function supportedBy(words: string, { coverage, campaign, figures }: Facts): boolean | undefined {
  const of = (ids: ReadonlySet<string>) =>
    coverage.obligations.filter(({ pairing }: Obligation) => ids.has(pairing.id));
  const named = campaign.pairings.filter(({ title }) => words.includes(title)).map(({ id }) => id);
  if (named.length > 0) return fullyCovered(of(new Set(named)));
  const departments = [...figures.keys()].flatMap((id) => /^departments\.(.+)\.people\.rate$/.exec(id)?.[1] ?? []);
  const own = departments.filter((name) => words.includes(name));
  if (own.length > 0) return own.every((name) => figures.get(`departments.${name}.people.rate`)?.value === 1);
  const groups = GROUPS.filter((group) => words.includes(group));
  const meant = campaign.pairings.filter(
    ({ title }) => groups.length > 0 && groups.every((group) => title.includes(group)),
  );
  return meant.some(({ id }) => fullyCovered(of(new Set([id])))) ? true : undefined;
}

/** What the records come to instead. */
export function standing({ figures, campaign }: Facts): string {
  if (campaign.pairings.length === 0) return '没有登记必谈关系，算不出覆盖率';
  const of = (name: string) => figures.get(`coverage.all.${name}`)?.text ?? '0';
  const rest = `未谈 ${of('missing')} 项、无法判断 ${of('undecided')} 项、未到期 ${of('pending')} 项`;
  return `应谈 ${of('required')} 项，已谈 ${of('met')} 项，免谈 ${of('exempt')} 项，${rest}`;
}
