import { shortened } from './comparison.ts';
import type { ExpectedDocument } from './expected-document.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';
import { isEmpty, type Unit } from './unit.ts';

/** Sections that are gone, and the pairs without what stood in them. */
export type WithoutSections = { readonly troubles: readonly Trouble[]; readonly pairs: readonly Pair[] };

/** A heading and what stands under it. */
type Section = { readonly heading: Unit; readonly units: readonly Unit[] };

/** 整节: a heading, or the title of an attachment, that went with everything under it is one fault; so are several in a row. */
export function droppedSections(pairs: readonly Pair[], known: ExpectedDocument): WithoutSections {
  const foundFor = new Map(pairs.flatMap(({ expected, found }) => (expected && found ? [[expected, found]] : [])));
  const gone: Section[] = sectionsOf(known).filter(
    ({ heading, units }) => units.length > 0 && [heading, ...units].every((unit) => !foundFor.has(unit)),
  );
  if (gone.length === 0) return { troubles: [], pairs };
  let before = 0;
  let last: { line: number; names: string[] } | undefined;
  const runs: { readonly line: number; readonly names: string[] }[] = [];
  const headings = new Set(gone.map(({ heading }) => heading));
  const without = new Set(gone.flatMap(({ heading, units }) => [heading, ...units]));
  for (const unit of known.units) {
    const line = foundFor.get(unit)?.cells[0]?.line;
    if (line !== undefined) [before, last] = [line, undefined];
    else if (headings.has(unit)) {
      if (last === undefined) {
        last = { line: before, names: [] };
        runs.push(last);
      }
      last.names.push(`「${shortened(unit.text)}」`);
    }
  }
  const troubles = runs.map(({ line, names }): Trouble => {
    const message = `这后面少了${names.join('、')}${names.length > 1 ? `这 ${names.length} 节` : '这一节'}，连标题带内容：误删的请补上，确实不要的请改模板再重新生成`;
    return { line, start: 0, end: 0, rule: 'section-dropped', message };
  });
  return { troubles, pairs: pairs.filter(({ expected }) => expected === undefined || !without.has(expected)) };
}

/** What stands behind the last section, and belongs to none. */
const BEHIND = /^(?:特此|附件：|附件\d*$|出席：)/u;

function sectionsOf({ units, sections }: ExpectedDocument): Section[] {
  const all: { readonly heading: Unit; readonly units: Unit[] }[] = [];
  let open = false;
  for (const unit of units) {
    if (unit.kind === 'sentence' && sections.has(unit.skeleton)) all.push({ heading: unit, units: [] });
    else if (open && !isEmpty(unit) && !BEHIND.test(unit.text)) all.at(-1)?.units.push(unit);
    open = all.at(-1)?.heading === unit || (open && !BEHIND.test(unit.text));
  }
  return all;
}
