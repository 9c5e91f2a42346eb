import { describe, expect, test } from 'vitest';
import { checkExample } from '../../src/app/check-example.ts';
import { ioOf, realIo } from '../../src/cli/io.ts';
import type { Example } from '../../src/finding/catalogue.ts';
import { VERIFY_CATALOGUE } from '../../src/verify/catalogue.ts';
import { lineOf } from '../rules/load-example.ts';

const io = { ...ioOf(realIo()), templates: new URL('../../templates', import.meta.url).pathname };

const SHOWN = VERIFY_CATALOGUE.flatMap(({ examples, ...entry }) => (examples ? [{ ...entry, examples }] : []));

describe.each(SHOWN)('$id', ({ id, severity, examples }) => {
  const said = async (example: Example) => (await checkExample(example, io)).filter(({ rule }) => rule === id);

  test('is not said of its passing example', async () => {
    const { passes } = examples;
    expect(await said(typeof passes === 'string' ? { yaml: passes } : passes)).toEqual([]);
  });

  test.each(examples.fails)('is said of its failing example %#', async ({ says, ...example }) => {
    const findings = await said(example);
    expect(findings.map(lineOf)).toEqual(says.map(({ line }) => line));
    findings.forEach((finding, at) => {
      expect(finding.message).toContain(says[at]?.message);
      expect(finding.severity).toBe(severity.final);
    });
  });
});

test('all are shown but what is put into a document beside its words (verify-document.test.ts, all-that-shows.test.ts)', () => {
  const shown = new Set<string>(SHOWN.map(({ id }) => id));
  expect(VERIFY_CATALOGUE.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([
    'not-read',
    'picture-not-read',
    'chart-differs',
  ]);
});
