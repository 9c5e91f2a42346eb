import type { Person, Post } from '../../records/person.ts';
import { anniversaryIn, type Day, within, yearOf } from '../../text/day.ts';
import { own } from '../../text/own.ts';
import { type Doubts, NO_DOUBTS } from './word-doubts.ts';
import type { WordKind } from './words-in-use.ts';

/** 在册: of the unit on that day. 外部人员 are members on every day. */
export const isMemberOn = (person: Person, day: Day): boolean => person.external || within(day, person);

/** 任职: every post held on that day; several at once are all his. */
export function postsOn(person: Person, day: Day): readonly Post[] {
  return person.posts.filter((post) => within(day, post));
}

/** 部门, or the group that `same: group.支部` names, on that day. None written: in none, so together with nobody. */
export function placesOn(person: Person, same: string, day: Day): readonly string[] {
  const group = same.startsWith('group.') ? same.slice('group.'.length) : undefined;
  const places = postsOn(person, day).map((post) => (group === undefined ? post.department : own(post.groups, group)));
  return [...new Set(places.filter((place) => place !== undefined))];
}

type PossiblePlace = { readonly meant: string; readonly clause: string };

/** Places that somebody may be in besides, where what is written may be a slip of the pen for another; each with the clause that says so. */
export function possiblePlaces(person: Person, same: string, day: Day, doubts: Doubts): readonly PossiblePlace[] {
  if (doubts === NO_DOUBTS) return [];
  const group = same.startsWith('group.') ? same.slice('group.'.length) : undefined;
  const kind: WordKind = group === undefined ? 'department' : `group.${group}`;
  const said = (clauses: WordKind, word: string) =>
    doubts.meaningsOf(clauses, word).map(({ meant, saidOf }) => ({ meant, clause: saidOf(person.name) }));
  const written = placesOn(person, same, day).flatMap((place) => said(kind, place));
  if (group === undefined) return written;
  // The group may be written by a name that is a slip of the pen for this one, or is what this one is a slip for.
  const elsewhere = postsOn(person, day).flatMap(({ groups }) =>
    Object.entries(groups).flatMap(([name, place]) =>
      said('group', name)
        .filter(({ meant }) => meant === group)
        .map(({ clause }) => ({ meant: place, clause })),
    ),
  );
  return [...written, ...elsewhere];
}

/** 周岁, in whole years. */
export function ageOn(birthDate: Day, day: Day): number {
  const years = yearOf(day) - yearOf(birthDate);
  return anniversaryIn(yearOf(day), birthDate) <= day ? years : years - 1;
}
