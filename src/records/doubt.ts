import type { Talk } from './talk.ts';

/** One side of a talk as far as it could be made out: ids of everybody who may be meant; `undefined` for somebody who may be anybody. */
export type Side = readonly (string | undefined)[];

/**
 * 存疑: something that was written and could not be read whole: a talk with somebody unknown, an exemption of nobody known. Whatever it
 * may be about is not concluded from the other records; everything else still is. Without any of these it may be about everything.
 */
export type Doubt = {
  /** Who may have talked with whom. */
  readonly talk?: { readonly talkers: Side; readonly talkees: Side };
  /** The only pairings that it can be about. */
  readonly pairings?: readonly string[];
  /** The only persons whom it can be about. */
  readonly persons?: readonly string[];
};

/** What a doubt is held against: an obligation, by ids. */
type Asked = {
  readonly pairing: { readonly id: string };
  readonly subject: readonly { readonly id: string }[];
  readonly candidates: readonly { readonly id: string }[];
};

const mayHold = (side: Side, id: string): boolean => side.includes(id) || side.includes(undefined);

/** Whether the talk may be one of this person with one of those. */
function mayJoin({ talkers, talkees }: NonNullable<Doubt['talk']>, id: string, others: readonly string[]): boolean {
  const among = (side: Side): boolean => others.some((other) => mayHold(side, other));
  return (mayHold(talkers, id) && among(talkees)) || (mayHold(talkees, id) && among(talkers));
}

/** Whether the obligation may come out otherwise once the doubt is resolved. */
export function concerns({ talk, pairings, persons }: Doubt, asked: Asked): boolean {
  if (pairings !== undefined && !pairings.includes(asked.pairing.id)) return false;
  if (persons !== undefined && asked.subject.length > 0 && !asked.subject.some(({ id }) => persons.includes(id)))
    return false;
  const [one, other] = asked.subject;
  if (talk === undefined || one === undefined) return true;
  return mayJoin(talk, one.id, other === undefined ? asked.candidates.map(({ id }) => id) : [other.id]);
}

/** A talk of which only the link to its event is in doubt. */
export const doubtOfTalk = ({ talkers, talkees }: Talk): Doubt => ({ talk: { talkers, talkees } });
