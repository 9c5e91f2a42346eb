/** What a pairing asks for in one world and one slot, and how far the talks go. */
import type { Event } from '../../../src/records/event.ts';
import type { Pairing } from '../../../src/records/pairing.ts';
import type { Person } from '../../../src/records/person.ts';
import type { Mode, Talk } from '../../../src/records/talk.ts';
import { counts, type Question } from './credit.ts';
import { clockOf, type Slot } from './slots.ts';
import { departmentsOn, everybody, holds, isIn, isMember, rolesOn, type World } from './world.ts';

/**
 * `least` and `most`: how much counts when unwritten fields do not help, and when they do. `serves`: the right persons of a pair;
 * `alone`: asked for although nobody can talk with him.
 */
export type Demand = {
  readonly subject: readonly string[];
  readonly need: number;
  readonly least: number;
  readonly most: number;
  readonly serves?: readonly string[];
  readonly alone?: true;
};

/** `step`: of a cascade, which tier talks with the one below it. */
export type Place = { readonly world: World; readonly pairing: Pairing; readonly slot: Slot; readonly step: number };

function side(place: Place, which: 'left' | 'right', person: Person): boolean {
  const set = place.pairing[which];
  return set === undefined ? isMember(person, place.slot.on) : isIn(place.world, set, person, place.slot.on);
}

function together(place: Place, a: Person, b: Person): boolean {
  if (place.pairing.same === undefined) return true;
  return departmentsOn(a, place.slot.on).some((name) => departmentsOn(b, place.slot.on).includes(name));
}

function hasEdge(place: Place, kind: string, from: Person, to: Person): boolean {
  return place.world.campaign.edges.some((edge) => {
    if (edge.kind !== kind || edge.from !== from.id || !holds(place.slot.on, edge.since, edge.until)) return false;
    return (
      edge.toPerson === to.id ||
      (edge.toDepartment !== undefined && departmentsOn(to, place.slot.on).includes(edge.toDepartment))
    );
  });
}

function inTier({ pairing, slot }: Place, person: Person, index: number): boolean {
  const tiers = pairing.relation.kind === 'tier' ? pairing.relation.roles : [];
  return rolesOn(person, slot.on).includes(tiers[index] ?? '');
}

/** Whether the relation holds from `l` to `r`; asked of one person twice it says whether he could only serve himself. */
function related(place: Place, l: Person, r: Person): boolean {
  const { relation } = place.pairing;
  if (!isMember(l, place.slot.on) || !isMember(r, place.slot.on) || !together(place, l, r)) return false;
  if (relation.kind === 'within') return side(place, 'left', l) && side(place, 'left', r);
  if (relation.kind === 'tier') {
    return inTier(place, l, place.step) && inTier(place, r, place.step + 1);
  }
  if (relation.kind === 'edge' && !hasEdge(place, relation.edge, l, r)) return false;
  return side(place, 'left', l) && side(place, 'right', r);
}

/** Whether somebody is on the right side, and so is asked for even if nobody could serve him. */
function isRight(place: Place, person: Person): boolean {
  const { relation, right } = place.pairing;
  if (!isMember(person, place.slot.on)) return false;
  if (place.slot.event && place.slot.event.person !== person.id) return false;
  if (relation.kind === 'within') return side(place, 'left', person);
  if (relation.kind === 'tier') return inTier(place, person, place.step + 1);
  if (relation.kind === 'edge' && right === undefined)
    return everybody(place.world).some((l) => related(place, l, person));
  return side(place, 'right', person);
}

/** Along edges only those with an edge: the format's text says nothing of a left person who has none. */
function isLeft(place: Place, person: Person): boolean {
  if (place.pairing.relation.kind === 'edge') return everybody(place.world).some((r) => related(place, person, r));
  return side(place, 'left', person);
}

function substitutesFor(place: Place, subject: readonly Person[]): Mode[] {
  return place.world.campaign.exemptions.flatMap((it) => {
    const inScope = it.pairing === undefined || it.pairing.includes(place.pairing.id);
    const covers =
      inScope && holds(place.slot.to, it.from, it.until) && subject.some((person) => person.id === it.person);
    return covers && it.substitute ? [it.substitute] : [];
  });
}

/** The events of the person that the talk could be about, by any pairing: in its clock, with one who may talk with him about it. */
function eventsFitting({ world }: Place, person: string, talk: Talk): Event[] {
  const { campaign } = world;
  return campaign.events.filter(
    (event) =>
      event.person === person &&
      campaign.pairings.some((pairing) => {
        if (!pairing.trigger?.event.includes(event.kind)) return false;
        const place: Place = { world, pairing, slot: clockOf(campaign, pairing, event), step: 0 };
        return everybody(world).some(
          (r) =>
            isRight(place, r) &&
            everybody(world).some((l) => {
              const substitutes = substitutesFor(place, pairing.require.kind === 'all-pairs' ? [l, r] : [r]);
              return (
                l !== r &&
                related(place, l, r) &&
                counts(talk, l, r, { ...place, campaign, hopeful: true, substitutes, eventsFitting: () => [] })
              );
            }),
        );
      }),
  );
}

/** Counts once with unwritten fields not helping and once helping. */
function demand(
  place: Place,
  subject: readonly Person[],
  need: number,
  count: (talks: (l: Person, r: Person) => Talk[]) => number,
): Demand {
  const { campaign } = place.world;
  const fitting = (talk: Talk) => eventsFitting(place, place.slot.event?.person ?? '', talk);
  const tally = (hopeful: boolean) => {
    const question: Question = {
      ...place,
      campaign,
      hopeful,
      substitutes: substitutesFor(place, subject),
      eventsFitting: fitting,
    };
    return count((l, r) => campaign.talks.filter((talk) => counts(talk, l, r, question)));
  };
  return { subject: subject.map((person) => person.id), need, least: tally(false), most: tally(true) };
}

/** A right person without anybody to talk with is still asked for, unless he himself would be the only one. */
const alone = (place: Place, person: Person): Demand[] =>
  related(place, person, person) ? [] : [{ ...demand(place, [person], 1, () => 0), alone: true }];

function allPairs(place: Place): Demand[] {
  const people = everybody(place.world);
  const rights = people.filter((person) => isRight(place, person));
  const asked = (l: Person, r: Person) => rights.includes(r) && related(place, l, r);
  const pairs = people.flatMap((a, index) =>
    people
      .slice(index + 1)
      .filter((b) => asked(a, b) || asked(b, a))
      .map((b) => [a, b] as const),
  );
  const lonely = rights.filter((r) => !people.some((l) => l !== r && related(place, l, r)));
  return [
    ...pairs.map(([a, b]) => {
      const met = (talks: (l: Person, r: Person) => Talk[]) =>
        (asked(a, b) && talks(a, b).length > 0) || (asked(b, a) && talks(b, a).length > 0);
      const serves = [...(asked(a, b) ? [b.id] : []), ...(asked(b, a) ? [a.id] : [])];
      return { ...demand(place, [a, b], 1, (talks) => (met(talks) ? 1 : 0)), serves };
    }),
    ...lonely.flatMap((person) => alone(place, person)),
  ];
}

function amount(found: readonly (readonly Talk[])[], count: 'persons' | 'talks'): number {
  return count === 'persons' ? found.filter((talks) => talks.length > 0).length : new Set(found.flat()).size;
}

function eachRight(place: Place, times: number, count: 'persons' | 'talks'): Demand[] {
  const people = everybody(place.world);
  return people
    .filter((r) => isRight(place, r))
    .flatMap((r) => {
      const lefts = people.filter((l) => l !== r && related(place, l, r));
      if (lefts.length === 0 && related(place, r, r)) return [];
      return [
        demand(place, [r], times, (talks) =>
          amount(
            lefts.map((l) => talks(l, r)),
            count,
          ),
        ),
      ];
    });
}

function eachLeft(place: Place, times: number, count: 'persons' | 'talks'): Demand[] {
  const people = everybody(place.world);
  return people
    .filter((l) => isLeft(place, l))
    .flatMap((l) => {
      const rights = people.filter((r) => r !== l && related(place, l, r));
      if (rights.length === 0 && related(place, l, l)) return [];
      return [
        demand(place, [l], times, (talks) =>
          amount(
            rights.map((r) => talks(l, r)),
            count,
          ),
        ),
      ];
    });
}

/** ⌈numerator × base ÷ denominator⌉ by counting up. */
function ceiling(share: { numerator: number; denominator: number }, base: number): number {
  let need = 0;
  while (need * share.denominator < share.numerator * base) need += 1;
  return need;
}

function shares(
  place: Place,
  share: { numerator: number; denominator: number },
  per: 'left' | undefined,
  count: 'persons' | 'talks',
): Demand[] {
  const people = everybody(place.world);
  if (per === 'left') {
    return people
      .filter((l) => isLeft(place, l))
      .flatMap((l) => {
        const base = people.filter((r) => r !== l && related(place, l, r));
        return base.length === 0
          ? []
          : [
              demand(place, [l], ceiling(share, base.length), (talks) =>
                amount(
                  base.map((r) => talks(l, r)),
                  count,
                ),
              ),
            ];
      });
  }
  const served = (r: Person) => people.filter((l) => l !== r && related(place, l, r));
  const base = people.filter((r) => isRight(place, r) && (served(r).length > 0 || !related(place, r, r)));
  if (base.length === 0) return [];
  return [
    demand(place, [], ceiling(share, base.length), (talks) =>
      amount(
        base.map((r) => served(r).flatMap((l) => talks(l, r))),
        count,
      ),
    ),
  ];
}

export function demandsOf(place: Place): Demand[] {
  const { require } = place.pairing;
  if (require.kind === 'all-pairs') return allPairs(place);
  if (require.kind === 'each-right') return eachRight(place, require.times, require.count);
  if (require.kind === 'each-left') return eachLeft(place, require.times, require.count);
  return shares(place, require.share, require.per, require.count);
}
