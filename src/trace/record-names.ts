import type { Campaign, SourceRecord } from '../records/campaign.ts';
import { chineseKey } from '../records/keys.ts';
import type { Origin } from '../source/origin.ts';

/** How a record is called in a list of records: `2013-05-07 张一与李二`, a person's name, the beginning of a suggestion. */
export type RecordNames = (record: SourceRecord) => string;

/** Longest words of a record that stand for it. */
const LONGEST = 24;

const short = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return [...line].length > LONGEST ? `${[...line].slice(0, LONGEST - 1).join('')}…` : line;
};

/** The names of a campaign's records, by where they stand. */
export function recordNames(campaign: Campaign): RecordNames {
  const named = (id: string): string => campaign.people.get(id)?.name ?? id;
  const several = (ids: readonly string[]): string =>
    ids.length > 3 ? `${ids.slice(0, 2).map(named).join('、')}等${ids.length}人` : ids.map(named).join('、');
  const names = new Map<string, string>();
  const name = <Kind extends { readonly origin: Origin }>(
    records: readonly Kind[],
    of: (record: Kind) => string,
  ): void => {
    for (const record of records) {
      const words = short(of(record));
      names.set(keyOf(record.origin), words);
      // The pairings of a preset all stand where it is used.
      if ('id' in record) names.set(keyOf(record.origin, String(record.id)), words);
    }
  };
  name([...campaign.roster, ...campaign.externals], (person) => `${person.name}${person.posts.at(-1)?.post ?? ''}`);
  name(campaign.pairings, ({ title }) => `必谈关系「${title}」`);
  name(campaign.talks, ({ date, talkers, talkees }) => `${date} ${several(talkers)}与${several(talkees)}`);
  name(campaign.suggestions, ({ text }) => text);
  name(campaign.actions, ({ measure }) => measure);
  name(campaign.events, ({ date, person, kind }) => `${date} ${named(person)}${kind}`);
  name(campaign.exemptions, ({ person, reason }) => `${named(person)}免谈${reason === undefined ? '' : `：${reason}`}`);
  name(campaign.edges, ({ kind, from, to }) => `${named(from)}${kind}${named(to)}`);
  name([...campaign.channels, ...campaign.stated], ({ title }) => title);
  return ({ id, origin }) => names.get(keyOf(origin, id)) ?? names.get(keyOf(origin)) ?? placeInWords(origin);
}

const keyOf = ({ file, path }: Origin, id = ''): string => JSON.stringify([file, path, id]);

/** What is no record of a list: `活动 起止`. */
const placeInWords = ({ path }: Origin): string =>
  path.flatMap((step) => (typeof step === 'string' ? [chineseKey(step)] : [])).join(' ');
