import { locate } from '../load/locate.ts';
import { chineseKey } from '../records/keys.ts';
import { type KeyedRecord, recordsByKey } from '../records/record-by-key.ts';
import type { RecordKey } from '../records/record-key.ts';
import { positionAt } from '../source/source-file.ts';
import type { RecordNames } from './record-names.ts';
import type { Traceable } from './traced.ts';
import type { WordPlace } from './word-places.ts';

/** 溯源 of words: the record that says them, and its line. */
export type TracedWord = WordPlace & {
  /** `整改措施「修订制度」的责任人`. */
  readonly what: string;
  readonly file: string;
  readonly line: number;
};

/** Where words come from; those of a record that there is no more are left out. */
export function traceWords(places: readonly WordPlace[], { campaign, sources, names, shown }: Traceable): TracedWord[] {
  const records = recordsByKey(campaign);
  return places.flatMap((place) => {
    const found = records.get(place.of as RecordKey); // a key that is none is not in the map
    if (found === undefined) return [];
    const { file, start } = locate({ origin: found.origin, field: place.field }, sources);
    const what = recordInWords(place.of, found, names) + fieldInWords(place);
    return [{ ...place, what, file: shown(file.path), line: positionAt(file, start).line }];
  });
}

function recordInWords(of: string, { origin, record }: KeyedRecord, names: RecordNames | undefined): string {
  const [section = '', id] = of.split(/\/(.*)/s);
  const kind = chineseKey(section);
  if (id === undefined) return kind;
  const title = 'title' in record ? String(record.title) : undefined;
  if (section === 'narrative' || section === 'frames') return `${kind}「${chineseKey(id)}」`;
  return `${kind}「${title ?? names?.({ id, origin }) ?? id}」`;
}

/** The last key of a field that is no place in a list. */
function fieldInWords({ of, field }: WordPlace): string {
  const key = field.split('.').findLast((step) => !/^\d*$/.test(step));
  if (key === undefined || key === 'outcome') return '';
  return `的${chineseKey(key, of.split('/')[0])}`;
}
