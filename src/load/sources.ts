import type { Judgement } from '../finding/finding.ts';
import type { Files } from '../source/files.ts';
import type { SourceFile } from '../source/source-file.ts';
import { decode } from './decode.ts';

/** The files read so far by the path that origins name them by, and what reading them gave to say. */
export type Sources = {
  readonly files: Files;
  readonly read: Map<string, SourceFile>;
  readonly judgements: Judgement[];
};

export const openSources = (files: Files): Sources => ({ files, read: new Map(), judgements: [] });

/** Reads and decodes a file once. Throws a `UserError` where it cannot be read. */
export function readSource(sources: Sources, path: string): SourceFile {
  const known = sources.read.get(path);
  if (known) return known;
  const { file, notes } = decode(path, sources.files.read(path));
  sources.read.set(path, file);
  sources.judgements.push(...notes);
  return file;
}
