import { describe, expect, test } from 'vitest';
import { progressFigures, weeksBetween } from '../../src/figures/progress-figures.ts';
import { workOutCoverage } from '../../src/pairing/work-out-coverage.ts';
import { campaignOf } from './build-campaign.ts';

/** 2013-05-06 is a Monday. */
const HEAD = (asOf: string) =>
  `campaign: {title: 谈心活动, period: {from: 2013-05-08, to: 2013-05-28}, phase: running, asOf: ${asOf}}\n`;

const PAIRS = `
pairings:
  - {id: p1, title: 甲与各人, left: {people: [a]}, right: {people: [b, c, d]}, window: {from: 2013-05-08, to: 2013-05-19}}
exemptions:
  - {person: d, reason: 病假}
talks:
  - {id: t1, date: 2013-05-12, talkers: [a], talkees: [b]}
  - {id: t2, date: 2013-05-13, talkers: [a], talkees: [b]}
  - {id: t3, date: 2013-05-20, talkers: [a], talkees: [c]}
`;

/** Each stretch as `name due/met`. */
function progressOf(yaml: string, family = 'week'): string[] {
  const campaign = campaignOf(yaml);
  const figures = new Map(progressFigures(campaign, workOutCoverage(campaign)).map((figure) => [figure.id, figure]));
  return [...figures.keys()]
    .filter((id) => id.startsWith(`progress.by-${family}.`) && id.endsWith('.due'))
    .map((id) => {
      const met = figures.get(id.replace(/due$/, 'met'));
      return `${id.split('.')[2]} ${figures.get(id)?.text}/${met?.text}`;
    });
}

describe('进度', () => {
  test.each([
    ['2013-05-06', '2013-05-12', ['2013-05-06:2013-05-12']],
    ['2013-05-08', '2013-05-13', ['2013-05-06:2013-05-12', '2013-05-13:2013-05-13']],
    ['2013-05-12', '2013-05-12', ['2013-05-06:2013-05-12']],
    ['2013-05-12', '2013-05-11', ['2013-05-06:2013-05-11']],
    ['1013-05-12', '2013-05-11', []],
  ])('the weeks of %s to %s', (from, to, expected) => {
    expect(weeksBetween(from, to).map((week) => `${week.name}:${week.to}`)).toEqual(expected);
  });

  test('what is due adds up by its last day, what is done by the day that did it; who is exempt counts in neither', () => {
    expect(progressOf(HEAD('2013-05-28') + PAIRS)).toEqual([
      '2013-05-06 0/1',
      '2013-05-13 2/1',
      '2013-05-20 2/1',
      '2013-05-27 2/1',
    ]);
  });

  test('months likewise, the last cut at the end of the campaign', () => {
    expect(progressOf(HEAD('2013-05-28') + PAIRS, 'month')).toEqual(['2013-05 2/1']);
  });

  test('what is done in weeks to come is not known, what will be due is', () => {
    const text = PAIRS.replace('to: 2013-05-19', 'to: 2013-05-27').replace(/ {2}- \{id: t3.*\n/, '');
    expect(progressOf(HEAD('2013-05-14') + text)).toEqual([
      '2013-05-06 0/1',
      '2013-05-13 0/1',
      '2013-05-20 0/不适用',
      '2013-05-27 2/不适用',
    ]);
  });

  test('several talks: the one with which it was enough; and weeks behind the period while something is due or done', () => {
    const text = `
pairings:
  - {id: p1, title: 找乙谈, left: everyone, right: {people: [b]}, relation: any-of, require: {eachRight: 2}, window: {from: 2013-05-08, to: 2013-06-05}}
talks:
  - {id: t1, date: 2013-05-24, talkers: [a], talkees: [b]}
  - {id: t2, date: 2013-05-09, talkers: [a], talkees: [b]}
  - {id: t3, date: 2013-05-14, talkers: [c], talkees: [b]}
  - {id: t4, date: 2013-05-23, talkers: [d], talkees: [b]}
`;
    expect(progressOf(HEAD('2013-06-08') + text)).toEqual([
      '2013-05-06 0/0',
      '2013-05-13 0/1',
      '2013-05-20 0/1',
      '2013-05-27 0/1',
      '2013-06-03 1/1',
    ]);
  });

  test('every point leads to its records', () => {
    const campaign = campaignOf(HEAD('2013-05-28') + PAIRS);
    const figures = progressFigures(campaign, workOutCoverage(campaign));
    const records = (id: string) => figures.find((it) => it.id === id)?.records.map((it) => it.id);
    expect(records('progress.by-week.2013-05-06.met')).toEqual(['t1', 't2']);
    expect(records('progress.by-week.2013-05-06.due')).toEqual([]);
    expect(records('progress.by-week.2013-05-13.due')).toEqual(['a', 'b', 'c']);
  });

  test('a campaign that asks for nothing has no progress', () => {
    expect(progressOf('talks: [{id: t1, date: 2013-05-12, talkers: [a], talkees: [b]}]')).toEqual([]);
  });
});
