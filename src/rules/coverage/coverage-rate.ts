import { requiredOf, tally } from '../../figures/fully-covered.ts';
import { rateText, shareText } from '../../figures/rate-text.ts';
import type { Place } from '../../finding/finding.ts';
import type { Obligation } from '../../pairing/obligation.ts';
import { field } from '../../records/field.ts';
import { OPTIONS } from '../../records/rule-settings.ts';
import { share } from '../../records/share.ts';
import { defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'coverage-rate',
  title: '谈话率达到本单位定的比例',
  basis: '本单位在规则里定的比例',
  family: 'coverage',
  severity: { planned: 'hint', running: 'hint', final: 'error' },
  why: '有的单位在必谈关系之外，另外规定谈话率要达到多少。没有写比例就不核对，写了就按每项必谈关系和全部必谈关系分别核对。',
  mend: '补谈还没有谈的；比例定错了的，改规则设置里的“比例”。',
  options: { share: field(OPTIONS.share, '谈话率至少达到多少，例如 95%；不写就不核对', share.optional()) },
  needsEverything: true,
  examples: {
    passes: `
rules: {coverage-rate: {share: 50%}}
pairings:
  - {id: p1, left: {people: [zhang]}, right: {people: [li, zhou]}}
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]`,
    fails: [
      {
        yaml: `
rules:
  coverage-rate: {share: 0.6}
pairings:
  - {id: p1, title: 大队长与民警, left: {people: [zhang]}, right: {people: [li, zhou]}}
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]`,
        says: [
          { line: 2, message: '全部必谈关系的谈话率是 50%（已谈 1 ÷ 应谈 2），没有达到 60%' },
          { line: 4, message: '「大队长与民警」的谈话率是 50%（已谈 1 ÷ 应谈 2），没有达到 60%' },
        ],
      },
    ],
  },
  check({ campaign, coverage }, { share: threshold }) {
    if (threshold === undefined) return [];
    const asked = new Map<string, Obligation[]>();
    for (const obligation of coverage.obligations) {
      const group = asked.get(obligation.pairing.id);
      if (group === undefined) asked.set(obligation.pairing.id, [obligation]);
      else group.push(obligation);
    }
    const setting = { origin: { file: campaign.file, path: ['rules', 'coverage-rate'] }, field: 'share' };
    return [
      ...remarksOn('全部必谈关系', setting, coverage.obligations, threshold),
      ...campaign.pairings.flatMap(({ id, title, origin, level }) =>
        remarksOn(`「${title}」`, { origin }, asked.get(id) ?? [], threshold).map((remark) => ({
          ...remark,
          record: id,
          lighter: level === 'should',
        })),
      ),
    ];
  },
});

/** Compared in whole numbers. Nothing below the line has no rate, and so misses none. */
function remarksOn(
  name: string,
  place: Place,
  obligations: readonly Obligation[],
  threshold: { readonly numerator: number; readonly denominator: number },
): RuleRemark[] {
  const { numerator, denominator } = threshold;
  const counts = tally(obligations);
  const base = requiredOf(counts) - counts.exempt;
  if (base === 0 || counts.met * denominator >= numerator * base) return [];
  const rate = `谈话率是 ${rateText(counts.met, base, [threshold])}（已谈 ${counts.met} ÷ 应谈 ${base}）`;
  const open = [
    [counts.missing, '未谈'],
    [counts.undecided, '无法判断'],
    [counts.pending, '未到期'],
  ] as const;
  const rest = open.flatMap(([count, word]) => (count === 0 ? [] : [`${word} ${count}`])).join('、');
  return [
    {
      ...place,
      message: `${name}的${rate}，没有达到 ${shareText(threshold)}：还有${rest}，请补谈或补齐记录`,
    },
  ];
}
