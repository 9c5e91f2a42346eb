import { closest, distance } from 'fastest-levenshtein';
import type { SourceFile } from '../source/source-file.ts';
import type { Finding, TemplateId } from './catalogue.ts';
import type { TemplateNode } from './template-tree.ts';

type Place = TemplateNode['loc'];

/** The offset of a line (from 1) and a column (from 0, UTF-16), as Handlebars counts them. */
export function offsetAt(text: string, line: number, column: number): number {
  const breaks = /\r\n?|\n/g;
  for (let at = 1; at < line; at++) {
    if (breaks.exec(text) === null) return text.length;
  }
  return Math.min((line <= 1 ? 0 : breaks.lastIndex) + column, text.length);
}

/** 模板问题: a finding in a template. Always an error: no report may come out with a hole in it. */
export function templateFinding(rule: TemplateId, file: SourceFile, place: Place, message: string): Finding {
  const start = offsetAt(file.text, place.start.line, place.start.column);
  const end = Math.max(start, offsetAt(file.text, place.end.line, place.end.column));
  return { rule, severity: 'error', at: { file, start, end }, message, subject: file.path, related: [] };
}

/** One finding per place and message: a helper in a loop says the same again and again. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map(findings.map((it) => [`${it.at.file.path}\0${it.at.start}\0${it.message}`, it] as const));
  return [...seen.values()];
}

/** `，是不是「…」？` where a name comes near enough, else nothing. */
export function didYouMean(name: string, names: readonly string[]): string {
  if (names.length === 0 || name === '') return '';
  const near = closest(name, names);
  const slips = distance(name, near);
  const isLike = slips <= Math.max(2, Math.floor(name.length / 3)) && slips * 2 <= Math.max(name.length, near.length);
  return isLike ? `，是不是「${near}」？` : '';
}
