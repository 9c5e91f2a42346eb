import type { FigureSource } from '../document/figure-source.ts';
import type { Figure, FigureBase, FigureId, Figures } from '../figures/figure.ts';
import { locate } from '../load/locate.ts';
import type { Campaign } from '../records/campaign.ts';
import { positionAt, type SourceFile, type Span } from '../source/source-file.ts';
import { definitionOf } from './definition.ts';
import type { RecordNames } from './record-names.ts';

/** 溯源: a figure with everything that answers for it, as plain data: the same in `trace --json` and in the list beside a Markdown report. */
export type Traced = Omit<FigureSource, 'base' | 'records'> & {
  readonly id: FigureId;
  readonly text: string;
  readonly approximate: boolean;
  readonly base: FigureBase | null;
  /** What it counts, and where that is written. */
  readonly definition: { readonly what: string; readonly file: string; readonly line: number };
  /** How many records there are; not all of them are listed where there are very many. */
  readonly count: number;
  readonly records: readonly TracedRecord[];
};

/** A record with its place; its name says more of people than may be handed on with a report. */
export type TracedRecord = {
  readonly id: string;
  readonly name: string | undefined;
  readonly file: string;
  readonly line: number;
};

/** What tracing needs to know of a campaign. `shown` turns the path of a file into how it is shown; `most`: how many records are listed. */
export type Traceable = {
  readonly campaign: Campaign;
  readonly figures: Figures;
  readonly sources: ReadonlyMap<string, SourceFile>;
  readonly names: RecordNames | undefined;
  readonly shown: (path: string) => string;
  readonly most: number;
};

export function traceFigure(figure: Figure, { campaign, sources, names, shown, most }: Traceable): Traced {
  const { id, value, text, unit, approximate, stated, formula, base } = figure;
  const definition = definitionOf(id, campaign, sources);
  const placed = ({ file, start }: Span): { file: string; line: number } => ({
    file: shown(file.path),
    line: positionAt(file, start).line,
  });
  return {
    id,
    value,
    text,
    unit,
    approximate,
    stated,
    formula,
    base: base ?? null,
    definition: { what: definition.what, ...placed(definition.at) },
    count: figure.records.length,
    records: figure.records.slice(0, most).map((record) => ({
      id: record.id,
      name: names?.(record),
      ...placed(locate({ origin: record.origin }, sources)),
    })),
  };
}
