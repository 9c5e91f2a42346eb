import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { CATALOGUE } from '../../src/app/catalogue.ts';
import { campaignSchema } from '../../src/schema/campaign-schema.ts';
import { findingsOf, load } from '../in-memory.ts';
import { asEditorsRead, problemsIn, validatorOf, writtenExample } from './written.ts';

const validate = validatorOf(campaignSchema('zh', CATALOGUE));

/** Findings of a record's shape, as far as a schema could know. */
const OF_SHAPE = new Set(['unknown-key', 'missing-key', 'wrong-value', 'empty-value', 'include-path']);

/**
 * 已知的差别: what the loader refuses and no JSON Schema says: conditions between keys, days that do not exist, bounds of the calendar, links,
 * control characters.
 */
const BEYOND_A_SCHEMA = [
  /早于|不晚于|多于|大于总数|超过 10 年/,
  /不是日期|要写明年份/,
  /只能写一种|只和「.+」同用|要写明从哪天|还要写/,
  /请写明(?:甲方|乙方|一方|另一方)|只有一方|要写明是|至少要两级|写明是哪种情形/,
  /条目要写|年龄要写|人员范围是空的|只能写「是」/,
  /不是比例|不超过 3660 天|最多 366 轮|有「任职」时/,
  /控制字符/,
  /没有找到「|无从核对/,
];

/** The shape findings of a campaign file that a schema should know too, and those that it cannot. */
function judge(yaml: string): { refused: string[]; beyond: string[] } {
  const messages = findingsOf(load(yaml))
    .filter(({ rule, severity }) => severity === 'error' && OF_SHAPE.has(rule))
    .map(({ rule, message }) => `${rule} ${message}`);
  const isBeyond = (message: string): boolean => BEYOND_A_SCHEMA.some((it) => it.test(message));
  return { refused: messages.filter((it) => !isBeyond(it)), beyond: messages.filter(isBeyond) };
}

const base = asEditorsRead(writtenExample()) as Record<string, unknown>; // a mapping, which that example is
const ALWAYS = new Set(['格式', '单位', '活动']);

type Place = { readonly holder: Record<string, unknown>; readonly key: string };

/** Every value below another, with what holds it; lists too, whose indexes are keys here. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>; // arrays too
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesIn(holder[key])]);
}

const VALUES: readonly unknown[] = [
  '',
  '一段话',
  'x',
  '是',
  'no',
  true,
  false,
  0,
  1,
  12,
  -3,
  2.5,
  20130506,
  5.6,
  '2013-05-06',
  '5月6日',
  '2013年13月',
  '09:30',
  '25:00',
  '30天',
  '5wd',
  '80%',
  '谈话人',
  '一对一',
  'one-to-one',
  '全体',
  'month',
  'event',
  '部门',
  '组.支部',
  [],
  ['一段话'],
  ['谈话人', '谈话对象'],
  [['x']],
  [{}],
  {},
  { 角色: '书记' },
  { 起: '2013-05-06', 止: '2013-05-31' },
  { 编号: 'x', 标题: 'y' },
  'a/b.yaml',
  '../b.yaml',
];

const KEYS = [
  '编号',
  'id',
  'name',
  '名称',
  '备注',
  'remark',
  '日期',
  'date',
  '不认识',
  '标题',
  'title',
  'kind',
  '类型',
  '种类',
  '角色',
  'people',
];

type Change = {
  readonly at: number;
  readonly how: 'replace' | 'delete' | 'add';
  readonly value: unknown;
  readonly key: string;
};

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('replace', 'replace', 'delete', 'add'),
  value: fc.constantFrom(...VALUES),
  key: fc.constantFrom(...KEYS),
});

function changed({ at, how, value, key }: Change): string {
  const copy = structuredClone(base);
  const places = placesIn(copy);
  const place = places[at % places.length];
  if (place === undefined) return stringify(copy);
  const { holder } = place;
  if (how === 'replace') holder[place.key] = value;
  else if (how === 'add' && !Array.isArray(holder)) holder[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(place.key), 1);
  else delete holder[place.key];
  return stringify(copy);
}

describe('the schema and the loader', () => {
  test('the example is right to both', () => {
    expect(judge(stringify(base))).toEqual({ refused: [], beyond: [] });
    expect(problemsIn(validate, base)).toEqual([]);
    expect([...ALWAYS].every((key) => key in base)).toBe(true);
  });

  test('agree that the case of wrong shapes is wrong', () => {
    const yaml = readFileSync(new URL('../cases/err-shape/input/campaign.yaml', import.meta.url), 'utf8');
    const { refused } = judge(yaml);
    expect(refused.length).toBeGreaterThan(3);
    expect(problemsIn(validate, asEditorsRead(yaml)).length).toBeGreaterThanOrEqual(refused.length);
  });

  test('agree on whatever is changed in it', () => {
    const seen = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(change, (one) => {
        const yaml = changed(one);
        const { refused, beyond } = judge(yaml);
        const problems = problemsIn(validate, asEditorsRead(yaml));
        if (refused.length > 0) {
          seen.wrong += 1;
          expect(problems, refused.join('\n')).not.toEqual([]);
        } else if (beyond.length === 0) {
          seen.right += 1;
          expect(problems).toEqual([]);
        }
      }),
      { numRuns: 400, seed: 1 },
    );
    expect(seen.right).toBeGreaterThan(60);
    expect(seen.wrong).toBeGreaterThan(60);
  });
});
