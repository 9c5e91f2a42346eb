/** 专名 that no list of names holds: 《titles》, the word before the year of a document number, places. */
const PROPER = [
  /《[^》]+》/gu,
  /\p{Script=Han}{1,4}(?=〔)/gu,
  /\p{Script=Han}{2}[省市县](?=\p{Script=Han}*[局厅委院校所站馆政])/gu,
];

/** Whether a text that was polished names another document or another place than before. */
export const isNamedAnew = (before: string, after: string): boolean =>
  PROPER.some((pattern) => {
    const [old, now] = [namesIn(before, pattern), namesIn(after, pattern)];
    return old.length > 0 && old.length === now.length && old.some((name, at) => name !== now[at]);
  });

const namesIn = (text: string, pattern: RegExp): string[] =>
  (text.replace(/\s+/g, '').match(pattern) ?? []).map((name) => name.replace(/[\p{P}]+/gu, ''));
