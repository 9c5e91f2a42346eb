import { expect, test } from 'vitest';
import { isPersonName } from '../../src/text/surname.ts';

test.each(['王大勇', '李强', '欧阳明', '欧阳建国'])('%s may be a name', (word) => {
  expect(isPersonName(word)).toBe(true);
});

test.each([
  '全体',
  '施工方',
  '车间',
  '党政办',
  '应急管理',
  '水务局',
  '安全员',
  '各中队负责人',
  '局党委',
  '张局长',
  'fei-lam',
])('%s is none', (word) => {
  expect(isPersonName(word)).toBe(false);
});
