import { describe, expect, test } from 'vitest';
import { absorbedIds, mergeCircles } from '../../src/figures/merges.ts';
import { suggestionFigures } from '../../src/figures/suggestion-figures.ts';
import type { Suggestion } from '../../src/records/suggestion.ts';
import { campaignOf } from './build-campaign.ts';

const origin = { file: 'campaign.yaml', path: [] };
const suggestion = (id: string, merged: readonly string[], kind: Suggestion['kind'] = 'suggestion'): Suggestion => ({
  id,
  kind,
  text: id,
  merged: [...merged],
  origin,
});
/** `1>2,3`: s1 absorbs s2 and s3. */
const written = (lines: readonly string[]): Suggestion[] =>
  lines.map((line) => {
    const [id = '', others = ''] = line.split('>');
    return suggestion(id, others === '' ? [] : others.split(','));
  });

describe('what counts after merging', () => {
  test.each([
    ['a chain', ['1>2', '2>3', '3'], ['1']],
    ['two circles of their own', ['1>2', '2>1', '3>4', '4>3'], ['1', '3']],
    ['a circle that somebody absorbed', ['1>2', '2>1', '3>2'], ['3']],
    ['a circle listed after what it absorbs', ['1', '2>3,1', '3>2'], ['2']],
    ['a circle below a circle', ['1>2', '2>1', '3>4,1', '4>3'], ['3']],
    ['a circle of three', ['1>2', '2>3', '3>1'], ['1']],
    ['itself', ['1>1'], ['1']],
    ['absorbed twice', ['1>3', '2>3', '3'], ['1', '2']],
  ])('%s', (_, lines, kept) => {
    const suggestions = written(lines);
    const absorbed = absorbedIds(suggestions);
    expect(suggestions.map(({ id }) => id).filter((id) => !absorbed.has(id))).toEqual(kept);
  });

  test('another kind is not merged into', () => {
    const across = [suggestion('1', ['2'], 'problem'), suggestion('2', ['1'])];
    expect([...absorbedIds(across)]).toEqual([]);
    expect(mergeCircles(across)).toEqual([]);
  });

  test('a chain of a hundred thousand is no trouble', () => {
    const chain = Array.from({ length: 100_000 }, (_, index) => suggestion(`${index}`, [`${index + 1}`]));
    expect(absorbedIds(chain).size).toBe(99_999);
    expect(mergeCircles(chain)).toEqual([]);
  });
});

test('circles are listed in the order of the records', () => {
  expect(mergeCircles(written(['1', '2>4', '3>5', '4>2', '5>3']))).toEqual([
    ['2', '4'],
    ['3', '5'],
  ]);
});

test('the figures count a circle once, and kinds apart', () => {
  const campaign = campaignOf(`
suggestions:
  - {id: s1, text: 甲, merged: [s2]}
  - {id: s2, text: 乙, merged: [s1]}
  - {id: q1, kind: problem, text: 丙, merged: [s3]}
  - {id: s3, text: 丁}`);
  const figures = new Map(suggestionFigures(campaign).map(({ id, value }) => [id, value]));
  expect(['suggestions.raw', 'suggestions.merged', 'problems.merged'].map((id) => figures.get(id))).toEqual([3, 2, 1]);
});
