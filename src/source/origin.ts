/**
 * Where a record came from, as plain data: the file, and the path of keys and indexes inside it. Keys are the canonical English
 * ones whatever the author wrote; `load/locate.ts` turns an origin into a `Span` when something must be pointed at.
 */
export type Origin = {
  readonly file: string;
  readonly path: readonly (string | number)[];
};
