import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readOne, readRecords } from '../../src/load/read-records.ts';
import { calendarSchema } from '../../src/records/calendar.ts';
import { campaignHeadSchema } from '../../src/records/campaign-head.ts';
import { explainIssue } from '../../src/records/explain-issue.ts';
import { keySpellings, visitMappings } from '../../src/records/field.ts';
import { isKey, KEY_WORDS } from '../../src/records/keys.ts';
import { narrativeSchema } from '../../src/records/narrative.ts';
import { pairingSchema, presetUseSchema } from '../../src/records/pairing.ts';
import { reportSchema } from '../../src/records/report.ts';
import { ruleSettingsSchema } from '../../src/records/rule-settings.ts';
import { LISTS, topSchema } from '../../src/records/sections.ts';
import { unitSchema } from '../../src/records/unit.ts';
import { WORDS } from '../../src/records/vocabulary.ts';

const SCHEMAS: Record<string, z.ZodType> = {
  ...Object.fromEntries(Object.entries(LISTS).map(([name, { type }]) => [name, type])),
  top: topSchema,
  unit: unitSchema,
  campaign: campaignHeadSchema,
  calendar: calendarSchema,
  narrative: narrativeSchema,
  report: reportSchema,
  rules: ruleSettingsSchema,
  pairings: pairingSchema,
  use: presetUseSchema,
};

const KEY_NAMES = [...KEY_WORDS].filter(isKey);
const ENGLISH = new Set([...KEY_NAMES, ...Object.values(WORDS).flatMap((words) => Object.keys(words))]);
const origin = { file: 'x', path: [] };
const said = (schema: z.ZodType, raw: unknown, section?: string): string[] =>
  readRecords(schema as z.ZodType<object>, [{ raw, origin }], section).judgements.map(({ message }) => message);

/** The words that a clerk would stumble over: any outside quotes, and inside them the keys and words that he did not write. */
function englishIn(message: string, raw: unknown): string[] {
  const typed = JSON.stringify(raw) ?? '';
  const outside = message.replace(/「[^」]*」/g, '').match(/[A-Za-z][\w-]+/g) ?? [];
  const quoted = [...message.matchAll(/「([^」]*)」/g)].flatMap(([, text = '']) => text.match(/[A-Za-z][\w-]+/g) ?? []);
  // A did-you-mean answers English with English.
  const own = /是不是「/.test(message) ? [] : quoted.filter((word) => ENGLISH.has(word) && !typed.includes(word));
  return [...outside, ...own];
}

/** Whether some mapping is written in English, so that it may be answered in English. */
function hasEnglishKeys(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null) return false;
  const keys = Array.isArray(raw) ? [] : Object.keys(raw);
  const english = keys.some((key) => KEY_NAMES.includes(key)) && !keys.some((key) => /\p{Script=Han}/u.test(key));
  return english || Object.values(raw).some(hasEnglishKeys);
}

/** Every spelling of every key that a schema reads, at any depth. */
function spellingsIn(schema: z.ZodType): string[] {
  const found = new Set<string>();
  visitMappings(schema, [], (_, fields) => {
    for (const spelling of keySpellings(fields).keys()) found.add(spelling);
  });
  return [...found];
}

const scalar = fc.constantFrom(
  '',
  null,
  '是',
  '~',
  '张一',
  '2013-05-06',
  '2013-05-01',
  '5月6日',
  '0',
  '3',
  '-1',
  '30d',
  '1.5',
  '09:00',
  '8:00',
  ...ENGLISH,
  '全体',
  '情形',
  '月',
  '组.支部',
  '\u0007',
  '一对二',
);

/** A wrong YAML value out of the keys that a schema knows: shapes nest as YAML does. */
const shapes = (schema: z.ZodType): fc.Arbitrary<unknown> => {
  const own = spellingsIn(schema);
  const key = fc.constantFrom(...own, ...own, '不认识', 'plase', 'group.支部', '组.支部', '日期：', '');
  return fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small', maxDepth: 5 }, scalar, tie('list'), tie('mapping')),
    list: fc.array(tie('value'), { maxLength: 3 }),
    mapping: fc.dictionary(key, tie('value'), { maxKeys: 6 }),
  }))['mapping'] as fc.Arbitrary<unknown>;
};

describe('whatever is written wrong, the answer is Chinese, its keys and words too unless the record is English', () => {
  test.each(Object.entries(SCHEMAS))('%s', (section, schema) => {
    let messages = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          { weight: 9, arbitrary: shapes(schema) },
          { weight: 1, arbitrary: fc.oneof(scalar, fc.array(scalar)) },
        ),
        (raw) => {
          const all = said(schema, raw, section);
          messages += all.length;
          const isEnglish = hasEnglishKeys(raw);
          const wrong = all.filter(
            (message) =>
              !/\p{Script=Han}/u.test(message) ||
              (!isEnglish && englishIn(message, raw).length > 0) ||
              /undefined|\[object|\{\w+[^}:]*\}/.test(message),
          );
          if (wrong.length > 0) expect.fail(wrong.join('\n'));
        },
      ),
      { numRuns: 1500, seed: 20130506 },
    );
    expect(messages).toBeGreaterThan(300);
  });
});

describe('every kind of issue that zod has is a Chinese sentence', () => {
  test.each([
    ['invalid_type', z.number(), 'x'],
    ['invalid_type of a kind of its own', z.map(z.string(), z.string()), 'x'],
    ['invalid_value', z.literal('a'), ['x']],
    ['invalid_union', z.union([z.literal('a'), z.array(z.literal('a'))]), { x: 'y' }],
    ['too_small', z.number().min(3), 1],
    ['too_small text', z.string().min(3), 'x'],
    ['too_big', z.number().max(3), 5],
    ['too_big list', z.array(z.string()).max(1), ['x', 'y']],
    ['not_multiple_of', z.number().multipleOf(2), 5],
    ['invalid_format', z.email(), 'x'],
    ['invalid_key', z.record(z.string().regex(/^a/), z.string()), { x: 'y' }],
    ['invalid_element', z.map(z.string(), z.number()), new Map([['x', 'y']])],
    ['unrecognized_keys', z.strictObject({}), { x: 'y' }],
    ['custom', z.string().refine(() => false), 'x'],
  ])('%s', (_, schema, input) => {
    const read = schema.safeParse(input, { reportInput: true });
    const messages = (read.error?.issues ?? []).flatMap((issue) => explainIssue(issue, origin)).map((it) => it.message);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) {
      expect(message).toMatch(/\p{Script=Han}/u);
      expect(englishIn(message, input)).toEqual([]);
    }
  });
});

describe('a message answers in the word that the author wrote', () => {
  test.each([
    [
      'talks',
      { id: 't1', date: '', talkers: 'a', 谈话对象: 'b' },
      ['「date」没有填写内容：请补上；暂时没有就删去这一项'],
    ],
    [
      'talks',
      { 编号: 't1', 日期: '2013-05-06', talkers: [], 谈话对象: [] },
      ['「talkers」是空的：至少要有一个', '「谈话对象」是空的：至少要有一个'],
    ],
    [
      'talks',
      { id: 't1', date: '2013-05-06', talkers: 'a', talkees: 'b', 形式: ['x'] },
      ['「形式」应当是一个词，这里写的是一个列表：请核对'],
    ],
    ['roster', { name: '张一', from: '2013-05-06', 止: '2013-05-01' }, ['「止」早于「from」：请核对两个日期']],
    ['edges', { kind: '分管', from: 'a' }, ['缺少「to」这一项：请补上']],
    ['unit', {}, ['缺少「名称」这一项：请补上']],
    ['pairings', { id: 'p1', 乙方: '全体' }, ['缺少「甲方」：请写明一方是哪些人']],
    [
      'pairings',
      { id: 'p1', relation: 'within', left: 'everyone', right: '全体', require: 'all-pairs' },
      ['「相互谈」只有一方：请删去「right」'],
    ],
    ['pairings', { id: 'p1', left: { 全体: '否' }, right: 'everyone' }, ['「全体」只能写「是」：不是全体就删去这一项']],
    [
      'pairings',
      { id: 'p1', left: 'everyone', right: 'everyone', rounds: { 起: '2013-05-06' } },
      ['缺少「止」这一项：请补上'],
    ],
    [
      'pairings',
      { id: 'p1', left: 'everyone', right: 'everyone', same: '科室' },
      ['「same」只能写「部门」，或「组.支部」这样的组'],
    ],
    [
      'pairings',
      { id: 'p1', left: 'everyone', right: 'everyone', 时限: { 以内: '30d' } },
      ['写了「以内」，还要写「依据日期」：从哪天算起（情形、出生日期，或重要日期的名称）'],
    ],
    [
      'pairings',
      { id: 'p1', left: 'everyone', right: 'everyone', evidence: { fields: ['外号'] } },
      [expect.stringContaining('「外号」不是可以要求填写的内容，可用：地点、内容')],
    ],
    [
      'pairings',
      { id: 'p1', left: 'everyone', right: 'everyone', evidence: { fields: [{ 最少: '5' }] } },
      ['缺少「名称」这一项：请补上'],
    ],
    ['rules', { 'talk-outside-period': { severity: ['x'] } }, ['「severity」应当是一个词，这里写的是一个列表：请核对']],
  ])('%s %j', (section, raw, expected) => {
    expect(said(SCHEMAS[section] ?? z.never(), raw, section)).toEqual(expected);
  });

  test('a key is called as in the section that it may stand in', () => {
    const messages = (section: string, schema: z.ZodType) =>
      readOne(schema, { 天气: '晴' }, { file: 'x', path: [section] })
        .judgements.map((it) => it.message)
        .join();
    expect(messages('unit', unitSchema)).toContain('这里可以写 名称、简称、上级');
    expect(messages('report', reportSchema)).toContain('、印发机关、印发日期、');
    expect(said(SCHEMAS['roster'] ?? z.never(), { 天气: '晴' }, 'roster').join()).toContain('这里可以写 编号、姓名、');
  });

  test('a section that is no mapping is called by its name', () => {
    const { judgements } = readOne(reportSchema, '汇报', { file: 'x', path: ['report'] });
    expect(judgements.map((it) => it.message)).toEqual(['「汇报」应当是一组「键: 值」，这里写的是「汇报」']);
  });
});
