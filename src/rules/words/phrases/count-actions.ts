import { type Action, isOverdue } from '../../../records/action.ts';
import type { Group, State } from '../../../statements/phrase.ts';
import type { Facts } from '../../define-rule.ts';
import { choices, filtersOf, inTime, peopleOf } from './groups.ts';

type Test = (it: Action) => boolean;

/** 整改措施: all of them, or those that the groups and the states name. */
export function countActions(states: readonly State[], groups: readonly Group[], facts: Facts): number[] | undefined {
  const { actions } = facts.campaign;
  if (actions.length === 0) return undefined;
  const tests = groups.map((it) => testsOf(it, facts));
  const how = states.map((it) => stateTests(it, facts));
  if (tests.some((it) => it.length === 0) || how.some((it) => it.length === 0)) return undefined;
  return choices([...tests, ...how]).map((chosen) => actions.filter((it) => chosen.every((test) => test(it))).length);
}

function testsOf(group: Group, { campaign }: Facts): Test[] {
  const keys = (axis: 'track' | 'department' | 'category' | 'target') => filtersOf(group, axis).map(({ key }) => key);
  const tests: Test[] = [];
  const [tracks, departments, categories, targets] = [
    keys('track'),
    keys('department'),
    keys('category'),
    keys('target'),
  ];
  if (tracks.length > 0) tests.push(({ track }) => track !== undefined && tracks.includes(track));
  if (departments.length > 0)
    tests.push(({ department }) => department !== undefined && departments.includes(department));
  for (const of of peopleOf(group))
    tests.push(of === undefined ? () => true : ({ owner }) => owner !== undefined && of.has(owner));
  const about = (key: 'category' | 'target', wanted: readonly string[]) => {
    const ids = new Set(campaign.suggestions.flatMap((it) => (wanted.includes(it[key] ?? '') ? [it.id] : [])));
    tests.push(({ addresses }) => addresses.some((id) => ids.has(id)));
  };
  if (filtersOf(group, 'source').length > 0) {
    const ids = new Set(campaign.suggestions.flatMap((it) => (it.talk === undefined ? [] : [it.id])));
    tests.push(
      () => true,
      ({ addresses }) => addresses.some((id) => ids.has(id)),
    );
  }
  if (categories.length > 0) about('category', categories);
  if (targets.length > 0) about('target', targets);
  const timed = filtersOf(group, 'month', 'day', 'part', 'span', 'until');
  const at = (day: string | undefined): boolean =>
    day !== undefined && timed.some((it) => inTime(it, day, campaign) === true);
  if (timed.length > 0)
    tests.push(
      ({ closedOn }) => at(closedOn),
      ({ due }) => at(due),
    );
  return tests;
}

function stateTests(state: State, { campaign: { asOf } }: Facts): Test[] {
  const late: Test = ({ closedOn, due }) => closedOn !== undefined && due !== undefined && closedOn > due;
  switch (state) {
    case 'done':
      return [(it) => it.state === 'done'];
    case 'open':
      return [(it) => it.state !== 'done', (it) => it.state === 'doing', (it) => it.state === 'planned'];
    case 'unfinished':
      return [(it) => it.state !== 'done'];
    case 'doing':
      return [(it) => it.state === 'doing', (it) => it.state !== 'done'];
    case 'due':
      return [({ due }) => due !== undefined && asOf !== undefined && due <= asOf];
    case 'started':
      return [(it) => it.state !== 'planned'];
    case 'planned':
      return [(it) => it.state === 'planned'];
    case 'overdue':
      return [(it) => isOverdue(it, asOf), (it) => isOverdue(it, asOf) || late(it)];
    case 'late':
      return [late];
    case 'in-time':
      return [(it) => it.state === 'done' && !late(it), (it) => !isOverdue(it, asOf) && !late(it)];
    default:
      return [];
  }
}
