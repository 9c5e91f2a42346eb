/** Random campaigns, as the text that a campaign.yaml would hold, so that a counterexample can be read. Small: every case should meet others. */
import fc from 'fast-check';
import { addDays } from '../../../src/text/day.ts';

type Fields = Record<string, unknown>;

const IDS = ['a', 'b', 'c', 'd', 'e'];
const ROLES = ['甲', '乙', '丙'];
const DEPARTMENTS = ['一科', '二科'];
const FROM = '2013-04-11';
const TO = '2013-06-20';

const day = (from: string, days: number) => fc.integer({ min: 0, max: days }).map((count) => addDays(from, count));
const inCampaign = day(FROM, 70);
/** Some days lie outside the campaign on either side. */
const around = day('2013-04-01', 110);
/** Mostly written; written half of the time. (`freq` n leaves out one in n.) */
const mostly = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
const half = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

/** Without the keys that are not written. */
const written = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
const mapping = (shape: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Fields> => fc.record(shape).map(written);

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

/** Sets that no unknown party touches. */
const plainSet: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...ROLES).map((role) => ({ role })) },
  { weight: 1, arbitrary: fc.constant('everyone') },
  { weight: 1, arbitrary: fc.constant({ not: { role: '甲' } }) },
  { weight: 1, arbitrary: fc.constant({ role: ['甲', '乙'], department: '一科' }) },
  { weight: 1, arbitrary: fc.constant([{ role: '丙' }, { people: ['a', 'b'] }]) },
);
const set: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: plainSet },
  { weight: 2, arbitrary: fc.constant({ party: '党员' }) },
  { weight: 1, arbitrary: fc.constant({ role: '甲', not: { party: '党员' } }) },
);

const times = fc.constantFrom('1', '2');
const counted = fc.constantFrom('persons', 'talks');
const eachRight = fc.record({ eachRight: times, count: counted });
const eachLeft = fc.record({ eachLeft: times, count: counted });
const share = mapping({
  share: fc.constantFrom('0.5', '60%', '1', '0.34'),
  per: half(fc.constant('left')),
  count: counted,
});

const window = fc.oneof(
  fc.constant('campaign'),
  fc.constant({ before: 'meeting' }),
  fc.constant({ before: 'later', inclusive: 'true' }),
  fc.constantFrom({ every: 'month' }, { every: 'month', partial: 'drop' }),
  fc.tuple(inCampaign, fc.integer({ min: 0, max: 30 })).map(([from, days]) => ({ from, to: addDays(from, days) })),
);
const rounds = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ rounds: undefined }) },
  { weight: 2, arbitrary: fc.constant({ rounds: '2' }) },
  {
    weight: 1,
    arbitrary: fc.constant({
      window: 'campaign',
      rounds: [
        { from: '2013-04-20', to: '2013-05-10' },
        { from: '2013-05-11', to: '2013-06-01' },
      ],
    }),
  },
);
const eventWindow = fc.constantFrom(
  undefined,
  { within: '20d', of: 'event' },
  { within: '10d', of: 'event', side: 'around' },
);

const form = (directed: boolean) =>
  mapping({
    group: fc.constantFrom('true', 'false'),
    modes: half(fc.constantFrom(['one-to-one'], ['one-to-one', 'one-to-many', 'group'])),
    minMinutes: half(fc.constant('30')),
    direction: directed ? half(fc.constantFrom('left', 'right')) : fc.constant(undefined),
  });

const same = half(fc.constant('department'));
/** An unknown party hangs over one side only: the engine does not see that the same answer decides both. */
const onEither = (shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc.oneof(
    mapping({ left: set, right: plainSet, same, ...shape }),
    mapping({ left: plainSet, right: set, same, ...shape }),
  );

/** Without a written side those whom edges touch are asked for; that they hang on an unknown party is left out here. */
const along = { relation: fc.constant({ edge: '分管' }), same };
const between = fc.oneof(
  onEither({
    relation: fc.constantFrom('cross', 'any-of'),
    require: fc.oneof(fc.constant('all-pairs'), eachRight, eachLeft),
  }),
  onEither({ relation: fc.constant('any-of') }),
  mapping({
    left: half(set),
    right: plainSet,
    ...along,
    require: fc.oneof(fc.constant('all-pairs'), eachRight),
  }),
  mapping({
    left: half(plainSet),
    right: half(plainSet),
    ...along,
    require: fc.oneof(fc.constant('all-pairs'), eachRight, eachLeft),
  }),
  mapping({ left: plainSet, right: plainSet, same, require: share }),
);
const amongThemselves = mapping({
  left: set,
  same,
  relation: fc.constant('within'),
  require: fc.oneof(fc.constant('all-pairs'), eachLeft),
});
const cascade = mapping({ relation: fc.constant({ tier: ['甲', '乙', '丙'] }), same });
/** Which event a talk is about is not to hang on an unknown party. */
const triggered = mapping({
  left: plainSet,
  right: plainSet,
  same,
  relation: fc.constantFrom('cross', 'any-of'),
  trigger: fc.constant({ event: '受处分' }),
  window: eventWindow,
});

const pairing: fc.Arbitrary<Fields> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(between, window, rounds, form(true))
      .map(([who, when, again, how]) => written({ ...who, window: when, ...again, form: how })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.oneof(amongThemselves, cascade), window, rounds, form(false))
      .map(([who, when, again, how]) => written({ ...who, window: when, ...again, form: how })),
  },
  { weight: 4, arbitrary: fc.tuple(triggered, form(true)).map(([who, how]) => ({ ...who, form: how })) },
);

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
