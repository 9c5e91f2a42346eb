import { describe, expect, test } from 'vitest';
import { createMasker, NUMBER, TITLE, WHO } from '../../src/similarity/mask.ts';

const masker = createMasker({
  names: ['张一', '李二', '欧阳小明', '欧阳小'],
  posts: ['大队长', '公安局副局长', '办公室主任'],
  departments: ['车管所', '事故科'],
});
const [who, number, title] = [WHO, NUMBER, TITLE].map((mark) => String.fromCharCode(mark)) as [string, string, string];

describe('脱去', () => {
  test.each([
    ['向张一了解情况', `向${who}了解情况`],
    ['向 张　一 了解情况', `向${who}了解情况`],
    ['欧阳小明说', `${who}说`],
    ['车管所的大队长张一说', `${who}的${who}说`],
    ['张一、李二都说', `${who}都说`],
    ['张局长说', `${who}说`],
    ['李主任说', `${who}说`],
    ['王局长说', `王${who}说`],
    ['2013年5月6日谈', `${number}谈`],
    ['５月６日谈', `${number}谈`],
    ['二〇一三年五月六日谈', `${number}谈`],
    ['2013-05-06谈', `${number}谈`],
    ['9:30谈', `${number}谈`],
    ['九时三十分谈', `${number}谈`],
    ['按某公发〔2013〕8号办', `按某公发${number}办`],
    ['第①条', `第${number}条`],
    ['党的十八大', `党的${number}大`],
    ['学习《某报告》后', `学习${title}后`],
    ['学习《某报告后', '学习某报告后'],
    ['谈了工作，很好。', '谈了工作很好'],
    ['ＯＡ系统', 'oa系统'],
    [`私用${who}字`, '私用字'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(masker.text(text)).toBe(expected);
    expect(masker.withPlaces(text).text).toBe(expected);
  });
});

test('each masked character knows the words that it stands for', () => {
  const text = '5月6日，张一 谈㎡：《甲乙》好';
  const masked = masker.withPlaces(text);
  expect([...masked.text].map((_, at) => text.slice(masked.from[at], masked.to[at]))).toEqual([
    '5月6日',
    '张一',
    '谈',
    '㎡',
    '㎡',
    '《甲乙》',
    '好',
  ]);
});

test('a long text is masked whole, and thousands of names take no longer than a few', () => {
  const many = createMasker({
    names: Array.from({ length: 20_000 }, (_, at) => `人员${at}`),
    posts: [],
    departments: [],
  });
  expect(many.text('与人员19999谈。'.repeat(3_000))).toBe(`与${who}谈`.repeat(3_000));
});
