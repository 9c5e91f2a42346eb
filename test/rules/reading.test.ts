import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkExample } from '../../src/app/check-example.ts';
import { ioOf, realIo } from '../../src/cli/io.ts';
import { WORDS } from '../../src/records/vocabulary.ts';
import { CATALOGUE } from '../../src/rules/catalogue.ts';
import type { Example, RuleDescription } from '../../src/rules/define-rule.ts';
import { asExample } from '../../src/rules/example.ts';
import { READING } from '../../src/rules/reading/reading.ts';
import { isAdjustable, RULES } from '../../src/rules/run-rules.ts';
import { lineOf } from './load-example.ts';

const io = { ...ioOf(realIo()), templates: new URL('../../templates', import.meta.url).pathname };

/** What the checker says of an example under one id; of readings, and of rules as they stand beside all the others. */
const saidOf = async (example: Example, { id }: RuleDescription) =>
  (await checkExample(example, io)).filter(({ rule, suppressed }) => rule === id && suppressed === undefined);

/** What no records of one campaign bring about: a bug of ours (run-rules.test.ts), and a batch of files (unclaimed.test.ts). */
const WITHOUT_EXAMPLE = ['rule-failed', 'file-unclaimed', 'file-unreadable'];

describe.each(READING.map((reading) => [reading.id, reading] as const))('%s', (id, reading) => {
  test('is not said of its passing example, of which nothing else is wrong', async () => {
    const passing = asExample(reading.examples.passes);
    expect(await saidOf(passing, reading)).toEqual([]);
    const errors = (await checkExample(passing, io)).filter(({ severity }) => severity === 'error');
    expect(errors.filter(({ rule }) => rule !== 'obligation-missing')).toEqual([]);
  });

  test.each(reading.examples.fails)('is said of its failing example %#', async ({ says, ...example }) => {
    const findings = await saidOf(example, reading);
    expect(findings.map(lineOf)).toEqual(says.map(({ line }) => line));
    findings.forEach((finding, at) => {
      expect(finding.message).toContain(says[at]?.message);
      expect(finding.severity).toBe(reading.severity.final);
      expect(finding.at.end).toBeLessThanOrEqual(finding.at.file.text.length);
    });
  });

  test('explains itself in two sentences, says how to mend it, and has an example of each kind', () => {
    expect(reading.why.match(/。/g)).toHaveLength(2);
    expect(reading.mend).toMatch(/。$/);
    expect(reading.examples.fails.length > 0).toBe(!WITHOUT_EXAMPLE.includes(id));
  });
});

describe.each(CATALOGUE.map((rule) => [rule.id, rule] as const))('%s among all rules', (_, rule) => {
  test.each(rule.examples.fails)('is said of its failing example %#', async ({ says, ...example }) => {
    expect((await saidOf(example, rule)).map(lineOf)).toEqual(says.map(({ line }) => line));
  });
});

describe('what may be set, the settings do set', () => {
  const set = (example: Example, id: string, level: string): Example => {
    const [line, mapping] = ['rules:', `{${id}: ${level}}`];
    const yaml = /^rules: \{/m.test(example.yaml)
      ? example.yaml.replace('rules: {', `rules: {${id}: ${level}, `)
      : `${example.yaml}\n${line} ${mapping}`;
    return { ...example, yaml };
  };

  test.each(READING.filter(({ id, examples }) => isAdjustable(id) && examples.fails.length > 0))(
    '$id',
    async (reading) => {
      for (const { says: _, ...example } of reading.examples.fails) {
        expect(await saidOf(set(example, reading.id, '关闭'), reading)).toEqual([]);
        const louder = await saidOf(set(example, reading.id, '错误'), reading);
        expect(louder.map(({ severity }) => severity)).toEqual(['error']);
      }
    },
  );

  test.each(READING.filter(({ id }) => !isAdjustable(id)))('$id may not be set', async (reading) => {
    const example = set(asExample(reading.examples.passes), reading.id, '关闭');
    const said = (await checkExample(example, io)).filter(({ rule }) => rule === 'unknown-rule');
    expect(said.map(({ message }) => message)).toEqual([expect.stringContaining('不能调整或关闭')]);
  });
});

/** Hyphenated words of the sources below that name no finding: kinds of slots, helpers, partials, packages. */
const NOT_FINDINGS = [
  'follow-up',
  'each-right',
  'each-left',
  'since-event',
  'full-coverage',
  'look-up',
  'partial-block',
  'js-yaml',
  'fastest-levenshtein',
];

test('whatever is said outside the catalogue is described, and nothing else is', () => {
  const root = new URL('../../src/', import.meta.url);
  const words = new Set([...Object.values(WORDS).flatMap((it) => Object.keys(it)), ...NOT_FINDINGS]);
  const sources = [
    ...['load', 'report'].flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => `${folder}/${name}`),
    ),
    'records/explain-issue.ts',
    'rules/run-rules.ts',
    'rules/settle.ts',
    'finding/baseline.ts',
    'app/unclaimed.ts',
    'app/unknown-template.ts',
  ].map((name) => readFileSync(new URL(name, root), 'utf8'));
  const ids = sources.flatMap((text) => [...text.matchAll(/'([a-z]+(?:-[a-z]+)+)'/g)].map(([, id = '']) => id));
  const said = [...new Set(ids)].filter((id) => !words.has(id));
  expect(said.filter((id) => !RULES.has(id))).toEqual([]);
  expect(READING.map(({ id }) => id).sort()).toEqual(said.sort());
  expect(RULES.size).toBe(CATALOGUE.length + READING.length);
});
