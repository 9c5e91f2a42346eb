import { align } from '../alignment/align.ts';
import { similarities } from '../alignment/shared-pairs.ts';
import type { FigureId, Figures } from '../figures/figure.ts';
import { type NumberWord, numberWordsIn } from '../statements/number-words.ts';
import { clausesIn } from './clause.ts';
import { compareCells, type Difference } from './compare-cells.ts';
import { compareWords } from './compare-words.ts';
import type { ExpectedDocument } from './expected-document.ts';
import { factsIn } from './facts.ts';
import type { Pair } from './pair-units.ts';
import { foldWords, isNothing, sameDays } from './same-words.ts';
import { tokenStretches } from './tokens.ts';
import type { Trouble } from './trouble.ts';
import { type Cell, isHeading, type Unit } from './unit.ts';
import { meets, type WordDifference, type Words } from './word-difference.ts';

/** A difference and the cells that it lies between. `found` is the nearest cell where there is none of its own. */
export type Placed = {
  readonly difference: Difference | WordDifference;
  readonly expected: Cell | undefined;
  readonly found: Cell | undefined;
  /** The figure that is expected there. */
  readonly figure: FigureId | undefined;
};

/** Everything in which two units differ, cell by cell. */
export function differencesOf({ expected, found }: Pair, known: ExpectedDocument): Placed[] {
  if (expected === undefined || found === undefined || expected.text === found.text) return [];
  return cellsOf(expected, found).flatMap(([before, after]): Placed[] => {
    if (before === undefined || after === undefined)
      return wholeCell(before, after, found, known).map((it) => placed(it, before, after ?? found.cells[0], known));
    const differences = cellDifferences(before, after, placeOf(expected, before, known), known);
    return differences.map((it) =>
      placed('of' in it ? { ...it, of: it.of ?? rowOf(expected, known) } : it, before, after, known),
    );
  });
}

function cellDifferences(
  expected: Cell,
  found: Cell,
  place: Words['place'],
  known: ExpectedDocument,
): (Difference | WordDifference)[] {
  if (sameDays(expected.text, found.text)) return [];
  const stretches = tokenStretches(expected.text, found.text, known.terms);
  const told = compareWords({ expected, found, stretches, place }, known);
  const figured = (number: NumberWord): boolean => figureAt(expected, number, known) !== undefined;
  const differences = compareCells(expected, found, stretches, known);
  const words = told.filter(
    (word) =>
      !differences.some(
        (it) =>
          it.kind === 'deleted' &&
          figured(it.expected) &&
          (isAllBut(it.expected, word) || isLabelOf(it.expected, word, expected)),
      ),
  );
  const numbers = differences.filter((it) => !words.some((word) => isSaidBy(word, it, figured)));
  return [...numbers, ...words];
}

/** Whether words are what they should be but for a number that is gone. */
const isAllBut = ({ words }: NumberWord, { expected, found }: WordDifference): boolean =>
  expected.includes(words) && foldWords(expected.replace(words, '')) === foldWords(found);

/** Whether words that are gone stood right before a number that is gone: an item of a list, 电话1场. */
const isLabelOf = ({ start }: NumberWord, { kind, expected }: WordDifference, { text }: Cell): boolean =>
  kind === 'dropped' && text.slice(0, start).trimEnd().endsWith(expected);

/** The record whose row it is, by the one mark that a row bears. */
function rowOf(unit: Unit, { wordOf }: ExpectedDocument): string | undefined {
  if (unit.kind !== 'row') return undefined;
  return unit.cells.flatMap(({ marks }) => marks.flatMap((mark) => wordOf(mark)?.of ?? []))[0];
}

/** Of words that are others, what numbers stand in them is not said again, but for figures. */
function isSaidBy(word: WordDifference, it: Difference, figured: (number: NumberWord) => boolean): boolean {
  if (it.kind === 'words') return meets(word, it);
  if (word.kind === 'polished' || word.kind === 'turned' || word.kind === 'relabelled') return false;
  if (it.kind === 'deleted') return word.expected.includes(it.expected.words) && !figured(it.expected);
  if (it.kind !== 'added' && figured(it.expected)) return false;
  return word.start <= it.found.start && it.found.end <= word.end;
}

/** What kind of place a text stands in. */
function placeOf(unit: Unit, cell: Cell, { attachedFrom, wordOf }: ExpectedDocument): Words['place'] {
  if (unit.kind === 'sentence') return cell.line < attachedFrom ? 'running' : 'attachment';
  const marked = unit.cells.some(({ marks }) => marks.some((mark) => wordOf(mark) !== undefined));
  return isHeading(unit) && !marked ? 'heading' : 'cell';
}

const placed = (
  difference: Placed['difference'],
  expected: Cell | undefined,
  found: Cell | undefined,
  known: ExpectedDocument,
): Placed => ({
  difference,
  expected,
  found,
  figure:
    'expected' in difference && typeof difference.expected !== 'string' && expected !== undefined
      ? figureAt(expected, difference.expected, known)
      : undefined,
});

/** Cells by their place; where a column came or went, by what they hold. */
function cellsOf(expected: Unit, found: Unit): (readonly [Cell | undefined, Cell | undefined])[] {
  if (expected.cells.length === found.cells.length) return expected.cells.map((cell, at) => [cell, found.cells[at]]);
  const similarity = similarities();
  const steps = align(expected.cells, found.cells, {
    key: ({ text }) => text,
    alike: (one, other) => similarity(one.text, other.text),
  });
  return steps.map((step) => [
    step.kind === 'added' ? undefined : step.before,
    step.kind === 'removed' ? undefined : step.after,
  ]);
}

/** A cell that is not there at all, or that nobody expected. What it said is not gone where its row says it still: two cells became one. */
function wholeCell(
  before: Cell | undefined,
  after: Cell | undefined,
  found: Unit,
  known: ExpectedDocument,
): (Difference | WordDifference)[] {
  if (before === undefined)
    return numberWordsIn(after?.text ?? '').map((number) => ({ kind: 'added' as const, found: number }));
  const deleted = numberWordsIn(before.text).map((expected) => ({ kind: 'deleted' as const, expected }));
  const told = { kind: 'dropped' as const, found: '', start: 0, end: 0 };
  const said = foldWords(before.text);
  if (deleted.some(({ expected }) => figureAt(before, expected, known) !== undefined) || isNothing(before.text))
    return deleted;
  return foldWords(found.text).includes(said)
    ? deleted
    : [...deleted, { ...told, expected: before.text.trim(), of: factsIn(before, known)[0]?.of }];
}

/** The figure that a number is, or is part of. */
export function figureAt(cell: Cell, number: NumberWord, { figureOf }: ExpectedDocument): FigureId | undefined {
  const marks = cell.marks.filter(({ start, end }) => start < number.end && number.start < end);
  return marks.map(figureOf).find((id) => id !== undefined);
}

/** Figures of a unit that stands nowhere in the found document, clause by clause. */
export function lostFigures(unit: Unit, known: ExpectedDocument, saidStill: ReadonlySet<string>): FigureId[] {
  return unit.cells.flatMap((cell) => {
    const kept = clausesIn(cell.text).filter(({ text }) => saidStill.has(text));
    return cell.marks.flatMap((mark) => {
      const { start, end } = mark;
      const id = known.figureOf(mark);
      const stands = kept.some((clause) => clause.start <= start && end <= clause.end);
      return id === undefined || stands ? [] : [id];
    });
  });
}

/** The name of a figure and how it is worked out, as a message says it. */
export function figureWords(id: FigureId, figures: Figures): string {
  const figure = figures.get(id);
  return figure === undefined ? id : `${id}：${figure.formula}`;
}

/** A place of a cell as one of its line: of its second, where a sentence was broken in two before it. */
export const placeIn = (
  { line, offset, text, broken }: Cell,
  start: number,
  end: number,
): Pick<Trouble, 'line' | 'start' | 'end'> =>
  broken !== undefined && start >= broken.at
    ? { line: broken.line, start: start - broken.at, end: Math.min(end, text.length) - broken.at }
    : { line, start: offset + start, end: offset + Math.min(end, broken?.at ?? end) };
