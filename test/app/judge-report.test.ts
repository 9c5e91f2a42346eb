import { describe, expect, test } from 'vitest';
import { checkExample } from '../../src/app/check-example.ts';
import { FORMAT_CATALOGUE } from '../../src/check-docx/catalogue.ts';
import { ioOf, realIo } from '../../src/cli/io.ts';
import type { Example } from '../../src/finding/catalogue.ts';
import { VERIFY_CATALOGUE } from '../../src/verify/catalogue.ts';
import { lineOf } from '../rules/load-example.ts';

const io = { ...ioOf(realIo()), templates: new URL('../../templates', import.meta.url).pathname };

const SHOWN = [...VERIFY_CATALOGUE, ...FORMAT_CATALOGUE].flatMap(({ examples, ...entry }) =>
  examples ? [{ ...entry, examples }] : [],
);

/** Many share a passing example. */
const checked = new Map<string, ReturnType<typeof checkExample>>();
function check(example: Example): ReturnType<typeof checkExample> {
  const key = JSON.stringify(example);
  const known = checked.get(key) ?? checkExample(example, io);
  checked.set(key, known);
  return known;
}

describe.each(SHOWN)('$id', ({ id, family, severity, examples }) => {
  const said = async (example: Example) => (await check(example)).filter(({ rule }) => rule === id);

  test('is not said of its passing example', async () => {
    const { passes } = examples;
    expect(await said(typeof passes === 'string' ? { yaml: passes } : passes)).toEqual([]);
  });

  test.each(examples.fails)('is said of its failing example %#', async ({ says, ...example }) => {
    const findings = await said(example);
    expect(findings.map(lineOf)).toEqual(says.map(({ line }) => line));
    findings.forEach((finding, at) => {
      expect(finding.message).toContain(says[at]?.message);
      if (family === 'verify') expect(finding.severity).toBe(severity.final);
    });
  });
});

test('all that verify says is shown but what is put into a document beside its words, or moved (sections.test.ts, tables.test.ts, verify-document.test.ts, all-that-shows.test.ts)', () => {
  const shown = new Set<string>(SHOWN.map(({ id }) => id));
  expect(VERIFY_CATALOGUE.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([
    'section-changed',
    'column-dropped',
    'section-dropped',
    'column-added',
    'not-read',
    'picture-not-read',
    'comment-left',
    'chart-differs',
  ]);
});
