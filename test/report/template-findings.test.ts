import { describe, expect, it } from 'vitest';
import { composeFrom, said, templates } from './compose-from.ts';
import { FULL } from './full-campaign.ts';

const own = (files: Record<string, string>) => composeFrom(FULL, templates('own', files));

describe('what is wrong with templates', () => {
  it('is told all in one run, partials included, each with its file, line and column', () => {
    const composed = own({
      'own/report.md.hbs':
        '{{unit.nam}}\n\n甲{{> inner}}乙{{#if campain.title}}丙{{/if}}\n{{figure "talks.siting"}}{{figur "talks.sittings"}}',
      'own/partials/inner.md.hbs':
        '第一行\n{{#each talks.byMode}}{{nmae}}{{../unit.shrt}}{{/each}}{{measure "coverage.p9.rate"}}{{list talks.bymode}}',
    });
    expect(composed.document).toBeUndefined();
    expect(said(composed).sort()).toEqual([
      'own/partials/inner.md.hbs:2:25 模板里没有「nmae」这个名字，是不是「name」？',
      'own/partials/inner.md.hbs:2:33 模板里的「../unit.shrt」不存在，没有「shrt」这个名字，是不是「short」？',
      'own/partials/inner.md.hbs:2:93 模板里的「talks.bymode」不存在，没有「bymode」这个名字，是不是「byMode」？',
      'own/report.md.hbs:1:3 模板里的「unit.nam」不存在，没有「nam」这个名字，是不是「name」？',
      'own/report.md.hbs:3:20 模板里的「campain.title」不存在，没有「campain」这个名字，是不是「campaign」？',
      'own/report.md.hbs:4:10 没有编号为「talks.siting」的数据，是不是「talks.sittings」？',
      'own/report.md.hbs:4:28 模板里没有「figur」这个用法，是不是「figure」？',
    ]);
  });

  it('is told in attachments too', () => {
    const composed = own({ 'own/report.md.hbs': '正文', 'own/attachments/statistics.md.hbs': '{{campaign.titel}}' });
    expect(said(composed)).toEqual([
      'own/attachments/statistics.md.hbs:1:3 模板里的「campaign.titel」不存在，没有「titel」这个名字，是不是「title」？',
    ]);
  });

  it.each([
    ['{{> nothing}}', '1:1 没有名为「nothing」的片段（partials/nothing.md.hbs）：请核对名称'],
    ['一\n{{#if talks.any}}二', '2:1 模板写法有误'],
    ['{{#if talks.any}}二{{/each}}', '1:4 模板写法有误'],
    ['{{#if (full-coverage "coverage.p9")}}一{{/if}}', '1:7 没有以「coverage.p9」开头的覆盖数据'],
    ['{{#talks}}一{{/talks}}', '1:4 模板里没有「talks」这个用法：请写成 {{#if talks}} 或 {{#each talks}}'],
    ['{{#each pairings}}{{@indx}}{{/each}}', '1:21 模板里没有「@indx」这个名字，是不是「index」？'],
    [
      '{{#each pairings}}{{basis}}{{/each}}',
      '1:21 记录里可能没有「basis」的内容，不能印出空白：请用 {{#if basis}} 包起来',
    ],
    ['{{pairings}}', '1:3 「pairings」不是一段文字，不能直接印出'],
    [
      '{{#each frames}}{{#each items}}{{pairing.title}}{{/each}}{{/each}}',
      '1:34 记录里可能没有「pairing」的内容，不能印出空白：请用 {{#if pairing}} 包起来',
    ],
  ])('%s', (template, expected) => {
    const [first] = said(own({ 'own/report.md.hbs': template }));
    expect(first?.slice(0, 'own/report.md.hbs:'.length + expected.length)).toBe(`own/report.md.hbs:${expected}`);
  });

  it('a figure that this unit does not have is told where it is asked for', () => {
    const template = '{{measure "coverage.p9.rate"}}{{#if campaign.planned}}{{measure "coverage.p8.rate"}}{{/if}}';
    expect(said(own({ 'own/report.md.hbs': template }))).toEqual([
      'own/report.md.hbs:1:1 没有编号为「coverage.p9.rate」的数据，是不是「coverage.p1.rate」？',
    ]);
  });

  it('says the same thing in a loop only once', () => {
    const composed = own({ 'own/report.md.hbs': '{{#each pairings}}{{figure "x.y.z"}}{{/each}}' });
    expect(composed.findings).toHaveLength(1);
  });

  it('lets a template name what a loop goes through', () => {
    const composed = own({
      'own/report.md.hbs': '{{#each pairings as |it|}}{{it.title}}{{@index}}{{#if @first}}一{{/if}}{{/each}}',
    });
    expect(said(composed)).toEqual([]);
  });

  it('a block that ends under another name is said in Chinese', () => {
    const composed = own({ 'own/report.md.hbs': '{{#each pairings}}{{/if}}' });
    expect(said(composed).join()).toMatch(/读不下去（\{\{#each\}\} 的结尾写成了 \{\{\/if\}\}）/);
  });

  it('a template that is not there is an error of usage', () => {
    expect(() => composeFrom(FULL, templates('none'))).toThrow('没有名为「none」的模板');
    expect(() => composeFrom(FULL, templates('../etc'))).toThrow('没有名为「../etc」的模板');
  });
});
