import type { Person } from '../records/person.ts';
import type { Demand, Encounter } from './demand.ts';
import type { Context } from './demand-context.ts';
import { joinedTooLate } from './demand-context.ts';
import type { Level } from './level.ts';
import type { Member } from './sides.ts';
import type { Meeting } from './talk-index.ts';

/** A level seen from the side whose persons are the subjects. */
export type View = {
  readonly side: 'left' | 'right';
  readonly subjects: readonly Member[];
  partnersOf(subject: Person): readonly Member[];
  partner(id: string, subject: Person): Member | undefined;
};

export function viewOf(level: Level, side: 'left' | 'right'): View {
  return side === 'right'
    ? { side, subjects: level.rights, partnersOf: level.leftsOf, partner: level.left }
    : { side, subjects: level.lefts, partnersOf: level.rightsOf, partner: level.right };
}

/** 方向: in a set with itself nobody is on a side, so none is asked for. */
export const directionOf = ({ pairing }: Context): 'left' | 'right' | undefined =>
  pairing.relation.kind === 'within' ? undefined : pairing.form.direction;

/** The sittings of a subject with partners that the view allows, the right way round. */
export function partnered(
  subject: Person,
  view: View,
  context: Context,
): readonly (Meeting & { readonly with: Member })[] {
  const direction = directionOf(context);
  return context.facts.talks.meetingsOf(subject).flatMap((meeting) => {
    if (direction !== undefined && meeting.led !== (direction === view.side)) return [];
    const member = view.partner(meeting.partner.id, subject);
    return member === undefined ? [] : [{ ...meeting, with: member }];
  });
}

/** Whether the only one who may serve the person is he himself. */
export const servesOnlyHimself = (person: Person, partners: readonly Member[]): boolean =>
  partners.length === 1 && partners[0]?.person === person;

export const remarkOnSelf = (person: Person, { remark }: Context): void =>
  remark(`${person.name}只有本人一个应谈人,不能与自己谈:这一项没有要求${person.name}`);

/** Whether it hangs on somebody's unknown membership that the subject has anybody but himself. */
function lackingPartners(subject: Person, partners: readonly Member[]): readonly string[] {
  const self = partners.find(({ person }) => person === subject);
  if (self === undefined) return [];
  const others = partners.filter(({ person }) => person !== subject);
  if (others.some(({ lacking }) => lacking.length === 0)) return [];
  return others.length === 0 ? self.lacking : others.flatMap(({ lacking }) => lacking);
}

/** 每人至少 k 个: one demand for each subject. */
export function eachPersonDemands(
  views: readonly View[],
  times: number,
  count: Demand['count'],
  context: Context,
): Demand[] {
  const { pairing, slot } = context;
  return views.flatMap((view) =>
    view.subjects.flatMap(({ person, lacking }): Demand[] => {
      if (joinedTooLate(person, context)) return [];
      const partners = view.partnersOf(person);
      if (servesOnlyHimself(person, partners) && partners[0]?.lacking.length === 0) {
        remarkOnSelf(person, context);
        return [];
      }
      const encounters = (): Encounter[] =>
        partnered(person, view, context).map((it) => ({
          talk: it.talk,
          counted: it.partner,
          lacking: it.with.lacking,
        }));
      const candidates = () => partners.map((member) => member.person).filter((it) => it !== person);
      const unknown = [...lacking, ...slot.lacking, ...lackingPartners(person, partners)];
      const unserved = partners.length === 0;
      return [
        { pairing, slot, subject: [person], candidates, need: times, count, lacking: unknown, unserved, encounters },
      ];
    }),
  );
}
