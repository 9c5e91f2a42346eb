/** What a pairing asks for in one world and one slot, and how far the talks go. */
import type { Event } from '../../../src/records/event.ts';
import type { Pairing } from '../../../src/records/pairing.ts';
import type { Person } from '../../../src/records/person.ts';
import type { Mode, Talk } from '../../../src/records/talk.ts';
import { counts, type Question } from './credit.ts';
import { isConcerned, isLate, isLeft, isRight, type Place, related } from './place.ts';
import { clockOf } from './slots.ts';
import { everybody, holds } from './world.ts';

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

function substitutesFor(place: Place, subject: readonly Person[]): Mode[] {
  return place.world.campaign.exemptions.flatMap((it) => {
    const inScope = it.pairing === undefined || it.pairing.includes(place.pairing.id);
    const covers =
      inScope && holds(place.slot.to, it.from, it.until) && subject.some((person) => person.id === it.person);
    return covers && it.substitute ? [it.substitute] : [];
  });
}

/** What the pairing would ask for because of the event, and how far these talks alone would go, whatever else there is. */
function askedWith({ world }: Place, pairing: Pairing, event: Event, talks: readonly Talk[]): Demand[] {
  const campaign = { ...world.campaign, talks: [...talks] };
  const slot = clockOf(campaign, pairing, event);
  return demandsOf({ world: { ...world, campaign }, pairing, slot, step: 0, openEvents: () => [] });
}

/**
 * The events of the person that the talk could be about, by any pairing: it alone would count towards something asked for because of the
 * event, and all the talks that name the event are not enough for that yet.
 */
function openEvents(place: Place, person: string, talk: Talk): Event[] {
  const { campaign } = place.world;
  const isOpen = (pairing: Pairing, event: Event): boolean => {
    if (!pairing.trigger?.event.includes(event.kind)) return false;
    const naming = campaign.talks.filter((it) => it.event.includes(event.id));
    const answered = askedWith(place, pairing, event, naming).filter(({ least, need }) => least >= need);
    const fitted = askedWith(place, pairing, event, [talk]).filter(({ most }) => most > 0);
    return fitted.some((one) => !answered.some((other) => other.subject.join() === one.subject.join()));
  };
  return campaign.events.filter(
    (event) => event.person === person && campaign.pairings.some((pairing) => isOpen(pairing, event)),
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
  const open = place.openEvents ?? ((talk: Talk) => openEvents(place, place.slot.event?.person ?? '', talk));
  const tally = (hopeful: boolean) => {
    const question: Question = {
      ...place,
      campaign,
      hopeful,
      substitutes: substitutesFor(place, subject),
      openEvents: open,
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
  const asked = (l: Person, r: Person) =>
    rights.includes(r) && related(place, l, r) && !isLate(place, l) && !isLate(place, r);
  const pairs = people.flatMap((a, index) =>
    people
      .slice(index + 1)
      .filter((b) => asked(a, b) || asked(b, a))
      .map((b) => [a, b] as const),
  );
  const lonely = rights.filter((r) => !isLate(place, r) && !people.some((l) => l !== r && related(place, l, r)));
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
    .filter((r) => isRight(place, r) && !isLate(place, r))
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

/** Whom somebody on the left may talk with: because of an event, its person only. */
const rightsOf = (place: Place, l: Person): Person[] =>
  everybody(place.world).filter((r) => r !== l && isConcerned(place, r) && related(place, l, r));

/** Whether the event of the slot, if it has one, is of somebody on the right: of anybody else it asks nothing. */
const isAsked = (place: Place): boolean =>
  place.slot.event === undefined || everybody(place.world).some((r) => isRight(place, r));

function eachLeft(place: Place, times: number, count: 'persons' | 'talks'): Demand[] {
  const people = everybody(place.world);
  if (!isAsked(place)) return [];
  return people
    .filter((l) => isLeft(place, l) && !isLate(place, l))
    .flatMap((l) => {
      const rights = rightsOf(place, l);
      if (rights.length === 0 && isConcerned(place, l) && related(place, l, l)) return [];
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
      .filter((l) => isLeft(place, l) && !isLate(place, l))
      .flatMap((l) => {
        const base = rightsOf(place, l).filter((r) => !isLate(place, r));
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
  const base = people.filter(
    (r) => isRight(place, r) && !isLate(place, r) && (served(r).length > 0 || !related(place, r, r)),
  );
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
