/**
 * What a table holds under a word that somebody typed; `undefined` where it holds nothing. `constructor` and `toString` are words like
 * any other, which plain objects would answer with what they inherit: no table is looked into with a user's word but here.
 */
export const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
