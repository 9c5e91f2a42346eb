import type { Place } from '../../finding/finding.ts';
import type { Campaign } from '../../records/campaign.ts';
import type { Person } from '../../records/person.ts';
import { RANK_WORDS } from '../../records/rank-words.ts';
import type { SetExpression } from '../../records/set-expression.ts';
import { addTo } from '../../text/grouped.ts';

/** What a word says of a record: a key of a set (`role`, `group.支部`), the name of a group (`group`), or the kind of an edge, an event, a talk. */
export type WordKind =
  | 'role'
  | 'department'
  | 'post'
  | 'tag'
  | 'rank'
  | 'group'
  | `group.${string}`
  | 'edge'
  | 'event'
  | 'talk'
  | 'category'
  | 'target';

/** Where a word stands in the records. `optional`: nobody need bear it (an exemption, what a set leaves out, what may yet happen). */
export type WordPlace = Place & { readonly record?: string | undefined; readonly optional?: boolean };

/** Per kind, each word with the places where it stands. */
export type Words = ReadonlyMap<WordKind, ReadonlyMap<string, readonly WordPlace[]>>;

type Add = (kind: WordKind, word: string | undefined, place: WordPlace) => void;

function collector(): { words: Words; add: Add } {
  const words = new Map<WordKind, Map<string, WordPlace[]>>();
  const add: Add = (kind, word, place) => {
    if (word === undefined) return;
    const ofKind = words.get(kind) ?? new Map<string, WordPlace[]>();
    words.set(kind, ofKind);
    addTo(ofKind, word, place);
  };
  return { words, add };
}

function addPerson({ id, origin, posts, rank }: Person, add: Add): void {
  const place = (field: string): WordPlace => ({ origin, field, record: id });
  posts.forEach((post, at) => {
    // The flat keys are shorthand for one post without dates.
    const flat = posts.length === 1 && post.from === undefined && post.to === undefined;
    const key = (field: string) => place(flat ? field : `posts.${at}.${field}`);
    post.roles.forEach((role, index) => void add('role', role, key(`roles.${index}`)));
    post.tags.forEach((tag, index) => void add('tag', tag, key(`tags.${index}`)));
    add('department', post.department, key('department'));
    add('post', post.post, key('post'));
    for (const [group, name] of Object.entries(post.groups)) {
      add('group', group, key(`groups.${group}`));
      add(`group.${group}`, name, key(`groups.${group}`));
    }
  });
  add('rank', rank, place('rank'));
}

/** The words that records bear: those of persons, and the kinds, categories and targets of the others. */
export function borneWords({ people, edges, events, talks, suggestions, channels }: Campaign): Words {
  const { words, add } = collector();
  for (const person of people.values()) addPerson(person, add);
  for (const { kind, origin } of edges) add('edge', kind, { origin, field: 'kind' });
  for (const { kind, origin, id } of events) add('event', kind, { origin, field: 'kind', record: id });
  for (const { kind, origin, id } of talks) add('talk', kind, { origin, field: 'kind', record: id });
  for (const { received, origin, id } of channels)
    received.forEach(({ category, target }, at) => {
      add('category', category, { origin, field: `received.${at}.category`, record: id });
      if (target !== undefined && !people.has(target))
        add('target', target, { origin, field: `received.${at}.target`, record: id });
    });
  for (const { category, target, origin, id } of suggestions) {
    add('category', category, { origin, field: 'category', record: id });
    if (target !== undefined && !people.has(target)) add('target', target, { origin, field: 'target', record: id });
  }
  return words;
}

/** Hands every value that a set names, with its kind, to `visit`; `turned` inside `not`, where nobody need bear it. */
export function visitSet(
  set: SetExpression,
  visit: (kind: WordKind | 'party', words: readonly string[], turned: boolean) => void,
  turned = false,
): void {
  for (const kind of ['role', 'department', 'post', 'tag', 'party', 'rank'] as const) {
    const words = set[kind];
    if (words !== undefined) visit(kind, words, turned);
  }
  for (const [group, words] of Object.entries(set.groups ?? {})) {
    visit('group', [group], turned);
    visit(`group.${group}`, words, turned);
  }
  for (const part of [...(set.all ?? []), ...(set.any ?? [])]) visitSet(part, visit, turned);
  if (set.not !== undefined) visitSet(set.not, visit, !turned);
}

/** The words that pairings and edges name. */
export function namedWords({ pairings, edges }: Campaign): Words {
  const { words, add } = collector();
  for (const { left, right, exempt, relation, same, trigger, form, origin, id } of pairings) {
    const place = (field: string, optional = false): WordPlace => ({ origin, field, record: id, optional });
    const name = (set: SetExpression | undefined, field: string, optional = false) =>
      set &&
      visitSet(set, (kind, named, turned) => {
        if (kind !== 'party') for (const word of named) add(kind, word, place(field, optional || turned));
      });
    name(left, 'left');
    name(right, 'right');
    exempt.forEach(({ who }, at) => void name(who, `exempt.${at}.who`, true));
    if (relation.kind === 'tier') for (const role of relation.roles) add('role', role, place('relation'));
    if (relation.kind === 'edge') add('edge', relation.edge, place('relation', true));
    if (same?.startsWith('group.')) add('group', same.slice('group.'.length), place('same'));
    for (const kind of trigger?.event ?? []) add('event', kind, place('trigger', true));
    for (const kind of form.kinds ?? []) add('talk', kind, place('form.kinds', true));
  }
  for (const { toDepartment, origin } of edges) add('department', toDepartment, { origin, field: 'to' });
  return words;
}

/** The kinds of words that decide who is together with whom: what `same` names, and departments that edges lead to. */
export function groupingKinds({ pairings, edges }: Campaign): ReadonlySet<WordKind> {
  const kinds = pairings.flatMap(({ same }) => (same === undefined ? [] : [same as WordKind])); // `department` or `group.支部`
  return new Set([
    ...kinds,
    ...(edges.some(({ toDepartment }) => toDepartment !== undefined) ? ['department' as const] : []),
  ]);
}

/** The words of a kind that need nobody to name them. */
export const knownWords = (kind: WordKind): readonly string[] => (kind === 'rank' ? RANK_WORDS : []);
