import { describe, expect, test } from 'vitest';
import { CATALOGUE, type RuleId } from '../../src/app/catalogue.ts';
import { checkExample } from '../../src/app/check-example.ts';
import { asExample } from '../../src/app/example.ts';
import { ioOf, realIo } from '../../src/cli/io.ts';
import { type CatalogueEntry, type Example, isAdjustable } from '../../src/finding/catalogue.ts';
import type * as load from '../../src/load/catalogue.ts';
import { RULES } from '../../src/rules/catalogue.ts';
import { lineOf } from '../rules/load-example.ts';

const io = { ...ioOf(realIo()), templates: new URL('../../templates', import.meta.url).pathname };

/** What the checker says of an example under one id; of readings, and of rules as they stand beside all the others. */
const saidOf = async (example: Example, { id }: CatalogueEntry<RuleId>) =>
  (await checkExample(example, io)).filter(({ rule, suppressed }) => rule === id && suppressed === undefined);

const OF_RULES = new Set<string>(RULES.map(({ id }) => id));

/** 读取时的发现 and others: all that no rule says. */
const READING = [...CATALOGUE.values()].filter(({ id }) => !OF_RULES.has(id));

/** What no records of one campaign bring about: a bug of ours (run-rules.test.ts), and a batch of files (unclaimed.test.ts). */
const WITHOUT_EXAMPLE = ['file-unclaimed', 'file-unreadable', 'rule-failed'];

const SHOWN = READING.flatMap(({ examples, ...entry }) => (examples === undefined ? [] : [{ ...entry, examples }]));

test('all ids are different, and all have examples but what no records bring about', () => {
  expect(CATALOGUE.size).toBe(RULES.length + READING.length);
  const shown = new Set(SHOWN.map(({ id }) => id));
  expect(READING.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual(WITHOUT_EXAMPLE);
});

describe.each(READING)('$id', ({ why, mend }) => {
  test('explains itself in two sentences, and says how to mend it', () => {
    expect(why.match(/。/g)).toHaveLength(2);
    expect(mend).toMatch(/。$/);
  });
});

describe.each(SHOWN)('$id', (reading) => {
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
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s among all rules', (_, rule) => {
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

  test.each(SHOWN.filter(isAdjustable))('$id', async (reading) => {
    for (const { says: _, ...example } of reading.examples.fails) {
      expect(await saidOf(set(example, reading.id, '关闭'), reading)).toEqual([]);
      const louder = await saidOf(set(example, reading.id, '错误'), reading);
      expect(louder.map(({ severity }) => severity)).toEqual(['error']);
    }
  });

  test.each(READING.filter((entry) => !isAdjustable(entry)))('$id may not be set', async ({ id, examples }) => {
    const example = set(asExample(examples?.passes ?? 'talks: []'), id, '关闭');
    const said = (await checkExample(example, io)).filter(({ rule }) => rule === 'unknown-rule');
    expect(said.map(({ message }) => message)).toEqual([expect.stringContaining('不能调整或关闭')]);
  });
});

test('what is not described cannot be said: an unknown id does not compile', () => {
  const place = { severity: 'error', origin: { file: 'campaign.yaml', path: [] }, message: '读不出来' } as const;
  // @ts-expect-error: no such id
  const ofLoad: load.Judgement = { ...place, rule: 'yaml-sintax' };
  // @ts-expect-error: verify says so, not load
  const ofOthers: load.Judgement = { ...place, rule: 'figure-changed' };
  // @ts-expect-error: no such id anywhere
  const id: RuleId = 'obligation-mising';
  expect([ofLoad.rule, ofOthers.rule, id].filter((it) => CATALOGUE.has(it))).toEqual([]);
});
