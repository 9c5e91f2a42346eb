import { spellingsOfKey } from './vocabulary.ts';

const PREFIXES = ['group', ...spellingsOfKey('groups')].map((word) => `${word}.`);

/** 组.支部: the name of the group that a key or a `same` speaks of, 支部; `undefined` for anything else. */
export function groupOf(text: string): string | undefined {
  const prefix = PREFIXES.find((it) => text.startsWith(it) && text.length > it.length);
  return prefix === undefined ? undefined : text.slice(prefix.length);
}

/** 组.支部, as a message says it. */
export const groupWord = (group: string): string => `${spellingsOfKey('groups')[1]}.${group}`;
