import { describe, expect, test } from 'vitest';
import { mayBeCovered, mayBeOfAUnit } from '../../src/figures/figure-id.ts';
import { factsOf } from '../report/compose-from.ts';
import { FULL } from '../report/full-campaign.ts';

const HEAD = `
format: 1
unit: {name: 某局}
campaign: {title: 谈心谈话活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}
`;

describe('数据编号', () => {
  test('every figure of a campaign that has something of everything is one that all have, or may be of a unit', () => {
    const everywhere = factsOf(HEAD).figures;
    const ids = [...factsOf(FULL).figures.keys()];
    const ofUnits = ids.filter((id) => !everywhere.has(id));
    expect(ofUnits.length).toBeGreaterThan(60);
    expect(ofUnits.filter((id) => !mayBeOfAUnit(id))).toEqual([]);
  });

  test.each([
    'coverage.p1.ratee',
    'coverage.p1',
    'coverage.all.foo',
    'coverage.people.talks',
    'channels.form.rat',
    'milestones.m1.expect',
    'talks.by-month.2013-13',
    'talks.by-mode.some',
    'actions.by-state.some',
    'suggestions.by-word.some',
    'suggestions.by-category.some.raw',
    'stated.some.of.more',
  ])('%s is none of any unit', (id) => expect(mayBeOfAUnit(id)).toBe(false));

  test.each([
    'coverage.[all].rate',
    'coverage.[a.b].people.rate',
    'stated.[a.b].part',
    'problems.by-target.班子.merged',
  ])('%s may be of one', (id) => expect(mayBeOfAUnit(id)).toBe(true));

  test.each([
    ['coverage.all', true],
    ['coverage.p1', true],
    ['coverage.[people]', true],
    ['coverage.people', false],
    ['coverage.all.rate', false],
    ['talks.sittings', false],
    ['', false],
  ])('full coverage of “%s”: %s', (prefix, may) => expect(mayBeCovered(prefix)).toBe(may));
});
