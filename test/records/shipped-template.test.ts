import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { genreOf, SHIPPED_TEMPLATES, titleOf } from '../../src/records/shipped-template.ts';
import { factsOf } from '../report/compose-from.ts';

const folder = new URL('../../templates/', import.meta.url);

const campaignOf = (report: string, head = '') =>
  factsOf(`
format: 1
unit: {name: 某局}
campaign: {title: 开展作风整顿谈心谈话活动, period: {from: 2013-05-06, to: 2013-05-31}, asOf: 2013-06-08${head}}
report: {${report}}
`).campaign;

const MEETING =
  ', milestones: [{id: m, title: 专题民主生活会, date: 2013-06-05}, {id: d, title: 整改期限, date: 2013-07-01}]';

it('the table has every template that is shipped, and no other', () => {
  const shipped = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/report.md.hbs`, folder)));
  expect(shipped.sort()).toEqual(Object.keys(SHIPPED_TEMPLATES).sort());
});

describe('the default title', () => {
  it.each([
    ['template: numbered-frames', '', '关于开展作风整顿谈心谈话活动情况的报告'],
    ['template: 本局模板', '', '关于开展作风整顿谈心谈话活动情况的报告'],
    ['template: consultation', '', '关于作风整顿谈心谈话活动征求意见情况的说明'],
    ['template: rectification', '', '关于作风整顿谈心谈话活动整改落实情况的报告'],
    ['template: research', '', '关于作风整顿谈心谈话活动征求意见情况的调研报告'],
    ['template: plan', '', '作风整顿谈心谈话活动实施方案'],
    ['template: plan, letterhead: red', '', '关于开展作风整顿谈心谈话活动的通知'],
    ['template: pre-meeting', MEETING, '关于专题民主生活会召开情况的报告'],
    ['template: pre-meeting', MEETING.replace('06-05', '06-09'), '关于专题民主生活会会前准备情况的报告'],
    ['template: pre-meeting', '', '关于作风整顿谈心谈话活动会前准备情况的报告'],
    ['template: bulletin, issue: 3', '', '作风整顿谈心谈话活动简报（第3期）'],
    ['template: bulletin, issue: 3, title: 谈心简报第3期', '', '谈心简报第3期'],
  ])('%s%s', (report, head, title) => {
    expect(titleOf(campaignOf(report, head))).toBe(title);
  });

  it.each(Object.keys(SHIPPED_TEMPLATES))('of %s names a genre that the template may have', (name) => {
    const { genres } = SHIPPED_TEMPLATES[name] ?? { genres: [] };
    const title = titleOf(campaignOf(`template: ${name}`));
    expect(genres.length === 0 || genres.some((genre) => title.endsWith(genre)), title).toBe(true);
  });
});

it.each([
  ['某局活动情况汇报（送审稿）', 'numbered-frames', '汇报'],
  ['某局活动工作总结', 'numbered-frames', '报告'],
  ['某局调研报告', 'research', '调研报告'],
  ['关于印发《方案》的通知', 'plan', '通知'],
  ['坦诚交心促团结', 'traits', undefined],
])('the genre of %s (%s)', (title, template, genre) => {
  expect(genreOf(title, template)).toBe(genre);
});
