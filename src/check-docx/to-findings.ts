import type { Finding } from '../finding/finding.ts';
import type { SourceFile } from '../source/source-file.ts';
import { REQUIREMENTS, type RequirementId } from './catalogue.ts';
import type { Seen } from './checked.ts';
import type { Line } from './lines.ts';
import { bareText } from './marks.ts';
import { clauseText, lighterThan, SEVERITY_OF } from './requirement.ts';

/** What was seen, as findings in the order of the text: each with its paragraph, its clause and how binding that is. */
export function toFindings(seen: readonly Seen[], file: SourceFile): Finding<RequirementId>[] {
  const starts = lineStarts(file.text);
  return alikeTogether(seen)
    .flatMap((all): Finding<RequirementId>[] => {
      const [first, ...others] = all.sort((a, b) => (a.line?.number ?? 0) - (b.line?.number ?? 0));
      return first === undefined ? [] : [findingOf(first, others, file, starts)];
    })
    .sort((a, b) => a.at.start - b.at.start || (a.rule < b.rule ? -1 : 1));
}

function alikeTogether(seen: readonly Seen[]): Seen[][] {
  const groups = new Map<unknown, Seen[]>();
  for (const it of seen) {
    const key = it.alike === undefined ? it : `${it.id} ${it.alike}`;
    groups.set(key, [...(groups.get(key) ?? []), it]);
  }
  return [...groups.values()];
}

function lineStarts(text: string): number[] {
  let at = 0;
  return text.split('\n').map((line) => {
    at += line.length + 1;
    return at - line.length - 1;
  });
}

function findingOf(
  { id, line, message, words, lighter }: Seen,
  others: readonly Seen[],
  file: SourceFile,
  starts: readonly number[],
): Finding<RequirementId> {
  const { clause, strength } = REQUIREMENTS[id];
  const severity = SEVERITY_OF[strength];
  return {
    rule: id,
    severity: lighter ? lighterThan(severity) : severity,
    at: spanOf(line, words, file, starts),
    message: `${line === undefined ? '' : `${placeWords(line)}：`}${message}${alsoIn(others)}（${clauseText(clause)}，${strength}）`,
    subject: line === undefined ? '' : firstWords(line),
    related: [],
  };
}

/** How many other paragraphs are named. */
const NAMED = 8;

function alsoIn(others: readonly Seen[]): string {
  const numbers = [...new Set(others.flatMap(({ line }) => (line === undefined ? [] : [line.number])))];
  if (numbers.length === 0) return '';
  return `；同样的还有 ${numbers.length} 处：第${numbers.slice(0, NAMED).join('、')}${numbers.length > NAMED ? '……' : ''}段`;
}

const firstWords = (line: Line): string =>
  bareText(line)
    .replace(/[\n\t]+/g, ' ')
    .slice(0, 12);

/** `第3段“坚持把谈心谈话……”`. */
function placeWords(line: Line): string {
  const words = firstWords(line);
  const where =
    line.kind === 'foot' ? '页脚' : line.kind === 'row' ? `第${line.number}段（表格的一行）` : `第${line.number}段`;
  return words === '' ? `${where}（空行）` : `${where}“${words}${bareText(line).length > words.length ? '…' : ''}”`;
}

function spanOf(
  line: Line | undefined,
  words: string | undefined,
  file: SourceFile,
  starts: readonly number[],
): Finding['at'] {
  const start = starts[(line?.number ?? 1) - 1] ?? 0;
  const at = words === undefined || words === '' ? -1 : (line?.text.indexOf(words) ?? -1);
  if (at >= 0 && words !== undefined) return { file, start: start + at, end: start + at + words.length };
  const indent = /^\s*/u.exec(line?.text ?? '')?.[0].length ?? 0;
  return { file, start: start + indent, end: start + (line?.text.trimEnd().length ?? 0) };
}
