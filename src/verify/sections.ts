import { placeIn } from './compare-pair.ts';
import { type Comparison, shortened } from './comparison.ts';
import { factsIn } from './facts.ts';
import type { Trouble } from './trouble.ts';
import type { Unit } from './unit.ts';

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
