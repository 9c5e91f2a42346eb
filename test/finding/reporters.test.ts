import { describe, expect, test } from 'vitest';
import { REPORTERS } from '../../src/finding/reporters.ts';
import { REPORTER_NAMES } from '../../src/finding/run.ts';
import { nasty, nothing, nowhere, plain, sample } from './sample-run.ts';

test('every reporter of validate is there', () =>
  expect(REPORTER_NAMES).toEqual(['pretty', 'json', 'junit', 'sarif', 'github', 'gitlab', 'checkstyle']));

describe.each(REPORTER_NAMES)('%s', (name) => {
  const report = REPORTERS[name];

  test.each(Object.entries({ sample, nothing, nowhere, nasty }))('%s: whole lines, without raw controls', (_, run) => {
    const text = report(run, plain);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/);
    expect(text).not.toMatch(/[\p{Surrogate}\u202a-\u202e\u2066-\u2069]/u);
  });

  test('the same run gives the same text', () => expect(report(sample, plain)).toBe(report(sample, plain)));
});
