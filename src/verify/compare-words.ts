import { similarities } from '../alignment/shared-pairs.ts';
import { clausesIn, inAnyOrder, type Piece, piecesIn } from './clause.ts';
import type { ExpectedDocument } from './expected-document.ts';
import { type Fact, factsIn } from './facts.ts';
import { joinedNames, relabelled } from './out-of-place.ts';
import { foldWords, sameCell, sameWords } from './same-words.ts';
import { decidingWords, isOpposed, turnedAround } from './turned-around.ts';
import { type Image, imageOf, meets, type WordDifference, type Words } from './word-difference.ts';

/** The words of records that are not in their places, and what else changes what is said of them. */
export function compareWords(words: Words, known: ExpectedDocument): WordDifference[] {
  const { expected, found, place } = words;
  if (foldWords(expected.text) === foldWords(found.text)) return [];
  const facts = factsIn(expected, known);
  const kept = keptPlaces(words, known);
  const altered = facts.filter((fact) => fact.front || !kept(fact)).flatMap((fact) => alteredFact(fact, words, known));
  const fine = altered.filter((it) => !altered.some((other) => isWithin(other, it)));
  const finest = fine.filter((it, at) => !fine.slice(0, at).some((other) => isSamePlace(other, it)));
  if (place === 'cell') return finest.length > 0 && !anyMeet(finest) ? finest : alteredCell(words);
  if (place === 'heading' && alteredHeading(words, known).length > 0) return alteredHeading(words, known);

  const others = [
    ...(place === 'heading' ? [] : relabelled(words, known)),
    ...turnedAround(words, facts),
    ...joinedNames(words, known),
  ];
  const told = [...finest];
  for (const it of others) if (!told.some((other) => meets(it, other))) told.push(it);
  return told;
}

/** A name that is another one within a text that is another one is what is said of both. */
const isWithin = (one: WordDifference, other: WordDifference): boolean =>
  one !== other &&
  one.expected.length < other.expected.length &&
  other.expected.includes(one.expected) &&
  meets(one, other);

const anyMeet = (all: readonly WordDifference[]): boolean =>
  all.some((one, at) => all.some((other, after) => after > at && meets(one, other)));

/** Of two facts for which the same words stand now, the first tells. */
const isSamePlace = (one: WordDifference, other: WordDifference): boolean =>
  one.start === other.start && one.end === other.end && one.end > one.start;

/** Whether words stand in a piece of the text that only changed places. */
function keptPlaces({ expected, found }: Words, { sure }: ExpectedDocument): (fact: Fact) => boolean {
  const timesOf = (pieces: readonly Piece[], piece: Piece): number =>
    pieces.filter((it) => inAnyOrder(it) === inAnyOrder(piece)).length;
  const [before, after] = [piecesIn(expected.text), piecesIn(found.text)];
  const kept = [
    ...before.filter((piece) => timesOf(after, piece) === timesOf(before, piece)),
    ...clausesIn(expected.text).filter(({ text }) => sure.has(text)),
  ];
  return (fact) => kept.some(({ start, end }) => start <= fact.start && fact.end <= end);
}

/** From this on a text was polished, below it another stands in its place. */
const POLISHED = 0.4;

/** What makes another of the word behind it: 部分采纳, 副局长, 拟整改. */
const BEFORE = /(?:大?部分|基本|副|原|拟|将|待|非|未|不)$/u;

/** A name alone on its line, as 主送 and 署名 are: whatever stands before it makes it another. */
const isWholeLine = ({ start, end }: Fact, text: string): boolean =>
  text.slice(0, start).trim() === '' && /^[\s：:]*$/.test(text.slice(end));

/** 市局党委 is not 局党委; 尊敬的 is politeness. */
const ADDRESSED = /(?<![^\s])(?!尊敬的$)\p{Script=Han}+$/u;

/** 我局 and 本局, as a unit calls itself. */
const OURSELVES = /^[我本]\p{Script=Han}{1,2}$/u;

function alteredFact(
  fact: Fact,
  { expected, found, stretches, place }: Words,
  known: ExpectedDocument,
): WordDifference[] {
  const { start, end, text, loose } = fact.front
    ? frontImage(fact, expected.text, stretches, found.text)
    : imageOf(fact, stretches, found.text);
  const ahead = isWholeLine(fact, expected.text) ? ADDRESSED : BEFORE;
  const before = fact.free ? '' : (ahead.exec(found.text.slice(0, start))?.[0] ?? '');
  if (sameWords(text, fact.text) && before !== '' && !expected.text.slice(0, fact.start).endsWith(before))
    return [
      { kind: 'replaced', expected: fact.text, found: before + text, start: start - before.length, end, of: fact.of },
    ];
  if (sameWords(text, fact.text) || (loose && foldWords(text).includes(foldWords(fact.text)))) return [];
  if (OURSELVES.test(text.trim()) && known.ourselves.has(fact.text)) return [];
  const told = { expected: fact.text, found: text.trim(), start, end, of: fact.of };
  if (foldWords(text) === '' && !/¤/.test(foldWords(text))) return [{ ...told, kind: 'dropped' }];
  if (!fact.free || place !== 'running') return [{ ...told, kind: 'replaced' }];
  if (isNamedAnew(fact.text, text)) return [{ ...told, kind: 'replaced' }];
  if (decidingWords(text) !== decidingWords(fact.text) || isOpposed(fact.text, text))
    return [{ ...told, kind: 'turned' }];
  const likeness = similarities()(foldWords(text), foldWords(fact.text));
  return [{ ...told, kind: likeness < POLISHED ? 'replaced' : 'polished' }];
}

/** What stands in a line between the label and the mark that the line has still: all of it, however long. */
function frontImage(fact: Fact, expected: string, stretches: Words['stretches'], found: string): Image {
  const [label, mark] = [expected.slice(0, fact.start).trimStart(), expected.slice(fact.end).trimEnd()];
  const text = found.trim();
  if (!text.startsWith(label) || !text.endsWith(mark) || text.length < label.length + mark.length)
    return imageOf(fact, stretches, found);
  // 尊敬的 before a 主送, 同志 behind who was there: as one speaks of them.
  const polite = /^尊敬的/.exec(text.slice(label.length))?.[0].length ?? 0;
  const start = found.indexOf(text) + label.length + polite;
  const end = found.indexOf(text) + text.length - mark.length;
  return { start, end, text: found.slice(start, end).replace(/(?<=\p{Script=Han}{2})同志/gu, ''), loose: false };
}

/** A cell of which nothing is known but that it says something else. */
function alteredCell({ expected, found }: Words): WordDifference[] {
  if (sameCell(expected.text, found.text)) return [];
  const told = { expected: expected.text.trim(), found: found.text.trim(), of: undefined };
  const kind = told.found === '' ? 'dropped' : 'replaced';
  return [{ ...told, kind, start: 0, end: found.text.length }];
}

/** A heading may be put in other words, but not in those of another column, nor turned around. */
function alteredHeading({ expected, found }: Words, { headings }: ExpectedDocument): WordDifference[] {
  const folded = foldWords(found.text);
  const told = {
    expected: expected.text.trim(),
    found: found.text.trim(),
    start: 0,
    end: found.text.length,
    of: undefined,
  };
  const turned = decidingWords(expected.text) !== decidingWords(found.text);
  return headings.has(folded) || turned ? [{ ...told, kind: 'relabelled' }] : [];
}

/** 专名 that no list of names holds: 《titles》, the word before the year of a document number, places. */
const PROPER = [
  /《[^》]+》/gu,
  /\p{Script=Han}{1,4}(?=〔)/gu,
  /\p{Script=Han}{2}[省市县](?=\p{Script=Han}*[局厅委院校所站馆政])/gu,
];

/** Whether a text that was polished names another document or another place than before. */
const isNamedAnew = (before: string, after: string): boolean =>
  PROPER.some((pattern) => {
    const [old, now] = [namesIn(before, pattern), namesIn(after, pattern)];
    return old.length > 0 && old.length === now.length && old.some((name, at) => name !== now[at]);
  });

const namesIn = (text: string, pattern: RegExp): string[] =>
  (text.replace(/\s+/g, '').match(pattern) ?? []).map((name) => name.replace(/[\p{P}]+/gu, ''));
