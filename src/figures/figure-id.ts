import type { FigureId } from './figure.ts';

/** 数据编号: a public prefix, then the unit's own words, each in brackets where it holds a dot: `stated.[a.b].part`. */
export function figureId(prefix: string, ...own: readonly string[]): FigureId {
  return [prefix, ...own.map((segment) => ownSegment(segment))].join('.');
}

/** Names below `coverage.` that are not pairings; a pairing so called stands in brackets. */
const NOT_PAIRINGS = ['all', 'pairs', 'people'];

/** What the ids of a pairing's figures start with. */
export const coveragePrefix = (pairing: string): FigureId => `coverage.${ownSegment(pairing, NOT_PAIRINGS)}`;

/** One segment of the unit's own words; in brackets also where it would be taken for a public name (a pairing called `all`). */
export function ownSegment(segment: string, reserved: readonly string[] = []): string {
  return /[.[\]]/.test(segment) || reserved.includes(segment) ? `[${segment}]` : segment;
}
