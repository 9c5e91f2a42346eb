/**
 * A world: the campaign with every unknown party filled in. In a world every question about sets has a plain answer, so the oracle
 * needs no three-valued logic: it looks at every world, and what differs between them is undecided.
 */
import type { Campaign } from '../../../src/records/campaign.ts';
import type { Person } from '../../../src/records/person.ts';
import type { SetExpression } from '../../../src/records/set-expression.ts';
import type { Day } from '../../../src/text/day.ts';

export type World = { readonly campaign: Campaign; readonly partyOf: ReadonlyMap<string, string> };

const PARTIES = ['党员', '群众'];

/** Every way to fill in the parties that are not written. */
export function worldsOf(campaign: Campaign): World[] {
  let worlds = [new Map<string, string>()];
  for (const person of campaign.people.values()) {
    const choices = person.party === undefined ? PARTIES : [person.party];
    worlds = worlds.flatMap((world) => choices.map((party) => new Map(world).set(person.id, party)));
  }
  return worlds.map((partyOf) => ({ campaign, partyOf }));
}

export const everybody = (world: World): readonly Person[] => [...world.campaign.roster, ...world.campaign.externals];

export function holds(day: Day, from: Day | undefined, to: Day | undefined): boolean {
  if (from !== undefined && day < from) return false;
  if (to !== undefined && day > to) return false;
  return true;
}

export const isMember = (person: Person, day: Day): boolean => person.external || holds(day, person.from, person.to);

export function rolesOn(person: Person, day: Day): readonly string[] {
  return person.posts.filter((post) => holds(day, post.from, post.to)).flatMap((post) => post.roles);
}

export function departmentsOn(person: Person, day: Day): readonly string[] {
  return person.posts
    .filter((post) => holds(day, post.from, post.to))
    .flatMap((post) => (post.department === undefined ? [] : [post.department]));
}

/** Whether the person is in the set on that day, in this world. Only the expressions that the random campaigns use. */
export function isIn(world: World, set: SetExpression, person: Person, day: Day): boolean {
  if (!isMember(person, day)) return false;
  if (set.everyone && person.external) return false;
  if (set.role && !set.role.some((role) => rolesOn(person, day).includes(role))) return false;
  if (set.department && !set.department.some((name) => departmentsOn(person, day).includes(name))) return false;
  if (set.party && !set.party.some((party) => world.partyOf.get(person.id) === party)) return false;
  if (set.people && !set.people.includes(person.id)) return false;
  if (set.all && !set.all.every((part) => isIn(world, part, person, day))) return false;
  if (set.any && !set.any.some((part) => isIn(world, part, person, day))) return false;
  if (set.not && isIn(world, set.not, person, day)) return false;
  return true;
}
