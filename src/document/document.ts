import type { Root } from 'mdast';
import type { Day } from '../text/day.ts';
import type { FigureSources } from './figure-source.ts';

/**
 * 文稿: the format-free report. Bodies are Markdown trees (mdast with GFM tables) with two text directives of ours:
 * - `:figure[96.9%]{id="coverage.p1.rate"}` words that are a figure, with the figure's id;
 * - `:lead[抓实环节。]{depth=2}` a run-in heading at the start of a paragraph: it is numbered as a heading of that depth, and the text goes on behind it.
 * Headings of depth 1–4 are the levels 一、 （一） 1. （1）; after numbering (document/number-headings.ts) their first child is a text node with the number.
 */
export type Document = {
  readonly title: string;
  readonly addressee: string | undefined;
  readonly body: Root;
  readonly attachments: readonly {
    readonly title: string;
    readonly body: Root;
  }[];
  readonly signature: {
    readonly name: string;
    readonly date: Day;
    readonly sealed: boolean;
  };
  /** 草稿: marked so on every page. */
  readonly draft: boolean;
  /** 数据来源 of the figures, for the formats that lead from a figure to its records; absent where nobody looked them up. */
  readonly sources?: FigureSources;
};
