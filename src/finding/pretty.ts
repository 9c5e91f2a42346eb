import type { ChalkInstance } from 'chalk';
import { lineText, positionAt, type Span } from '../source/source-file.ts';
import { displayWidth } from '../text/display-width.ts';
import { printable } from '../text/printable.ts';
import type { Finding, Severity } from './finding.ts';

/** How findings are drawn: the terminal's columns, and chalk (with level 0 for plain text). */
export type Look = { readonly columns: number; readonly chalk: ChalkInstance };

export const SEVERITY_WORD: Record<Severity, string> = { error: '错误', warning: '警告', hint: '提示' };

const COLOR = { error: 'red', warning: 'yellow', hint: 'cyan' } as const satisfies Record<Severity, string>;

/** One finding: where, how grave, which rule; what to do; and the line with a caret under the place. */
export function prettyFinding(finding: Finding, look: Look): string {
  const { chalk } = look;
  const severity = chalk[COLOR[finding.severity]].bold(SEVERITY_WORD[finding.severity]);
  const lines = [
    `${chalk.bold(where(finding.at))}  ${severity}  ${chalk.dim(finding.rule)}`,
    `  ${printable(finding.message)}`,
  ];
  lines.push(...frame(finding.at, look, chalk[COLOR[finding.severity]]));
  for (const { at, message } of finding.related) {
    lines.push(`  ${chalk.dim(where(at))}  ${printable(message)}`, ...frame(at, look, chalk.dim));
  }
  return lines.join('\n');
}

function where(span: Span): string {
  const { line, column } = positionAt(span.file, span.start);
  return `${printable(span.file.path)}:${line}:${column}`;
}

const oneLine = (text: string): string => printable(text.replaceAll('\t', ' '));

/** The line of a span and a row of carets under it, both cut to the width of the terminal. */
function frame(span: Span, { columns, chalk }: Look, mark: (text: string) => string): string[] {
  const { line, column } = positionAt(span.file, span.start);
  const text = oneLine(lineText(span.file, line));
  if (text.trim() === '') return [];
  const gutter = String(line).padStart(5);
  const chars = [...text];
  const marked = [...oneLine(span.file.text.slice(span.start, span.end).split('\n', 1)[0] ?? '')].length;
  const room = Math.max(20, columns - gutter.length - 4);
  const view = window(chars, column - 1, Math.max(1, marked), room);
  const caret = ' '.repeat(displayWidth(view.before)) + '^'.repeat(Math.max(1, displayWidth(view.marked)));
  return [`${chalk.dim(`${gutter} │`)} ${view.text}`, `${chalk.dim(`${' '.repeat(gutter.length)} │`)} ${mark(caret)}`];
}

/** The part of a line to show so that the marked characters are in it: `before` and `marked` are as shown, ellipses included. */
function window(
  chars: readonly string[],
  at: number,
  length: number,
  room: number,
): { text: string; before: string; marked: string } {
  const take = (from: number, step: 1 | -1, width: number): number => {
    let used = 0;
    let index = from;
    while (index >= 0 && index < chars.length) {
      used += displayWidth(chars[index] ?? '');
      if (used > width) break;
      index += step;
    }
    return index;
  };
  const whole = displayWidth(chars.join('')) <= room;
  const start = whole ? 0 : take(at - 1, -1, Math.floor(room / 3)) + 1;
  const lead = start > 0 ? '…' : '';
  const end = whole ? chars.length : take(start, 1, room - 2);
  const marked = chars.slice(at, Math.min(at + length, end)).join('');
  const before = lead + chars.slice(start, at).join('');
  return { text: lead + chars.slice(start, end).join('') + (end < chars.length ? '…' : ''), before, marked };
}

/** How many of each severity. */
export function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** All findings and a closing line. `scope` says what was looked at. */
export function prettyFindings(findings: readonly Finding[], scope: string, look: Look): string {
  if (findings.length === 0) return `${look.chalk.green('没有发现问题')}（${scope}）\n`;
  const counts = countSeverities(findings);
  const total = `错误 ${counts.error} 个、警告 ${counts.warning} 个、提示 ${counts.hint} 个`;
  return `${findings.map((finding) => prettyFinding(finding, look)).join('\n\n')}\n\n${look.chalk.bold(total)}（${scope}）\n`;
}
