import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageFigures } from '../../src/figures/coverage-figures.ts';
import { addUpCoverage } from '../../src/figures/coverage-sum.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { fullyCovered } from '../../src/figures/fully-covered.ts';
import { OUTCOMES, type Outcome } from '../../src/pairing/obligation.ts';
import { campaignOf, coverageOf, type Sketch } from './build-campaign.ts';

const campaign = campaignOf(`
pairings:
  - {id: p1, title: 互谈, left: everyone, relation: within, require: all-pairs}
  - {id: p.2, left: {people: [a]}, right: everyone}
  - {id: all, left: {people: [a]}, right: everyone}
talks:
  - {id: t1, date: 2013-05-07, talkers: [a], talkees: [b]}
  - {id: t2, date: 2013-05-08, talkers: [a], talkees: [c]}
`);

const figuresOf = (sketches: readonly Sketch[]): ReadonlyMap<string, Figure> =>
  new Map(
    coverageFigures(campaign, addUpCoverage(campaign, coverageOf(campaign, sketches).obligations)).map((figure) => [
      figure.id,
      figure,
    ]),
  );

const values = (figures: ReadonlyMap<string, Figure>, prefix: string): unknown[] =>
  ['required', ...OUTCOMES].map((outcome) => figures.get(`${prefix}.${outcome}`)?.value);

describe('覆盖情况', () => {
  const figures = figuresOf([
    { who: 'a b', outcome: 'met', talks: ['t1'] },
    { who: 'a c', outcome: 'met', talks: ['t2'] },
    { who: 'b c', outcome: 'exempt' },
    { who: 'a d', outcome: 'missing' },
    { pairing: 'p.2', who: 'a b', outcome: 'met', talks: ['t1'] },
    { pairing: 'p.2', who: 'a c', outcome: 'missing' },
  ]);

  test('counts each outcome per pairing and over all', () => {
    expect(values(figures, 'coverage.p1')).toEqual([4, 2, 1, 0, 0, 1]);
    expect(values(figures, 'coverage.all')).toEqual([6, 3, 1, 0, 0, 2]);
  });

  test('a rate is met over required less exempt, exactly', () => {
    expect(figures.get('coverage.p1.rate')).toMatchObject({
      value: 2 / 3,
      text: '66.7%',
      base: { numerator: 2, denominator: 3 },
    });
  });

  test('a pairing id that holds a dot, or that is a public name, stands in brackets', () => {
    expect(values(figures, 'coverage.[p.2]')).toEqual([2, 1, 0, 0, 0, 1]);
    expect(values(figures, 'coverage.[all]')).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test('nothing required is 不适用, not 100%', () => {
    expect(figures.get('coverage.[all].rate')).toMatchObject({ value: null, text: '不适用' });
  });

  test('a pair asked for twice counts once, and as met only where both are', () => {
    expect(figures.get('coverage.pairs.required')?.value).toBe(4);
    expect(figures.get('coverage.pairs.met')?.value).toBe(1);
  });

  test('a person counts as met where all that is asked of him is met; an exempt obligation asks for nothing', () => {
    expect(figures.get('coverage.people.required')?.value).toBe(4);
    expect(figures.get('coverage.people.met')?.value).toBe(1);
    expect(figures.get('coverage.people.rate')?.text).toBe('25%');
  });

  test('names the talks behind what is met, the persons behind what is missing', () => {
    const ids = (id: string) => figures.get(id)?.records.map((record) => record.id);
    expect(ids('coverage.p1.met')).toEqual(['t1', 't2']);
    expect(ids('coverage.p1.missing')).toEqual(['a', 'd']);
    expect(figures.get('coverage.p1.met')?.unit).toBe('对');
  });
});

describe('全覆盖', () => {
  const outcomes = fc.array(fc.constantFrom(...OUTCOMES), { maxLength: 12 });
  const sketch = (outcome: Outcome): Sketch => ({ who: 'a', outcome });

  test('required is the sum of the five, and 100% is printed exactly where everything is covered', () => {
    fc.assert(
      fc.property(outcomes, (list) => {
        const coverage = coverageOf(campaign, list.map(sketch));
        const figures = figuresOf(list.map(sketch));
        const [required, ...five] = values(figures, 'coverage.p1').map(Number);
        expect(five.reduce((sum, part) => sum + part, 0)).toBe(required);
        expect(figures.get('coverage.p1.rate')?.text === '100%').toBe(fullyCovered(coverage.obligations));
      }),
    );
  });

  test.each([
    [['met', 'exempt'], true],
    [['exempt'], false],
    [[], false],
    [['met', 'pending'], false],
    [['met', 'undecided'], false],
  ] as const)('%j → %s', (list, full) => {
    expect(fullyCovered(coverageOf(campaign, list.map(sketch)).obligations)).toBe(full);
  });
});
