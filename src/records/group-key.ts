import { attributes } from './person.ts';

/** The words before the name of a group. */
export const GROUP_WORDS = ['group', 'groups', ...attributes.groups.zh];
const PREFIXES = GROUP_WORDS.map((word) => `${word}.`);

/** 组.支部: the name of the group that a key or a `same` speaks of, 支部; `undefined` for anything else. */
export function groupOf(text: string): string | undefined {
  const prefix = PREFIXES.find((it) => text.startsWith(it) && text.length > it.length);
  return prefix === undefined ? undefined : text.slice(prefix.length);
}

/** 组.支部, as a message says it. */
export const groupWord = (group: string): string => `${attributes.groups.zh[0]}.${group}`;
