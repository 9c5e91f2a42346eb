/** Random pairings over the slots, as the text that a campaign.yaml would hold. */
import fc from 'fast-check';
import { addDays } from '../../../src/text/day.ts';
import { type Fields, half, inCampaign, mapping, ROLES, written } from './ingredients.ts';

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
/** An unknown party hangs over one side only: of two different sets the engine does not see that one answer decides both. */
const onEither = (shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc.oneof(
    mapping({ left: set, right: plainSet, same, ...shape }),
    mapping({ left: plainSet, right: set, same, ...shape }),
  );

/** One set on both sides, its unknown members included. */
const oneSet = set.map((both) => ({ left: both, right: both }));
const along = { relation: fc.constant({ edge: '分管' }), same };
const alongRequire = fc.oneof(fc.constant('all-pairs'), eachRight, eachLeft);
const between = fc.oneof(
  onEither({
    relation: fc.constantFrom('cross', 'any-of'),
    require: fc.oneof(fc.constant('all-pairs'), eachRight, eachLeft),
  }),
  onEither({ relation: fc.constant('any-of') }),
  fc
    .tuple(
      oneSet,
      mapping({
        relation: fc.constantFrom('cross', 'any-of'),
        same,
        require: fc.oneof(fc.constant('all-pairs'), eachRight, eachLeft),
      }),
    )
    .map(([sides, more]) => ({ ...sides, ...more })),
  mapping({ left: half(set), right: half(plainSet), ...along, require: alongRequire }),
  mapping({ left: half(plainSet), right: half(set), ...along, require: alongRequire }),
  onEither({ require: share }),
  fc.tuple(oneSet, mapping({ same, require: share })).map(([sides, more]) => ({ ...sides, ...more })),
  mapping({ left: half(set), right: half(plainSet), ...along, require: share }),
  mapping({ left: half(plainSet), right: half(set), ...along, require: share }),
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
  require: half(fc.oneof(fc.constant('all-pairs'), eachRight, eachLeft, share)),
  trigger: fc.constant({ event: '受处分' }),
  window: eventWindow,
});

const minPresence = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant('20d') },
);

const anyPairing: fc.Arbitrary<Fields> = fc.oneof(
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

export const pairing: fc.Arbitrary<Fields> = fc
  .tuple(anyPairing, minPresence)
  .map(([fields, days]) => written({ ...fields, minPresence: days }));
