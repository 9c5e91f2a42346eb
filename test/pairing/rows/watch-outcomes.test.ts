/** The watch list, outcomes: their order, exemptions, asOf, and co-talkers. */
import { describe, expect, test } from 'vitest';
import { coverageOf, outcomesOf } from './outcomes.ts';

const MAY = `
campaign: {title: 谈心谈话, period: {from: 2013-05-01, to: 2013-05-31}, asOf: 2013-05-31}`;

describe('exemptions', () => {
  const yaml = (
    exemption: string,
    talks = '',
    asOf = '2013-05-31',
  ) => `${MAY.replace('asOf: 2013-05-31', `asOf: ${asOf}`)}
roster: [{name: 书记, roles: [书记]}, {name: 甲, roles: [民警]}, {name: 乙, roles: [民警]}]
pairings:
  - {id: p1, left: {role: 书记}, right: {role: 民警}}
  - {id: p2, left: {role: 书记}, right: {role: 民警}, relation: any-of}
exemptions: [${exemption}]
talks: [${talks}]`;

  test('cover all pairings where none is named', () =>
    expect(outcomesOf(yaml('{person: 甲, reason: 病假}'))).toEqual({
      p1: 'exempt 1 missing 1',
      p2: 'exempt 1 missing 1',
    }));
  test('cover the pairings named', () =>
    expect(outcomesOf(yaml('{person: 甲, pairing: p2, reason: 病假}'))).toEqual({
      p1: 'missing 2',
      p2: 'exempt 1 missing 1',
    }));
  test('either side of a pair, elsewhere only the subject', () =>
    expect(outcomesOf(yaml('{person: 书记, reason: 病假}'))).toEqual({ p1: 'exempt 2', p2: 'missing 2' }));
  test('cover a window whose last day they hold', () => {
    expect(outcomesOf(yaml('{person: 甲, from: 2013-05-31}'))['p1']).toBe('exempt 1 missing 1');
    expect(outcomesOf(yaml('{person: 甲, until: 2013-05-30}'))['p1']).toBe('missing 2');
  });
  test('a met obligation stays met', () =>
    expect(outcomesOf(yaml('{person: 甲}', '{id: t1, date: 2013-05-02, talkers: 书记, talkees: 甲}'))['p1']).toBe(
      'met 1 missing 1',
    ));
  test('win over pending', () =>
    expect(outcomesOf(yaml('{person: 甲}', '', '2013-05-15'))['p1']).toBe('exempt 1 pending 1'));
  test('are remarked where they cover nothing', () => {
    const { unusedExemptions } = coverageOf(yaml('{person: 甲, pairing: p1}, {person: 乙, until: 2013-04-01}'));
    expect(unusedExemptions.map((exemption) => exemption.person)).toEqual(['乙']);
  });
  test("the pairing's own: who and why", () => {
    const own = yaml('').replace(
      'relation: any-of}',
      'relation: any-of, exempt: {who: {people: [甲]}, reason: 新警培训}}',
    );
    expect(outcomesOf(own)).toEqual({ p1: 'missing 2', p2: 'exempt 1 missing 1' });
    expect(coverageOf(own).obligations.find((it) => it.outcome === 'exempt')?.exemption?.reason).toBe('新警培训');
  });
  test('a whole campaign exempt', () =>
    expect(outcomesOf(yaml('{person: 甲}, {person: 乙}'))).toEqual({ p1: 'exempt 2', p2: 'exempt 2' }));
});

describe('the order met › exempt › undecided › pending › missing', () => {
  const yaml = (talk: string, exemption: string, asOf: string) => `${MAY.replace('asOf: 2013-05-31', `asOf: ${asOf}`)}
roster: [{name: 书记, roles: [书记]}, {name: 甲, roles: [民警]}]
pairings: [{id: p1, left: {role: 书记}, right: {role: 民警}, form: {minMinutes: 30}}]
exemptions: [${exemption}]
talks: [{id: t1, date: 2013-05-02, talkers: 书记, talkees: 甲${talk}}]`;
  const EXEMPT = '{person: 甲, reason: 病假}';
  test.each([
    ['met', ', minutes: 30', EXEMPT, '2013-05-15'],
    ['exempt', '', EXEMPT, '2013-05-15'],
    ['undecided', '', '', '2013-05-15'],
    ['pending', ', minutes: 29', '', '2013-05-30'],
    ['missing', ', minutes: 29', '', '2013-05-31'],
  ])('%s', (outcome, talk, exemption, asOf) =>
    expect(outcomesOf(yaml(talk, exemption, asOf))).toEqual({ p1: `${outcome} 1` }),
  );
});

describe('undecided only where it could reach the need', () => {
  const yaml = (...minutes: (number | undefined)[]) => `${MAY}
roster: [{name: 书记, roles: [书记]}, {name: 甲, roles: [民警]}]
pairings: [{id: p1, left: {role: 书记}, right: {role: 民警}, require: {eachRight: 2, count: talks}, form: {minMinutes: 30}}]
talks:
${minutes.map((it, index) => `  - {id: t${index}, date: 2013-05-02, talkers: 书记, talkees: 甲${it === undefined ? '' : `, minutes: ${it}`}}`).join('\n')}`;
  test('one good, one unknown', () => expect(outcomesOf(yaml(30, undefined))).toEqual({ p1: 'undecided 1' }));
  test('one unknown only', () => expect(outcomesOf(yaml(undefined))).toEqual({ p1: 'missing 1' }));
  test('one too short, one unknown', () => expect(outcomesOf(yaml(10, undefined))).toEqual({ p1: 'missing 1' }));
  test('two unknown', () => expect(outcomesOf(yaml(undefined, undefined))).toEqual({ p1: 'undecided 1' }));
  test('two good', () => expect(outcomesOf(yaml(30, 45, undefined))).toEqual({ p1: 'met 1' }));
});

test('co-talkers, and co-talkees of one sitting, are never a pair', () =>
  expect(
    outcomesOf(`${MAY}
roster: [{name: 甲, roles: [班子]}, {name: 乙, roles: [班子]}, {name: 丙, roles: [班子]}, {name: 丁, roles: [班子]}]
pairings: [{id: p1, left: {role: 班子}, relation: within, require: all-pairs, form: {group: yes}}]
talks: [{id: t1, date: 2013-05-02, talkers: [甲, 乙], talkees: [丙, 丁]}]`),
  ).toEqual({ p1: 'met 4 missing 2' })); // 甲丙 甲丁 乙丙 乙丁; not 甲乙, 丙丁

test('externals are members on every day, and never part of everyone', () =>
  expect(
    outcomesOf(`${MAY}
roster: [{name: 甲}, {name: 乙}]
externals: [{name: 督导, roles: [督导组]}]
pairings:
  - {id: p1, left: {role: 督导组}, right: everyone}
  - {id: p2, left: everyone, relation: within, require: all-pairs}
talks: [{id: t1, date: 2013-05-02, talkers: 督导, talkees: 甲}]`),
  ).toEqual({ p1: 'met 1 missing 1', p2: 'missing 1' }));

test('before a milestone past the end of the campaign: pending until the day before it', () => {
  const yaml = (asOf: string) => `
campaign: {title: 会前谈心, period: {from: 2013-05-01, to: 2013-05-31}, milestones: [{id: m, title: 会, date: 2013-06-20}], asOf: ${asOf}}
roster: [{name: 书记, roles: [书记]}, {name: 甲, roles: [民警]}]
pairings: [{id: p1, left: {role: 书记}, right: {role: 民警}, window: {before: m}}]`;
  expect(outcomesOf(yaml('2013-06-18'))).toEqual({ p1: 'pending 1' });
  expect(outcomesOf(yaml('2013-06-19'))).toEqual({ p1: 'missing 1' });
});

test('working days: a window in wd counts by the calendar', () => {
  // 2013-05-10 is a Friday; five working days after it end on Friday 17 May, or on Monday 20 May when the 17th is a holiday.
  const yaml = (talk: string, calendar = '') => `${MAY}
${calendar}
roster: [{name: 书记, roles: [书记]}, {name: 甲, roles: [民警]}]
events: [{id: e1, person: 甲, kind: 受处分, date: 2013-05-10}]
pairings: [{id: p1, left: {role: 书记}, right: {role: 民警}, trigger: {event: 受处分}, window: {within: 5wd, of: event}}]
talks: [{id: t1, date: ${talk}, talkers: 书记, talkees: 甲, event: e1}]`;
  expect(outcomesOf(yaml('2013-05-17'))).toEqual({ p1: 'met 1' });
  expect(outcomesOf(yaml('2013-05-20'))).toEqual({ p1: 'missing 1' });
  expect(outcomesOf(yaml('2013-05-20', 'calendar: {holidays: [2013-05-17]}'))).toEqual({ p1: 'met 1' });
});
