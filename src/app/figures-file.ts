import type { Document } from '../document/document.ts';
import { UserError } from '../finding/user-error.ts';
import type { Facts } from '../rules/define-rule.ts';
import type { SourceFile } from '../source/source-file.ts';
import { documentLines } from '../trace/document-lines.ts';
import { type FigurePlace, figurePlaces, idsOf } from '../trace/figure-places.ts';
import type { Traced } from '../trace/traced.ts';
import { placesToJson } from '../trace/traced-to-json.ts';
import type { Publication } from './publish.ts';
import { traceAll } from './traceable.ts';

/** More records than this behind one figure are not listed one by one: no reader goes through them. */
const MOST_RECORDS = 500;

/** report.md → report.figures.json */
export const figuresFileOf = (path: string): string => `${path.replace(/\.md$/i, '')}.figures.json`;

/**
 * 数据清单 beside a Markdown report, which has no marks of its own: every figure as it is printed, with its sentence and the records behind it.
 * Files are named from the folder of the campaign on, and records by their ids: what is handed on says nothing of the machine or of people.
 */
export function figuresFile(
  path: string,
  document: Document,
  { campaign, figures }: Facts,
  sources: ReadonlyMap<string, SourceFile>,
  force: boolean,
): Publication {
  const folder = campaign.file.slice(0, campaign.file.lastIndexOf('/') + 1);
  const shown = (file: string): string => (file.startsWith(folder) ? file.slice(folder.length) : file);
  const places = figurePlaces(documentLines(document));
  const traceable = { campaign, figures, sources, names: undefined, shown, most: MOST_RECORDS };
  const name = path.slice(path.lastIndexOf('/') + 1);
  const json = placesToJson(name.replace(/\.figures\.json$/, '.md'), places, traceAll(idsOf(places), traceable));
  return {
    target: path,
    bytes: new TextEncoder().encode(json),
    // A file of that name that is no 数据清单 is somebody's.
    mayReplace: (old) => force || isFiguresFile(parsed(new TextDecoder().decode(old()))),
    otherwise: '不是 talkreport 写的数据清单，没有覆盖：请用 -o 另起文件名，或加 --force',
  };
}

/** The figures that such a file lists, and what answered for them when the report was written. */
export function readFiguresFile(
  text: string,
  path: string,
): { readonly places: readonly FigurePlace[]; readonly listed: readonly Traced[] } {
  const value = parsed(text);
  if (!isFiguresFile(value))
    throw new UserError(`「${path}」不是 talkreport 写的数据清单：请用 talkreport render 重新生成`);
  return { places: value.figures, listed: value.sources };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // said by the caller, in words of the user
  }
}

type FiguresFile = { readonly figures: readonly FigurePlace[]; readonly sources: readonly Traced[] };

const has = (value: unknown, strings: readonly string[], numbers: readonly string[]): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  return (
    strings.every((key) => typeof fields.get(key) === 'string') &&
    numbers.every((key) => typeof fields.get(key) === 'number')
  );
};

const isPlace = (value: unknown): boolean => has(value, ['id', 'text', 'sentence'], ['n', 'at']);

const isBase = (value: unknown): boolean =>
  value === null ||
  (has(value, [], ['numerator', 'denominator']) &&
    Array.isArray((value as NonNullable<Traced['base']>).figures) && // `has` says it is an object
    (value as NonNullable<Traced['base']>).figures.every((id: unknown) => typeof id === 'string'));

const isSource = (value: unknown): boolean =>
  has(value, ['id', 'text', 'unit', 'formula'], ['count']) &&
  isBase((value as Traced).base) &&
  has((value as Traced).definition, ['what', 'file'], ['line']) &&
  Array.isArray((value as Traced).records) && // `has` says it is an object
  (value as Traced).records.every((record: unknown) => has(record, ['id', 'file'], ['line']));

const isFiguresFile = (value: unknown): value is FiguresFile =>
  typeof value === 'object' &&
  value !== null &&
  'figures' in value &&
  Array.isArray(value.figures) &&
  value.figures.every(isPlace) &&
  'sources' in value &&
  Array.isArray(value.sources) &&
  value.sources.every(isSource);
