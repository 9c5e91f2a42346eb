import { expect, test } from 'vitest';
import { type Form, formCell } from '../../src/document/form.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { plainText } from '../../src/document/walk.ts';

const FORM: Form = {
  type: 'form',
  title: '谈心谈话记录表',
  above: ['单位：某局', ''],
  columns: [5, 10],
  children: [
    { type: 'formRow', lines: 1, children: [formCell('label', ['地点']), formCell('words', ['会议室'])] },
    { type: 'formRow', lines: 1, children: [formCell('label', ['内容']), formCell('text', ['甲', '乙'])] },
  ],
};

test('the cells of forms and of tables, their rows and their paragraphs are kept apart', () => {
  expect(plainText(FORM)).toBe('地点\n会议室\n内容\n甲\n乙');
  expect(plainText(parseMarkdown('| 地点 | 会议室 |\n| -- | -- |\n| 内容 | 甲 |'))).toBe('地点\n会议室\n内容\n甲');
});
