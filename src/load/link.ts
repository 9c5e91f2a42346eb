import type { Place } from '../finding/finding.ts';
import type { Edge } from '../records/edge.ts';
import type { Event } from '../records/event.ts';
import type { Exemption } from '../records/exemption.ts';
import type { Pairing, WrittenPairing } from '../records/pairing.ts';
import type { Person } from '../records/person.ts';
import type { SetExpression } from '../records/set-expression.ts';
import type { Suggestion } from '../records/suggestion.ts';
import type { Talk } from '../records/talk.ts';
import { splitUnless } from '../text/list-marks.ts';
import type { Judgement } from './catalogue.ts';
import { type FindPerson, type PersonLinker, personLinker } from './find-person.ts';
import type { Located } from './read-records.ts';

const placeOf = (record: { origin: Place['origin']; id?: string }, field: string): Place =>
  ({ origin: record.origin, field, record: record.id }) as Place;

/** 何春、乔立 → two references, unless somebody is called so, by his posts too (何春党组成员、副局长). */
const eachPerson = (references: readonly string[], find: FindPerson): string[] =>
  splitUnless(
    (reference) => {
      const found = find(reference);
      return 'id' in found || ('called' in found && found.called !== undefined);
    },
    [...references],
  );

/** 谈话: talkers, talkees and the recorder become ids. A recorder may be somebody from outside and is left as written. */
export function linkTalks(
  talks: readonly Located<Talk>[],
  find: FindPerson,
): { talks: Talk[]; judgements: Judgement[] } {
  const link = personLinker(find, 'talks');
  const side = (talk: Talk, field: 'talkers' | 'talkees'): string[] =>
    eachPerson(talk[field], find).map((reference, at) => link.id(reference, placeOf(talk, `${field}.${at}`)));
  for (const talk of talks) {
    talk.talkers = side(talk, 'talkers');
    talk.talkees = side(talk, 'talkees');
    talk.recorder = knownOr(talk.recorder, find);
  }
  return { talks: [...talks], judgements: link.judgements };
}

/** A reference that may also be plain words (局党委, a department): the id where it is a person, else as written. */
function knownOr(reference: string | undefined, find: FindPerson): string | undefined {
  const found = reference === undefined ? undefined : find(reference);
  return found && 'id' in found ? found.id : reference;
}

/** 关系: the end is a person or a department; both or neither is a finding. */
export function linkEdges(
  edges: readonly Located<Edge>[],
  find: FindPerson,
  departments: ReadonlySet<string>,
): { edges: Edge[]; judgements: Judgement[] } {
  const link = personLinker(find, 'edges');
  const linked = edges.map((edge) => {
    const from = link.id(edge.from, { origin: edge.origin, field: 'from' });
    const person = find(edge.to);
    const isDepartment = departments.has(edge.to);
    if ('id' in person && isDepartment) {
      const message = `「${edge.to}」既是人员又是部门：请改用人员编号`;
      link.judgements.push({ rule: 'ambiguous-name', severity: 'error', origin: edge.origin, field: 'to', message });
    }
    if ('problem' in person && !isDepartment) {
      const message = `「${edge.to}」既不是花名册里的人员，也不是哪个人的部门：请核对`;
      link.judgements.push({ rule: 'unknown-person', severity: 'error', origin: edge.origin, field: 'to', message });
    }
    if ('unread' in person && !isDepartment) person.unread.leaveAlone(edge.to);
    return {
      ...edge,
      from,
      toPerson: 'id' in person ? person.id : undefined,
      toDepartment: isDepartment ? edge.to : undefined,
    };
  });
  return { edges: linked, judgements: link.judgements };
}

export function linkEvents(
  events: readonly Located<Event>[],
  find: FindPerson,
): { events: Event[]; judgements: Judgement[] } {
  const link = personLinker(find, 'events');
  return {
    events: events.map((event) => ({ ...event, person: link.id(event.person, placeOf(event, 'person')) })),
    judgements: link.judgements,
  };
}

export function linkExemptions(
  exemptions: readonly Located<Exemption>[],
  find: FindPerson,
): { exemptions: Exemption[]; judgements: Judgement[] } {
  const link = personLinker(find, 'exemptions');
  const linked = exemptions.map((it) => ({
    ...it,
    person: link.id(it.person, { origin: it.origin, field: 'person' }),
    approvedBy: knownOr(it.approvedBy, find),
  }));
  return { exemptions: linked, judgements: link.judgements };
}

/** Owners, proposers and targets may be a department or plain words: only known persons become ids. */
export function linkOwners<T extends { owner?: string | undefined }>(records: readonly T[], find: FindPerson): T[] {
  return records.map((record) => ({ ...record, owner: knownOr(record.owner, find) }));
}

export function linkTargets(suggestions: readonly Located<Suggestion>[], find: FindPerson): Suggestion[] {
  return suggestions.map((it) => ({ ...it, target: knownOr(it.target, find), raisedBy: knownOr(it.raisedBy, find) }));
}

type InSets = PersonLinker & { readonly isBorne: (word: string) => boolean };

function linkSet(set: SetExpression, link: InSets, place: Place): SetExpression {
  const inner = (one: SetExpression): SetExpression => linkSet(one, link, place);
  const each = (words: readonly string[]): string[] =>
    splitUnless(link.isBorne, [...words]).flatMap((word) => jointWords(word, link.isBorne));
  return {
    ...set,
    ...(set.role && { role: set.role.flatMap((word) => jointWords(word, link.isBorne)) }),
    ...(set.department && { department: each(set.department) }),
    ...(set.post && { post: each(set.post) }),
    ...(set.groups && {
      groups: Object.fromEntries(Object.entries(set.groups).map(([name, words]) => [name, each(words)])),
    }),
    ...(set.people && { people: eachPerson(set.people, link.find).map((reference) => link.id(reference, place)) }),
    ...(set.all && { all: set.all.map(inner) }),
    ...(set.any && { any: set.any.map(inner) }),
    ...(set.not && { not: inner(set.not) }),
  };
}

/** 站长和副站长: two words, where somebody bears either and nobody the whole. */
function jointWords(word: string, isBorne: (word: string) => boolean): readonly string[] {
  const parts = word.split(/[和与及]/);
  return parts.length > 1 && !isBorne(word) && parts.every(isBorne) ? parts : [word];
}

/** 必谈关系: fills in what was left to its default, and links the people that sets name. */
export function linkPairings(
  pairings: readonly Located<WrittenPairing>[],
  find: FindPerson,
  people: Iterable<Person>,
): { pairings: Pairing[]; judgements: Judgement[] } {
  const link = { ...personLinker(find, 'pairings'), isBorne: isBorneBy(people) };
  const linked = pairings.map((pairing): Pairing => {
    const { kind } = pairing.relation;
    const each = { kind: 'each-right' as const, times: 1, count: 'persons' as const };
    const place = (field: string): Place => ({ origin: pairing.origin, field });
    return {
      ...pairing,
      title: pairing.title ?? pairing.id,
      require: pairing.require ?? (kind === 'any-of' || kind === 'tier' ? each : { kind: 'all-pairs' }),
      window: pairing.window ?? { kind: pairing.trigger ? 'since-event' : 'campaign' },
      left: pairing.left && linkSet(pairing.left, link, place('left')),
      right: pairing.right && linkSet(pairing.right, link, place('right')),
      exempt: pairing.exempt.map((it, at) => ({ ...it, who: linkSet(it.who, link, place(`exempt.${at}.who`)) })),
    };
  });
  return { pairings: linked, judgements: link.judgements };
}

/** Whether somebody has just this role, department, post or group: 综治、信访办 may be one name. */
function isBorneBy(people: Iterable<Person>): (word: string) => boolean {
  let words: ReadonlySet<string> | undefined;
  return (word) => {
    words ??= new Set(
      [...people].flatMap(({ posts }) =>
        posts.flatMap(({ department, post, roles, groups }) =>
          [department, post, ...roles, ...Object.values(groups ?? {})].flatMap((it) => it ?? []),
        ),
      ),
    );
    return words.has(word);
  };
}

/** Every department that the roster and the externals name. */
export const departmentsOf = (people: Iterable<Person>): Set<string> =>
  new Set([...people].flatMap((person) => person.posts.flatMap((post) => post.department ?? [])));
