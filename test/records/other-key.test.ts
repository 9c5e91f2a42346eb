import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { readRecords } from '../../src/load/read-records.ts';
import { type Fields, visitMappings } from '../../src/records/field.ts';
import { otherKey } from '../../src/records/other-key.ts';
import { SECTIONS } from '../../src/records/sections.ts';
import { vocabularyOf } from '../../src/records/values.ts';
import { chineseWord, type Vocabulary, wordSpellings, wordsOf } from '../../src/records/vocabulary.ts';

const YES_OR_NO = ['是', '否'];

/** The keys of the outermost mapping of each part that take words, with the first of these. */
const partsWithWords = Object.entries(SECTIONS).flatMap(([section, { type }]) => {
  let outermost: Fields | undefined;
  visitMappings(type, [section], (_, fields) => {
    outermost ??= fields;
  });
  const keys = Object.entries(outermost ?? {}).flatMap(([key, it]) => {
    const vocabulary = vocabularyOf(it.type);
    const [first = ''] = vocabulary === undefined ? [] : wordsOf(vocabulary);
    // Another key may have words further in: 填报数据 in its 分项.
    const takesWords = (it.type as z.ZodType).safeParse(first).success;
    return vocabulary !== undefined && takesWords ? [{ key, zh: it.zh[0], vocabulary }] : [];
  });
  return keys.length > 1 ? [[section, keys] as const] : [];
});

const messagesOf = (section: string, record: object): string[] => {
  const { type } = SECTIONS[section as keyof typeof SECTIONS];
  return readRecords(type as z.ZodType<object>, [{ raw: record, origin: { file: 'x', path: [section, 0] } }], section)
    .judgements.filter(({ rule }) => rule === 'wrong-value')
    .map(({ message }) => message);
};

const wordsOnlyOf = (vocabulary: Vocabulary, other: Vocabulary): string[] =>
  wordsOf(vocabulary)
    .map((word) => chineseWord(vocabulary, word))
    .filter((word) => !wordSpellings(other).has(word) && !YES_OR_NO.includes(word));

describe('a word that belongs under another key', () => {
  test.each(partsWithWords)('of the same record of %s', (section, keys) => {
    let tried = 0;
    for (const own of keys)
      for (const other of keys)
        for (const word of own === other ? [] : wordsOnlyOf(other.vocabulary, own.vocabulary)) {
          const said = messagesOf(section, { [own.zh]: word }).filter((it) => it.startsWith(`「${word}」要写在`));
          expect(said, `${own.zh}: ${word}`).toEqual([expect.stringContaining(`「${other.zh}」`)]);
          tried += 1;
        }
    expect(tried).toBeGreaterThan(0);
  });

  test.each([
    ['actions', { 销号日期: '整改中' }, '「整改中」要写在「状态」那一项；这里要写完成、销号的日期，例如 2013-06-20'],
    ['actions', { closedOn: 'doing' }, '「doing」要写在「state」那一项；这里要写完成、销号的日期，例如 2013-06-20'],
    ['talks', { 轮次: '集体' }, '「集体」要写在「形式」那一项；这里要写第几轮，例如 1'],
    [
      'talks',
      { 日期: '采纳' },
      '「采纳」要写在「意见建议」里的「处理结果」那一项；这里要写谈话的日期，例如 2013-05-08',
    ],
    ['talks', { 开始: '35分钟' }, '「35分钟」要写在「时长」那一项；这里要写开始的时刻，24 小时制，例如 09:00'],
    ['talks', { 时长: '09:30' }, '「09:30」要写在「开始」或「结束」那一项；这里要写谈了多少分钟，只写数字，例如 45'],
    ['report', { 标志加文件: '红头' }, '「红头」要写在「版头」那一项；这里可用：是、否'],
    ['pairings', { 要求: '一对一' }, '「一对一」要写在「形式要求」里的「形式」那一项；这里可用：必谈、一般'],
    ['roster', { 起: '中共党员' }, '「中共党员」要写在「政治面貌」那一项；这里要写到本单位的日期'],
  ])('%s %j', (section, record, message) => {
    expect(messagesOf(section, record)).toContain(message);
  });

  test.each([
    ['talks', { 时长: '小会议室' }, 'no word of ours'],
    ['talks', { 形式: '进行中' }, 'a word of two records'],
    ['talks', { 形式: '是' }, 'a word that may stand anywhere'],
    ['talks', { 形式: '45' }, 'a bare number'],
    ['talks', { 日期: '2013-05-08', 形式: '2013-05-08' }, 'a day, where one is written'],
  ])('%s %j is left as it is: %s', (section, record: object, _why) => {
    expect(messagesOf(section, record).filter((it) => it.includes('要写在'))).toEqual([]);
  });

  test('beyond its own record nothing is said of what may be anything', () => {
    expect(otherKey('集体', ['actions'], 'owner', { beyond: false })).toBeUndefined();
    expect(otherKey('整改中', ['actions'], 'owner', { beyond: false })).toBe('「状态」');
  });
});
