import type { FigurePlace } from './figure-places.ts';
import type { Traced } from './traced.ts';
import type { TracedWord } from './traced-word.ts';

/** `trace --json` of a campaign, or of one figure of it. */
export const tracedToJson = (campaign: string, complete: boolean, figures: readonly Traced[]): string =>
  pretty({ format: 1, campaign, complete, figures });

/**
 * `trace --json` of a document, and the list beside a Markdown report: each figure as it is printed, and once for every id what answers for it in
 * the records of today, where they are known; of a question also the words of records that it found.
 */
export const placesToJson = (
  document: string,
  places: readonly FigurePlace[],
  sources: readonly Traced[],
  words?: readonly TracedWord[],
): string => pretty({ format: 1, document, figures: places, sources, words });

const pretty = (body: unknown): string => `${JSON.stringify(body, null, 2)}\n`;
