import { describe, expect, test } from 'vitest';
import rule from '../../src/rules/words/title-form.ts';
import { findingsOf } from './load-example.ts';

const messages = (template: string, title: string) =>
  findingsOf(`report: {template: ${template}, title: ${JSON.stringify(title)}}`, [rule]).map(({ message }) => message);

describe('标题的文种', () => {
  test.each([
    ['plan', '关于印发《谈心谈话活动实施方案》的通知'],
    ['plan', '谈心谈话活动实施方案（讨论稿）'],
    ['consultation', '征求意见情况说明'],
    ['consultation', '征求意见情况汇报'],
    ['research', '关于选人用人意见建议的调研报告'],
    ['bulletin', '谈心谈话活动简报（第3期）'],
    ['traits', '以谈促改，凝心聚力'],
    ['本局模板', '谈心谈话活动工作总结'],
  ])('of %s: %s is right', (template, title) => expect(messages(template, title)).toEqual([]));

  test.each([
    ['plan', '关于开展谈心谈话活动情况的报告', '「实施方案」模板写的不是报告：请把文种改为“方案”或“通知”'],
    ['bulletin', '谈心谈话活动情况汇报', '「简报」模板写的不是汇报'],
    ['bulletin', '谈心谈话暖人心', '没有写文种：请以“简报”结尾'],
    ['numbered-frames', '关于开展谈心谈话活动的通知', '正文是向上级报告情况：请把文种改为“报告”或“汇报”'],
    ['本局模板', '谈心谈话活动请示', '正文是向上级报告情况'],
  ])('of %s: %s is not', (template, title, said) => {
    const found = messages(template, title);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(said);
  });
});
