import { lineText, positionAt, type SourceFile, type Span } from '../source/source-file.ts';

/** `# talkreport-disable-next-line 规则 -- 理由`, for each rule that it names. Without a reason it answers for nothing. */
export type SuppressionComment = {
  readonly rule: string;
  readonly reason: string | undefined;
  readonly at: Span;
  /** The line it speaks of, from 1: the next that is neither empty nor a comment. */
  readonly line: number;
};

const MARK = 'talkreport-disable-next-line';
const COMMENT = /^[ \t]*#[ \t]*talkreport-disable-next-line(?<rest>.*)$/gm;
const SKIPPED = /^\s*(?:#|$)/;

/** Every such comment of a file. */
export function suppressionComments(file: SourceFile): SuppressionComment[] {
  if (!file.text.includes(MARK)) return [];
  return [...file.text.matchAll(COMMENT)].flatMap((found) => {
    const start = found.index + found[0].indexOf('#');
    const at = { file, start, end: found.index + found[0].trimEnd().length };
    const [names = '', ...reasons] = (found.groups?.['rest'] ?? '').split(/--|——/);
    const reason = reasons.join('--').trim();
    const rules = names.split(/[\s,，、]+/).filter((name) => name !== '');
    const line = lineBelow(file, positionAt(file, start).line);
    return (rules.length === 0 ? [''] : rules).map((rule) => ({
      rule,
      reason: reason === '' ? undefined : reason,
      at,
      line,
    }));
  });
}

function lineBelow(file: SourceFile, line: number): number {
  const last = positionAt(file, file.text.length).line;
  let next = line + 1;
  while (next < last && SKIPPED.test(lineText(file, next))) next += 1;
  return next;
}
