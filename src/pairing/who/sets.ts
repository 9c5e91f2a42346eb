import { chineseKey } from '../../records/keys.ts';
import type { Pairing } from '../../records/pairing.ts';
import { partiesIn, partyOf, slipOfParty } from '../../records/party-words.ts';
import type { Person, Post } from '../../records/person.ts';
import { rankOf } from '../../records/rank-words.ts';
import type { SetExpression } from '../../records/set-expression.ts';
import type { Day } from '../../text/day.ts';
import { own } from '../../text/own.ts';
import { type Answer, allOf, anyOf, lackingOf, notOf } from './answer.ts';
import { ageOn, isMemberOn, postsOn } from './membership.ts';
import type { Doubts } from './word-doubts.ts';
import type { WordKind } from './words-in-use.ts';

const ofPerson = ({ external, name }: Person): string => `${external ? '外部人员' : '花名册'}中${name}`;

/** What is to be said of a person whose record lacks a field. */
export const lacksField = (person: Person, field: string): readonly [string] => [
  `${ofPerson(person)}没有填写「${chineseKey(field)}」`,
];

/** Whether what somebody wrote down is among what is wanted, by the plain word; a word that may be a slip of the pen for one of them cannot be told. */
function isAmong(person: Person, kind: WordKind, written: string, wanted: readonly string[], doubts: Doubts): Answer {
  if (wanted.includes(written)) return true;
  const meanings = doubts.meaningsOf(kind, written).filter(({ meant }) => wanted.includes(meant));
  return meanings.length > 0 && meanings.map(({ saidOf }) => saidOf(ofPerson(person)));
}

/** 政治面貌: by the code, however it is written; a word that is none cannot be told. */
function party(person: Person, wanted: readonly string[]): Answer {
  if (person.party === undefined) return lacksField(person, 'party');
  const own = partyOf(person.party);
  if (wanted.includes(person.party) || (own !== undefined && wanted.some((word) => partiesIn(word)?.includes(own))))
    return true;
  if (own !== undefined && wanted.every((word) => partiesIn(word) !== undefined)) return false;
  const seems = (word: string): string => {
    const meant = slipOfParty(word);
    return `政治面貌「${word}」${meant === undefined ? '认不出' : `像是「${meant}」的笔误`}`;
  };
  if (own === undefined) return [`${ofPerson(person)}的${seems(person.party)}`];
  return wanted.filter((word) => partiesIn(word) === undefined).map((word) => `必谈关系里的${seems(word)}`);
}

/** 职级: absent is unknown, never "no". */
function rank(person: Person, wanted: readonly string[], doubts: Doubts): Answer {
  if (person.rank === undefined) return lacksField(person, 'rank');
  if (wanted.map(rankOf).includes(rankOf(person.rank))) return true;
  return isAmong(person, 'rank', person.rank, wanted, doubts);
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

type Wanted = NonNullable<SetExpression['groups']>;

function inGroup(person: Person, { groups }: Post, group: string, wanted: readonly string[], doubts: Doubts): Answer {
  const written = own(groups, group);
  if (written !== undefined) return isAmong(person, `group.${group}`, written, wanted, doubts);
  // A group whose own name may be misspelt.
  const named = Object.keys(groups).map((name) => isAmong(person, 'group', name, [group], doubts));
  return anyOf(named.filter((answer) => answer !== true));
}

/** Whether one of the posts has a value that is wanted. */
const inPosts = (posts: readonly Post[], read: (post: Post) => Answer): Answer =>
  posts.length === 1 && posts[0] !== undefined ? read(posts[0]) : anyOf(posts.map(read));

/** The keys that posts answer: absent roles, tags, department and post mean "no". */
function byPosts(set: SetExpression, person: Person, posts: readonly Post[], doubts: Doubts): Answer {
  const several = (kind: 'role' | 'tag', key: 'roles' | 'tags', wanted: readonly string[]) =>
    inPosts(posts, (post) => anyOf(post[key].map((it) => isAmong(person, kind, it, wanted, doubts))));
  const single = (kind: 'department' | 'post', wanted: readonly string[]) =>
    inPosts(posts, (post) => {
      const written = post[kind];
      return written !== undefined && isAmong(person, kind, written, wanted, doubts);
    });
  const answers: Answer[] = [];
  if (set.role) answers.push(several('role', 'roles', set.role));
  if (set.tag) answers.push(several('tag', 'tags', set.tag));
  if (set.department) answers.push(single('department', set.department));
  if (set.post) answers.push(single('post', set.post));
  for (const [group, wanted] of Object.entries<Wanted[string]>(set.groups ?? {}))
    answers.push(inPosts(posts, (post) => inGroup(person, post, group, wanted, doubts)));
  return answers.length === 0 || allOf(answers);
}

/**
 * 属于: whether the person is in the set on that day. Three-valued: party, birth date and rank that nobody wrote down are unknown.
 * Says nothing about membership of the unit; `everyone` is the roster.
 */
export function belongs(set: SetExpression, person: Person, day: Day, doubts: Doubts): Answer {
  if (set.everyone && person.external) return false;
  if (set.people && !set.people.includes(person.id)) return false;
  const held = byPosts(set, person, postsOn(person, day), doubts);
  if (held === false) return false;
  const answers: Answer[] = [held];
  const inner = (part: SetExpression) => belongs(part, person, day, doubts);
  if (set.party) answers.push(party(person, set.party));
  if (set.rank) answers.push(rank(person, set.rank, doubts));
  if (set.age) answers.push(age(person, day, set.age));
  if (set.all) answers.push(allOf(set.all.map(inner)));
  if (set.any) answers.push(anyOf(set.any.map(inner)));
  if (set.not) answers.push(notOf(inner(set.not)));
  return allOf(answers);
}

/** One who is in a set, or may be: `lacking` says what the records would have to tell; empty where it is certain. */
export type Member = { readonly person: Person; readonly lacking: readonly string[] };

/** 甲方 or 乙方. */
export type Side = 'left' | 'right';

/** The side whose persons are asked for by name. In a set with itself nobody is on a side: everybody stands on the right. */
export const subjectSide = ({ require, relation }: Pick<Pairing, 'require' | 'relation'>): Side =>
  relation.kind !== 'within' && (require.kind === 'each-left' || (require.kind === 'share' && require.per === 'left'))
    ? 'left'
    : 'right';

/** 一方的人: the members of a set on a day, in roster order, externals last. */
export type Members = { readonly members: readonly Member[]; readonly byId: ReadonlyMap<string, Member> };

export function membersOf(members: readonly Member[]): Members {
  return { members, byId: new Map(members.map((member) => [member.person.id, member])) };
}

/** The person as a member of the set on that day, if he is or may be one. No set: everybody, externals too. */
export function memberOn(set: SetExpression | undefined, person: Person, day: Day, doubts: Doubts): Member | undefined {
  if (!isMemberOn(person, day)) return undefined;
  const answer = set === undefined || belongs(set, person, day, doubts);
  return answer === false ? undefined : { person, lacking: lackingOf(answer) };
}

export type ReadSide = (set: SetExpression | undefined, day: Day) => Members;

/** Reads sets over these people; each set is read once a day, however many obligations ask. */
export function sideReader(people: readonly Person[], doubts: Doubts): ReadSide {
  const known = new Map<SetExpression | undefined, Map<Day, Members>>();
  return (set, day) => {
    const days = known.get(set) ?? new Map<Day, Members>();
    known.set(set, days);
    let side = days.get(day);
    if (side === undefined) {
      side = membersOf(
        people.map((person) => memberOn(set, person, day, doubts)).filter((member) => member !== undefined),
      );
      days.set(day, side);
    }
    return side;
  };
}
