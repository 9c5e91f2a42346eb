import type { FigureId, Figures } from '../figures/figure.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Line } from '../word-file/read-body.ts';
import { figureTag } from '../writers/docx/figure-tag.ts';
import { clausesIn, countClauses, sureClauses } from './clause.ts';
import type { Known } from './compare-cells.ts';
import { type Unit, unitsOf } from './unit.ts';

/** The document as the records of today make it, laid out for comparison. */
export type ExpectedDocument = Known & {
  readonly units: readonly Unit[];
  /** Everything that it says, without blanks. */
  readonly text: string;
  /** How often each clause stands in it. */
  readonly clauses: ReadonlyMap<string, number>;
  /** How often a unit stands in it, numbers apart. */
  readonly skeletons: ReadonlyMap<string, number>;
  /** Whole ids of figures by the tags of their 内容控件. */
  readonly figureOfTag: ReadonlyMap<string, FigureId>;
  /** How a figure is printed; several ways, where a template prints it in several. */
  readonly printed: ReadonlyMap<FigureId, ReadonlySet<string>>;
};

export function expectedDocument(lines: readonly Line[], campaign: Campaign, figures: Figures): ExpectedDocument {
  const units = unitsOf(lines);
  const figureOfTag = new Map([...figures.keys()].map((id) => [figureTag(id), id]));
  const printed = new Map<FigureId, Set<string>>();
  for (const { text, marks } of lines)
    for (const { by, name, start, end } of marks) {
      const id = by === 'control' ? figureOfTag.get(name) : undefined;
      if (id !== undefined) printed.set(id, (printed.get(id) ?? new Set()).add(text.slice(start, end)));
    }
  const skeletons = new Map<string, number>();
  for (const { skeleton } of units) skeletons.set(skeleton, (skeletons.get(skeleton) ?? 0) + 1);
  return {
    units,
    text: lines.map(({ text }) => text.replace(/\s+/g, '')).join('\n'),
    skeletons,
    figureOfTag,
    printed,
    names: namesOf(campaign),
    clauses: countClauses(lines.map(({ text }) => text)),
    sure: sureClauses(lines.flatMap(({ text }) => clausesIn(text).map((clause) => clause.text))),
  };
}

/** Longest first, so that 欧阳文 is not found in 欧阳文海. */
const namesOf = ({ roster, externals }: Campaign): string[] =>
  [...new Set([...roster, ...externals].map(({ name }) => name))].sort((one, other) => other.length - one.length);
