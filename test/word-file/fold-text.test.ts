import { describe, expect, test } from 'vitest';
import { foldLookalikes, foldText } from '../../src/word-file/fold-text.ts';

const folded = (text: string): string => foldLookalikes(foldText(text));

describe('a text is read by what it looks like', () => {
  test.each([
    ['１８０户', '180户'],
    ['𝟏𝟖𝟎户', '180户'],
    ['1\u200b80户', '180户'],
    ['1\u00ad8\ufeff0\u2060户', '180户'],
    ['\u202d180\u202c户', '180户'],
    ['1O8人', '108人'],
    ['1О8人', '108人'],
    ['1〇8人', '108人'],
    ['l08人', '108人'],
    ['谈了Ο8人', '谈了08人'],
    ['二○一三年', '二〇一三年'],
    ['二O一三年', '二〇一三年'],
    ['⼆十⼀人', '二十一人'],
    ['谈话③⓪场', '谈话30场'],
    ['谈话³⁰场', '谈话30场'],
    ['Ｑ', 'Q'],
  ])('%j is %j', (text, expected) => expect(folded(text)).toBe(expected));

  test.each([
    '谈话，共（31人）：完成。',
    '①召开会议；②开展谈话。',
    '100m²',
    '10²',
    'H2O',
    'IOS',
    '谈话31人①。',
    '〇',
    '一是',
    'A4纸',
    'OA系统',
  ])('%j stays as it is', (text) => expect(folded(text)).toBe(text));
});
