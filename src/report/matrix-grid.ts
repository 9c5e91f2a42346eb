import type { Obligation, Outcome } from '../pairing/obligation.ts';
import type { Person } from '../records/person.ts';

/** 对谈图: persons down and across, what stands where two of them cross, and what it comes to for a row. */
export type Grid = {
  readonly rows: readonly Person[];
  readonly columns: readonly Person[];
  readonly cell: (row: Person, column: Person) => Outcome | undefined;
  /** 结果 of a person who has to talk with some of several, not with each. */
  readonly results?: ReadonlyMap<Person, Outcome>;
};

/** The place of a person in the roster. */
type Order = ReadonlyMap<Person, number>;

/** Several times asked of the same: what still wants doing is shown. */
const WORST: readonly Outcome[] = ['missing', 'undecided', 'pending', 'met', 'exempt'];
const worse = (one: Outcome | undefined, other: Outcome): Outcome =>
  one !== undefined && WORST.indexOf(one) < WORST.indexOf(other) ? one : other;

const inOrder = (persons: Iterable<Person>, order: Order): Person[] =>
  [...persons].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));

type Cells = ReadonlyMap<Person, ReadonlyMap<Person, Outcome>>;

/**
 * Pairs. Across stand as few persons as can be so that every pair has a cell (the leaders, where leaders talk with all of their people); where
 * all but one would, all of them do. `undefined` where they are more than `most`.
 */
export function gridOfPairs(pairs: readonly Obligation[], order: Order, most: number): Grid | undefined {
  const cells = new Map<Person, Map<Person, Outcome>>();
  const note = (one: Person, other: Person, outcome: Outcome): void => {
    const row = cells.get(one) ?? new Map<Person, Outcome>();
    cells.set(one, row.set(other, worse(row.get(other), outcome)));
  };
  for (const { subject, outcome } of pairs) {
    const [one, other] = subject;
    if (one === undefined || other === undefined) continue;
    note(one, other, outcome);
    note(other, one, outcome);
  }
  const cover = coverOf(cells, order, most);
  if (cover === undefined) return undefined;
  const rows = new Set([...cover].flatMap((person) => [...(cells.get(person)?.keys() ?? [])]));
  const all = cover.size > 1 && cells.size === cover.size + 1;
  return {
    rows: inOrder(all ? cells.keys() : rows, order),
    columns: inOrder(all ? cells.keys() : cover, order),
    cell: (row, column) => cells.get(row)?.get(column),
  };
}

/** Persons of whom each pair has one: always the next who has the most pairs left, the first in the roster among equals. */
function coverOf(cells: Cells, order: Order, most: number): Set<Person> | undefined {
  const left = new Map(inOrder(cells.keys(), order).map((person) => [person, cells.get(person)?.size ?? 0]));
  const cover = new Set<Person>();
  for (;;) {
    let next: Person | undefined;
    for (const [person, count] of left) {
      if (count > (next === undefined ? 0 : (left.get(next) ?? 0))) next = person;
    }
    if (next === undefined) return cover;
    if (cover.size === most) return undefined;
    cover.add(next);
    left.delete(next);
    for (const other of cells.get(next)?.keys() ?? []) {
      const count = left.get(other);
      if (count !== undefined) left.set(other, count - 1);
    }
  }
}

/** Single persons of whom some talks are asked, and across those who had them with him. */
export function gridOfPersons(obligations: readonly Obligation[], order: Order): Grid {
  const results = new Map<Person, Outcome>();
  const partners = new Map<Person, Set<string>>();
  for (const { subject, outcome, talks } of obligations) {
    const [person] = subject;
    if (person === undefined || subject.length > 1) continue;
    results.set(person, worse(results.get(person), outcome));
    const met = partners.get(person) ?? new Set();
    partners.set(person, met);
    for (const { talkers, talkees } of talks) {
      for (const id of talkers.includes(person.id) ? talkees : talkers) met.add(id);
    }
  }
  const met = new Set([...partners.values()].flatMap((ids) => [...ids]));
  const columns = [...order.keys()].filter(({ id }) => met.has(id));
  return {
    rows: inOrder(results.keys(), order),
    columns,
    cell: (row, column) => (partners.get(row)?.has(column.id) ? 'met' : undefined),
    results,
  };
}
