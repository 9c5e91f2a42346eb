import type { Place } from '../../finding/finding.ts';
import type { Suggestion } from '../../records/suggestion.ts';
import type { Talk } from '../../records/talk.ts';
import { chineseDay, type Day, isYearless } from '../../text/day.ts';

/** A day before which nobody can have answered a suggestion, and how a message calls it. */
export type RaisedDay = { readonly date: Day; readonly said: string; readonly place: Place };

/** 提出日期: what is written, and the day of the talk that it was raised in. Without either it is unknown. */
export function raisedDays(suggestion: Suggestion, talkById: ReadonlyMap<string, Talk>): readonly RaisedDay[] {
  const { id, origin, raisedOn } = suggestion;
  const talk = suggestion.talk === undefined ? undefined : talkById.get(suggestion.talk);
  const days: RaisedDay[] = [];
  if (raisedOn !== undefined) {
    const said = `意见「${id}」的提出日期（${chineseDay(raisedOn)}）`;
    days.push({ date: raisedOn, said, place: { origin, field: 'raisedOn' } });
  }
  if (talk !== undefined) {
    const said = `提出意见「${id}」的谈话（${talk.id}，${chineseDay(talk.date)}）`;
    days.push({ date: talk.date, said, place: { origin: talk.origin, field: 'date' } });
  }
  return days;
}

/** The latest of those days that comes after a day, where there is one. */
export function raisedAfter(day: Day, days: readonly RaisedDay[]): RaisedDay | undefined {
  if (isYearless(day)) return undefined;
  const after = days.filter(({ date }) => !isYearless(date) && date > day);
  return after.reduce<RaisedDay | undefined>((last, it) => (last && last.date >= it.date ? last : it), undefined);
}
