import { describe, expect, test } from 'vitest';
import sameLength from '../../src/rules/plausibility/same-length.ts';
import talkOnDayOff from '../../src/rules/plausibility/talk-on-day-off.ts';
import talksUniform from '../../src/rules/plausibility/talks-uniform.ts';
import tooManyTalksADay from '../../src/rules/plausibility/too-many-talks-a-day.ts';
import { findingsOf, lineOf } from './load-example.ts';

/** So many talks of 张一, each holding this; the last one besides holds `last`. */
const talks = (count: number, each: string, last = ''): string =>
  `talks:\n${Array.from({ length: count }, (_, at) => {
    const more = at === count - 1 ? last : '';
    return `  - {id: t${at}, date: 2013-05-${10 + at}, talkers: [zhang], talkees: [li]${each}${more}}`;
  }).join('\n')}`;

describe('talks-uniform and same-length', () => {
  const alike = ', place: 会议室, minutes: 30, opinions: {toTalker: [多下基层], toTalkee: [少熬夜]}';
  const said = (yaml: string) => findingsOf(yaml, [talksUniform, sameLength]).map(({ rule }) => rule);

  test.each([
    ['six alike in everything', talks(6, alike), ['talks-uniform']],
    ['five alike in everything', talks(5, alike), ['same-length']],
    ['alike in length alone', talks(6, ', minutes: 30'), ['same-length']],
    ['four of one length', talks(4, ', minutes: 30'), []],
    ['one place and no opinions', talks(6, ', place: 会议室'), []],
    ['no length', talks(6, alike.replace(', minutes: 30', '')), ['talks-uniform']],
  ])('%s', (_, yaml, rules) => expect(said(yaml)).toEqual(rules));

  test('one talk that differs is enough', () => {
    const but = (change: string, to: string) => `${talks(6, alike)}\n${oneTalk(alike.replace(change, to))}`;
    const oneTalk = (rest: string) => `  - {id: t9, date: 2013-05-30, talkers: [zhang], talkees: [zhou]${rest}}`;
    expect(said(but('会议室', '操场'))).toEqual(['same-length']);
    expect(said(but('minutes: 30', 'minutes: 35'))).toEqual([]);
    expect(said(but('[多下基层]', '[多下基层, 多听]'))).toEqual(['same-length']);
  });
});

describe('too-many-talks-a-day', () => {
  const day = (count: number, talkers = 'zhang') =>
    `talks:\n${Array.from({ length: count }, (_, at) => `  - {id: t${at}, date: 2013-05-07, talkers: [${talkers}], talkees: [li]}`).join('\n')}`;

  test('eight are nothing, the ninth is pointed at', () => {
    expect(findingsOf(day(8), [tooManyTalksADay])).toEqual([]);
    expect(findingsOf(day(12), [tooManyTalksADay]).map(lineOf)).toEqual([10]);
  });

  test('a sitting counts once for each of its talkers', () => {
    expect(findingsOf(day(9, 'zhang, zhou'), [tooManyTalksADay])).toHaveLength(2);
  });
});

test('a day off that was made a working day is none', () => {
  const yaml = (calendar: string) => `calendar: {${calendar}}\n${talks(1, '')}`;
  expect(findingsOf(yaml('holidays: [2013-05-10]'), [talkOnDayOff])).toHaveLength(1);
  expect(findingsOf(yaml('holidays: [2013-05-10], workdays: [2013-05-10]'), [talkOnDayOff])).toEqual([]);
  expect(findingsOf(talks(1, ''), [talkOnDayOff])).toEqual([]);
});
