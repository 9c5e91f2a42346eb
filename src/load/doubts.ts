import type { Campaign } from '../records/campaign.ts';
import { type Doubt, doubtOfTalk, type Side } from '../records/doubt.ts';
import { spellingsOfKey } from '../records/keys.ts';
import type { ListName } from '../records/list-names.ts';
import { splitAtMarks } from '../text/list-marks.ts';
import type { FindPerson } from './find-person.ts';
import type { Unread } from './unread.ts';

/** Whom a reference may mean. */
function whom(reference: string, find: FindPerson): Side {
  const found = find(reference);
  if ('id' in found) return [found.id];
  return 'bearers' in found ? found.bearers : [undefined];
}

/** The names on one side of a talk that was left out, as they were written; nothing where there are none to be seen. */
function written(raw: unknown, key: 'talkers' | 'talkees'): readonly string[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const spelling = spellingsOfKey(key).find((it) => Object.hasOwn(raw, it));
  const value = spelling === undefined ? undefined : (raw as Record<string, unknown>)[spelling]; // it holds that key
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list.every((it): it is string => typeof it === 'string' && it !== '') ? list.flatMap(splitAtMarks) : [];
}

/** A talk that does not fit its schema (a bad date, say): it may be one of those whom it names. */
function doubtOfRaw(raw: unknown, find: FindPerson): Doubt {
  const side = (key: 'talkers' | 'talkees'): Side => {
    const names = written(raw, key);
    return names.length === 0 ? [undefined] : names.flatMap((name) => whom(name, find));
  };
  return { talk: { talkers: side('talkers'), talkees: side('talkees') } };
}

/** Only pairings that look at events, or along edges, hang on those. */
const hangingOn = (campaign: Campaign, what: 'events' | 'edges'): readonly string[] =>
  campaign.pairings
    .filter(({ trigger, relation }) => (what === 'events' ? trigger !== undefined : relation.kind === 'edge'))
    .map(({ id }) => id);

/** What people are named in, by the place of a finding about them: whom it leaves in doubt. */
function doubtAt(campaign: Campaign, section: string, record: object): Doubt {
  if (section === 'events') return { pairings: hangingOn(campaign, 'events') };
  if (section === 'edges') return { pairings: hangingOn(campaign, 'edges') };
  const { pairing } = record as { readonly pairing?: readonly string[] }; // of an exemption
  return section === 'exemptions' && pairing !== undefined ? { pairings: pairing } : {};
}

/** 没有读全的: the lists of which a record was not read or linked whole. */
export function listsInDoubt(
  campaign: Campaign,
  unread: Readonly<Record<ListName, Unread>>,
  { people, ids }: Unlinked,
): Set<ListName> {
  const names = Object.keys(unread) as ListName[]; // it has a list for each
  const isOpen = ({ origin }: { readonly origin: object }): boolean => people.has(origin) || ids.has(origin);
  return new Set(names.filter((name) => !unread[name].complete() || campaign[name].some(isOpen)));
}

type Unlinked = { readonly people: ReadonlySet<object>; readonly ids: ReadonlySet<object> };

/**
 * 存疑: what the records that could not be read or linked whole leave open. `unlinked` are the origins of the findings of linking: about
 * people, and about ids; `left` the talks that were left out.
 */
export function doubtsOf(
  campaign: Campaign,
  { people, ids }: Unlinked,
  left: readonly unknown[],
  find: FindPerson,
): Doubt[] {
  const { talks, pairings, exemptions, events, edges, actions, suggestions } = campaign;
  if (people.size + ids.size + left.length === 0) return [];
  const side = (names: readonly string[]): Side => names.flatMap((name) => whom(name, find));
  return [
    ...talks.flatMap((talk): Doubt[] => {
      if (people.has(talk.origin)) return [{ talk: { talkers: side(talk.talkers), talkees: side(talk.talkees) } }];
      return ids.has(talk.origin) ? [doubtOfTalk(talk)] : [];
    }),
    ...left.map((raw) => doubtOfRaw(raw, find)),
    ...pairings
      .filter(({ origin }) => people.has(origin) || ids.has(origin))
      .map(({ id }): Doubt => ({ pairings: [id] })),
    ...exemptions.filter(({ origin }) => ids.has(origin)).map(({ person }): Doubt => ({ persons: [person] })),
    ...Object.entries({ exemptions, events, edges }).flatMap(([section, records]) =>
      records.filter(({ origin }) => people.has(origin)).map((record) => doubtAt(campaign, section, record)),
    ),
    ...[...actions, ...suggestions].filter(({ origin }) => ids.has(origin)).map((): Doubt => ({ pairings: [] })),
  ];
}
