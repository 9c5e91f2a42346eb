import { expect, test } from 'vitest';
import rule from '../../src/rules/evidence/evidence-incomplete.ts';
import { findingsOf } from './load-example.ts';

/** 张一 must talk with 李二, with this evidence; the one talk holds this besides. */
function saidOf(evidence: string, talk: string, more = '', slots = ''): string[] {
  const yaml = `
pairings:
  - {id: p1, title: 必谈, left: {people: [zhang]}, right: {people: [li]}, evidence: {${evidence}}${slots}}
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]${talk}}${more}`;
  return findingsOf(yaml, [rule]).map(({ severity, message }) => `${severity} ${message}`);
}

test.each([
  ['fields: [place]', '', 'hint 「必谈」无法判断能不能计入这场谈话：没有填写「地点」'],
  ['fields: [{name: achievements, min: 2}]', ', achievements: [抗洪]', '不计这场谈话：「业绩」有 1 项，不足 2 项'],
  ['signed: [talker, talkee]', ', signed: [talkee]', 'warning 「必谈」不计这场谈话：没有谈话人的签字'],
  ['signed: [talker, talkee]', '', '没有填写「签字」，无法判断谈话人、谈话对象是否签字'],
  [
    'opinions: both',
    ', opinions: {toTalker: [少发火]}',
    'hint 「必谈」无法判断能不能计入这场谈话：没有填写「对谈话对象」',
  ],
  [
    'opinions: both',
    ', opinions: {toTalker: [少发火], toTalkee: []}',
    'warning 「必谈」不计这场谈话：没有对谈话对象的意见',
  ],
  ['recordedWithin: 3d', ', recordedOn: 2013-05-11', 'warning 「必谈」不计这场谈话：在2013年5月11日记录，没有在3日内'],
  ['recordedWithin: 3d', '', 'hint 「必谈」无法判断能不能计入这场谈话：没有填写「记录日期」'],
])('%s, with %j: %s', (evidence, talk, expected) => {
  const said = saidOf(evidence, talk);
  expect(said).toHaveLength(1);
  expect(said[0]).toContain(expected);
});

test('what falls short and what is absent stand in one finding, what falls short first', () => {
  const [said, ...more] = saidOf('fields: [place], signed: [talker, talkee]', ', signed: [talker]');
  expect(more).toEqual([]);
  expect(said).toMatch(/^warning .*没有谈话对象的签字；没有填写「地点」/);
});

test.each([
  ['the talk has it all', ', place: 谈心室', '', ''],
  ['another talk meets it', '', '\n  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [li], place: 谈心室}', ''],
  ['the talk is outside the window', '', '', ', window: {from: 2013-05-08, to: 2013-05-31}'],
  ['the form does not count', ', mode: phone', '', ', form: {modes: [one-to-one]}'],
  ['he is exempt', '', '\nexemptions: [{person: li, reason: 病假, approvedBy: zhang}]', ''],
  ['it is a talk the other way round', '', '', ', form: {direction: right}, require: {eachRight: 1}'],
])('nothing is said where %s', (_, talk, more, slots) =>
  expect(saidOf('fields: [place]', talk, more, slots)).toEqual([]),
);

test('the finding stands at the field that falls short, with the pairing beside it', () => {
  const yaml = `
pairings:
  - {id: p1, left: {people: [zhang]}, right: {people: [li]}, evidence: {signed: [talker, talkee]}}
talks:
  - id: t1
    date: 2013-05-07
    talkers: [zhang]
    talkees: [li]
    signed: [talker]`;
  const [finding] = findingsOf(yaml, [rule]);
  const { at } = finding ?? {};
  expect(at?.file.text.slice(at.start, at.end)).toBe('talker');
  expect(finding?.related).toHaveLength(1);
});
