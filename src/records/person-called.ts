import { isPost } from '../text/office-words.ts';
import { nameKey } from '../text/person-name.ts';
import { surnameIn } from '../text/surname.ts';
import type { Person } from './person.ts';

/** What somebody is called by his posts: 县局副局长, also where only 副局长 is said. */
const titlesOf = ({ posts }: Person): readonly string[] =>
  posts.flatMap(({ post = [], roles, department }) =>
    [post, roles].flat().flatMap((it) => [it, `${department ?? ''}${it}`]),
  );

/** 苗局长 is said to whoever is 副局长. */
const withoutDeputy = (title: string): string => title.replace(/^(?:常务)?副/, '');

function isTitleOf(title: string, person: Person): boolean {
  const called = withoutDeputy(title);
  return titlesOf(person).some((own) => own === title || own.endsWith(title) || withoutDeputy(own) === called);
}

/** 姓名 beside a post, 苗淑芬副局长 or 副局长苗淑芬: his own, or one that there is. */
function isNameWithPost(written: string, person: Person): boolean {
  const name = keyOf(person);
  const [front, behind] = [written.endsWith(name), written.startsWith(name)];
  if (written === name || (!front && !behind)) return false;
  const rest = behind ? written.slice(name.length) : written.slice(0, -name.length);
  const inside = person.posts.reduce((text, { department }) => text.replace(department ?? '', ''), rest);
  return isTitleOf(rest, person) || inside.split('、').every(isPost);
}

/** 姓 before a post that this person holds: 苗副局长. */
function isSurnameWithPost(written: string, person: Person): boolean {
  const surname = surnameIn(keyOf(person));
  return surname !== undefined && written.startsWith(surname) && isTitleOf(written.slice(surname.length), person);
}

const LONGEST = 30;
const HAN = /\p{Script=Han}/u;

const keys = new WeakMap<Person, string>();

function keyOf(person: Person): string {
  const key = keys.get(person) ?? nameKey(person.name);
  keys.set(person, key);
  return key;
}

/** 称呼: the only person whom a name with a post means, or a surname with one. */
export function personCalled(written: string, people: Iterable<Person>): Person | undefined {
  const called = nameKey(written);
  if (called.length < 3 || called.length > LONGEST || !HAN.test(called)) return undefined;
  const all = [...people];
  for (const isMeant of [isNameWithPost, isSurnameWithPost]) {
    const [only, ...more] = all.filter((person) => isMeant(called, person));
    if (only !== undefined) return more.length === 0 ? only : undefined;
  }
  return undefined;
}

/** 苗淑芳副局长 → 苗淑芳: what stands before the post in a name with one. */
export function withoutPost(written: string): string | undefined {
  const characters = [...nameKey(written)];
  for (let at = 2; at < Math.min(characters.length - 1, LONGEST); at += 1)
    if (isPost(characters.slice(at).join(''))) return characters.slice(0, at).join('');
  return undefined;
}
