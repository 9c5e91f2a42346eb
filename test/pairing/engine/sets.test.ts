import { describe, expect, test } from 'vitest';
import { ageOn } from '../../../src/pairing/who/membership.ts';
import { belongs } from '../../../src/pairing/who/sets.ts';
import { NO_DOUBTS } from '../../../src/pairing/who/word-doubts.ts';
import { setExpressionSchema } from '../../../src/records/set-expression.ts';
import { campaignOf, person } from './campaign-of.ts';

const { people } = campaignOf({
  roster: [
    person('甲', ['书记', '委员'], {
      department: '办公室',
      groups: { 支部: '一支部' },
      party: '党员',
      birthDate: '1978-05-31',
      rank: '正科',
    }),
    person('乙', [], { tags: ['青年'] }),
    {
      name: '丙',
      posts: [
        { roles: '民警', to: '2013-05-09' },
        { roles: '所长', post: '副所长', from: '2013-05-10' },
      ],
    },
  ],
  externals: [person('督导', '督导组')],
});

const DAY = '2013-05-31';
const answerOf = (set: unknown, name: string, day = DAY) => {
  const someone = people.get(name);
  if (someone === undefined) throw new Error(name);
  return belongs(setExpressionSchema.parse(set), someone, day, NO_DOUBTS);
};

describe('a set expression', () => {
  test.each([
    ['everyone', '甲', true],
    ['everyone', '督导', false],
    [{ role: ['书记', '委员'] }, '甲', true],
    [{ role: '督导组' }, '督导', true],
    [{ department: '办公室' }, '乙', false],
    [{ 'group.支部': '一支部' }, '甲', true],
    [{ 'group.支部': '一支部' }, '乙', false],
    [{ tag: '青年' }, '乙', true],
    [{ people: ['乙', '丙'] }, '丙', true],
    [{ role: '所长' }, '丙', true],
    [{ post: '副所长' }, '丙', true],
    [{ party: '党员' }, '甲', true],
    [{ rank: '副科' }, '甲', false],
    [{ age: { max: '35' } }, '甲', true],
    [{ age: { min: '36' } }, '甲', false],
    [{ not: { role: '书记' } }, '甲', false],
    [{ role: '书记', department: '办公室' }, '甲', true],
    [[{ role: '所长' }, { role: '书记' }], '甲', true],
    [{ all: ['everyone', { not: { tag: '青年' } }] }, '乙', false],
  ])('%j holds for %s: %s', (set, name, expected) => {
    expect(answerOf(set, name)).toBe(expected);
  });

  test('reads posts on the day', () => {
    expect(answerOf({ role: '所长' }, '丙', '2013-05-09')).toBe(false);
    expect(answerOf({ role: '民警' }, '丙', '2013-05-09')).toBe(true);
  });

  test('cannot tell without party, rank or birth date, and names the field', () => {
    expect(answerOf({ party: '党员' }, '乙')).toEqual(['花名册中乙没有填写「政治面貌」']);
    expect(answerOf({ not: { rank: '正科' } }, '乙')).toEqual(['花名册中乙没有填写「职级」']);
    expect(answerOf({ age: { max: '35' } }, '乙')).toEqual(['花名册中乙没有填写「出生日期」']);
  });

  test('one no, or one yes, decides though something else is unknown', () => {
    expect(answerOf({ party: '党员', role: '书记' }, '乙')).toBe(false);
    expect(answerOf([{ party: '党员' }, { tag: '青年' }], '乙')).toBe(true);
  });
});

test.each([
  ['1978-05-31', '2013-05-31', 35],
  ['1978-06-01', '2013-05-31', 34],
  ['1976-02-29', '2013-02-27', 36],
  ['1976-02-29', '2013-02-28', 37],
])('born on %s, one is on %s %i years old', (birth, day, years) => {
  expect(ageOn(birth, day)).toBe(years);
});
