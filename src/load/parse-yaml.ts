import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { SourceFile } from '../source/source-file.ts';

/** Aliases are no part of the record format: a handful, each holding several of the one before, grows without bound (a YAML bomb). */
const MAX_ALIASES = 0;
const MAX_DEPTH = 100;

/** A file that is not YAML, and what the parser stopped at. explain-syntax.ts says what is wrong with it, all of it. */
export type Broken = { readonly file: SourceFile; readonly thrown: YAMLException };

/** Below this length a file is looked at whole to see whether it holds nothing but comments. */
const SMALL = 10_000;

const isEmpty = ({ text }: SourceFile): boolean => text.length < SMALL && /^(?:[ \t]*(?:#.*)?(?:\r?\n|$))*$/.test(text);

/** YAML → plain data in which every scalar is the text that was typed (failsafe schema). An empty file gives `undefined`. */
export function parseYaml(file: SourceFile): { data: unknown } | Broken {
  if (isEmpty(file)) return { data: undefined };
  try {
    return { data: load(file.text, { schema: FAILSAFE_SCHEMA, maxAliases: MAX_ALIASES, maxDepth: MAX_DEPTH }) };
  } catch (thrown) {
    if (thrown instanceof YAMLException) return { file, thrown };
    throw thrown;
  }
}
