import type { Campaign } from '../../records/campaign.ts';
import { chineseKey } from '../../records/keys.ts';
import { RANK_WORDS, rankOf } from '../../records/rank-words.ts';
import { addTo } from '../../text/grouped.ts';
import { isOfficeWord, isTornFrom } from '../../text/office-words.ts';
import { nearWords, type Slip, slipBetween } from '../../text/one-slip.ts';
import { own } from '../../text/own.ts';
import { borneWords, knownWords, namedWords, type WordKind, type WordPlace } from './words-in-use.ts';

/** 疑似笔误: a written word that is one slip away from one that a pairing or an edge names, or that many others bear. */
export type Doubt = {
  readonly kind: WordKind;
  readonly written: string;
  readonly meant: string;
  /** Where it stands, every time. */
  readonly places: readonly WordPlace[];
  /** Where the other is named, else where it first stands; nowhere where it is known of itself (a rank). */
  readonly other: WordPlace | undefined;
  /** How often the other stands in the records. */
  readonly others: number;
  /** A pairing or an edge names the other. */
  readonly named: boolean;
};

/** 无人具有: a word of a pairing that nobody bears. `rights`: borne words that it is one slip away from. */
export type Unborne = {
  readonly kind: WordKind;
  readonly word: string;
  readonly places: readonly WordPlace[];
  readonly rights: readonly string[];
};

/** A word that may be meant, and what is said of one who bears the written one: 乔立的角色「委圆」像是「委员」的笔误. */
type Meaning = { readonly meant: string; readonly saidOf: (bearer: string) => string };

/** What words may have been meant; asked for every person of a set, so a look-up. */
export type Doubts = {
  readonly all: readonly Doubt[];
  /** Words that pairings name and nobody bears. */
  readonly unborne: readonly Unborne[];
  /** What else this word may mean: the right word where it is a slip itself, a misspelt one of a pairing where it is right. */
  readonly meaningsOf: (kind: WordKind, written: string) => readonly Meaning[];
};

const NONE: readonly Meaning[] = [];
export const NO_DOUBTS: Doubts = { all: [], unborne: [], meaningsOf: () => NONE };

/** The rule that says it; its setting `known` lists words that are meant as they stand. */
const MISSPELT = 'word-misspelt';

/** What the unit says of itself: these words are meant as they stand. */
const meantAsWritten = ({ rules }: Campaign): ReadonlySet<unknown> =>
  new Set([rules[MISSPELT]?.options['known']].flat());

const STRONG: ReadonlySet<Slip> = new Set(['alike', 'exchanged', 'doubled']);

type Counted = { readonly word: string; readonly count: number };

/**
 * Whether the slip is to be believed. A word of the office is meant as it stands (民警 beside 辅警), unless it is a torn one (班子员). Of a known word, what looks or sounds alike
 * is believed however often it was copied, another character only of few; of a name of the unit's own (柳塘, 荷塘) only what looks alike, of few.
 */
function isBelieved(kind: WordKind, slip: Slip, written: Counted, meant: Counted): boolean {
  const isTorn = (kind === 'role' || kind === 'tag') && slip === 'missing' && isTornFrom(written.word, meant.word);
  if (isOfficeWord(written.word) && !isTorn) return false;
  const few = written.count * 5 <= meant.count;
  // Many a department has one person, and every second post.
  const seldom = few || (written.count === 1 && kind !== 'department' && kind !== 'post');
  if (isOfficeWord(meant.word)) return STRONG.has(slip) || seldom;
  return STRONG.has(slip) && (written.count <= 2 || few);
}

/** Of a word that nothing names, only what many more bear is a measure. */
const outnumbers = (slip: Slip, written: Counted, meant: Counted): boolean => {
  const times = STRONG.has(slip) ? 3 : 5;
  return meant.count >= times && written.count * times <= meant.count;
};

type OfKind = ReadonlyMap<string, readonly WordPlace[]>;

const NOTHING: OfKind = new Map();

function doubtsOfKind(kind: WordKind, borne: OfKind, named: OfKind, known: ReadonlySet<unknown>): Doubt[] {
  const ofItself = new Set(knownWords(kind));
  const many = [...borne].filter(([, places]) => places.length >= 3).map(([word]) => word);
  const near = nearWords(new Set([...named.keys(), ...ofItself, ...many]));
  return [...borne].flatMap(([written, places]): Doubt[] => {
    if (named.has(written) || ofItself.has(written) || known.has(written)) return [];
    const own: Counted = { word: written, count: places.length };
    for (const meant of near(written)) {
      const others = borne.get(meant)?.length ?? 0;
      const slip = slipBetween(written, meant);
      const other = { word: meant, count: others };
      if (slip === undefined || !isBelieved(kind, slip, own, other)) continue;
      const isNamed = named.has(meant);
      if (!isNamed && !ofItself.has(meant) && !outnumbers(slip, own, other)) continue;
      const at = named.get(meant)?.[0] ?? borne.get(meant)?.[0];
      return [{ kind, written, meant, places, other: at, others, named: isNamed }];
    }
    return [];
  });
}

function unborneOfKind(kind: WordKind, borne: OfKind, named: OfKind): Unborne[] {
  const ranks = kind === 'rank' ? new Set([...RANK_WORDS, ...borne.keys()].map(rankOf)) : undefined;
  const strange = [...named].filter(([word]) => !borne.has(word) && !ranks?.has(rankOf(word)));
  if (strange.length === 0) return [];
  const near = nearWords(borne.keys());
  return strange.map(([word, places]) => ({
    kind,
    word,
    places,
    // A word of the office may be one that nobody is just now.
    rights: isOfficeWord(word) ? [] : near(word).filter((right) => slipBetween(word, right) !== undefined),
  }));
}

const found = new WeakMap<Campaign, Doubts>();

/** The doubtful words of a campaign. Worked out once, since coverage and rules ask. */
export function doubtsOf(campaign: Campaign): Doubts {
  const doubts = found.get(campaign) ?? workOut(campaign);
  found.set(campaign, doubts);
  return doubts;
}

function workOut(campaign: Campaign): Doubts {
  const known = meantAsWritten(campaign);
  const [borne, named] = [borneWords(campaign), namedWords(campaign)];
  const table = new Map<string, Meaning[]>();
  const add = (kind: WordKind, written: string, meaning: Meaning): void => {
    addTo(table, `${kind}\n${written}`, meaning);
  };
  const slip = (kind: WordKind, wrong: string, right: string) =>
    `${chineseKind(kind)}「${wrong}」像是「${right}」的笔误`;
  const all = [...borne].flatMap(([kind, words]) => doubtsOfKind(kind, words, named.get(kind) ?? NOTHING, known));
  for (const { kind, written, meant } of all)
    add(kind, written, { meant, saidOf: (bearer) => `${bearer}的${slip(kind, written, meant)}` });
  const unborne = [...named].flatMap(([kind, words]) => unborneOfKind(kind, borne.get(kind) ?? NOTHING, words));
  for (const { kind, word, rights } of unborne)
    for (const right of rights) {
      const said = `必谈关系里的${slip(kind, word, right)}`;
      add(kind, right, { meant: word, saidOf: () => said });
    }
  const meaningsOf = (kind: WordKind, written: string) => table.get(`${kind}\n${written}`) ?? NONE;
  return table.size === 0 && unborne.length === 0 ? NO_DOUBTS : { all, unborne, meaningsOf };
}

/** Kinds that are no key of a record. */
const KINDS: Readonly<Record<string, string>> = {
  edge: '关系',
  event: '情形类型',
  talk: '谈话类型',
  group: '组名',
  target: '对象',
};

/** 角色, 部门, 支部 …: how a message calls a word of this kind. */
export function chineseKind(kind: WordKind): string {
  if (kind.startsWith('group.')) return kind.slice('group.'.length);
  return own(KINDS, kind) ?? chineseKey(kind);
}
