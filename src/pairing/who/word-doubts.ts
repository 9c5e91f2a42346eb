import type { Campaign } from '../../records/campaign.ts';
import { chineseKey } from '../../records/keys.ts';
import { RANK_WORDS, rankOf } from '../../records/rank-words.ts';
import { addTo } from '../../text/grouped.ts';
import {
  endsInUnit,
  isBeheaded,
  isInWord,
  isListedWord,
  isOfficeWord,
  isSeamed,
  isShortened,
  isTornFrom,
} from '../../text/office-words.ts';
import { nearWords, type Slip, slipBetween } from '../../text/one-slip.ts';
import { own } from '../../text/own.ts';
import { borneWords, groupingKinds, knownWords, namedWords, type WordKind, type WordPlace } from './words-in-use.ts';

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
  /** Not so where one ordinary character stands for another, and nothing but its being rare speaks against it. */
  readonly sure: boolean;
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

/** The slip between two words; a listed word without its first character is one too, though that may tell words apart (入职 for 新入职). */
const slipOf = (written: string, meant: string): Slip | undefined =>
  slipBetween(written, meant) ?? (isTornFrom(written, meant) ? 'missing' : undefined);

type Counted = { readonly word: string; readonly count: number };

/** A word beside one that may have been meant; `named`: a pairing or an edge names that one; `grouping`: the kind decides who is with whom. */
type Pair = {
  readonly kind: WordKind;
  readonly slip: Slip;
  readonly written: Counted;
  readonly meant: Counted;
  readonly named: boolean;
  readonly grouping: boolean;
};

const isPlace = (kind: WordKind): boolean => kind === 'department' || kind.startsWith('group.');

/** 经发 beside 经发办: one department written in two ways, whatever its name is made of. */
const isShort = ({ kind, written, meant }: Pair): boolean => isPlace(kind) && isShortened(written.word, meant.word);

/**
 * Whether the word is meant as it stands: a word of the office (民警 beside 辅警, 受处理 beside 受处分), unless it is made of such pieces only by
 * the slip: doubled (镇干部部), turned round (干部镇), torn (班子员), or without its last (急诊).
 */
function isMeant(pair: Pair): boolean {
  const { kind, slip, written, meant } = pair;
  if (isShort(pair) || written.word.length === 1) return false;
  if ((kind === 'role' || kind === 'post') && isBeheaded(written.word, meant.word)) return false;
  if (slip === 'doubled' && written.word.length > meant.word.length) return isSeamed(written.word);
  if (slip === 'missing' && kind !== 'department' && isTornFrom(written.word, meant.word)) return false;
  if ((kind === 'role' || kind === 'post') && endsInUnit(written.word) && !endsInUnit(meant.word)) return false;
  if (slip === 'exchanged' && isPlace(kind) && endsInUnit(meant.word) && !endsInUnit(written.word)) return false;
  // In words of two, another character makes another word: 日班 and 夜班, 铆工 and 钳工.
  if (slip === 'changed' && written.word.length === 2) return meant.count > 0;
  const at = [...written.word].findIndex((character, index) => character !== [...meant.word][index]);
  return isOfficeWord(written.word) || (slip === 'changed' && isInWord(written.word, at));
}

/**
 * Whether the slip is to be believed. Of a known word, what looks or sounds alike is believed however often it was copied, another character
 * only of few; of a name of the unit's own (柳塘, 荷塘) only what looks alike, of few.
 */
function isBelieved(pair: Pair): boolean {
  const { kind, slip, written, meant, named, grouping } = pair;
  if (isMeant(pair)) return false;
  if (isShort(pair)) return true;
  const few = written.count * 5 <= meant.count;
  // Many a department has one person, and every second post: of those only what is beside a word that something asks for.
  const seldom = few || (written.count === 1 && (named || grouping || (kind !== 'department' && kind !== 'post')));
  if (isOfficeWord(meant.word)) return STRONG.has(slip) || seldom;
  if (STRONG.has(slip)) return written.count <= 2 || few;
  // A character more or less of what a pairing calls people by; another character is another word (班车司机 beside 校车司机).
  const isCut = slip !== 'changed' && meant.word.length > 2 && kind !== 'post' && !isPlace(kind);
  return isCut && named && written.count === 1;
}

/** Of a word that nothing names, only what more bear is a measure: a few where the other is no word of the office or the kind groups people. */
function outnumbers({ kind, slip, written, meant, grouping }: Pair): boolean {
  if (grouping)
    return meant.count > written.count || (meant.count === written.count && written.word.length < meant.word.length);
  if (kind === 'category' && STRONG.has(slip)) return meant.count >= (isOfficeWord(meant.word) ? 1 : 2) * written.count;
  const times = isOfficeWord(meant.word) && kind === 'category' ? 2 : STRONG.has(slip) ? 3 : 5;
  return meant.count >= times && written.count * times <= meant.count;
}

type OfKind = ReadonlyMap<string, readonly WordPlace[]>;

const NOTHING: OfKind = new Map();

/** All that is known of the words of one kind. */
type Kind = {
  readonly kind: WordKind;
  readonly borne: OfKind;
  readonly named: OfKind;
  readonly grouping: boolean;
};

/** The likeliest first: one that looks or sounds alike, then one that something names, then one that more bear. */
const byLikelihood = (one: Pair, other: Pair): number =>
  Number(STRONG.has(other.slip)) - Number(STRONG.has(one.slip)) ||
  Number(other.named) - Number(one.named) ||
  other.meant.count - one.meant.count;

function doubtsOfKind({ kind, borne, named, grouping }: Kind, known: ReadonlySet<unknown>): Doubt[] {
  const ofItself = new Set(knownWords(kind));
  const least = grouping || kind === 'category' ? 1 : 2;
  const many = [...borne].filter(([, places]) => places.length >= least).map(([word]) => word);
  const near = nearWords(new Set([...named.keys(), ...ofItself, ...many]));
  return [...borne].flatMap(([written, places]): Doubt[] => {
    if (named.has(written) || ofItself.has(written) || known.has(written)) return [];
    const own: Counted = { word: written, count: places.length };
    const [likeliest] = near(written)
      .flatMap((meant): Pair[] => {
        const slip = slipOf(written, meant);
        const other = { word: meant, count: borne.get(meant)?.length ?? 0 };
        return slip === undefined
          ? []
          : [{ kind, slip, written: own, meant: other, named: named.has(meant), grouping }];
      })
      .filter((pair) => isBelieved(pair) && (pair.named || ofItself.has(pair.meant.word) || outnumbers(pair)))
      .sort(byLikelihood);
    if (likeliest === undefined) return [];
    const { word: meant, count: others } = likeliest.meant;
    const other = named.get(meant)?.[0] ?? borne.get(meant)?.[0];
    const sure = likeliest.slip !== 'changed' || ofItself.has(meant);
    return [{ kind, written, meant, places, other, others, named: likeliest.named, sure }];
  });
}

const LENGTHENING: ReadonlySet<Slip> = new Set(['missing', 'added', 'doubled']);

function unborneOfKind({ kind, borne, named }: Kind): Unborne[] {
  const ranks = kind === 'rank' ? new Set([...RANK_WORDS, ...borne.keys()].map(rankOf)) : undefined;
  const strange = [...named].filter(([word]) => !borne.has(word) && !ranks?.has(rankOf(word)));
  if (strange.length === 0) return [];
  const near = nearWords(borne.keys());
  return strange.map(([word, places]) => {
    const asked = places.some(({ optional }) => optional !== true);
    // A word of the office may be one that nobody is just now; what has a character more or less (护理主任) may still be it.
    const isRight = (right: string): boolean => {
      const slip = slipOf(word, right);
      if (slip === undefined || !isOfficeWord(word)) return slip !== undefined;
      return asked && LENGTHENING.has(slip) && !named.has(right) && !isListedWord(right);
    };
    return { kind, word, places, rights: near(word).filter(isRight) };
  });
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
  const grouping = groupingKinds(campaign);
  const kinds = [...new Set([...borne.keys(), ...named.keys()])].map((kind) => ({
    kind,
    borne: borne.get(kind) ?? NOTHING,
    named: named.get(kind) ?? NOTHING,
    grouping: grouping.has(kind),
  }));
  const all = kinds.flatMap((kind) => doubtsOfKind(kind, known));
  for (const { kind, written, meant } of all)
    add(kind, written, { meant, saidOf: (bearer) => `${bearer}的${slip(kind, written, meant)}` });
  const unborne = kinds.flatMap(unborneOfKind);
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
