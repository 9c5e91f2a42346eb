import type { FigureSource, FigureSources } from '../document/document.ts';
import type { Figure, Figures } from '../figures/figure.ts';
import { locate } from '../load/locate.ts';
import type { SourceRecord } from '../records/campaign.ts';
import { positionAt, type SourceFile, type Span } from '../source/source-file.ts';

type Sources = ReadonlyMap<string, SourceFile>;
type RecordPlace = FigureSource['records'][number];

/** A record behind a figure, with the file and the line where it begins. */
export function placeOf(record: SourceRecord, sources: Sources): RecordPlace {
  const at = locate({ origin: record.origin }, sources);
  return { id: record.id, file: at.file.path, line: positionAt(at.file, at.start).line };
}

/**
 * 数据来源 of the figures that a document prints. Files are named from the folder of the campaign file on: a document that is handed on says
 * nothing of the machine, and comes out the same whatever folder it was made from.
 */
export function figureSources(
  ids: Iterable<string>,
  figures: Figures,
  campaign: string,
  sources: Sources,
): FigureSources {
  const folder = campaign.slice(0, campaign.lastIndexOf('/') + 1);
  const places = new Map<SourceRecord, RecordPlace>();
  const placed = (record: SourceRecord): RecordPlace => {
    const known = places.get(record) ?? withoutFolder(placeOf(record, sources), folder);
    places.set(record, known);
    return known;
  };
  const found = new Map<string, FigureSource>();
  for (const id of ids) {
    const figure = figures.get(id);
    if (figure !== undefined && !found.has(id)) found.set(id, sourceOf(figure, placed));
  }
  return found;
}

const withoutFolder = (place: RecordPlace, folder: string): RecordPlace =>
  place.file.startsWith(folder) ? { ...place, file: place.file.slice(folder.length) } : place;

const sourceOf = (
  { value, unit, stated, formula, base, records }: Figure,
  placed: (record: SourceRecord) => RecordPlace,
): FigureSource => ({ value, unit, stated, formula, base, records: records.map(placed) });

/** Enough records to begin with; `trace` lists them all. */
const SHOWN = 3;

/** The first of the records behind a figure, as places of the files that hold them. */
export const recordsBehind =
  (figures: Figures, sources: Sources) =>
  (id: string): { readonly at: Span; readonly message: string }[] => {
    const records = figures.get(id)?.records ?? [];
    return records.slice(0, SHOWN).map((record) => ({
      at: locate({ origin: record.origin }, sources),
      message: `依据的记录之一「${record.id}」${records.length > SHOWN ? `（共 ${records.length} 条）` : ''}`,
    }));
  };
