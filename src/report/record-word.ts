import { markWord } from '../document/word-marks.ts';
import type { FigureId } from '../figures/figure.ts';
import { type RecordKey, recordKey } from '../records/record-key.ts';
import { escapeMarkdown, recordText } from './record-text.ts';

/** 记录文字 with its mark: what a record says in a field (its canonical key, with the place in a list behind a dot). */
export const recordWord = (text: string, of: RecordKey, field: string): string => markWord(recordText(text), of, field);

/** What a field says that holds several, one mark around all of them. */
const recordWords = (texts: readonly string[], of: RecordKey, field: string, by: string): string =>
  markWord(texts.map(recordText).join(by), of, field);

/** How the words of a record are written. */
export type Marking = { readonly word: typeof recordWord; readonly words: typeof recordWords };

export const MARKED: Marking = { word: recordWord, words: recordWords };
const PLAIN: Marking = { word: recordText, words: (texts, _of, _field, by) => texts.map(recordText).join(by) };

/** In a longer table a mark for each row would make the file half as large again: its rows are told apart by what they say. */
const MOST_ROWS = 1000;

/** How the rows of a table are written that has so many. */
export const markingOfRows = (count: number): Marking => (count > MOST_ROWS ? PLAIN : MARKED);

/** What stands in the cell of a row where the record says nothing. */
export const BLANK = '—';

/** What a field says in the cell of a row, or `BLANK`. */
export const cellWord =
  ({ word }: Marking, of: RecordKey) =>
  (text: string | undefined, field: string): string =>
    text === undefined ? BLANK : word(text, of, field);

/** What a field says that may be left out. */
export const optionalWord = (text: string | undefined, of: RecordKey, field: string): string | undefined =>
  text === undefined ? undefined : recordWord(text, of, field);

/** 标签: what a figure beside it counts (队伍管理方面12条), so that two of them do not change places unseen. */
export const figureLabel = (text: string, id: FigureId): string => recordWord(text, recordKey('figures', id), 'label');

/** 结果: words of the template itself that say what came of a record, or which outcome a figure counts (未谈3项). */
export const outcomeWord = (text: string, of: RecordKey): string => markWord(escapeMarkdown(text), of, 'outcome');
