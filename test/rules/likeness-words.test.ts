import { expect, test } from 'vitest';
import { sayDifferences } from '../../src/rules/sameness/likeness-words.ts';
import { createMasker } from '../../src/similarity/mask.ts';

test('a long number is not shown, even where it is the difference', () => {
  const masker = createMasker({ names: [], posts: [], departments: [] });
  const there = masker.withPlaces('谈了河道清淤的进度，希望局里统一调度机械');
  const here = masker.withPlaces('谈了河道清淤的进度，希望局里统一调度机械，身份证110101199001011237');
  const said = sayDifferences(here, there);
  expect(said).toMatch(/身份证（号码）/);
  expect(said).not.toMatch(/\d{4}/);
});
