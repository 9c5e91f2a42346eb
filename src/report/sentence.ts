import { MARK_BEHIND, MARK_END } from '../document/word-marks.ts';

/** 句: text of records as sentences. Marks that Markdown knows may stand escaped, and the last words may be marked as a record's. */

const ENDED = new RegExp(`[。！？；：…][”’）]?${MARK_BEHIND}$`, 'u');
const STOPS = new RegExp(`(?:[。；，、]|\\\\?[.;,]|${MARK_END})+$`, 'u');
const NO_MARKS = new RegExp(`[^${MARK_END}]`, 'gu');

/** A full stop where no mark ends the text. */
export const sentence = (text: string): string => (ENDED.test(text) ? text : `${text}。`);

/** Without the mark that ends the text, to go on behind it. */
export const withoutStop = (text: string): string => text.replace(STOPS, (stops) => stops.replace(NO_MARKS, ''));
