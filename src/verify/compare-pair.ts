import { align } from '../alignment/align.ts';
import { similarities } from '../alignment/shared-pairs.ts';
import type { FigureId, Figures } from '../figures/figure.ts';
import { type NumberWord, numberWordsIn } from '../statements/number-words.ts';
import { clausesIn } from './clause.ts';
import { compareCells, type Difference } from './compare-cells.ts';
import type { ExpectedDocument } from './expected-document.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';
import type { Cell, Unit } from './unit.ts';

/** A difference and the cells that it lies between. `found` is the nearest cell where there is none of its own. */
export type Placed = {
  readonly difference: Difference;
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
      return wholeCell(before, after).map((difference) => placed(difference, before, after ?? found.cells[0], known));
    return compareCells(before, after, known).map((difference) => placed(difference, before, after, known));
  });
}

const placed = (
  difference: Difference,
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

/** A cell that is not there at all, or that nobody expected. */
const wholeCell = (before: Cell | undefined, after: Cell | undefined): Difference[] => [
  ...(before === undefined
    ? []
    : numberWordsIn(before.text).map((expected) => ({ kind: 'deleted' as const, expected }))),
  ...(after === undefined ? [] : numberWordsIn(after.text).map((found) => ({ kind: 'added' as const, found }))),
];

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
