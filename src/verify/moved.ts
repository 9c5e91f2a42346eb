import { numberWordsIn } from '../statements/number-words.ts';
import { saysSame } from './check-marks.ts';
import { figureAt, type Placed, placeIn } from './compare-pair.ts';
import { type Comparison, shortened } from './comparison.ts';
import type { ExpectedDocument } from './expected-document.ts';
import { factsIn } from './facts.ts';
import { here } from './number-troubles.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';
import { isHeading, type Unit } from './unit.ts';

/**
 * Sentences that were moved as they are, though others differ from them by their numbers alone: 应谈4人 under another heading says something else.
 * One that took the sentence before it along is where it was.
 */
export function movedFigures({ known, units, pairs }: Comparison): Trouble[] {
  const before = (list: readonly Unit[], unit: Unit): string => list[list.indexOf(unit) - 1]?.text ?? '';
  return pairs.flatMap(({ expected, found, moved }): Trouble[] => {
    if (!moved || expected === undefined || found === undefined || expected.kind === 'row') return [];
    const [cell] = found.cells;
    const unique = known.skeletons.get(found.skeleton) === 1;
    if (unique || cell === undefined || expected.text !== found.text) return [];
    const number = numberWordsIn(cell.text).find((it) => it.telling);
    if (number === undefined || before(known.units, expected) === before(units, found)) return [];
    const message = `「${shortened(cell.text)}」挪了地方，和它前后的话对不上：这样的句子不止一处，请核对它说的是哪一项`;
    return [{ ...here(cell, number), rule: 'figure-moved', message }];
  });
}

/** Where a row stands in the found document. */
type Place = { readonly table: number; readonly row: number };

/** 挪到别的表: rows that stand, word for word or nearly so, under the heading of another table. A table that was cut in two is still the one. */
export function rowsAstray(pairs: readonly Pair[]): Trouble[] {
  const rows = pairs.flatMap(({ expected, found }) =>
    expected?.row !== undefined && found?.row !== undefined
      ? [{ expected, found, own: expected.row, place: found.row }]
      : [],
  );
  const headings = rows.filter(({ expected }) => isHeading(expected));
  const tableAt = (place: Place): number | undefined =>
    headings
      .filter((it) => it.place.table === place.table && it.place.row <= place.row)
      .sort((one, other) => other.place.row - one.place.row)[0]?.own.table;
  const known = new Set(headings.map(({ own }) => own.table));
  return rows.flatMap(({ expected, found, own, place }): Trouble[] => {
    const under = tableAt(place);
    const [cell] = found.cells;
    if (under === undefined || under === own.table || !known.has(own.table) || cell === undefined) return [];
    const message = `「${wordsOf(expected)}」这一行挪到了别的表里：表头不同，说的就是另一件事，请挪回原来的表`;
    return [{ ...placeIn(cell, 0, cell.text.length), rule: 'word-moved', message }];
  });
}

const wordsOf = ({ cells }: Unit): string => shortened(cells.map(({ text }) => text.trim()).join('，'));

/** Leaves out the figures that went from one place and came in another with their mark on: an editor carried them there. */
export function withoutCarried(placed: readonly Placed[], known: ExpectedDocument): Placed[] {
  const carried = new Set<Placed>();
  for (const come of placed) {
    const { difference, found } = come;
    if (difference.kind !== 'added' || found === undefined) continue;
    const figure = figureAt(found, difference.found, known);
    const says = [...(figure === undefined ? [] : (known.printed.get(figure) ?? []))];
    if (!says.some((words) => saysSame(difference.found.words, words))) continue;
    const gone = placed.find((it) => it.difference.kind === 'deleted' && it.figure === figure && !carried.has(it));
    if (gone !== undefined) carried.add(gone).add(come);
  }
  return placed.filter((it) => !carried.has(it));
}

/** A heading that no record asks for: 三、几点体会. */
const NEW_HEADING = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)[^。；]{1,40}$/u;

/** A sentence that stands under another heading than expected. */
type Astray = { readonly found: Unit; readonly expected: Unit; readonly from: Unit; readonly to: Unit };

/**
 * 换了节: what stands under another heading. Where everything under two headings does, it is the headings that changed places; a section that moved as a
 * whole is where it was, and what a new heading was put over, too.
 */
export function sectionTroubles({ known, pairs, units }: Comparison): Trouble[] {
  const foundFor = new Map(pairs.flatMap(({ expected, found }) => (expected && found ? [[expected, found]] : [])));
  const expectedFor = new Map([...foundFor].map(([expected, found]) => [found, expected]));
  const isHeading = (unit: Unit | undefined): unit is Unit =>
    unit !== undefined && unit.kind === 'sentence' && known.sections.has(unit.skeleton);
  const own = headingsAbove(known.units, (unit) => (isHeading(unit) ? unit : undefined));
  const now = headingsAbove(units, (unit) => {
    const expected = expectedFor.get(unit);
    if (isHeading(expected)) return expected;
    return expected === undefined && NEW_HEADING.test(unit.text) ? 'new' : undefined;
  });
  const staying = new Map<Unit, number>();
  const astray: Astray[] = [];
  for (const [expected, found] of foundFor) {
    const [from, to] = [own.get(expected), now.get(found)];
    if (from === undefined || from === 'new' || isHeading(expected) || !foundFor.has(from)) continue;
    if (to === undefined || to === 'new' || to === from) staying.set(from, (staying.get(from) ?? 0) + 1);
    else astray.push({ found, expected, from, to });
  }
  const exchanged = (from: Unit, to: Unit): boolean =>
    !staying.has(from) &&
    !staying.has(to) &&
    astray.every((it) => (it.from !== from || it.to === to) && (it.from !== to || it.to === from));
  const said = new Set<unknown>();
  return astray.flatMap((it): Trouble[] => {
    const both = exchanged(it.from, it.to);
    const [cell] = (both ? foundFor.get(it.from) : it.found)?.cells ?? [];
    const key = both ? [it.from.text, it.to.text].sort().join('\n') : it.found.cells[0]?.line;
    if (cell === undefined || said.has(key)) return [];
    if (!both && (it.expected.kind === 'row' || !carriesFacts(it.expected, known))) return [];
    said.add(key);
    const place = placeIn(cell, 0, cell.text.length);
    const [from, to] = [shortened(it.from.text), shortened(it.to.text)];
    if (both)
      return [
        { ...place, rule: 'word-moved', message: `「${from}」和「${to}」两个标题对调了，下面的话没有动：请各归其位` },
      ];
    const message = `「${shortened(cell.text.trim())}」原来在「${from}」下面，现在到了「${to}」下面：请核对是不是有意挪的`;
    return [{ ...place, rule: 'section-changed', message }];
  });
}

const carriesFacts = ({ cells }: Unit, known: Comparison['known']): boolean =>
  cells.some(
    (cell) =>
      cell.marks.some((mark) => known.figureOf(mark) !== undefined) ||
      factsIn(cell, known).some(({ front }) => front === undefined),
  );

/** The heading that each unit stands under. */
function headingsAbove(
  units: readonly Unit[],
  headingOf: (unit: Unit) => Unit | 'new' | undefined,
): ReadonlyMap<Unit, Unit | 'new'> {
  const above = new Map<Unit, Unit | 'new'>();
  let last: Unit | 'new' | undefined;
  for (const unit of units) {
    last = headingOf(unit) ?? last;
    if (last !== undefined) above.set(unit, last);
  }
  return above;
}
