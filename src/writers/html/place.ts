import type { Anchors } from './anchors.ts';

/**
 * Where a block stands: how many levels its headings lie under h1, and how deep it is in lists. `mark` is what the next paragraph begins
 * with (HTML): the number of a list item.
 */
export type Place = {
  readonly anchors: Anchors;
  readonly under: number;
  readonly lists: number;
  readonly mark?: string;
};
