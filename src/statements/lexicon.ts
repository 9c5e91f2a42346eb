import type { Sense } from './sense.ts';
import { COUNTED } from './words-counted.ts';
import { QUANTIFIERS } from './words-of-all.ts';
import { SCOPES } from './words-of-scope.ts';
import { STATES } from './words-of-states.ts';
import { FILLERS } from './words-that-fill.ts';

/** 词典: the words of reports, in the order in which one of two that are as long is meant. */
const COMPILED = [...COUNTED, ...STATES, ...SCOPES, ...QUANTIFIERS, ...FILLERS].map(([pattern, sense]) => ({
  pattern: new RegExp(pattern, 'uy'),
  sense,
}));

/** The longest word of reports that stands at a place of a text. */
export function senseAt(text: string, at: number): { readonly length: number; readonly sense: Sense } | undefined {
  let best: { length: number; sense: Sense } | undefined;
  for (const { pattern, sense } of COMPILED) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0].length <= (best?.length ?? 0)) continue;
    best = {
      length: match[0].length,
      sense: typeof sense === 'function' ? sense(match.slice(1).map((it: string | undefined) => it ?? '')) : sense,
    };
  }
  return best;
}
