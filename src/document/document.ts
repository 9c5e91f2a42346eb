import type { Root } from 'mdast';
import type { Day } from '../text/day.ts';
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

/** 附件 and its 顺序号, where there are several: 附件2 (7.3.4, 7.3.7). */
export const attachmentMark = (index: number, all: readonly unknown[]): string =>
  all.length > 1 ? `附件${index + 1}` : '附件';

/** 附件名称: an attachment's title without the full stop that none may have (GB/T 9704-2012, 7.3.4). */
export const attachmentName = (title: string): string => title.replace(/[。；;，,、.\s]+$/u, '');

/**
 * 印记: what a document was made of, so that anybody who has the same can make it again and compare. Digests are SHA-256 in hexadecimal
 * digits.
 */
export type Attestation = {
  /** Of the YAML files, by their paths from the folder of the campaign file, line ends as `\n`. */
  readonly records: string;
  /** Of the files of the template that were read. */
  readonly template: string;
  /** Of the figures as printed. */
  readonly figures: string;
  /** The tool's own version. */
  readonly version: string;
  /** 截至: the day as of which the records were judged. */
  readonly asOf: string;
};

/**
 * 数据来源: what answers for a figure of a document, as plain data that no campaign is needed to read: how it is worked out, from what, and
 * the records behind it with their places in the files (lines from 1).
 */
export type FigureSource = {
  /** What the figure is as a number or an ISO date; null is 不适用. */
  readonly value: number | string | null;
  readonly unit: string;
  /** Typed in by the unit, not computed. */
  readonly stated: boolean;
  /** 计算方法. */
  readonly formula: string;
  /** Exact numerator and denominator of a rate or an average. */
  readonly base?: { readonly numerator: number; readonly denominator: number } | undefined;
  readonly records: readonly { readonly id: string; readonly file: string; readonly line: number }[];
};

/** The sources of a document's figures by figure id. */
export type FigureSources = ReadonlyMap<string, FigureSource>;
