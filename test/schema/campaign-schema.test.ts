import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { CATALOGUE } from '../../src/app/catalogue.ts';
import { LIST_NAMES } from '../../src/records/list-names.ts';
import { campaignSchema, listFileSchema } from '../../src/schema/campaign-schema.ts';
import type { JsonSchema } from '../../src/schema/json-schema.ts';
import { asEditorsRead, problemsIn, validatorOf, writtenExample } from './written.ts';

const root = new URL('../../', import.meta.url).pathname;
const LANGUAGES = ['zh', 'en'] as const;
const campaign = campaignSchema('zh', CATALOGUE);

/** Every mapping of a schema by its name, the outermost as `top`. */
const mappingsOf = (schema: JsonSchema): [string, JsonSchema][] =>
  Object.entries({ top: schema, ...schema.definitions }).filter(([, { type }]) => type === 'object');

const properties = (schema: JsonSchema): [string, JsonSchema][] =>
  Object.entries(schema.properties ?? {}).filter((it): it is [string, JsonSchema] => it[1] !== false);

const yamlFiles = (folder: string): string[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => `${folder}/${path}`);

const okCases = readdirSync(`${root}test/cases`)
  .filter((name) => /^(?:ok|report)-/.test(name))
  .flatMap((name) => yamlFiles(`test/cases/${name}`));
const examples = [...yamlFiles('examples'), ...okCases];
const isCampaign = (path: string): boolean => path.endsWith('/campaign.yaml');

const ofLists = new Map(LIST_NAMES.map((section) => [section, validatorOf(listFileSchema(section, 'zh'))]));

/** The sections that a file of a list may be for: those whose schema takes it. */
const sectionsTaking = (data: unknown): string[] =>
  [...ofLists].filter(([, validate]) => validate(data)).map(([section]) => section);

describe('the JSON Schema of a campaign file', () => {
  test.each(LANGUAGES)('is a JSON Schema that a validator can compile (%s)', (language) => {
    expect(() => validatorOf(campaignSchema(language, CATALOGUE))).not.toThrow();
  });

  test('every key of every mapping has a description with both its names', () => {
    const keys = mappingsOf(campaign).flatMap(([name, schema]) =>
      properties(schema).map(([key, { description }]) => ({ at: `${name}.${key}`, description })),
    );
    expect(keys.length).toBeGreaterThan(400);
    for (const { at, description } of keys) expect(description, at).toMatch(/\p{Script=Han}/u);
    expect(campaign.definitions?.['talks']?.properties?.['talkers']).toMatchObject({
      description: '谈话人（talkers）：谈话人，一个或几个，写编号或姓名',
    });
  });

  test.each(LANGUAGES)('one spelling of each key is suggested, the others are accepted (%s)', (language) => {
    const talk = campaignSchema(language, CATALOGUE).definitions?.['talks'] ?? {};
    const suggested = properties(talk).filter(([, it]) => it.doNotSuggest === undefined);
    expect(suggested.map(([key]) => key).slice(0, 3)).toEqual(
      language === 'zh' ? ['编号', '日期', '开始'] : ['id', 'date', 'start'],
    );
    expect(properties(talk).map(([key]) => key)).toEqual(expect.arrayContaining(['时长', '分钟', 'minutes']));
  });
});

describe('records that are right', () => {
  const validators = LANGUAGES.map((language) => validatorOf(campaignSchema(language, CATALOGUE)));

  test('there are files of both kinds', () => {
    expect(examples.filter(isCampaign).length).toBeGreaterThan(4);
    expect(examples.filter((path) => !isCampaign(path)).length).toBeGreaterThan(15);
  });

  test.each(examples.filter(isCampaign))('%s fits, whatever the language', (path) => {
    const data = asEditorsRead(readFileSync(root + path, 'utf8'));
    for (const validate of validators) expect(problemsIn(validate, data)).toEqual([]);
  });

  test.each(examples.filter((path) => !isCampaign(path)))('%s fits as a list of its section', (path) => {
    expect(sectionsTaking(asEditorsRead(readFileSync(root + path, 'utf8')))).not.toEqual([]);
  });

  test('the complete example of docs/records.md fits', () => {
    const data = asEditorsRead(writtenExample());
    expect(Object.keys(data as object).length).toBeGreaterThan(15);
    for (const validate of validators) expect(problemsIn(validate, data)).toEqual([]);
  });

  test('shipped presets fit as pairings', () => {
    const validate = validatorOf(listFileSchema('pairings', 'zh'));
    const presets = yamlFiles('templates/presets').map((path) => parse(readFileSync(root + path, 'utf8')));
    expect(presets.length).toBeGreaterThan(3);
    for (const { pairings } of presets) expect(problemsIn(validate, pairings)).toEqual([]);
  });
});

describe('the JSON Schema of a list file', () => {
  const validate = validatorOf(listFileSchema('talks', 'zh'));
  const talk = { 编号: 't1', date: '5月8日', 谈话人: '田一鸣', talkees: ['何春'] };

  test('takes a list, bare or under the key of the section', () => {
    for (const data of [[talk], { 谈话: [talk] }, { talks: [talk] }, { 谈话记录: [talk] }, []])
      expect(problemsIn(validate, data)).toEqual([]);
  });

  test('takes nothing else', () => {
    for (const data of [talk, { 花名册: [talk] }, { 谈话: [talk], 备注: 'x' }, ['t.yaml'], [{ ...talk, 地店: 'x' }]])
      expect(validate(data)).toBe(false);
  });

  test('describes every key', () => {
    for (const section of LIST_NAMES)
      for (const [name, mapping] of mappingsOf(listFileSchema(section, 'en')))
        for (const [key, { description }] of properties(mapping).filter(() => name !== 'top'))
          expect(description, `${section}: ${name}.${key}`).toBeDefined();
  });
});
