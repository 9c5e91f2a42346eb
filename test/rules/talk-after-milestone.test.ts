import { expect, test } from 'vitest';
import rule from '../../src/rules/time/talk-after-milestone.ts';
import { findingsOf } from './load-example.ts';

const HEAD = `campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, milestones: [{id: m, title: 民主生活会, date: 2013-05-20}]}`;

const saidOf = (pairing: string, ...talks: readonly string[]): string[] =>
  findingsOf(
    `${HEAD}\npairings: [{id: p1, title: 会前谈, ${pairing}}]\ntalks:\n${talks.map((it) => `  - {${it}}`).join('\n')}`,
    [rule],
  ).map(({ record, severity }) => `${record} ${severity}`);

const PAIR = 'left: {people: [zhang]}, right: {people: [li]}';
const LATE = 'id: t1, date: 2013-05-21, talkers: [zhang], talkees: [li]';

test.each([
  ['a late talk', `${PAIR}, window: {before: m}`, [LATE], ['t1 warning']],
  [
    'either way round',
    `${PAIR}, window: {before: m}`,
    ['id: t1, date: 2013-05-21, talkers: [li], talkees: [zhang]'],
    ['t1 warning'],
  ],
  ['一般', `${PAIR}, level: should, window: {before: m}`, [LATE], ['t1 hint']],
  ['the day itself', `${PAIR}, window: {before: m}`, [LATE.replace('21', '20')], ['t1 warning']],
  ['the day itself, included', `${PAIR}, window: {before: m, inclusive: yes}`, [LATE.replace('21', '20')], []],
  ['no milestone asked for', PAIR, [LATE], []],
  [
    'an earlier talk as well',
    `${PAIR}, window: {before: m}`,
    [LATE, 'id: t2, date: 2013-05-07, talkers: [zhang], talkees: [li]'],
    [],
  ],
  ['before the campaign', `${PAIR}, window: {before: m}`, [LATE.replace('05-21', '05-01')], []],
  ['twice too late', `${PAIR}, window: {before: m}`, [LATE, LATE.replace('t1', 't2')], ['t1 warning', 't2 warning']],
])('%s', (_, pairing, talks, expected) => expect(saidOf(pairing, ...talks)).toEqual(expected));

test('one group talk that is late for several is said once', () => {
  const pairing = 'left: {people: [zhang]}, right: {people: [li, zhou]}, form: {group: yes}, window: {before: m}';
  expect(saidOf(pairing, 'id: t1, date: 2013-05-21, talkers: [zhang], talkees: [li, zhou]')).toEqual(['t1 warning']);
});
