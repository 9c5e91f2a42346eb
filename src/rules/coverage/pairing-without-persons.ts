import type { Obligation } from '../../pairing/obligation.ts';
import { doubtsOf } from '../../pairing/who/word-doubts.ts';
import type { Pairing } from '../../records/pairing.ts';
import { defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'pairing-without-persons',
  title: '每项必谈关系都有应谈的人',
  basis: '内部约定',
  family: 'coverage',
  severity: { planned: 'warning', running: 'warning', final: 'warning' },
  why: '一项必谈关系一个应谈的人都没有，多半是角色、部门或人员写得和花名册不一致。它的谈话率只能写不适用，要求等于落空。',
  mend: '核对必谈关系里的角色、部门是否和花名册写得一样；确实没有这样的人，去掉这一项。',
  needsEverything: true,
  needs: ['roster', 'externals', 'pairings', 'edges', 'events', 'exemptions'],
  examples: {
    passes: `
pairings:
  - {id: p1, left: {people: [zhang]}, right: everyone}`,
    fails: [
      {
        yaml: `
pairings:
  - {id: p1, title: 书记与老同志, left: {people: [zhang]}, right: {all: [{people: [li]}, {people: [zhou]}]}}`,
        says: [{ line: 2, message: '「书记与老同志」没有应谈的人' }],
      },
      {
        yaml: `
pairings:
  - {id: p1, title: 大队长与民警, left: {people: [zhang]}, right: {people: [li]}}
exemptions:
  - {person: li, reason: 长期病假, approvedBy: zhang}`,
        says: [{ line: 2, message: '全部免谈' }],
      },
    ],
  },
  check({ campaign, coverage }) {
    const asked = new Map<string, Obligation[]>(campaign.pairings.map(({ id }) => [id, []]));
    for (const obligation of coverage.obligations) asked.get(obligation.pairing.id)?.push(obligation);
    const { unborne } = doubtsOf(campaign);
    const empty = new Set(
      unborne.flatMap(({ places }) => places.flatMap(({ optional, record }) => (optional ? [] : record))),
    );
    return campaign.pairings.flatMap((pairing) => {
      const oddities = coverage.oddities.filter((it) => it.pairing.id === pairing.id).map(({ message }) => message);
      // What names a value that nobody bears is said where it is named.
      return empty.has(pairing.id) ? [] : remarksOn(pairing, asked.get(pairing.id) ?? [], oddities);
    });
  },
});

/** Nobody to talk with comes first, with the reasons; oddities of a pairing that works all the same are lighter. */
function remarksOn(pairing: Pairing, asked: readonly Obligation[], oddities: readonly string[]): RuleRemark[] {
  const place = { origin: pairing.origin, record: pairing.id };
  const name = `必谈关系「${pairing.title}」`;
  if (pairing.trigger === undefined && !asked.some(hasPartner)) {
    const why = oddities.length === 0 ? '请核对甲方、乙方和花名册' : oddities.join('；');
    return [{ ...place, message: `${name}没有应谈的人：${why}` }];
  }
  const remarks: RuleRemark[] = oddities.map((message) => ({
    ...place,
    message: `${name}：${message}`,
    lighter: true,
  }));
  if (asked.length > 0 && asked.every(({ outcome }) => outcome === 'exempt')) {
    const message = `${name}应谈的 ${asked.length} 项全部免谈，谈话率不适用：请核对免谈范围`;
    remarks.push({ ...place, message });
  }
  return remarks;
}

/** A pair, or somebody who has someone to talk with. */
const hasPartner = ({ subject, candidates }: Obligation): boolean => subject.length === 2 || candidates.length > 0;
