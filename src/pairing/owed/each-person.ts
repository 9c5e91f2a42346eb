import type { Person } from '../../records/person.ts';
import type { Member, Side } from '../who/sets.ts';
import { type Context, type Demand, type FindPartner, joinedTooLate } from './demand.ts';
import type { Level } from './level.ts';

/** A level seen from the side whose persons are the subjects. */
export type View = {
  readonly side: Side;
  readonly subjects: readonly Member[];
  /** The subjects are asked for only because somebody is linked with them. */
  readonly onlyLinked: boolean;
  partnersOf(subject: Person): readonly Member[];
  partner(id: string, subject: Person): Member | undefined;
};

export function viewOf(level: Level, side: Side): View {
  const onlyLinked = level.onlyLinked.includes(side);
  return side === 'right'
    ? { side, subjects: level.rights, onlyLinked, partnersOf: level.leftsOf, partner: level.left }
    : { side, subjects: level.lefts, onlyLinked, partnersOf: level.rightsOf, partner: level.right };
}

/** 情形 of a right person: it asks something of those on the left only if its person stands on the right. */
export function viewOfEvent(level: Level): View[] {
  const [anchored] = level.rights;
  if (anchored === undefined) return [];
  const view = viewOf(level, 'left');
  if (anchored.lacking.length === 0) return [view];
  const others = view.subjects.filter(({ person }) => person !== anchored.person);
  const subjects = others.map(({ person, lacking }) => ({ person, lacking: [...lacking, ...anchored.lacking] }));
  return [{ ...view, subjects }];
}

/** The partners of a subject in a view. */
export const partnerIn =
  (view: View, subject: Person): FindPartner =>
  (other, side) =>
    side === undefined || side === view.side ? view.partner(other.id, subject) : undefined;

/** Whether the only one who may serve the person is he himself. */
export const servesOnlyHimself = (person: Person, partners: readonly Member[]): boolean =>
  partners.length === 1 && partners[0]?.person === person;

/**
 * Of one whose only partner is he himself: whether nothing is asked of him for certain. It is so whether he belongs or not, where the
 * other side is the same set, and where he is asked for only because of that link with himself.
 */
export const certainlyAlone = (partners: readonly Member[], { onlyLinked }: View, { oneSet }: Context): boolean =>
  oneSet || onlyLinked || partners[0]?.lacking.length === 0;

export const remarkOnSelf = (person: Person, { remark }: Context): void =>
  remark(`${person.name}只有本人一个应谈人，不能与自己谈：这一项没有要求${person.name}`);

/** Whether it hangs on somebody's unknown membership that the subject has anybody but himself, or is asked for at all. */
export function lackingPartners(subject: Person, partners: readonly Member[], { onlyLinked }: View): readonly string[] {
  // Looked at first because it nearly always decides: one certain partner.
  if (partners.some(({ person, lacking }) => person !== subject && lacking.length === 0)) return [];
  if (!onlyLinked && !partners.some(({ person }) => person === subject)) return [];
  const others = partners.filter(({ person }) => person !== subject);
  return (others.length === 0 ? partners : others).flatMap(({ lacking }) => lacking);
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
      if (servesOnlyHimself(person, partners) && certainlyAlone(partners, view, context)) {
        remarkOnSelf(person, context);
        return [];
      }
      const candidates = () => partners.map((member) => member.person).filter((it) => it !== person);
      const unknown = [...lacking, ...slot.lacking, ...lackingPartners(person, partners, view)];
      const unserved = partners.length === 0;
      return [
        {
          pairing,
          slot,
          subject: [person],
          candidates,
          need: times,
          count,
          lacking: unknown,
          unserved,
          partner: partnerIn(view, person),
        },
      ];
    }),
  );
}
