import type { Origin } from '../source/origin.ts';

type Placed = { readonly origin: Origin };

/** 出处: a record's file and line (from 1) on either side. */
export type RecordPlace = { readonly file: string; readonly line: number };

/** Finds the place of a record of the old or the new state. */
export type PlaceReader = {
  readonly before: (record: Placed) => RecordPlace;
  readonly after: (record: Placed) => RecordPlace;
};

export type Sides = { readonly before?: Placed | undefined; readonly after?: Placed | undefined };

/** The places of a record, undefined where a side has none. */
export const placesOf = (
  { before, after }: Sides,
  places: PlaceReader,
): { before: RecordPlace | undefined; after: RecordPlace | undefined } => ({
  before: before && places.before(before),
  after: after && places.after(after),
});

const written = ({ file, line }: RecordPlace): string => `${file}:${line}`;

/** `旧文件:3 → 新文件:5`, or the one that there is. */
export function placeText(sides: Sides, places: PlaceReader): string {
  const { before, after } = placesOf(sides, places);
  return [before, after].flatMap((place) => (place === undefined ? [] : [written(place)])).join(' → ');
}
