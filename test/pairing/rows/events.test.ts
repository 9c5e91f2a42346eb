/** one obligation per event, each with its own clock. */
import { describe, expect, test } from 'vitest';
import { coverageOf, outcomesOf } from './outcomes.ts';

const MAY = `
campaign: {title: 谈心谈话, period: {from: 2013-05-01, to: 2013-05-31}, asOf: 2013-06-30}
roster:
  - {name: 书记, roles: [支部书记]}
  - {name: 甲, roles: [民警]}
  - {name: 乙, roles: [民警]}`;

const TRIGGERS = [
  '工作困难',
  '苗头性问题',
  '岗位变动',
  '受处分',
  '家庭变故',
  '同志间矛盾',
  '受表彰',
  '本人要求',
  '退休',
  '考核反馈',
  '精神状态',
  '重大任务',
  '履职不力',
  '组织关系转入',
  '预备党员转正',
  '失联重新纳管',
  '执法程序',
  '责任事故',
  '贯彻偏差',
];

test.each(TRIGGERS)('%s: one talk per event', (kind) =>
  expect(
    outcomesOf(`${MAY}
events:
  - {id: e1, person: 甲, kind: ${kind}, date: 2013-05-10}
  - {id: e2, person: 乙, kind: ${kind}, date: 2013-05-12}
  - {id: e3, person: 乙, kind: 别的事, date: 2013-05-12}
pairings: [{id: p1, left: {role: 支部书记}, right: everyone, relation: any-of, trigger: {event: [${kind}, 另一种]}}]
talks:
  - {id: t1, date: 2013-05-11, talkers: 书记, talkees: 甲, event: e1}
  - {id: t2, date: 2013-05-09, talkers: 书记, talkees: 乙}`), // before it happened
  ).toEqual({ p1: 'met 1 missing 1' }),
);

test.each([
  ['岗位变动', '交流谈话'],
  ['受表彰', '勉励谈话'],
  ['家庭变故', '关怀谈话'],
  ['苗头性问题', '提醒谈话'],
  ['受处分', '教育谈话'],
  ['考核反馈', '年度总结谈话'],
])('L3 六必谈: %s asks for a %s', (event, kind) => {
  const yaml = (written: string) => `${MAY}
events: [{id: e1, person: 甲, kind: ${event}, date: 2013-05-10}]
pairings: [{id: p1, left: {role: 支部书记}, right: {role: 民警}, relation: any-of, trigger: {event: ${event}}, form: {kinds: [${kind}]}}]
talks: [{id: t1, date: 2013-05-11, talkers: 书记, talkees: 甲, event: e1${written}}]`;
  expect(outcomesOf(yaml(`, kind: ${kind}`))).toEqual({ p1: 'met 1' });
  expect(outcomesOf(yaml(', kind: 诫勉谈话'))).toEqual({ p1: 'missing 1' });
  expect(outcomesOf(yaml(''))).toEqual({ p1: 'undecided 1' });
});

describe('收到入党申请书后一个月内', () => {
  const yaml = (event: string, talk: string, asOf: string) => `${MAY.replace('2013-06-30', asOf)}
events: [{id: e1, person: 甲, kind: 递交入党申请书, date: ${event}}]
pairings:
  - {id: p1, left: {role: 支部书记}, right: everyone, trigger: {event: 递交入党申请书}, window: {within: 30d, of: event}}
talks: [{id: t1, date: ${talk}, talkers: 书记, talkees: 甲, event: e1}]`;

  test.each([
    ['the day itself is day 0', '2013-05-10', '2013-05-10', '2013-06-30', 'met 1'],
    ['day 30 counts', '2013-05-10', '2013-06-09', '2013-06-30', 'met 1'],
    ['day 31 is late', '2013-05-10', '2013-06-10', '2013-06-30', 'missing 1'],
    ['the day before is too early', '2013-05-10', '2013-05-09', '2013-06-30', 'missing 1'],
    ['the clock is not cut by the end of the campaign', '2013-05-31', '2013-06-30', '2013-06-30', 'met 1'],
    ['pending on day 29', '2013-05-10', '2013-05-01', '2013-06-08', 'pending 1'],
    ['due on day 30: over at the end of that day', '2013-05-10', '2013-05-01', '2013-06-09', 'missing 1'],
  ])('%s', (_, event, talk, asOf, outcome) => expect(outcomesOf(yaml(event, talk, asOf))).toEqual({ p1: outcome }));
});

describe('two events of one person', () => {
  const yaml = (...talks: string[]) => `${MAY}
events:
  - {id: e1, person: 甲, kind: 受处分, date: 2013-05-05}
  - {id: e2, person: 甲, kind: 受处分, date: 2013-05-10}
pairings: [{id: p1, left: {role: 支部书记}, right: {role: 民警}, relation: any-of, trigger: {event: 受处分}}]
talks:
${talks.map((talk, index) => `  - {id: t${index}, talkers: 书记, talkees: 甲, ${talk}}`).join('\n')}`;

  test('two talks, each for one', () =>
    expect(outcomesOf(yaml('date: 2013-05-20, event: e1', 'date: 2013-05-20, event: e2'))).toEqual({ p1: 'met 2' }));
  test('one talk that says it answers both', () =>
    expect(outcomesOf(yaml('date: 2013-05-20, event: [e1, e2]'))).toEqual({ p1: 'met 2' }));
  test('one talk for one of them leaves the other', () =>
    expect(outcomesOf(yaml('date: 2013-05-20, event: e2'))).toEqual({ p1: 'met 1 missing 1' }));
  test('one talk that names none could be for either', () =>
    expect(outcomesOf(yaml('date: 2013-05-20'))).toEqual({ p1: 'undecided 2' }));
  test('one talk that names none, before the second happened, is for the first', () =>
    expect(outcomesOf(yaml('date: 2013-05-07'))).toEqual({ p1: 'met 1 missing 1' }));
});

describe('政治生日: an anniversary of the person', () => {
  const yaml = (joined: string, talk: string, side = 'after') => `
campaign: {title: 政治生日, period: {from: 2013-02-01, to: 2013-05-31}, asOf: 2013-06-30}
roster: [{name: 书记, roles: [支部书记], party: 党员, dates: {joinedParty: 1990-07-01}}, {name: 甲, party: 党员${joined}}]
pairings:
  - {id: p1, left: {role: 支部书记}, right: {party: 党员}, relation: any-of, window: {within: 7d, of: joinedParty, yearly: true, side: ${side}}}
talks: [{id: t1, date: ${talk}, talkers: 书记, talkees: 甲}]`;
  const on = (day: string) => `, dates: {joinedParty: ${day}}`;

  // 书记's own day is in July: no obligation for him in this campaign, and he has no other candidate anyway.
  test.each([
    ['within the week after', on('2001-05-10'), '2013-05-17', 'after', 'met 1'],
    ['after the week', on('2001-05-10'), '2013-05-18', 'after', 'missing 1'],
    ['the week before', on('2001-05-10'), '2013-05-03', 'before', 'met 1'],
    ['around', on('2001-05-10'), '2013-05-03', 'around', 'met 1'],
    ['no anniversary in the campaign', on('2001-07-20'), '2013-05-17', 'after', ''],
    ['29 February falls on the 28th: the last day is 7 March', on('2004-02-29'), '2013-03-07', 'after', 'met 1'],
    ['29 February falls on the 28th: 8 March is late', on('2004-02-29'), '2013-03-08', 'after', 'missing 1'],
    ['the clock runs past the end of the campaign', on('2001-05-28'), '2013-06-04', 'after', 'met 1'],
    ['no date on record', '', '2013-05-17', 'after', 'undecided 1'],
  ])('%s', (_, joined, talk, side, outcome) => expect(outcomesOf(yaml(joined, talk, side))).toEqual({ p1: outcome }));
});

test('an event of the only one who could talk asks for nothing, and is remarked', () => {
  const coverage = coverageOf(`${MAY}
events: [{id: e1, person: 书记, kind: 受表彰, date: 2013-05-05}]
pairings: [{id: p1, left: {role: 支部书记}, right: everyone, relation: any-of, trigger: {event: 受表彰}}]`);
  expect(coverage.obligations).toEqual([]);
  expect(coverage.oddities.length).toBeGreaterThan(0);
});

test('sets are read on the day of the event: who moved afterwards was still a 民警', () =>
  expect(
    outcomesOf(`${MAY}
  - {name: 丙, posts: [{roles: [民警], to: 2013-05-15}, {roles: [所长], from: 2013-05-16}]}
events: [{id: e1, person: 丙, kind: 受处分, date: 2013-05-10}, {id: e2, person: 丙, kind: 受表彰, date: 2013-05-20}]
pairings:
  - {id: p1, left: {role: 支部书记}, right: {role: 民警}, relation: any-of, trigger: {event: 受处分}}
  - {id: p2, left: {role: 支部书记}, right: {role: 民警}, relation: any-of, trigger: {event: 受表彰}}`),
  ).toEqual({ p1: 'missing 1', p2: '' }));
