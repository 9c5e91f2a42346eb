import type { Campaign } from '../records/campaign.ts';
import { chineseKey, fieldIn } from '../records/keys.ts';
import type { Person } from '../records/person.ts';
import { vocabularyOf } from '../records/values.ts';
import { chineseWord, type Vocabulary } from '../records/vocabulary.ts';
import { postsText } from './record-moves.ts';

/** Values longer than this (characters) are cut: the files say the rest. */
const LONGEST = 30;

/** A person's name by id; any other text as it is. */
export type Names = (id: string) => string;

/** The names of the persons on either side, the newer first. */
export const namesIn =
  (before: Campaign, after: Campaign): Names =>
  (id) =>
    (after.people.get(id) ?? before.people.get(id))?.name ?? id;

const cut = (text: string): string => {
  const chars = [...text.replace(/\s+/g, ' ')];
  return chars.length > LONGEST ? `${chars.slice(0, LONGEST).join('')}…` : chars.join('');
};

/** A value as a clerk reads it; undefined for what has no short form (a layout, a set expression). */
function valueText(vocabulary: Vocabulary | undefined, value: unknown, names: Names): string | undefined {
  if (value === undefined || value === null) return '（空）';
  if (typeof value === 'boolean') return chineseWord('boolean', String(value));
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    return cut(vocabulary === undefined ? names(value) : chineseWord(vocabulary, value));
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return '（空）';
    if (value.some((it) => typeof it === 'object')) return undefined;
    return cut(value.map((it) => valueText(vocabulary, it, names) ?? '').join('、'));
  }
  const { from, to, ...rest } = value as Readonly<Record<string, unknown>>; // an object, whatever is in it
  const days = typeof from === 'string' && typeof to === 'string' && Object.keys(rest).length === 0;
  return days ? `${from} 至 ${to}` : undefined;
}

/** 改动: 「状态：整改中 → 已完成」; only the name where the values are confidential or have no short form. `section`: where the field stands. */
export function fieldText(section: string, field: string, before: unknown, after: unknown, names: Names): string {
  const name = chineseKey(field, section);
  const { type, confidential } = fieldIn(section, field) ?? {};
  if (confidential) return `${name}有改动`;
  const vocabulary = type && vocabularyOf(type);
  const [was, is] = [valueText(vocabulary, before, names), valueText(vocabulary, after, names)];
  return was === undefined || is === undefined || was === is ? `${name}有改动` : `${name}：${was} → ${is}`;
}

/** The changed fields of two records of a section, a piece each. */
export function fieldTexts(
  section: string,
  fields: readonly string[],
  before: object,
  after: object,
  names: Names,
): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return fields.map((field) => {
    if (field === 'posts')
      return `${chineseKey(field)}：${postsText(before as Person)} → ${postsText(after as Person)}`; // only persons have posts
    return fieldText(section, field, old.get(field), now.get(field), names);
  });
}
