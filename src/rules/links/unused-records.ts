import { belongs } from '../../pairing/who/sets.ts';
import { doubtsOf } from '../../pairing/who/word-doubts.ts';
import type { Campaign } from '../../records/campaign.ts';
import type { Origin } from '../../source/origin.ts';
import { nearestWord } from '../../text/nearest.ts';
import type { RuleRemark } from '../define-rule.ts';

type OfKind = { readonly kind: string; readonly origin: Origin; readonly id?: string };

/** One remark per kind that nothing asks for, at the first record of it. */
function unusedKinds(
  records: readonly OfKind[],
  asked: ReadonlySet<string>,
  { say, spared }: { say: (kind: string) => string; spared: ReadonlySet<string> },
): RuleRemark[] {
  const firsts = new Map<string, OfKind>();
  for (const record of records) if (!firsts.has(record.kind)) firsts.set(record.kind, record);
  return [...firsts.values()]
    .filter(({ kind }) => !asked.has(kind) && !spared.has(kind))
    .map(({ kind, origin, id }) => {
      const nearest = nearestWord(kind, asked);
      const hint = nearest === undefined ? '请核对类型，用不上的可以删去' : `是不是「${nearest}」？`;
      return { origin, field: 'kind', record: id, message: `${say(kind)}：${hint}` };
    });
}

/** Kinds that another rule says are slips of the pen. */
const misspelt = (campaign: Campaign, kind: 'edge' | 'event'): ReadonlySet<string> =>
  new Set(doubtsOf(campaign).all.flatMap((doubt) => (doubt.kind === kind ? [doubt.written] : [])));

/** 关系: kinds that no pairing goes along. */
export function unusedEdges(campaign: Campaign): RuleRemark[] {
  const { edges, pairings } = campaign;
  if (pairings.length === 0) return [];
  const asked = new Set(pairings.flatMap(({ relation }) => (relation.kind === 'edge' ? [relation.edge] : [])));
  return unusedKinds(edges, asked, {
    say: (kind) => `「${kind}」这种关系没有一项必谈关系用到`,
    spared: misspelt(campaign, 'edge'),
  });
}

/** 情形: kinds that trigger no pairing, unless a talk answers one. */
export function unusedEvents(campaign: Campaign): RuleRemark[] {
  const { events, pairings, talks } = campaign;
  if (pairings.length === 0 || events.length === 0) return [];
  const asked = new Set(pairings.flatMap(({ trigger }) => trigger?.event ?? []));
  const answered = new Set(talks.flatMap(({ event }) => event));
  return unusedKinds(events, asked, {
    say: (kind) => `「${kind}」这种情形没有一项必谈关系由它触发`,
    spared: new Set([
      ...events.filter(({ id }) => answered.has(id)).map(({ kind }) => kind),
      ...misspelt(campaign, 'event'),
    ]),
  });
}

/** Every word of the records that may stand for a person. */
function mentioned({ talks, edges, events, exemptions, suggestions, actions }: Campaign): ReadonlySet<string> {
  const words = new Set<string>();
  const add = (ids: readonly (string | undefined)[]): void => {
    for (const id of ids) if (id !== undefined) words.add(id);
  };
  for (const { talkers, talkees, recorder } of talks) add([...talkers, ...talkees, recorder]);
  for (const { from, toPerson } of edges) add([from, toPerson]);
  for (const { person } of events) add([person]);
  for (const { person, approvedBy } of exemptions) add([person, approvedBy]);
  for (const { target, raisedBy } of suggestions) add([target, raisedBy]);
  for (const { owner } of actions) add([owner]);
  return words;
}

/** 外部人员 whom no record names and no side of a pairing holds. */
export function unusedExternals(campaign: Campaign): RuleRemark[] {
  const { externals, pairings, asOf } = campaign;
  if (externals.length === 0) return [];
  const words = mentioned(campaign);
  const doubts = doubtsOf(campaign);
  const sides = pairings.flatMap(({ left, right }) => [...(left ? [left] : []), ...(right ? [right] : [])]);
  return externals
    .filter((person) => !words.has(person.id) && !sides.some((side) => belongs(side, person, asOf, doubts) !== false))
    .map(({ id, name, origin }) => ({
      origin,
      field: 'name',
      record: id,
      message: `外部人员${name}没有谈话、关系或其他记录提到：请核对是不是漏记了谈话，用不上的可以删去`,
    }));
}
