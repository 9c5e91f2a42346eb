import { visitSet } from '../../pairing/who/words-in-use.ts';
import type { Campaign } from '../../records/campaign.ts';
import { PARTY_NAMES, PARTY_WORDS, partiesIn, partyOf, slipOfParty } from '../../records/party-words.ts';
import { nearestWord } from '../../text/nearest.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'party-unknown',
  title: '政治面貌是规定的名称',
  basis: 'GB/T 4762-1984 政治面貌代码',
  family: 'links',
  severity: always('error'),
  why: '政治面貌只有十三种，写成别的就认不出是不是党员。按政治面貌确定应谈人的，这个人的应谈项只能列为“无法判断”。',
  mend: '写成中共党员、中共预备党员、共青团员、群众等规定的名称或常用简称；“党员”包括预备党员，只要正式党员的写“正式党员”。',
  examples: {
    passes: `
roster:
  - {id: zhang, name: 张一, party: 党员}
  - {id: li, name: 李二, party: 中共预备党员}
  - {id: zhou, name: 周三, party: 民盟}
  - {id: wu, name: 吴五, party: 九三学社社员}
pairings: [{id: p1, left: {people: [zhang]}, right: {party: [党员, 民主党派]}}]`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一, party: 中共党员}
  - {id: li, name: 李二, party: 中共党圆}
pairings:
  - {id: p1, left: {people: [zhang]}, right: {party: 团圆}}`,
        says: [
          { line: 3, message: '李二的政治面貌「中共党圆」认不出：是不是「中共党员」？' },
          { line: 5, message: '必谈关系里的政治面貌「团圆」认不出：是不是「团员」？' },
        ],
      },
    ],
  },
  check: ({ campaign }) => [
    ...[...campaign.people.values()].flatMap(({ id, name, party, origin }) =>
      party === undefined || party === '民主党派' || partyOf(party) !== undefined
        ? []
        : [{ origin, field: 'party', record: id, message: `${name}的政治面貌「${party}」认不出：${hintFor(party)}` }],
    ),
    ...inPairings(campaign),
  ],
});

function hintFor(written: string): string {
  const nearest = slipOfParty(written) ?? nearestWord(written, PARTY_WORDS);
  return nearest === undefined ? `可用：${PARTY_NAMES.join('、')}` : `是不是「${nearest}」？`;
}

function inPairings({ pairings }: Campaign): RuleRemark[] {
  return pairings.flatMap(({ left, right, exempt, origin, id }) => {
    const remarks: RuleRemark[] = [];
    const read = (set: typeof left, field: string) =>
      set &&
      visitSet(set, (kind, words) => {
        if (kind !== 'party') return;
        for (const word of words.filter((it) => partiesIn(it) === undefined)) {
          const message = `必谈关系里的政治面貌「${word}」认不出：${hintFor(word)}`;
          remarks.push({ origin, field, record: id, message });
        }
      });
    read(left, 'left');
    read(right, 'right');
    exempt.forEach(({ who }, at) => void read(who, `exempt.${at}.who`));
    return remarks;
  });
}
