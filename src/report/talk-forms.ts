import type { Document } from '../document/document.ts';
import type { Coverage, Obligation } from '../pairing/obligation.ts';
import { belongs, subjectSide } from '../pairing/who/sets.ts';
import { doubtsOf } from '../pairing/who/word-doubts.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Person } from '../records/person.ts';
import type { Talk } from '../records/talk.ts';
import { FORM_TITLE, partyOn, type TalkFormWords, talkForm, wordsOfTalk, wordsToFillIn } from './talk-form.ts';

/** 谈心谈话记录表 of talks, in the order of the records. */
export const wordsOfTalks = (talks: readonly Talk[], campaign: Campaign, withContent: boolean): TalkFormWords[] =>
  talks.map((talk) => wordsOfTalk(talk, campaign, withContent));

/** Forms for the talks that are still to come: as many as each obligation wants, and how many of them name nobody. */
export function wordsOfMissing(
  campaign: Campaign,
  { obligations }: Coverage,
): { readonly words: readonly TalkFormWords[]; readonly nameless: number } {
  const open = obligations.filter(({ outcome }) => outcome === 'missing' || outcome === 'pending');
  const words = open.flatMap((obligation) => {
    const parties = partiesOf(obligation, campaign);
    if (parties === undefined) return [];
    const on = obligation.window.to < campaign.asOf ? obligation.window.to : campaign.asOf;
    const named = (people: typeof parties.talkers) => people.map((person) => partyOn(person, on));
    const form = wordsToFillIn(campaign.unit.name, named(parties.talkers), named(parties.talkees));
    return Array.from({ length: Math.max(1, obligation.need - obligation.have) }, () => form);
  });
  return { words, nameless: open.filter(({ subject }) => subject.length === 0).length };
}

/** A file of forms, each on a page of its own. */
export const formsDocument = (forms: readonly TalkFormWords[], unit: string, date: string): Document => ({
  title: FORM_TITLE,
  addressee: undefined,
  body: { type: 'root', children: forms.map(talkForm) },
  attachments: [],
  signature: { name: unit, date, sealed: false },
  bare: true,
  draft: false,
});

/** 双方: who is to talk with whom, as far as an obligation says. */
type Parties = { readonly talkers: readonly Person[]; readonly talkees: readonly Person[] };

/**
 * The two sides of an obligation: 甲方 is the talker unless the pairing wants it the other way round. The other side of one person is known where
 * only one may serve him; where several may, it is left open. `undefined`: a share over everybody names nobody.
 */
function partiesOf(obligation: Obligation, campaign: Campaign): Parties | undefined {
  const [first, second] = obligation.subject;
  if (first === undefined) return undefined;
  if (second === undefined) return partiesOfOne(first, obligation);
  const secondIsLeft = !isLeft(first, obligation, campaign) && isLeft(second, obligation, campaign);
  return sides(secondIsLeft ? [second] : [first], secondIsLeft ? [first] : [second], obligation);
}

function partiesOfOne(person: Person, obligation: Obligation): Parties {
  const { candidates, pairing } = obligation;
  const others = candidates.length === 1 ? candidates : [];
  return subjectSide(pairing) === 'left' ? sides([person], others, obligation) : sides(others, [person], obligation);
}

const sides = (left: readonly Person[], right: readonly Person[], { pairing }: Obligation): Parties =>
  pairing.form.direction === 'right' ? { talkers: right, talkees: left } : { talkers: left, talkees: right };

/** Whether a person stands on the left: by the set of that side, or as the one who oversees. */
function isLeft(person: Person, { pairing, window }: Obligation, campaign: Campaign): boolean {
  const { left, relation } = pairing;
  if (left !== undefined) return belongs(left, person, window.to, doubtsOf(campaign)) === true;
  return (
    relation.kind === 'edge' && campaign.edges.some(({ kind, from }) => kind === relation.edge && from === person.id)
  );
}
