import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { FailingExample } from '../../src/finding/catalogue.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import { findingsOf, lineOf } from './load-example.ts';

/** In a sentence each: what an example expects and the rule does not say, and what it says besides. */
function misses(findings: readonly Finding[], says: FailingExample['says']): string[] {
  const left = [...findings];
  const missing = says.flatMap(({ line, message }) => {
    const at = left.findIndex((it) => lineOf(it) === line && it.message.includes(message));
    if (at >= 0) left.splice(at, 1);
    return at >= 0 ? [] : [`line ${line} of the example: nothing says 「${message}」`];
  });
  return [
    ...missing,
    ...left.map((it) => `line ${lineOf(it)} of the example: 「${it.message}」 is not among its 'says'`),
  ];
}

const FOLDER = new URL('../../src/rules/', import.meta.url);

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('says nothing of its passing example', () => {
    expect(findingsOf(rule.examples.passes, [rule]).map(({ message }) => message)).toEqual([]);
  });

  test.each(rule.examples.fails)('says what it must of its failing example %#', ({ says, ...example }) => {
    const findings = findingsOf(example, [rule]);
    expect(misses(findings, says)).toEqual([]);
    for (const { rule: id, at } of findings) {
      expect(id).toBe(rule.id);
      expect(at.end).toBeGreaterThan(at.start);
      expect(at.end).toBeLessThanOrEqual(at.file.text.length);
    }
  });

  test('explains itself in two sentences and has an example of each kind', () => {
    expect(rule.why.match(/。/g)).toHaveLength(2);
    expect(rule.mend).toMatch(/。$/);
    expect(rule.examples.fails.length).toBeGreaterThan(0);
  });
});

test('every rule file stands in catalogue.ts once, and its id and family are its path', () => {
  const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const files = sources.filter((path) =>
    readFileSync(new URL(path, FOLDER), 'utf8').includes('export default defineRule('),
  );
  const listed = RULES.map(({ id, family }) => `${family}/${id}.ts`);
  expect(files.length).toBeGreaterThan(10);
  expect([
    ...files.filter((file) => !listed.includes(file)).map((file) => `${file} is not in catalogue.ts: import it there`),
    ...listed
      .filter((path) => !files.includes(path))
      .map((path) => `catalogue.ts has a rule that says it is ${path}: name file, id and family alike`),
    ...listed.filter((path, at) => listed.indexOf(path) !== at).map((path) => `catalogue.ts has ${path} twice`),
  ]).toEqual([]);
});
