import { lineAround, positionAt, type Span } from '../source/source-file.ts';
import { displayWidth } from '../text/display-width.ts';
import { oneLine } from '../text/printable.ts';
import type { Finding, Severity, Suppressed } from './finding.ts';
import type { Look, Reporter, Run } from './run.ts';
import { countSilent, wordOf } from './silent.ts';

const SEVERITY_WORD: Record<Severity, string> = { error: '错误', warning: '警告', hint: '提示' };

const COLOR = { error: 'red', warning: 'yellow', hint: 'cyan' } as const satisfies Record<Severity, string>;

const SUPPRESSED_BY: Record<Suppressed['by'], string> = {
  comment: '（记录里的注释）',
  settings: '（活动文件的设置）',
  baseline: '',
};

/** One finding: where, how grave, which rule; what to do; and the line with a caret under the place. */
export function prettyFinding(finding: Finding, look: Look): string {
  const { chalk } = look;
  const severity = chalk[COLOR[finding.severity]].bold(SEVERITY_WORD[finding.severity]);
  const lines = [
    `${chalk.bold(where(finding.at))}  ${severity}  ${chalk.dim(finding.rule)}`,
    `  ${oneLine(finding.message)}`,
  ];
  if (finding.suppressed) lines.push(`  ${answer(finding.suppressed)}`);
  lines.push(...frame(finding.at, look, chalk[COLOR[finding.severity]]));
  for (const { at, message } of finding.related) {
    lines.push(`  ${chalk.dim(where(at))}  ${oneLine(message)}`, ...frame(at, look, chalk.dim));
  }
  return lines.join('\n');
}

const answer = (suppressed: Suppressed): string =>
  `${wordOf(suppressed)}${SUPPRESSED_BY[suppressed.by]}${suppressed.reason === '' ? '' : `：${oneLine(suppressed.reason)}`}`;

function where(span: Span): string {
  const { line, column } = positionAt(span.file, span.start);
  return `${oneLine(span.file.path)}:${line}:${column}`;
}

/** The line of a span and a row of carets under it, both cut to the width of the terminal before anything else is done with them. */
function frame(span: Span, { columns, chalk }: Look, mark: (text: string) => string): string[] {
  const { line } = positionAt(span.file, span.start);
  const gutter = String(line).padStart(5);
  const room = Math.max(20, columns - gutter.length - 4);
  const reach = room * UNITS_A_COLUMN;
  const { before, after, cutBefore, cutAfter } = lineAround(span.file, span.start, reach);
  if ((before + after).trim() === '') return [];
  const marked = span.file.text.slice(span.start, Math.min(span.end, span.start + reach)).split('\n', 1)[0] ?? '';
  const view = window(
    { before: charsOf(before), after: charsOf(after), cutBefore, cutAfter },
    Math.max(1, charsOf(marked).length),
    room,
  );
  const caret = ' '.repeat(displayWidth(view.before)) + '^'.repeat(Math.max(1, displayWidth(view.marked)));
  return [`${chalk.dim(`${gutter} │`)} ${view.text}`, `${chalk.dim(`${' '.repeat(gutter.length)} │`)} ${mark(caret)}`];
}

/** A column shows a character, and sometimes marks over it: this much of a line is enough to fill the terminal. */
const UNITS_A_COLUMN = 4;

const charsOf = (text: string): string[] => [...oneLine(text.replaceAll('\t', ' '))];

type Cut = {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
};

/** The part of a line to show so that the marked characters are in it: `before` and `marked` are as shown, ellipses included. */
function window(
  { before, after, cutBefore, cutAfter }: Cut,
  length: number,
  room: number,
): { text: string; before: string; marked: string } {
  const chars = [...before, ...after];
  const at = before.length;
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
  const whole = !cutBefore && !cutAfter && displayWidth(chars.join('')) <= room;
  const start = whole ? 0 : take(at - 1, -1, Math.floor(room / 3)) + 1;
  const end = whole ? chars.length : take(start, 1, room - 2);
  const lead = start > 0 || cutBefore ? '…' : '';
  const trail = end < chars.length || cutAfter ? '…' : '';
  return {
    text: lead + chars.slice(start, end).join('') + trail,
    before: lead + chars.slice(start, at).join(''),
    marked: chars.slice(at, Math.min(at + length, end)).join(''),
  };
}

/** How many of each severity. */
export function countSeverities(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

export const totalOf = (counts: Record<Severity, number>): string =>
  `错误 ${counts.error} 个、警告 ${counts.warning} 个、提示 ${counts.hint} 个`;

/** All findings and a closing line. `scope` says what was looked at. */
export function prettyFindings(findings: readonly Finding[], scope: string, look: Look): string {
  if (findings.length === 0) return `${look.chalk.green('没有发现问题')}（${scope}）\n`;
  const total = look.chalk.bold(totalOf(countSeverities(findings)));
  return `${drawn(findings, look)}\n\n${total}（${scope}）\n`;
}

/** So many places of one message are shown; of more, the others are counted. */
const MOST_PLACES = 3;

/** Every finding; those that say the same in many places stand together at the first. */
function drawn(findings: readonly Finding[], look: Look): string {
  const same = new Map<string, Finding[]>();
  const keyOf = ({ rule, severity, message }: Finding): string => [rule, severity, message].join('\u0000');
  for (const finding of findings) {
    const group = same.get(keyOf(finding));
    if (group === undefined) same.set(keyOf(finding), [finding]);
    else group.push(finding);
  }
  return findings
    .flatMap((finding) => {
      const group = same.get(keyOf(finding)) ?? [];
      if (group.length <= MOST_PLACES) return [prettyFinding(finding, look)];
      return group[0] === finding ? [prettyFinding(finding, look) + otherPlaces(group, look)] : [];
    })
    .join('\n\n');
}

/** 这样的共有 61 处: further places of what was said once. */
function otherPlaces(group: readonly Finding[], look: Look): string {
  if (group.length === 1) return '';
  const places = group.slice(1, MOST_PLACES).map(({ at }) => where(at));
  const more = group.length - MOST_PLACES;
  return `\n  ${look.chalk.bold(`这样的共有 ${group.length} 处`)}：还有 ${places.join('、')}${more > 0 ? `，另外 ${more} 处略` : ''}`;
}

/** `validate` on a terminal. What is suppressed is counted in a line of its own, and drawn only where asked for. */
export const pretty: Reporter = (run, look) =>
  prettyFindings(run.findings, scopeOf(run), look) + prettySuppressed(run.suppressed, look);

const scopeOf = ({ scope }: Run): string =>
  `活动 ${scope.campaigns.length} 个，文件 ${scope.files.length} 个，谈话 ${scope.talks} 场次`;

function prettySuppressed(suppressed: readonly Finding[], look: Look): string {
  if (suppressed.length === 0) return '';
  if (!look.showSuppressed) return `另有${countSilent(suppressed)}（加 --show-suppressed 显示）\n`;
  return `\n${countSilent(suppressed)}：\n\n${drawn(suppressed, look)}\n`;
}
