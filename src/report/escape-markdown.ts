/** What a half-width mark becomes between Chinese characters. */
const FULL_WIDTH: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** A half-width mark with Chinese on its left, and Chinese or the end of the text on its right. 14:30 and a,b stay. */
const BETWEEN_CHINESE = /(?<=[\p{Script=Han}”’）》」])[,;:?!](?=[\p{Script=Han}“‘（《「]|$)/gu;
const AROUND_CHINESE = /\(([^()]*\p{Script=Han}[^()]*)\)/gu;

/** 全角标点: the marks that a clerk typed half-width inside Chinese text, as an official document writes them. */
export const fullWidth = (text: string): string =>
  text.replace(BETWEEN_CHINESE, (mark) => FULL_WIDTH[mark] ?? mark).replace(AROUND_CHINESE, '（$1）');

/** Every mark that Markdown, GFM or our directives could read as markup, with a backslash before it. One line comes out. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/\s*\n\s*|[\t ]+/g, (gap) => (gap.includes('\n') ? '' : ' ')).replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** 记录文字 for a view: escaped once, here, so that no record can bring in markup or directives. */
export const recordText = (text: string): string => escapeMarkdown(fullWidth(text));
