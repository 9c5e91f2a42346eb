import { describe, expect, test } from 'vitest';
import copiedFromEarlier from '../../src/rules/sameness/copied-from-earlier.ts';
import nearDuplicateContent from '../../src/rules/sameness/near-duplicate-content.ts';
import sameSuggestionText from '../../src/rules/sameness/same-suggestion-text.ts';
import { findingsOf, lineOf } from './load-example.ts';

const LONG = '对照要求查找了三个方面的不足，表示今后要加强业务学习，改进工作作风，带头遵守各项纪律，按时完成任务';
const talk = (id: string, fields: string, date = '2013-05-07'): string =>
  `  - {id: ${id}, date: ${date}, talkers: [zhang], talkees: [li], ${fields}}`;
const talks = (...lines: string[]): string => `talks:\n${lines.join('\n')}\n`;
const duplicates = (yaml: string) => findingsOf(yaml, [nearDuplicateContent]);

describe('谈话内容相近', () => {
  test('is said at the later talk by date, whatever the order of the file, with the other one beside it', () => {
    const [only, ...more] = duplicates(
      talks(talk('t1', `content: ${LONG}`, '2013-05-09'), talk('t2', `content: ${LONG}`, '2013-05-08')),
    );
    expect(more).toEqual([]);
    expect(only).toMatchObject({ record: 't1', severity: 'hint' });
    expect(only && lineOf(only)).toBe(2);
    expect(only?.message).toContain('与 t2 相似 100%（文字完全相同），这样相近的共 2 份');
    expect(only?.related).toHaveLength(1);
  });

  test('without contents, what stands in their place is compared, and pointed at', () => {
    const [only] = duplicates(talks(talk('t1', `content: ${LONG}`), talk('t2', `opinions: {toTalker: [${LONG}。]}`)));
    expect(only?.at.file.text.slice(only.at.start, only.at.end)).toContain('toTalker');
  });

  test('never prints a content whole, however many places differ', () => {
    const other = [...LONG].map((char, at) => (at % 17 === 8 ? '变化' : char)).join('');
    const [only] = duplicates(
      `rules: {near-duplicate-content: {相似度: 50%}}\n${talks(talk('t1', `content: ${LONG}`), talk('t2', `content: ${other}`))}`,
    );
    expect(only?.message).toMatch(/不同之处：「.」→「变化」/);
    expect(only?.message.length).toBeLessThan(200);
    expect(only?.message).not.toContain(LONG.slice(0, 13));
  });

  test.each([
    ['0.8', 1],
    ['80%', 1],
    ['0.95', 0],
  ])('the threshold %s is the unit’s own', (similarity, count) => {
    const near = LONG.replace('业务', '政治');
    const yaml = talks(talk('t1', `content: ${LONG}`), talk('t2', `content: ${near}`));
    expect(duplicates(`${yaml}rules: {near-duplicate-content: {similarity: ${similarity}}}\n`)).toHaveLength(count);
  });
});

describe('意见建议相同', () => {
  const said = (yaml: string) => findingsOf(`suggestions:\n${yaml}`, [sameSuggestionText]).map(({ record }) => record);

  test('a third one is said even where the other two are merged under another wording', () =>
    expect(
      said(
        '  - {id: s1, text: 关于改进值班的意见, merged: [s2]}\n  - {id: s2, text: 夜间值班太密集}\n  - {id: s3, text: 夜间值班太密集}\n',
      ),
    ).toEqual(['s3']));

  test('merges in a circle end', () =>
    expect(
      said('  - {id: s1, text: 夜间值班太密集, merged: [s2]}\n  - {id: s2, text: 改进值班安排, merged: [s1]}\n'),
    ).toEqual([]));

  test('numbers and names make a difference', () =>
    expect(said('  - {id: s1, text: 给车管所配2台电脑}\n  - {id: s2, text: 给车管所配9台电脑}\n')).toEqual([]));
});

test('without an earlier campaign nothing is copied from one', () => {
  const yaml = talks(talk('t1', `content: ${LONG}`));
  expect(findingsOf(yaml, [copiedFromEarlier])).toEqual([]);
  expect(findingsOf({ yaml, earlier: yaml }, [copiedFromEarlier])).toHaveLength(1);
});
