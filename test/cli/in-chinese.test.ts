import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../src/app/catalogue.ts';
import { checkExample } from '../../src/app/check-example.ts';
import { asExample } from '../../src/app/example.ts';
import { exampleInChinese } from '../../src/app/in-chinese.ts';
import { ioOf, realIo } from '../../src/cli/io.ts';
import type { Example } from '../../src/finding/catalogue.ts';
import { regionOf } from '../../src/finding/place.ts';
import { VERIFY_CATALOGUE } from '../../src/verify/catalogue.ts';
import { runHere } from './run-in.ts';

const io = ioOf({ ...realIo(), templates: new URL('../../templates', import.meta.url).pathname });

const textsOf = ({ yaml, earlier = '', rendered = '', files = {} }: Example): string =>
  [yaml, earlier, rendered, ...Object.values(files)].join('\n');

/** joinedParty: a date that a unit named itself. */
const ENGLISH_KEY = /(?<![\w-])(?!joinedParty)[a-zA-Z]{2,} *[:：]/;

const saidOf = async (example: Example) =>
  (await checkExample(example, io)).map(({ rule, at }) => `${rule} ${at.file.path}:${regionOf(at).line}`);

const WITH_EXAMPLES = [...CATALOGUE.values()].flatMap(({ id, examples }) =>
  examples ? [[id as string, examples] as const] : [],
);

describe.each(WITH_EXAMPLES)('%s in Chinese', (_, { passes, fails }) => {
  test.each([passes, ...fails].map(asExample))('example %#', async (example) => {
    const chinese = exampleInChinese(example, io);
    expect(textsOf(chinese)).not.toMatch(ENGLISH_KEY);
    expect(await saidOf(chinese)).toEqual(await saidOf(example));
  });
});

test.each(VERIFY_CATALOGUE.flatMap(({ examples }) => examples?.fails ?? []))('example %# of verify', (example) => {
  expect(textsOf(exampleInChinese(example, io))).not.toMatch(ENGLISH_KEY);
});

describe('the language of presets and explain', () => {
  test('a preset is written in Chinese keys and words, or in English ones', async () => {
    const [chinese, english] = [
      await runHere(['presets', '三级谈话']),
      await runHere(['presets', '三级谈话', '--lang', 'en']),
    ];
    expect(chinese.stdout).toMatch(
      /必谈关系:\n {2}- 编号: p1\n {4}标题: 主要负责同志与局领导\n[\s\S]*关联方式: 甲乙互谈\n[\s\S]*每: 半年\n/,
    );
    expect(chinese.stdout).not.toMatch(/^[^#]*[a-z]{2,}/m);
    expect(english.stdout).toMatch(/pairings:\n {2}- id: p1\n[\s\S]*relation: cross\n[\s\S]*every: half\n/);
  });

  test('what is said of an example names its keys as they are shown', async () => {
    const [chinese, english] = [
      await runHere(['explain', 'missing-key']),
      await runHere(['explain', 'missing-key', '--lang', 'en']),
    ];
    expect(chinese.stdout).toContain('缺少「日期」');
    expect(english.stdout).toContain('缺少「date」');
  });
});
