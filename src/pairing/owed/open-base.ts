import type { Requirement } from '../../records/pairing.ts';
import type { Person } from '../../records/person.ts';
import type { Member } from '../who/sets.ts';
import type { Completion, Fitting, OpenBase } from './demand.ts';

type Share = Extract<Requirement, { kind: 'share' }>;

/** ⌈share × base⌉ in exact whole numbers. */
export function needOf({ numerator, denominator }: Share['share'], base: number): number {
  const product = numerator * base;
  const remainder = product % denominator;
  return (product - remainder) / denominator + (remainder > 0 ? 1 : 0);
}

/** Whether somebody belongs, in one way in which it may come out. */
export type Belongs = (member: Member) => boolean;

/** What a share is of, where some of it is not certain. */
export type Base = {
  readonly unknown: readonly Member[];
  /** One set on both sides: who belongs on the one belongs on the other. */
  readonly oneSet: boolean;
  /** The base, if just these belong on the side that is counted, and just those on the side that talks with it. */
  baseIn(counted: Belongs, partners: Belongs): readonly Person[];
};

/** With so many unknown memberships every way they may come out is looked at; with more, the worst and the best. */
const FEW = 6;

/** 补全: how need and talks stand to each other whatever the unknown memberships turn out to be. */
export function openBaseOf(base: Base, require: Share): OpenBase {
  const lacking = base.unknown.flatMap((member) => member.lacking);
  const ways = waysOf(base);
  if (ways === undefined) {
    const [all, none] = [base.baseIn(yes, yes), base.baseIn(isCertain, isCertain)];
    return {
      lacking,
      need: needOf(require.share, all.length),
      mayBeEmpty: none.length === 0,
      completions: (fitting) => worstAndBest(base, require, fitting),
    };
  }
  const completions = ways.map((belongs): Completion & { readonly isEmpty: boolean } => {
    const persons = base.baseIn(belongs, belongs);
    const counted = new Set(persons);
    return {
      need: needOf(require.share, persons.length),
      isEmpty: persons.length === 0,
      counts: (encounter) => counted.has(encounter.counted) && encounter.members.every(belongs),
    };
  });
  return {
    lacking,
    need: Math.max(...completions.map(({ need }) => need)),
    mayBeEmpty: completions.some(({ isEmpty }) => isEmpty),
    completions: () => completions,
  };
}

const yes: Belongs = () => true;
const isCertain: Belongs = ({ lacking }) => lacking.length === 0;

/** Every way in which the unknown memberships may come out; undefined where they are too many. */
function waysOf({ unknown, oneSet }: Base): readonly Belongs[] | undefined {
  const variableOf = (member: Member): unknown => (oneSet ? member.person : member);
  const variables = [...new Set(unknown.map(variableOf))];
  if (variables.length > FEW) return undefined;
  return Array.from({ length: 2 ** variables.length }, (_, bits): Belongs => {
    const chosen = new Set(variables.filter((_variable, index) => (bits >> index) % 2 === 1));
    return (member) => isCertain(member) || chosen.has(variableOf(member));
  });
}

/**
 * Worst is a base with all those who were not talked with and none of those who were, for each of the latter gives at least what he asks;
 * best is the other way round. A talk may be with several, so where talks are counted they are held against the largest and the smallest base.
 */
function worstAndBest(base: Base, { share, count }: Share, fitting: readonly Fitting[]): Completion[] {
  const persons = (those: readonly Fitting[]) => new Set(those.map(({ encounter }) => encounter.counted));
  const talkedWith = persons(
    fitting.filter(
      ({ encounter: { counted, members }, sure }) =>
        sure && members.every((it) => it.person === counted || isCertain(it)),
    ),
  );
  const reachable = persons(fitting);
  const worst: Belongs = (it) => isCertain(it) || count === 'talks' || !talkedWith.has(it.person);
  const best: Belongs = (it) => isCertain(it) || (count === 'persons' && reachable.has(it.person));
  return [
    { need: needOf(share, base.baseIn(worst, yes).length), counts: ({ members }) => members.every(isCertain) },
    { need: needOf(share, base.baseIn(best, isCertain).length), counts: () => true },
  ];
}
