import type { Requirement } from '../records/pairing.ts';
import type { Person } from '../records/person.ts';
import type { Demand, Encounter } from './demand.ts';
import { type Context, joinedTooLate } from './demand-context.ts';
import {
  certainlyAlone,
  type Direction,
  directionOf,
  encountersWith,
  lackingPartners,
  remarkOnSelf,
  servesOnlyHimself,
  turnedRound,
  type View,
  viewOf,
} from './each-person.ts';
import type { Level } from './level.ts';
import type { Member } from './sides.ts';

type Share = Extract<Requirement, { kind: 'share' }>;

/** ⌈share × base⌉ in exact whole numbers. */
export function needOf({ numerator, denominator }: Share['share'], base: number): number {
  const product = numerator * base;
  const remainder = product % denominator;
  return (product - remainder) / denominator + (remainder > 0 ? 1 : 0);
}

/**
 * What a base needs. Those of unknown membership are in it, so that what is met is met whatever they turn out to be; the least need
 * is that of the certain ones and of those unknown ones who would be counted.
 */
function needs(base: readonly Member[], require: Share): Pick<Demand, 'need' | 'count' | 'leastNeed'> {
  const { share, count } = require;
  const certain = base.filter(({ lacking }) => lacking.length === 0).length;
  const unknown = new Set(base.filter(({ lacking }) => lacking.length > 0).map(({ person }) => person));
  const leastNeed = (counted: ReadonlySet<Person>) => {
    const likely = count === 'persons' ? [...counted].filter((person) => unknown.has(person)).length : 0;
    return needOf(share, certain + likely);
  };
  return { need: needOf(share, base.length), count, ...(unknown.size > 0 ? { leastNeed } : {}) };
}

/** One demand over everybody on the right. */
function overall(levels: readonly Level[], require: Share, context: Context): Demand[] {
  const { pairing, slot } = context;
  const base = new Map<Member, View>();
  for (const view of levels.map((level) => viewOf(level, 'right'))) {
    for (const member of view.subjects) {
      if (joinedTooLate(member.person, context)) continue;
      const partners = view.partnersOf(member.person);
      if (servesOnlyHimself(member.person, partners) && certainlyAlone(partners, view, context)) {
        remarkOnSelf(member.person, context);
        continue;
      }
      const lacking = [...member.lacking, ...lackingPartners(member.person, partners, view)];
      base.set({ person: member.person, lacking }, view);
    }
  }
  const members = [...base.keys()];
  if (members.length === 0) return [];
  const encounters = (): Encounter[] =>
    [...base].flatMap(([{ person, lacking }, view]) =>
      encountersWith(person, view, context, directionOf(context), ({ talk }, member) => ({
        talk,
        counted: person,
        lacking: [...lacking, ...member.lacking],
      })),
    );
  const lacking = members.every((member) => member.lacking.length > 0)
    ? members.flatMap((member) => member.lacking)
    : [];
  return [
    {
      pairing,
      slot,
      subject: [],
      candidates: () => members.map(({ person }) => person),
      ...needs(members, require),
      lacking: [...slot.lacking, ...lacking],
      unserved: false,
      encounters,
      // It is about nobody in particular, so nobody is told which talks were the wrong way round.
      turned: () => [],
    },
  ];
}

/** One demand for each left person, over his own part of the right. */
function perLeft(level: Level, require: Share, context: Context): Demand[] {
  const { pairing, slot } = context;
  const view = viewOf(level, 'left');
  return view.subjects.flatMap(({ person, lacking }): Demand[] => {
    if (joinedTooLate(person, context)) return [];
    // As over everybody: who joined too late is not asked for, so he is in no base, and a talk with him fills no share.
    const isAsked = (member: Member) => member.person !== person && !joinedTooLate(member.person, context);
    const base = view.partnersOf(person).filter(isAsked);
    const partner = (id: string, subject: Person) => {
      const member = view.partner(id, subject);
      return member !== undefined && isAsked(member) ? member : undefined;
    };
    const own: View = { ...view, partner };
    if (base.length === 0) {
      context.remark(`${person.name}没有可谈的人：这一项没有要求${person.name}`);
      return [];
    }
    const encounters = (direction: Direction) => encountersWith(person, own, context, direction);
    const candidates = () => base.map((member) => member.person);
    const unknown = base.every((member) => member.lacking.length > 0) ? base.flatMap((member) => member.lacking) : [];
    const all = [...lacking, ...slot.lacking, ...unknown];
    return [
      {
        pairing,
        slot,
        subject: [person],
        candidates,
        ...needs(base, require),
        lacking: all,
        unserved: false,
        encounters: () => encounters(directionOf(context)),
        turned: turnedRound(context, encounters),
      },
    ];
  });
}

/** 比例: ⌈share × base⌉ of the right, overall or for each left person. */
export function shareDemands(levels: readonly Level[], require: Share, context: Context): Demand[] {
  return require.per === 'left'
    ? levels.flatMap((level) => perLeft(level, require, context))
    : overall(levels, require, context);
}
