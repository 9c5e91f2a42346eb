import type { Campaign } from '../records/campaign.ts';
import type { Person, Post } from '../records/person.ts';
import { personKey } from '../records/record-key.ts';
import { chineseDay, type Day, dayOfMonth, isYearless, monthOf, within, yearOf } from '../text/day.ts';
import { recordText } from './record-text.ts';
import { recordWord } from './record-word.ts';

/** 姓名 as a report prints them, escaped. Two persons of one name are told apart by department or post. */
export type Names = {
  /** Marked as what the record of the person says. */
  of(person: Person): string;
  /** By id; an id that leads nowhere is printed as it was written. */
  byId(id: string): string;
  /** As it was typed and without a mark, for words that are marked as what a field of another record says. */
  plain(id: string): string;
};

export function namesOf(campaign: Campaign): Names {
  const persons = [...campaign.roster, ...campaign.externals];
  const bearers = new Map<string, number>();
  for (const { name } of persons) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const markOf = (person: Person): string | undefined => {
    if ((bearers.get(person.name) ?? 0) < 2) return undefined;
    const post = postOn(person, campaign.asOf);
    return post?.department ?? post?.post ?? person.id;
  };
  const plain = (id: string): string => {
    const person = campaign.people.get(id);
    const mark = person && markOf(person);
    return (person?.name ?? id) + (mark === undefined ? '' : `（${mark}）`);
  };
  const of = (person: Person): string => {
    const mark = markOf(person);
    return (
      recordWord(person.name, personKey(person), 'name') +
      (mark === undefined ? '' : `（${recordWord(mark, personKey(person), 'department')}）`)
    );
  };
  return {
    of,
    plain,
    byId: (id) => {
      const person = campaign.people.get(id);
      return person === undefined ? recordText(id) : of(person);
    },
  };
}

/** The post held on a day, else the last one. */
export const postOn = (person: Person, day: Day): Post | undefined =>
  person.posts.find((post) => within(day, post)) ?? person.posts.at(-1);

/** `2013年5月6日`; without a year where none is known. */
export const dayText = (day: Day): string =>
  isYearless(day) ? `${Number(day.slice(2, 4))}月${Number(day.slice(5, 7))}日` : chineseDay(day);

/** 截至, marked. */
export const asOfWord = (day: Day): string => recordWord(dayText(day), 'campaign', 'asOf');

/** 2013年5月6日至31日, 2013年5月6日至6月3日, or both days in full. */
export function periodText({ from, to }: { readonly from: Day; readonly to: Day }): string {
  if (from === to) return chineseDay(from);
  if (yearOf(from) !== yearOf(to)) return `${chineseDay(from)}至${chineseDay(to)}`;
  const month = monthOf(from) === monthOf(to) ? '' : `${monthOf(to)}月`;
  return `${chineseDay(from)}至${month}${dayOfMonth(to)}日`;
}
