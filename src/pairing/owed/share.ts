import type { Requirement } from '../../records/pairing.ts';
import type { Person } from '../../records/person.ts';
import type { Member } from '../who/sets.ts';
import { type Context, type Demand, joinedTooLate } from './demand.ts';
import {
  certainlyAlone,
  lackingPartners,
  partnerIn,
  remarkOnSelf,
  servesOnlyHimself,
  type View,
  viewOf,
} from './each-person.ts';
import type { Level } from './level.ts';
import { type Base, type Belongs, needOf, openBaseOf } from './open-base.ts';

type Share = Extract<Requirement, { kind: 'share' }>;

/** Those of unknown membership on either side of the levels. */
const unknownIn = (levels: readonly Level[]): readonly Member[] =>
  levels.flatMap(({ lefts, rights }) => [...lefts, ...rights]).filter(({ lacking }) => lacking.length > 0);

/** What a base needs, for certain or as it may come out. */
function needs(certain: number, base: Base, require: Share): Pick<Demand, 'need' | 'count' | 'lacking' | 'openBase'> {
  const { share, count } = require;
  if (base.unknown.length === 0) return { need: needOf(share, certain), count, lacking: [] };
  const openBase = openBaseOf(base, require);
  return { need: openBase.need, count, lacking: openBase.mayBeEmpty ? openBase.lacking : [], openBase };
}

/** Everybody on the right who may be asked for, and whether he is, if these may serve him. */
function askedOnTheRight(levels: readonly Level[], context: Context) {
  return levels.flatMap((level) => {
    const view = viewOf(level, 'right');
    return view.subjects.flatMap((member) => {
      const { person } = member;
      if (joinedTooLate(person, context)) return [];
      const partners = view.partnersOf(person);
      if (servesOnlyHimself(person, partners) && certainlyAlone(partners, view, context)) {
        remarkOnSelf(person, context);
        return [];
      }
      const isSettled = lackingPartners(person, partners, view).length === 0;
      const isAsked = (belongs: Belongs): boolean => {
        if (isSettled) return true;
        const those = partners.filter(belongs);
        return !servesOnlyHimself(person, those) && !(view.onlyLinked && those.length === 0);
      };
      return [{ member, view, isAsked }];
    });
  });
}

/** One demand over everybody on the right. */
function overall(levels: readonly Level[], require: Share, context: Context): Demand[] {
  const { pairing, slot, oneSet } = context;
  const asked = askedOnTheRight(levels, context);
  if (asked.length === 0) return [];
  const { lacking, ...needed } = needs(
    asked.length,
    {
      unknown: unknownIn(levels),
      oneSet,
      baseIn: (counted, partners) =>
        asked.flatMap(({ member, isAsked }) => (counted(member) && isAsked(partners) ? [member.person] : [])),
    },
    require,
  );
  return [
    {
      pairing,
      slot,
      subject: [],
      partner: () => undefined,
      base: asked.map(({ member, view }) => ({ member, partner: partnerIn(view, member.person) })),
      candidates: () => asked.map(({ member }) => member.person),
      ...needed,
      lacking: [...slot.lacking, ...lacking],
      unserved: false,
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
      // An event asks nothing of those who may not talk with its person.
      if (slot.event === undefined) context.remark(`${person.name}没有可谈的人：这一项没有要求${person.name}`);
      return [];
    }
    const candidates = () => base.map((member) => member.person);
    const unknown = base.filter((member) => member.lacking.length > 0);
    const baseIn = (counted: Belongs) => base.filter(counted).map((member) => member.person);
    const { lacking: open, ...needed } = needs(base.length, { unknown, oneSet: false, baseIn }, require);
    return [
      {
        pairing,
        slot,
        subject: [person],
        partner: partnerIn(own, person),
        candidates,
        ...needed,
        lacking: [...lacking, ...slot.lacking, ...open],
        unserved: false,
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
