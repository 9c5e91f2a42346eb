import type { Campaign } from '../records/campaign.ts';
import { spellingsOfKey } from '../records/keys.ts';
import type { ListName } from '../records/list-names.ts';
import { LISTS, sectionsOf } from '../records/sections.ts';
import type { SourceFile } from '../source/source-file.ts';
import { isYearless, within } from '../text/day.ts';
import { nameKey } from '../text/person-name.ts';
import { parseYaml } from './parse-yaml.ts';
import { readRecords } from './read-records.ts';

/**
 * Which of these lists the records of a file belong to that are this campaign's own, and that it does not have yet. Talks are its own where
 * they fall into its period, between people whom it knows. What repeats some that it has may be an older state of them, unless it `mayRepeat`.
 */
export function ownListIn(
  file: SourceFile,
  lists: readonly ListName[],
  campaign: Campaign,
  mayRepeat: boolean,
): ListName | undefined {
  const parsed = parseYaml(file);
  if (!('data' in parsed)) return lists.includes('talks') && looksOwn(file.text, campaign) ? 'talks' : undefined;
  const { data } = parsed;
  const wrapped = Array.isArray(data) ? {} : (sectionsOf(data) ?? {});
  return lists.find((list) => {
    const items: unknown = Array.isArray(data) ? data : wrapped[list];
    return Array.isArray(items) && isOwn(items, list, campaign, mayRepeat);
  });
}

function isOwn(items: readonly unknown[], list: ListName, campaign: Campaign, mayRepeat: boolean): boolean {
  const origin = { file: '', path: [] };
  const { records } = readRecords<object>(
    LISTS[list].type,
    items.map((raw) => ({ raw, origin })),
  );
  const known = new Set(campaign[list].map(callOf));
  const more = records.filter((record) => !known.has(callOf(record)));
  if (more.length === 0 || (more.length < records.length && !mayRepeat)) return false;
  return list !== 'talks' || more.some((record) => isTalkOf(record as unknown as Sitting, campaign)); // read as a talk
}

const SIDES = (['talkers', 'talkees'] as const).map((key) => new RegExp(`(?:${spellingsOfKey(key).join('|')})[:：]`));

/** Talks in a file that is no YAML: of people here, and under no id that is known. */
function looksOwn(text: string, { talks, people }: Campaign): boolean {
  const words = new Set(text.match(/[\p{L}\p{N}_·-]+/gu));
  return (
    SIDES.every((side) => side.test(text)) &&
    !talks.some(({ id }) => words.has(id)) &&
    [...people.values()].some(({ id, name }) => words.has(id) || words.has(name))
  );
}

/** What a record is called by, of those that tell it apart. */
const callOf = (record: object): unknown => {
  const { id, name, ...others } = record as { id?: unknown; name?: unknown; origin?: unknown }; // asked by its keys only
  return id ?? name ?? JSON.stringify({ ...others, origin: undefined });
};

type Sitting = { readonly date: string; readonly talkers: readonly string[]; readonly talkees: readonly string[] };

function isTalkOf({ date, talkers, talkees }: Sitting, { period, people }: Campaign): boolean {
  const names = new Set([...people.values()].flatMap(({ id, name }) => [id, nameKey(name)]));
  const isKnown = (person: string): boolean => names.has(person) || names.has(nameKey(person));
  return (isYearless(date) || within(date, period)) && [...talkers, ...talkees].every(isKnown);
}
