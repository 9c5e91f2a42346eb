/** Random campaigns, as the text that a campaign.yaml would hold, so that a counterexample can be read. Small: every case should meet others. */
import fc from 'fast-check';
import { addDays } from '../../../src/text/day.ts';
import { pairing } from './arbitrary-pairing.ts';
import {
  around,
  DEPARTMENTS,
  type Fields,
  FROM,
  half,
  IDS,
  inCampaign,
  mapping,
  mostly,
  ROLES,
  TO,
  written,
} from './ingredients.ts';

const roles = fc.subarray(ROLES);
const department = fc.constantFrom(...DEPARTMENTS);
const settled = mapping({ roles, department });
const moved = fc.tuple(settled, settled, inCampaign).map(([before, after, on]) => ({
  posts: [
    { ...before, to: addDays(on, -1) },
    { ...after, from: on },
  ],
}));

const membership = fc.oneof(
  { weight: 5, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: inCampaign.map((from) => ({ from })) },
  { weight: 1, arbitrary: inCampaign.map((to) => ({ to })) },
);

/** At most the first two may have an unknown party: each doubles the worlds. */
function person(id: string, index: number): fc.Arbitrary<Fields> {
  const party = fc.constantFrom('党员', '群众');
  return fc
    .tuple(
      fc.oneof({ weight: 5, arbitrary: settled }, { weight: 1, arbitrary: moved }),
      membership,
      index < 2 ? mostly(party) : party,
    )
    .map(([post, member, known]) => written({ name: id, ...post, ...member, party: known }));
}

const roster = fc.integer({ min: 2, max: IDS.length }).chain((size) => fc.tuple(...IDS.slice(0, size).map(person)));
const externals = fc.constantFrom([], [{ name: 'x', roles: ['丙'], department: '外', party: '党员' }]);

const someone = (ids: readonly string[]) => fc.constantFrom(...ids);
const edge = (ids: readonly string[]) =>
  mapping({
    kind: fc.constantFrom('分管', '联系'),
    from: someone(ids),
    to: fc.oneof(someone(ids), department),
    since: half(inCampaign),
    until: fc.constant(undefined),
  });

const minutes = mostly(fc.constantFrom('20', '40'));
const mode = half(fc.constantFrom('one-to-one', 'one-to-many', 'group', 'phone'));

function talk(ids: readonly string[], asOf: string): fc.Arbitrary<Fields> {
  return fc
    .tuple(
      fc.shuffledSubarray([...ids], { minLength: 2, maxLength: Math.min(4, ids.length) }),
      fc.boolean(),
      around,
      minutes,
      mode,
      half(fc.constantFrom('1', '2')),
    )
    .chain(([people, twoTalkers, date, long, form, round]) => {
      const talkers = people.slice(0, twoTalkers && people.length > 2 ? 2 : 1);
      const event = fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.subarray(['e0', 'e1', 'e2']) },
      );
      const held = { date: date > asOf ? asOf : date, talkers, talkees: people.slice(talkers.length) };
      return event.map((events) => written({ ...held, minutes: long, mode: form, round, event: events }));
    });
}

const event = (ids: readonly string[], asOf: string) =>
  fc.record({
    person: someone(ids),
    kind: fc.constant('受处分'),
    date: inCampaign.map((date) => (date > asOf ? asOf : date)),
  });

const exemption = (ids: readonly string[]) =>
  mapping({
    person: someone(ids),
    pairing: fc.constantFrom(undefined, ['p0'], ['p1']),
    from: half(inCampaign),
    substitute: half(fc.constantFrom('phone', 'group')),
  });

const numbered = (letter: string, records: readonly Fields[]): Fields[] =>
  records.map((record, index) => ({ id: `${letter}${index}`, ...record }));

const head = (asOf: string): Fields => ({
  title: '谈心谈话',
  period: { from: FROM, to: TO },
  milestones: [
    { id: 'meeting', title: '民主生活会', date: '2013-05-25' },
    { id: 'later', title: '组织生活会', date: '2013-06-28' },
  ],
  asOf,
});

/** A whole campaign: few people, few talks, one or two pairings. */
export const campaignFile: fc.Arbitrary<Record<string, readonly Fields[] | Fields>> = fc
  .tuple(roster, externals, fc.constantFrom('2013-05-20', '2013-06-10', '2013-06-20', '2013-07-15'))
  .chain(([people, outside, asOf]) => {
    const ids = [...people, ...outside].map((it) => String(it['name']));
    return fc
      .tuple(
        fc.array(edge(ids), { maxLength: 5 }),
        fc.array(
          event(
            ids.filter((id) => id !== 'x'),
            asOf,
          ),
          { maxLength: 3, size: 'max' },
        ),
        fc.array(pairing, { minLength: 1, maxLength: 2 }),
        fc.array(exemption(ids), { maxLength: 2 }),
        fc.array(talk(ids, asOf), { maxLength: 12, size: 'max' }),
      )
      .map(([edges, events, pairings, exemptions, talks]) => ({
        campaign: head(asOf),
        roster: people,
        externals: outside,
        edges,
        events: numbered('e', events),
        pairings: numbered('p', pairings),
        exemptions,
        talks: numbered('t', talks),
      }));
  });
