import { MARK_BEHIND, MARK_END, withoutMarks } from '../document/word-marks.ts';

/** What a half-width mark becomes between Chinese characters. */
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** A half-width mark with Chinese on its left, and Chinese or the end of the text on its right. 14:30 and a,b stay. */
const BETWEEN_CHINESE = /(?<=[\p{Script=Han}”’）》」])[,;:?!](?=[\p{Script=Han}“‘（《「]|$)/gu;
const IN_BRACKETS = /\(([^()]*)\)/g;
const HAN = /\p{Script=Han}/u;

/** 全角标点: the marks that a clerk typed half-width inside Chinese text, as an official document writes them. */
export const fullWidth = (text: string): string =>
  text
    .replace(BETWEEN_CHINESE, (mark) => FULL_WIDTH[mark] ?? mark)
    .replace(IN_BRACKETS, (whole, inside) => (HAN.test(inside) ? `（${inside}）` : whole));

/** Every mark that Markdown, GFM or our directives could read as markup, with a backslash before it. One line comes out. */
export const escapeMarkdown = (text: string): string =>
  withoutMarks(text)
    .split('\n')
    .map((line) => line.trim().replace(/[\t ]+/g, ' '))
    .join('')
    .replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** 记录文字 for a view: escaped once, here, so that no record can bring in markup or directives. */
export const recordText = (text: string): string => escapeMarkdown(fullWidth(text));

// Of a text as a sentence, marks that Markdown knows may stand escaped, and the last words may be marked as a record's.
const ENDED = new RegExp(`[。！？；：…][”’）]?${MARK_BEHIND}$`, 'u');
const STOPS = new RegExp(`(?:[。；，、]|\\\\?[.;,]|${MARK_END})+$`, 'u');
const NO_MARKS = new RegExp(`[^${MARK_END}]`, 'gu');

/** 句: a full stop where no mark ends the text. */
export const sentence = (text: string): string => (ENDED.test(text) ? text : `${text}。`);

/** Without the mark that ends the text, to go on behind it. */
export const withoutStop = (text: string): string => text.replace(STOPS, (stops) => stops.replace(NO_MARKS, ''));
