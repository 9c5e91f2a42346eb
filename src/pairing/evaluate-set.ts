import type { Person, Post } from '../records/person.ts';
import type { SetExpression } from '../records/set-expression.ts';
import { chineseKey } from '../records/vocabulary.ts';
import type { Day } from '../text/day.ts';
import { type Answer, allOf, anyOf, notOf } from './answer.ts';
import { ageOn, postsOn } from './membership.ts';

/** What is to be said of a person whose record lacks a field. */
export const lacksField = (person: Person, field: string): readonly [string] => [
  `${person.external ? '外部人员' : '花名册'}中${person.name}没有填写「${chineseKey(field)}」`,
];

/** party and rank: an absent value is unknown, never "no". */
function attribute(person: Person, field: 'party' | 'rank', wanted: readonly string[]): Answer {
  const value = person[field];
  return value === undefined ? lacksField(person, field) : wanted.includes(value);
}

function age(
  person: Person,
  day: Day,
  { min = 0, max = Number.POSITIVE_INFINITY }: NonNullable<SetExpression['age']>,
): Answer {
  if (person.birthDate === undefined) return lacksField(person, 'birthDate');
  const years = ageOn(person.birthDate, day);
  return min <= years && years <= max;
}

const inPost = (
  posts: readonly Post[],
  value: (post: Post) => string | undefined,
  wanted: readonly string[],
): boolean => posts.some((post) => wanted.includes(value(post) ?? ''));

function inGroups(posts: readonly Post[], groups: NonNullable<SetExpression['groups']>): boolean {
  return Object.entries(groups).every(([group, wanted]) => inPost(posts, (post) => post.groups[group], wanted));
}

/** The keys that posts answer: absent roles, tags, department and post mean "no". */
function byPosts(set: SetExpression, posts: readonly Post[]): boolean {
  const { role, tag, department, post: title, groups } = set;
  if (role && !posts.some((post) => post.roles.some((it) => role.includes(it)))) return false;
  if (tag && !posts.some((post) => post.tags.some((it) => tag.includes(it)))) return false;
  if (department && !inPost(posts, (post) => post.department, department)) return false;
  if (title && !inPost(posts, (post) => post.post, title)) return false;
  return groups === undefined || inGroups(posts, groups);
}

/**
 * 属于: whether the person is in the set on that day. Three-valued: party, birth date and rank that nobody wrote down are unknown.
 * Says nothing about membership of the unit; `everyone` is the roster.
 */
export function belongs(set: SetExpression, person: Person, day: Day): Answer {
  if (set.everyone && person.external) return false;
  if (set.people && !set.people.includes(person.id)) return false;
  if (!byPosts(set, postsOn(person, day))) return false;
  const answers: Answer[] = [];
  if (set.party) answers.push(attribute(person, 'party', set.party));
  if (set.rank) answers.push(attribute(person, 'rank', set.rank));
  if (set.age) answers.push(age(person, day, set.age));
  if (set.all) answers.push(allOf(set.all.map((part) => belongs(part, person, day))));
  if (set.any) answers.push(anyOf(set.any.map((part) => belongs(part, person, day))));
  if (set.not) answers.push(notOf(belongs(set.not, person, day)));
  return allOf(answers);
}
