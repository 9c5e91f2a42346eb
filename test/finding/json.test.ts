import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { json } from '../../src/finding/json.ts';
import { findingsSchema } from '../../src/finding/json-schema.ts';
import { findingsOf, HEAD, load } from '../in-memory.ts';
import { many, NASTY, nasty, nothing, nowhere, plain, sample } from './sample-run.ts';

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true }).compile(findingsSchema);

const read = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>; // an object, says the schema

describe('JSON', () => {
  const loaded = findingsOf(load(`${HEAD}talks:\n  - {id: t1, date: 昨天, talkers: zhang, talkees: li}\n`));
  const runs = { sample, nothing, nowhere, nasty, many: many(10_000), loaded: { ...nothing, findings: loaded } };
  test.each(Object.entries(runs))('%s is valid by the published schema', (_, run) => {
    validate(JSON.parse(json(run, plain)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each([
    ['a key more', '"format"', '"extra": 1, "format"'],
    ['a key less', '"record": null,', ''],
    ['a severity that is none', '"hint"', '"note"'],
    ['a column 0', '"column": 18', '"column": 0'],
    ['an answer without a reason', '"reason"', '"why"'],
  ])('the schema refuses %s', (_, from, to) => {
    const text = json(sample, plain);
    expect(text).toContain(from);
    expect(validate(JSON.parse(text.replace(from, to)))).toBe(false);
  });

  test('a finding as FORMAT has it, columns in characters', () => {
    const { format, findings, summary } = read(json(sample, plain));
    expect([format, summary]).toEqual([1, { errors: 3, warnings: 1, hints: 1, files: 3, campaigns: 1 }]);
    expect(findings).toContainEqual({
      rule: 'evidence-missing',
      severity: 'warning',
      message: '「昨天」: 缺 <地点> & "内容", 共 100%\n见 {0} 和 [记录](1)',
      campaign: null,
      unit: null,
      file: './某县 局/活动#1,100%:终.yaml',
      line: 3,
      column: 18,
      endLine: 3,
      endColumn: 20,
      record: 't1',
      related: [
        { message: '这里写了地点', file: '谈话/五月 & 六月.yaml', line: 5, column: 7, endLine: 5, endColumn: 10 },
        {
          message: '谈话人在这里',
          file: './某县 局/活动#1,100%:终.yaml',
          line: 3,
          column: 27,
          endLine: 3,
          endColumn: 32,
        },
      ],
    });
  });

  test('what is suppressed is listed apart with its answer, and absent where nothing is', () => {
    expect(read(json(sample, plain))['suppressed']).toMatchObject([
      { suppressed: { by: 'comment', reason: '原件如此 <已核对>' } },
      { suppressed: { by: 'settings', reason: '' } },
      { suppressed: { by: 'baseline', reason: '以前就有' }, line: 1, column: 3 },
    ]);
    expect(Object.keys(read(json(nothing, plain)))).toEqual(['format', 'findings', 'summary']);
  });

  test('a string is exact whatever it holds', () =>
    expect(read(json(nasty, plain))['findings']).toMatchObject([{ message: NASTY, record: NASTY }, {}]));

  test('the schema speaks Chinese to whoever reads it', () => {
    const titles = [...JSON.stringify(findingsSchema).matchAll(/"title":"([^"]*)"/g)].map(([, title]) => title);
    expect(titles.length).toBeGreaterThan(25);
    expect(titles.filter((it) => !/^[\u4e00-\u9fff]+$/.test(it ?? ''))).toEqual([]);
  });
});
