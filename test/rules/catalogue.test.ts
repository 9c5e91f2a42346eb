import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../src/rules/catalogue.ts';
import { findingsOf, lineOf } from './load-example.ts';

const FOLDER = new URL('../../src/rules/', import.meta.url);

describe.each(CATALOGUE.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('says nothing of its passing example', () => {
    expect(findingsOf(rule.examples.passes, [rule]).map(({ message }) => message)).toEqual([]);
  });

  test.each(rule.examples.fails)('says what it must of its failing example %#', ({ says, ...example }) => {
    const findings = findingsOf(example, [rule]);
    expect(findings.map(lineOf)).toEqual(says.map(({ line }) => line));
    findings.forEach((finding, at) => {
      expect(finding.message).toContain(says[at]?.message);
      expect(finding.rule).toBe(rule.id);
      expect(finding.at.end).toBeGreaterThan(finding.at.start);
      expect(finding.at.end).toBeLessThanOrEqual(finding.at.file.text.length);
    });
  });

  test('explains itself in two sentences and has an example of each kind', () => {
    expect(rule.why.match(/。/g)).toHaveLength(2);
    expect(rule.mend).toMatch(/。$/);
    expect(rule.examples.fails.length).toBeGreaterThan(0);
  });
});

test('ids are unique and are the names of the files, in the folder of their family, and no rule file is left out', () => {
  const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const files = sources.filter((path) =>
    readFileSync(new URL(path, FOLDER), 'utf8').includes('export default defineRule('),
  );
  const ids = CATALOGUE.map(({ id, family }) => `${family}/${id}.ts`);
  expect(files.length).toBeGreaterThan(10);
  expect([...ids].sort()).toEqual(files.sort());
});
