import type { Document } from '../document/document.ts';
import type { Coverage } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Talk } from '../records/talk.ts';
import { partiesOf } from './obligation-parties.ts';
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
