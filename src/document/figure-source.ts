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
