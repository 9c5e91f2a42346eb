import type { Campaign } from '../records/campaign.ts';
import type { Person, Post } from '../records/person.ts';
import { chineseDay, type Day, dayOfMonth, isYearless, monthOf, within, yearOf } from '../text/day.ts';
import { recordText } from './escape-markdown.ts';

/** 姓名 as a report prints them, escaped. Two persons of one name are told apart by department or post. */
export type Names = {
  of(person: Person): string;
  /** By id; an id that leads nowhere is printed as it was written. */
  byId(id: string): string;
};

export function namesOf(campaign: Campaign): Names {
  const persons = [...campaign.roster, ...campaign.externals];
  const bearers = new Map<string, number>();
  for (const { name } of persons) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  const of = (person: Person): string => {
    const post = postOn(person, campaign.asOf);
    const mark = (bearers.get(person.name) ?? 0) > 1 ? (post?.department ?? post?.post ?? person.id) : undefined;
    return recordText(person.name) + (mark === undefined ? '' : `（${recordText(mark)}）`);
  };
  return {
    of,
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

/** 2013年5月6日至31日, 2013年5月6日至6月3日, or both days in full. */
export function periodText({ from, to }: { readonly from: Day; readonly to: Day }): string {
  if (from === to) return chineseDay(from);
  if (yearOf(from) !== yearOf(to)) return `${chineseDay(from)}至${chineseDay(to)}`;
  const month = monthOf(from) === monthOf(to) ? '' : `${monthOf(to)}月`;
  return `${chineseDay(from)}至${month}${dayOfMonth(to)}日`;
}
