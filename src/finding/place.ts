import { positionAt, type Span } from '../source/source-file.ts';

/** Where a span lies, as machines read it: lines and columns from 1, columns in Unicode characters, the end excluded. */
export type Region = {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
};

export function regionOf(span: Span): Region {
  const start = positionAt(span.file, span.start);
  const end = positionAt(span.file, span.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** A path as a repository names it: code hosts match `talks/1.yaml`, not `./talks/1.yaml`. */
export const repositoryPath = (path: string): string => path.replace(/^(?:\.\/+)+/, '');
