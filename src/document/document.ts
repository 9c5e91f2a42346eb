import type { Root } from 'mdast';
import type { Day } from '../text/day.ts';
import type { Attestation } from './attestation.ts';
import type { FigureSources } from './figure-source.ts';
import type { Attendance, Imprint, Letterhead } from './letterhead.ts';

/**
 * 文稿: the format-free report. Bodies are Markdown trees (mdast with GFM tables) with directives of ours:
 * - `:figure[96.9%]{id="coverage.p1.rate"}` words that are a figure, with the figure's id;
 * - `:word[李二]{of="actions/a01" field="owner"}` words that a record says, with the record and its field;
 * - `:lead[抓实环节。]{depth=2}` a run-in heading at the start of a paragraph: it is numbered as a heading of that depth, and the text goes on behind it.
 * - `:::chart{kind="columns"}` 图: a caption, a table of figures that is drawn, and notes (document/chart.ts).
 * - and 表单, nodes of a kind of their own (document/form.ts).
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
    /** The other units of a joint document (联合行文), in their order; `name` is the lead. */
    readonly others?: readonly string[];
    /** 题下署名: name and date under the title, and no 落款. */
    readonly underTitle?: boolean;
    /** 签发人职务, where a 签名章 of the signer takes the place of 署名 (7.3.5.3). */
    readonly stampOf?: string;
  };
  /** 版头; absent where the document has none. */
  readonly letterhead?: Letterhead | undefined;
  /** 出席、请假、列席 of 纪要; empty in every other form. */
  readonly attendance?: readonly Attendance[];
  /** 附注 (7.3.6), without its brackets. */
  readonly note?: string | undefined;
  /** 版记; absent where the form has none. */
  readonly imprint?: Imprint | undefined;
  /** 只有正文: forms, which bear their titles themselves. Nothing is printed around them, and their pages have no numbers. */
  readonly bare?: true;
  /** 草稿: marked so on every page. */
  readonly draft: boolean;
  /** 数据加锁: the figures are not to be typed over, in a format that can see to it. */
  readonly locked?: true;
  /** 数据来源 of the figures, for the formats that lead from a figure to its records; absent where nobody looked them up. */
  readonly sources?: FigureSources;
  /** 印记: what it was made of, for the formats that bear it; absent where nobody asked. */
  readonly attestation?: Attestation;
};

/** 草稿: what a draft bears across every page. */
export const DRAFT_MARK = '草　稿';
