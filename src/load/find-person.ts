import type { Judgement, Place } from '../finding/finding.ts';
import type { Person } from '../records/person.ts';
import { nearestOf } from './nearest-of.ts';
import type { Unread } from './unread.ts';

/** Resolves what records call a person (an id, or a name that only one person has) to the id; `unread` where the person may be among those that could not be read. */
export type FindPerson = (
  reference: string,
) => { id: string } | { problem: string; rule: 'unknown-person' | 'ambiguous-name' } | { unread: Unread };

export function personFinder(people: ReadonlyMap<string, Person>, unread: readonly Unread[] = []): FindPerson {
  const byName = new Map<string, Person[]>();
  for (const person of people.values()) {
    const same = byName.get(person.name);
    if (same) same.push(person);
    else byName.set(person.name, [person]);
  }
  const nearestName = nearestOf(() => [...people.keys(), ...byName.keys()]);
  const answers = new Map<string, ReturnType<FindPerson>>();
  const answer = (reference: string): ReturnType<FindPerson> => {
    const named = byName.get(reference) ?? [];
    const [only] = named;
    if (only && named.length === 1) return { id: only.id };
    if (named.length > 1) {
      const ids = named.map((person) => `${person.id}（${person.posts[0]?.department ?? '部门未填'}）`).join('、');
      return { rule: 'ambiguous-name', problem: `叫「${reference}」的有 ${named.length} 人：请写编号 ${ids}` };
    }
    const nearest = nearestName(reference);
    const hint = nearest === undefined ? '请核对，或先把这个人补进花名册或外部人员' : `是不是「${nearest}」？`;
    return { rule: 'unknown-person', problem: `花名册和外部人员里都没有「${reference}」：${hint}` };
  };
  return (written) => {
    if (people.has(written)) return { id: written };
    const lost = byName.has(written.replace(PADDING, '')) ? undefined : unread.find((it) => it.excuses(written));
    if (lost !== undefined) return { unread: lost };
    const known = answers.get(written) ?? answer(written.replace(PADDING, ''));
    answers.set(written, known);
    return known;
  };
}

/** The spaces that pad a two-character name (张　三), which the roster does without. */
const PADDING = /(?<=\p{Script=Han})[ \u3000]+(?=\p{Script=Han})/gu;

/** Rewrites references to ids, one place after another, and collects what led nowhere. */
export type PersonLinker = { readonly judgements: Judgement[]; id(reference: string, place: Place): string };

export function personLinker(find: FindPerson): PersonLinker {
  const judgements: Judgement[] = [];
  return {
    judgements,
    id(reference, place) {
      const found = find(reference);
      if ('id' in found) return found.id;
      if ('unread' in found) {
        found.unread.leaveAlone(reference);
        return reference;
      }
      judgements.push({ ...place, rule: found.rule, severity: 'error', message: found.problem });
      return reference;
    },
  };
}
