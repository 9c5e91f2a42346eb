import type { ExpectedDocument } from './expected-document.ts';
import { nameAt, namesByHead } from './tokens.ts';
import type { WordDifference, Words } from './word-difference.ts';

/** 名单多人: names that the records know, put into a list of names where they do not stand. */
export function joinedNames({ expected, found, stretches }: Words, { terms }: ExpectedDocument): WordDifference[] {
  const timesIn = (text: string, name: string): number => text.split(name).length - 1;
  const [, ...rest] = [...expected.text].keys();
  const listed = namesByHead([0, ...rest].flatMap((at) => nameAt(expected.text, at, terms) ?? []));
  return stretches.flatMap(({ kind, after }) =>
    (kind === 'changed' ? after : []).flatMap(({ key: name, at }): WordDifference[] => {
      if (name.length < 2 || nameAt(name, 0, terms) !== name) return [];
      if (timesIn(found.text, name) <= timesIn(expected.text, name)) return [];
      const end = at + name.length;
      if (!isListed(found.text, at, end, listed)) return [];
      return [{ kind: 'joined', expected: '', found: name, start: at, end, of: undefined }];
    }),
  );
}

/** Whether a name that the sentence had stands beside it, with a mark between them. */
function isListed(text: string, start: number, end: number, names: ReturnType<typeof namesByHead>): boolean {
  const behind = /^[、和及与]/.test(text.slice(end)) && nameAt(text, end + 1, names) !== undefined;
  const before = text.slice(0, start).replace(/[、和及与]$/, '');
  const ahead = before.length < start && [...names.values()].flat().some((name) => before.endsWith(name));
  return behind || ahead;
}
