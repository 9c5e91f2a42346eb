/** 在岗太短, 年龄, 免谈 and 替代形式: who is asked for, and in what way. */
import { describe, expect, test } from 'vitest';
import { coverageOf, linesOf, person, talk, whysOf } from './campaign-of.ts';

const sides = { left: { role: '书记' }, right: { role: '党员' } };
const head = person('甲', '书记');

describe('who joined too late', () => {
  const late = person('丙', '党员', { from: '2013-05-25' });
  const roster = [head, person('乙', '党员'), late];
  const of = (require: unknown, talks: Record<string, unknown>[] = [], minPresence = '15d') =>
    linesOf({ roster, pairings: [{ ...sides, require, minPresence }], talks });

  test('is asked for in no pair, by nobody, and is in no base', () => {
    expect(of('all-pairs')).toEqual(['甲-乙 0/1 missing']);
    expect(of({ eachRight: '1' })).toEqual(['乙 0/1 missing']);
    expect(of({ share: '1' })).toEqual(['全部 0/1 missing']);
    expect(of({ share: '1', per: 'left' })).toEqual(['甲 0/1 missing']);
  });

  test('fills no share', () => {
    const talks = [talk('2013-05-26', '甲', '丙')];
    expect(of({ share: '1' }, talks)).toEqual(['全部 0/1 missing']);
    expect(of({ share: '1', per: 'left' }, talks)).toEqual(['甲 0/1 missing']);
  });

  test('still counts as one whom somebody else has talked with', () => {
    expect(of({ eachLeft: '1' }, [talk('2013-05-26', '甲', '丙')])).toEqual(['甲 1/1 met']);
  });

  test.each([
    ['5wd', ['乙 0/1 missing', '丙 0/1 missing']],
    ['6wd', ['乙 0/1 missing']],
  ])('may be told in working days: %s', (minPresence, lines) => {
    expect(of({ eachRight: '1' }, [], minPresence)).toEqual(lines);
  });

  test('in one month was there long enough in the next', () => {
    const campaign = { period: { from: '2013-05-06', to: '2013-06-30' }, asOf: '2013-07-08' };
    const pairings = [{ ...sides, require: { eachRight: '1' }, window: { every: 'month' }, minPresence: '15d' }];
    expect(linesOf({ campaign, roster: [head, late], pairings })).toEqual(['丙 0/1 missing']);
    expect(coverageOf({ campaign, roster: [head, late], pairings }).obligations[0]?.window.label).toBe('2013年6月');
  });
});

describe('age', () => {
  const aged = (birthDate: string | undefined) => person('乙', '党员', birthDate === undefined ? {} : { birthDate });
  const of = (age: object, birthDate: string | undefined, more: object = {}) =>
    linesOf({
      roster: [head, aged(birthDate)],
      pairings: [{ left: { role: '书记' }, right: { role: '党员', age }, require: { eachRight: '1' }, ...more }],
    });

  test.each([
    [{ max: '35' }, '1977-06-01', true],
    [{ max: '35' }, '1977-05-31', false],
    [{ min: '36' }, '1977-05-31', true],
    [{ min: '36' }, '1977-06-01', false],
    [{ min: '35', max: '35' }, '1978-05-31', true],
    [{ max: '35' }, '2013-06-30', false],
  ])('%j of one born on %s, at the end of May 2013: %s', (age, born, asked) => {
    expect(of(age, born)).toEqual(asked ? ['乙 0/1 missing'] : []);
  });

  test('is read at the end of each window', () => {
    expect(of({ max: '35' }, '1977-05-15', { window: { from: '2013-05-06', to: '2013-05-14' } })).toHaveLength(1);
    expect(of({ max: '35' }, '1977-05-15', { window: { from: '2013-05-06', to: '2013-05-15' } })).toEqual([]);
  });

  test('without a birth date cannot be told, on either side of not', () => {
    expect(of({ max: '35' }, undefined)).toEqual(['乙 0/1 undecided']);
    const pairings = [{ left: { role: '书记' }, right: { role: '党员', not: { age: { min: '36' } } } }];
    expect(whysOf({ roster: [head, aged(undefined)], pairings })).toEqual(['花名册中乙没有填写「出生日期」']);
  });
});

describe('a substitute', () => {
  const roster = [head, person('乙', '党员'), person('丙', '党员')];
  const face = { ...sides, form: { modes: 'one-to-one' } };
  const phoned = [talk('2013-05-07', '甲', '乙', { mode: 'phone' }), talk('2013-05-08', '甲', '丙', { mode: 'phone' })];
  const of = (exemption: object, require: unknown, talks = phoned) =>
    linesOf({
      roster,
      pairings: [{ ...face, require }, ...('pairing' in exemption ? [{ ...face, id: 'p9' }] : [])],
      exemptions: [{ reason: '驻外', substitute: 'phone', ...exemption }],
      talks,
    });

  test('is accepted for that person alone', () => {
    expect(of({ person: '乙' }, 'all-pairs')).toEqual(['甲-乙 1/1 met', '甲-丙 0/1 missing']);
    expect(of({ person: '甲' }, 'all-pairs')).toEqual(['甲-乙 1/1 met', '甲-丙 1/1 met']);
  });

  test('of one who is asked for by himself is accepted only as subject', () => {
    expect(of({ person: '乙' }, { eachRight: '1' })).toEqual(['乙 1/1 met', '丙 0/1 missing']);
    expect(of({ person: '甲' }, { eachRight: '1' })).toEqual(['乙 0/1 missing', '丙 0/1 missing']);
    expect(of({ person: '乙' }, { share: '1' })).toEqual(['全部 0/2 missing']);
    expect(of({ person: '甲' }, { share: '1', per: 'left' })).toEqual(['甲 2/2 met']);
  });

  test.each([
    [{ until: '2013-05-30' }, 'missing'],
    [{ from: '2013-05-31' }, 'met'],
    [{ pairing: 'p9' }, 'missing'],
  ])('holds as an exemption does: %j: %s', (more, outcome) => {
    expect(of({ person: '乙', ...more }, { eachRight: '1' })[0]).toContain(outcome);
  });

  test('takes nothing away: other modes count, nobody is exempt, and the window still holds', () => {
    expect(of({ person: '乙' }, { eachRight: '1' }, [talk('2013-05-07', '甲', '乙')])[0]).toBe('乙 1/1 met');
    expect(of({ person: '乙' }, { eachRight: '1' }, [])[0]).toBe('乙 0/1 missing');
    const june = [talk('2013-06-01', '甲', '乙', { mode: 'phone' })];
    expect(of({ person: '乙' }, { eachRight: '1' }, june)[0]).toBe('乙 0/1 missing');
  });

  test('asks for all the rest of the form', () => {
    const pairings = [{ ...sides, form: { modes: 'one-to-one', minMinutes: '30' } }];
    const exemptions = [{ person: '乙', substitute: 'phone' }];
    const talks = [{ ...phoned[0], minutes: '10' }];
    expect(linesOf({ roster: roster.slice(0, 2), pairings, exemptions, talks })).toEqual(['甲-乙 0/1 missing']);
  });

  test('beside an exemption leaves its person exempt, unless it was used', () => {
    const exemptions = [
      { person: '乙', reason: '长期病假' },
      { person: '乙', reason: '驻外', substitute: 'phone' },
    ];
    const people = roster.slice(0, 2);
    expect(linesOf({ roster: people, pairings: [face], exemptions })).toEqual(['甲-乙 0/1 exempt']);
    const talks = phoned.slice(0, 1);
    expect(linesOf({ roster: people, pairings: [face], exemptions, talks })).toEqual(['甲-乙 1/1 met']);
  });
});

test('an exemption of one of the base leaves a share as it is, and covers nothing', () => {
  const roster = [head, person('乙', '党员'), person('丙', '党员')];
  for (const per of [undefined, 'left']) {
    const pairings = [{ ...sides, require: { share: '1', ...(per && { per }) } }];
    const { obligations, unusedExemptions } = coverageOf({ roster, pairings, exemptions: [{ person: '乙' }] });
    expect(obligations.map(({ need, outcome }) => [need, outcome])).toEqual([[2, 'missing']]);
    expect(unusedExemptions).toHaveLength(1);
  }
});
