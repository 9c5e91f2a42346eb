import type { Place } from '../finding/finding.ts';
import type { ListName } from '../records/list-names.ts';
import { ofWord, otherKey } from '../records/other-key.ts';
import type { Person } from '../records/person.ts';
import { personCalled, withoutPost } from '../records/person-called.ts';
import { onlyNearest } from '../text/nearest.ts';
import { nameKey } from '../text/person-name.ts';
import { plainId } from '../text/plain-form.ts';
import { printable } from '../text/printable.ts';
import type { Judgement } from './catalogue.ts';
import { nearestOf } from './nearest-of.ts';
import type { Unread } from './unread.ts';

/** Resolves what records call a person (an id, or a name that only one person has) to the id; `unread` where the person may be among those that could not be read. */
export type FindPerson = (
  reference: string,
) =>
  | { id: string }
  | { problem: string; rule: 'unknown-person'; called?: string }
  | { problem: string; rule: 'ambiguous-name'; bearers: readonly string[] }
  | { unread: Unread };

/** 没写编号: he is called by his name. */
export const hasNoId = ({ id, name }: Person): boolean => id === name;

/** 姓名 → everybody who has it, however its dots and blanks are written. */
export function peopleByName(people: Iterable<Person>): ReadonlyMap<string, readonly Person[]> {
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    const key = nameKey(person.name);
    const same = byName.get(key);
    if (same) same.push(person);
    else byName.set(key, [person]);
  }
  return byName;
}

/** How the author calls the lists of people. */
type PeopleLists = { readonly roster: string; readonly externals: string };

export function personFinder(
  people: ReadonlyMap<string, Person>,
  unread: readonly Unread[] = [],
  lists: PeopleLists = { roster: '花名册', externals: '外部人员' },
): FindPerson {
  const byName = peopleByName(people.values());
  const nearestName = nearestOf(() => [...people.keys(), ...[...people.values()].map(({ name }) => name)], onlyNearest);
  const answers = new Map<string, ReturnType<FindPerson>>();
  const answer = (written: string): ReturnType<FindPerson> => {
    const key = nameKey(written);
    const named = byName.get(key) ?? byName.get(key.replace(/同志$/, '')) ?? [];
    const [only] = named;
    if (only && named.length === 1) return { id: only.id };
    if (named.length > 1) {
      const ids = named.map((person) => `${person.id}（${person.posts[0]?.department ?? '部门未填'}）`).join('、');
      const bearers = named.map(({ id }) => id);
      return { rule: 'ambiguous-name', bearers, problem: `叫「${written}」的有 ${named.length} 人：请写编号 ${ids}` };
    }
    const id = plainId(written);
    if (people.has(id)) return { id };
    const lost = unread.find((it) => it.excuses(written));
    if (lost !== undefined) return { unread: lost };
    const bare = key.replace(/[（(][^（）()]*[）)]$/, '');
    if (bare !== key && byName.has(bare)) return remarked(written, bare);
    const called = personCalled(written, people.values());
    if (called !== undefined) return { ...unknownPerson(written, called.name, lists), called: called.name };
    const several = namesIn(key, byName);
    return several === undefined
      ? unknownPerson(written, nearestName(written) ?? nearestName(withoutPost(written) ?? written), lists)
      : severalPersons(written, several);
  };
  return (written) => {
    if (people.has(written)) return { id: written };
    const known = answers.get(written) ?? answer(written);
    answers.set(written, known);
    return known;
  };
}

const JOINT = /^[和与及同跟]$/;
const LONGEST_NAME = 20;
const LONGEST_ROW = 60;

/** 何春和乔立, 何春乔立: the names that a text is made of, where it is made of several and of nothing else. */
function namesIn(text: string, byName: ReadonlyMap<string, unknown>): readonly string[] | undefined {
  if (text.length > LONGEST_ROW) return undefined;
  const from: (readonly string[] | undefined)[] = [];
  from[text.length] = [];
  for (let at = text.length - 2; at >= 0; at -= 1) {
    for (let end = Math.min(text.length, at + LONGEST_NAME); end >= at + 2 && from[at] === undefined; end -= 1) {
      const rest = from[end] ?? (JOINT.test(text[end] ?? '') ? from[end + 1] : undefined);
      const name = text.slice(at, end);
      if (rest !== undefined && byName.has(name)) from[at] = [name, ...rest];
    }
  }
  const names = from[0];
  return names !== undefined && names.length > 1 ? names : undefined;
}

function severalPersons(written: string, names: readonly string[]): ReturnType<FindPerson> {
  const problem = `「${printable(written)}」像是 ${names.length} 个人连着写：请写成列表 [${names.join(', ')}]`;
  return { rule: 'unknown-person', problem };
}

/** 乔立（副局长） */
function remarked(written: string, name: string): ReturnType<FindPerson> {
  const problem = `「${printable(written)}」里只能写姓名或编号：请写「${name}」，括号里的话写进备注`;
  return { rule: 'unknown-person', problem };
}

/** English words stand apart from Chinese ones: roster 和 externals. */
const inWords = ({ roster, externals }: PeopleLists, joint: '和' | '或'): string =>
  `${roster}${joint}${externals}`.replace(/(?<=[a-z])(?=[和或])|(?<=[和或])(?=[a-z])|^(?=[a-z])|(?<=[a-z])$/g, ' ');

/** What to say of somebody whom no list knows. */
function unknownPerson(
  written: string,
  nearest: string | undefined,
  lists: PeopleLists,
): { problem: string; rule: 'unknown-person' } {
  if (/^[-－—]\S/.test(written)) {
    const problem = `「${printable(written)}」的「${written[0]}」后面少了一个空格：列表的每一条要写成「- 」加姓名`;
    return { rule: 'unknown-person', problem };
  }
  const [, bare] = /^(\S.*?)\s*[-－—]\s\S/.exec(written) ?? [];
  if (bare !== undefined) {
    const problem = `「${printable(written)}」像是几条连在一起：「${printable(bare)}」前面少了「- 」，列表的每一条要写成「- 」加姓名`;
    return { rule: 'unknown-person', problem };
  }
  const said = `${inWords(lists, '和').trimStart()}里都没有「${printable(written)}」`;
  const many = /等\s*\d*\s*[人名位]|[和与及]|\s/.test(written.trim()) ? '；写了几个人的，写成列表 [甲, 乙]' : '';
  const hint =
    nearest === undefined
      ? `请核对，或先把这个人补进${inWords(lists, '或').trimEnd()}${many}`
      : `是不是「${nearest}」？`;
  return { rule: 'unknown-person', problem: `${said}：${hint}` };
}

/** Rewrites references to ids, one place after another, and collects what led nowhere. */
export type PersonLinker = {
  readonly judgements: Judgement[];
  readonly find: FindPerson;
  id(reference: string, place: Place): string;
};

export function personLinker(find: FindPerson, section: ListName): PersonLinker {
  const judgements: Judgement[] = [];
  return {
    judgements,
    find,
    id(reference, place) {
      const found = find(reference);
      if ('id' in found) return found.id;
      if ('unread' in found) {
        found.unread.leaveAlone(reference);
        return reference;
      }
      const other = otherKey(reference, [section], place.field?.split('.')[0] ?? '', ofWord(reference));
      const message = other === undefined ? found.problem : `「${reference}」要写在${other}那一项；这里要写姓名或编号`;
      judgements.push({ ...place, rule: found.rule, severity: 'error', message });
      return reference;
    },
  };
}
