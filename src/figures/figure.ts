import type { SourceRecord } from '../records/campaign.ts';

/** A figure's public name: `coverage.p1.rate`. A segment that holds a dot is written in brackets: `stated.[a.b]`. */
export type FigureId = string;

/** 分子分母: exact, and the figures that they come from. */
export type FigureBase = {
  readonly numerator: number;
  readonly denominator: number;
  readonly figures: readonly FigureId[];
};

/** 数据: a number (or a date) with everything that answers for it. */
export type Figure = {
  readonly id: FigureId;
  /** A ratio is 0–1; a date is ISO text; null is 不适用. */
  readonly value: number | string | null;
  /** What a report prints: `31`, `96.9%`, `60余`, `2013年5月7日`, `不适用`. Without the unit. */
  readonly text: string;
  /** 人次, 人, 次, 对, 条, 项 …; empty for rates and dates. */
  readonly unit: string;
  readonly approximate: boolean;
  /** Typed in by the unit (`stated`), or counts typed in for a channel: not computed from records one by one. */
  readonly stated: boolean;
  /** Plain Chinese: how it is worked out. */
  readonly formula: string;
  /** What a rate or an average is made of. */
  readonly base?: FigureBase | undefined;
  readonly records: readonly SourceRecord[];
  /** 记录未读全: records behind it could not be read whole, so that it has no value. */
  readonly complete?: false;
};

/** Every figure of a campaign by its id, in the order in which `talkreport figures` lists them. */
export type Figures = ReadonlyMap<FigureId, Figure>;
