import { describe, expect, test } from 'vitest';
import { coverageOf, linesOf, person, talk, whysOf } from './campaign-of.ts';

/** So many 党员, and so many more of whom it is not written whether they are. */
const among = (certain: number, unknown: number) => [
  person('书记', '书记', { party: '群众' }),
  ...Array.from({ length: certain }, (_, index) => person(`党${index}`, [], { party: '党员' })),
  ...Array.from({ length: unknown }, (_, index) => person(`未${index}`, [])),
];

const talksWith = (...names: readonly string[]) => names.map((name) => talk('2013-05-07', '书记', name));
const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, index) => `${letter}${index}`);

const share = (part: string, more: object = {}) => [
  { left: { role: '书记' }, right: { party: '党员' }, require: { share: part, ...more } },
];

describe('a share of a set of which some are not known', () => {
  test.each([
    ['whoever of the unknown belongs has been talked with', 2, 1, ['党0', '党1', '未0'], '1', '全部 3/3 met'],
    ['one who may belong has not', 2, 1, ['党0', '党1'], '1', '全部 2/3 undecided'],
    ['too few of the certain ones, whatever the others are', 4, 1, ['党0', '未0'], '0.8', '全部 1/4 missing'],
    ['the share is reached even if all the others belong', 3, 2, ['党0', '党1', '党2'], '0.6', '全部 3/3 met'],
    ['it is reached only if none of the others belongs', 3, 2, ['党0', '党1'], '0.6', '全部 2/3 undecided'],
    ['all may be nobody', 0, 2, ['未0', '未1'], '1', '全部 0/2 undecided'],
  ])('%s', (_name, certain, unknown, names, part, line) => {
    const written = { roster: among(certain, unknown), pairings: share(part), talks: talksWith(...names) };
    expect(linesOf(written)).toEqual([line]);
  });

  test('what is not known is what it waits for', () => {
    const written = { roster: among(2, 1), pairings: share('1'), talks: talksWith('党0', '党1') };
    expect(whysOf(written)).toEqual(['花名册中未0没有填写「政治面貌」']);
  });

  test.each([
    ['all were talked with', 30, 1, 'met'],
    ['one of those who may belong was not', 29, 1, 'undecided'],
    ['half, whoever of the others belongs', 10, 0.5, 'met'],
    ['half, where a little more is asked for', 10, 0.6, 'undecided'],
    ['nobody of the certain ones, nor enough of the others', 0, 0.8, 'missing'],
  ])('many are not known, and %s', (_name, count, part, outcome) => {
    const certain = outcome === 'missing' ? [] : numbered('党', 20);
    const written = {
      roster: among(20, 30),
      pairings: share(String(part)),
      talks: talksWith(...certain, ...numbered('未', count)),
    };
    expect(coverageOf(written).obligations.map((it) => it.outcome)).toEqual([outcome]);
  });

  test('where talks are counted, one with two who may belong is one', () => {
    const pairings = share('1', { count: 'talks' });
    const one = [talk('2013-05-07', '书记', ['未0', '未1'], { mode: 'one-to-many' })];
    const roster = among(1, 2);
    expect(linesOf({ roster, pairings, talks: [...one, ...talksWith('党0')] })).toEqual(['全部 1/3 undecided']);
    expect(linesOf({ roster, pairings, talks: talksWith('党0', '未0', '未1') })).toEqual(['全部 3/3 met']);
  });

  test('of each left person', () => {
    const pairings = share('1', { per: 'left' });
    const roster = among(1, 1);
    expect(linesOf({ roster, pairings, talks: talksWith('党0', '未0') })).toEqual(['书记 2/2 met']);
    expect(linesOf({ roster, pairings, talks: talksWith('党0') })).toEqual(['书记 1/2 undecided']);
  });
});

describe('each of the left, because of an event', () => {
  const roster = [
    person('甲', '班子', { party: '群众' }),
    person('乙', '班子', { party: '党员' }),
    person('丙', '民警', { party: '党员' }),
    person('丁', '职工', { party: '群众' }),
    person('戊', '职工'),
  ];
  const of = (who: string, right: object, require: object = { eachLeft: '1' }) =>
    linesOf({
      roster,
      events: [{ id: 'e1', person: who, kind: '受处分', date: '2013-05-10' }],
      pairings: [{ left: { role: '班子' }, right, require, trigger: { event: '受处分' } }],
    });

  test.each([
    ['of one on the right is asked for', '丙', { role: '民警' }, ['甲 e1 0/1 missing', '乙 e1 0/1 missing']],
    ['of one outside the right asks nothing', '丁', { role: '民警' }, []],
    [
      'of one who may be on the right cannot be told',
      '戊',
      { party: '党员' },
      ['甲 e1 0/1 undecided', '乙 e1 0/1 undecided'],
    ],
    ['of one of the left asks nothing of himself', '乙', { party: '党员' }, ['甲 e1 0/1 missing']],
  ])('an event %s', (_name, who, right, lines) => expect(of(who, right)).toEqual(lines));

  test('a share of each left person goes the same way', () => {
    expect(of('丙', { role: '民警' }, { share: '1', per: 'left' })).toEqual(['甲 e1 0/1 missing', '乙 e1 0/1 missing']);
    expect(of('丁', { role: '民警' }, { share: '1', per: 'left' })).toEqual([]);
  });
});
