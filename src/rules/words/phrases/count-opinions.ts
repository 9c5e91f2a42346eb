import { channelIds } from '../../../figures/channel-counts.ts';
import { absorbedIds } from '../../../figures/merges.ts';
import { type Entry, entriesOf } from '../../../figures/suggestion-tally.ts';
import type { Suggestion } from '../../../records/suggestion.ts';
import type { Group, State, Thing } from '../../../statements/phrase.ts';
import type { Facts } from '../../define-rule.ts';
import { choices, filtersOf, inTime, peopleOf } from './groups.ts';

type Kinds = readonly Suggestion['kind'][];
/** What the counts of channels and the records have in common. */
type Raised = Pick<Entry, 'target' | 'category' | 'channel' | 'talk'> & { readonly repliedOn?: string | undefined };
type Test = (it: Raised) => boolean;

/** 意见 alone may leave 问题 out or mean both. */
const KINDS: Readonly<Partial<Record<Thing, readonly Kinds[]>>> = {
  opinion: [['suggestion'], ['suggestion', 'problem']],
  problem: [['problem'], ['suggestion', 'problem']],
  raised: [['suggestion', 'problem'], ['suggestion'], ['problem']],
};

/** 意见建议、问题: how many were raised, or how many of them have come to what the states say. */
export function countOpinions(
  thing: Thing,
  states: readonly State[],
  groups: readonly Group[],
  facts: Facts,
): number[] | undefined {
  const { campaign } = facts;
  const tests = groups.map((it) => testsOf(it, states, facts));
  if (tests.some((it) => it.length === 0)) return undefined;
  const tallied = states.filter((it) => it === 'merged' || it === 'raw');
  const [state, ...more] = states.filter((it) => it !== 'merged' && it !== 'raw');
  if (more.some((it) => it !== state)) return undefined;
  // What has become of 问题 is said of 问题 alone.
  const kinds = (KINDS[thing] ?? []).slice(0, thing === 'problem' && state !== undefined ? 1 : undefined);
  if (campaign.suggestions.length === 0 && !campaign.channels.some(({ received }) => received.length > 0))
    return undefined;
  const values: number[] = [];
  for (const chosen of choices(tests))
    for (const those of kinds) {
      const counts =
        state === undefined
          ? tallies(those, chosen, tallied, thing !== 'raised' && those.length > 1, facts)
          : statesOf(state, records(those, chosen, facts), facts);
      if (counts === undefined) return undefined;
      values.push(...counts);
    }
  return values;
}

/** `together`: 意见 is said of 问题, too, which is done of what was raised, and not of what was merged. */
function tallies(
  kinds: Kinds,
  tests: readonly Test[],
  tallied: readonly State[],
  together: boolean,
  { campaign }: Facts,
): number[] {
  const entries = kinds.flatMap((kind) => entriesOf(campaign, kind)).filter((it) => tests.every((test) => test(it)));
  const sum = (number: (it: Entry) => number) => entries.reduce((total, it) => total + number(it), 0);
  const [raw, merged] = [sum((it) => it.raw), sum((it) => it.merged)];
  if (together) return tallied.includes('merged') ? [] : [raw];
  const listed = records(kinds, tests, { campaign }).length;
  if (tallied.includes('merged') && !tallied.includes('raw')) return [merged, listed];
  return tallied.includes('raw') ? [raw] : [raw, merged, listed];
}

/** The records that no other has absorbed. */
function records(kinds: Kinds, tests: readonly Test[], { campaign }: Pick<Facts, 'campaign'>): Suggestion[] {
  const absorbed = absorbedIds(campaign.suggestions);
  const idOf = channelIds(campaign.channels);
  return campaign.suggestions.filter(
    (it) =>
      kinds.includes(it.kind) &&
      !absorbed.has(it.id) &&
      tests.every((test) =>
        test({
          target: it.target,
          category: it.category,
          repliedOn: it.repliedOn,
          talk: it.talk,
          channel: it.channel === undefined ? undefined : idOf(it.channel),
        }),
      ),
  );
}

/** 办结11条 may count the measures. */
export const countHandled = (states: readonly State[], { campaign: { actions } }: Facts): number[] => {
  const done = actions.filter(({ state }) => state === 'done').length;
  return states.flatMap((it) =>
    it === 'done' ? [done] : it === 'open' || it === 'unfinished' ? [actions.length - done] : [],
  );
};

/** Of 意见 it may also be told how many are answered by measures. */
export const countAddressed = (thing: Thing, facts: Facts): number[] => {
  const ids = new Set(facts.campaign.actions.flatMap((it) => it.addresses));
  return (KINDS[thing] ?? []).map((those) => records(those, [], facts).filter(({ id }) => ids.has(id)).length);
};

function testsOf(group: Group, states: readonly State[], { campaign }: Facts): Test[] {
  const keys = (axis: 'channel' | 'category' | 'target' | 'department') => filtersOf(group, axis).map(({ key }) => key);
  const [categories, targets, departments] = [keys('category'), keys('target'), keys('department')];
  const ids = keys('channel').flatMap((key) =>
    campaign.channels.filter((it) => it.id === key || it.title.includes(key)).map(({ id }) => id),
  );
  const tests: Test[] = [];
  if (categories.length > 0) tests.push(({ category }) => category !== undefined && categories.includes(category));
  if (ids.length > 0) tests.push(({ channel }) => channel !== undefined && ids.includes(channel));
  if (filtersOf(group, 'source').length > 0) {
    tests.push(({ talk, channel }) => talk !== undefined && channel === undefined);
    tests.push(({ talk }) => talk !== undefined);
  }
  // 对班子、涉及办公室: whom it was said of; a bare 党员提出意见 tells who said it, which the records do not hold.
  const timed = filtersOf(group, 'month', 'day', 'part', 'span', 'until');
  if (timed.length > 0 && states.includes('replied'))
    tests.push(
      ({ repliedOn }) => repliedOn !== undefined && timed.some((it) => inTime(it, repliedOn, campaign) === true),
    );
  const about = group.mark !== '' && !/[由从经与和同跟找]/.test(group.mark);
  const people = peopleOf(group);
  if (about && (targets.length > 0 || departments.length > 0))
    tests.push(({ target }) => target !== undefined && (targets.includes(target) || departments.includes(target)));
  if (about)
    for (const of of people) if (of !== undefined) tests.push(({ target }) => target !== undefined && of.has(target));
  if (people.includes(undefined)) tests.push(() => true);
  return tests;
}

const OUTCOME: Readonly<Partial<Record<State, Suggestion['disposition']>>> = {
  accepted: 'accepted',
  explained: 'explained',
  escalated: 'escalated',
};

/** How many are in a state, by each way to say so; `undefined` where the records keep nothing of the kind. */
function statesOf(state: State, those: readonly Suggestion[], { campaign }: Facts): number[] | undefined {
  const counts = (test: (it: Suggestion) => boolean): number[] => {
    const found = those.filter(test);
    return [found.length, found.reduce((sum, { merged }) => sum + 1 + merged.length, 0)];
  };
  const open = new Map<string, boolean>();
  for (const { addresses, state: how } of campaign.actions)
    for (const id of addresses) open.set(id, (open.get(id) ?? false) || how !== 'done');
  const kept = campaign.suggestions.some(({ repliedOn }) => repliedOn !== undefined);
  const decided = campaign.suggestions.some(({ disposition }) => disposition !== undefined);
  const untouched = ({ id, disposition }: Suggestion): boolean => disposition === undefined && open.get(id) !== false;
  const settled = ({ disposition }: Suggestion): boolean => disposition !== undefined && disposition !== 'accepted';
  switch (state) {
    case 'kept':
      return counts(() => true);
    case 'replied':
      return kept ? counts(({ repliedOn }) => repliedOn !== undefined) : undefined;
    case 'unreplied':
      // Where no day of a reply is kept, what nothing was done about has none.
      if (kept) return counts(({ repliedOn }) => repliedOn === undefined);
      return decided ? counts(untouched) : undefined;
    case 'accepted':
    case 'explained':
    case 'escalated':
      return decided ? counts(({ disposition }) => disposition === OUTCOME[state]) : undefined;
    case 'declined':
      return decided ? counts(({ disposition }) => disposition === 'declined') : undefined;
    case 'settled-otherwise':
      return decided ? counts(settled) : undefined;
    case 'unaccepted':
      if (!decided) return undefined;
      return [
        ...counts(({ disposition }) => disposition === 'declined'),
        ...counts(settled),
        ...counts((it) => it.disposition !== 'accepted'),
      ];
    case 'addressed':
      return campaign.actions.length === 0 ? undefined : counts(({ id }) => open.has(id));
    case 'unaddressed':
      return campaign.actions.length === 0 ? undefined : counts(({ id }) => !open.has(id));
    case 'done':
      if (campaign.actions.length === 0) return undefined;
      return [
        ...counts(({ id }) => open.get(id) === false),
        ...counts((it) => open.get(it.id) === false || (open.get(it.id) === undefined && settled(it))),
      ];
    case 'unfinished':
    case 'open':
      if (campaign.actions.length === 0) return undefined;
      return [
        ...counts(({ id }) => open.get(id) === true),
        ...counts((it) => open.get(it.id) !== false && !settled(it)),
      ];
    default:
      return undefined;
  }
}
