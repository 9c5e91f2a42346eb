import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { Judgement } from '../finding/finding.ts';
import type { SourceFile } from '../source/source-file.ts';
import { explainSyntax } from './explain-syntax.ts';

/** Aliases are no part of the record format; a few are harmless, thousands are a bomb. */
const MAX_ALIASES = 1000;
const MAX_DEPTH = 100;

export type Parsed = { readonly data: unknown; readonly judgements: readonly Judgement[] };

/**
 * YAML → plain data in which every scalar is the text that was typed (failsafe schema). An empty file gives `undefined`. A file that
 * does not parse gives `undefined` and all its errors, located.
 */
export function parseYaml(file: SourceFile): Parsed {
  if (/^(?:\s*(?:#.*)?(?:\n|$))*$/.test(file.text.slice(0, 10_000)) && file.text.length < 10_000)
    return { data: undefined, judgements: [] };
  try {
    return {
      data: load(file.text, { schema: FAILSAFE_SCHEMA, maxAliases: MAX_ALIASES, maxDepth: MAX_DEPTH }),
      judgements: [],
    };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { data: undefined, judgements: explainSyntax(file, error) };
  }
}
