import type { Files } from '../source/files.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Judgement } from './catalogue.ts';
import { decode } from './decode.ts';
import { type Broken, parseYaml } from './parse-yaml.ts';

/** The files read so far by the path that origins name them by, and what reading them gave to say. */
export type Sources = {
  /** Files that are not YAML. */
  readonly broken: Broken[];
  readonly files: Files;
  readonly read: Map<string, SourceFile>;
  readonly judgements: Judgement[];
  /** Files that were told of where they were most likely meant. */
  readonly told: Set<string>;
};

export const openSources = (files: Files): Sources => ({
  files,
  read: new Map(),
  judgements: [],
  broken: [],
  told: new Set(),
});

/** Reads and decodes a file once. Throws a `UserError` where it cannot be read. */
export function readSource(sources: Sources, path: string): SourceFile {
  const known = sources.read.get(path);
  if (known) return known;
  const { file, notes } = decode(path, sources.files.read(path));
  sources.read.set(path, file);
  for (const it of notes) sources.judgements.push(it);
  return file;
}

/** Reads and parses a file; one that is not YAML is kept among the broken ones and gives nothing. */
export function readYaml(sources: Sources, path: string): { data: unknown } | undefined {
  const parsed = parseYaml(readSource(sources, path));
  if ('data' in parsed) return parsed;
  sources.broken.push(parsed);
  return undefined;
}
