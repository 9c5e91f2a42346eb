import { markWord } from '../document/word-marks.ts';
import type { FigureId } from '../figures/figure.ts';
import { type RecordKey, recordKey } from '../records/record-key.ts';
import { escapeMarkdown, recordText } from './escape-markdown.ts';

/** 记录文字 with its mark: what a record says in a field (its canonical key, with the place in a list behind a dot). */
export const recordWord = (text: string, of: RecordKey, field: string): string => markWord(recordText(text), of, field);

/** What a field says that holds several, one mark around all of them. */
export const recordWords = (texts: readonly string[], of: RecordKey, field: string, by: string): string =>
  markWord(texts.map(recordText).join(by), of, field);

/** What a field says that may be left out. */
export const optionalWord = (text: string | undefined, of: RecordKey, field: string): string | undefined =>
  text === undefined ? undefined : recordWord(text, of, field);

/** 标签: what a figure beside it counts (队伍管理方面12条), so that two of them do not change places unseen. */
export const figureLabel = (text: string, id: FigureId): string => recordWord(text, recordKey('figures', id), 'label');

/** 结果: words of the template itself that say what came of a record, or which outcome a figure counts (未谈3项). */
export const outcomeWord = (text: string, of: RecordKey): string => markWord(escapeMarkdown(text), of, 'outcome');
