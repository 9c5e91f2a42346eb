import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../src/report/check/check-template.ts';
import { positionAt } from '../../src/source/source-file.ts';
import { factsOf, templates } from './compose-from.ts';
import { FULL } from './full-campaign.ts';

const FIGURES = new Set(factsOf(FULL).figures.keys());

/** What is said of a template of one's own: `file:line:column severity rule message`, without what it never prints. */
function said(report: string, files: Readonly<Record<string, string>> = {}): string[] {
  const source = templates('own', { 'own/report.md.hbs': report, ...files });
  const { findings } = checkTemplate(source, { path: 'own/report.md.hbs', text: report }, FIGURES);
  return findings
    .filter(({ rule }) => rule !== 'template-unprinted')
    .map(({ at, rule, severity, message }) => {
      const { line, column } = positionAt(at.file, at.start);
      return `${at.file.path.replace('own/', '')}:${line}:${column} ${severity} ${rule} ${message}`;
    });
}

const inReport = (template: string): string[] => said(template).map((line) => line.replace('report.md.hbs:', ''));

describe('names and figures that no records can have', () => {
  test.each([
    ['{{unit.nmae}}', '1:3 error template-name 模板里的「unit.nmae」不存在，没有「nmae」这个名字，是不是「name」？'],
    [
      '一\n{{#if campain.title}}{{/if}}',
      '2:7 error template-name 模板里的「campain.title」不存在，没有「campain」这个名字，是不是「campaign」？',
    ],
    [
      '{{#if false}}{{#each frames}}\n  {{#each items}}{{#if pairing}}{{pairing.titel}}{{/if}}{{/each}}{{/each}}{{/if}}',
      '2:35 error template-name 模板里的「pairing.titel」不存在，没有「titel」这个名字，是不是「title」？',
    ],
    [
      '{{#each talks.byMode as |it|}}{{it.nmae}}{{/each}}',
      '1:33 error template-name 模板里的「it.nmae」不存在，没有「nmae」这个名字，是不是「name」？',
    ],
    [
      '{{#each pairings}}{{../unit.shrt}}{{/each}}',
      '1:21 error template-name 模板里的「../unit.shrt」不存在，没有「shrt」这个名字，是不是「short」？',
    ],
    [
      '{{#each pairings}}{{@root.tlks.any}}{{/each}}',
      '1:21 error template-name 模板里的「@root.tlks.any」不存在，没有「tlks」这个名字，是不是「talks」？',
    ],
    [
      '{{frames.name}}',
      '1:3 error template-name 模板里的「frames.name」不存在：「frames」是一列，要用 {{#each}} 逐个取',
    ],
    ['{{unit.name.first}}', '1:3 error template-name 模板里的「unit.name.first」不存在：「unit.name」没有下一级'],
    [
      '{{pairings}}',
      '1:3 error template-name 「pairings」不是一段文字，不能直接印出：请用 {{#each pairings}} 或写到下一级的名字',
    ],
    ['{{figur "talks.sittings"}}', '1:3 error template-name 模板里没有「figur」这个用法，是不是「figure」？'],
    [
      '谈{{figure "talks.siting"}}',
      '1:11 error template-figure 没有编号为「talks.siting」的数据，是不是「talks.sittings」？',
    ],
    [
      '{{#if (positive "talks.siting")}}谈{{/if}}',
      '1:17 error template-figure 没有编号为「talks.siting」的数据，是不是「talks.sittings」？',
    ],
    ['{{> nothing}}', '1:1 error template-partial 没有名为「nothing」的片段（partials/nothing.md.hbs）：请核对名称'],
  ])('%s', (template, expected) => {
    expect(inReport(template)).toEqual([expected]);
  });

  test('are told all in one run, those of branches, partials and attachments included', () => {
    expect(
      said('{{#if unit.superior}}甲{{else}}{{unit.nam}}{{/if}}\n{{> inner pairings}}', {
        'own/partials/inner.md.hbs': '{{#each this}}{{titel}}{{/each}}',
        'own/attachments/missing.md.hbs': '一\n二{{campaign.asOff}}',
      }).map((line) => line.slice(0, line.indexOf(' error'))),
    ).toEqual(['report.md.hbs:1:33', 'partials/inner.md.hbs:1:17', 'attachments/missing.md.hbs:2:4']);
  });

  test.each([
    '{{figure "coverage.p7.rate"}}{{figure "stated.某项"}}{{figure "suggestions.by-category.作风"}}',
    '{{> paragraphs narrative.own.自拟的一节}}',
    '{{#each narrative.own.自拟的一节}}{{this}}{{/each}}',
    '{{#each pairings as |it at|}}{{it.title}}{{serial at}}{{@index}}{{/each}}',
    '{{#with meeting}}{{title}}{{/with}}',
  ])('what a unit may have of its own is not unknown: %s', (template) => {
    expect(inReport(template)).toEqual([]);
  });
});

describe('loops over what may be empty', () => {
  const loop = (place: string, name: string, stump: string): string =>
    `${place} warning template-loop 「${name}」可能一项也没有，那时只印出「${stump}」，成了断头话：请用 {{#if ${name}}} 把整句包起来，或加上 {{else}}`;

  test.each([
    [
      '按类别分，{{#joined suggestions.byCategory}}{{name}}{{/joined}}。',
      loop('1:6', 'suggestions.byCategory', '按类别分，…。'),
    ],
    ['情况如下：\n{{#points frames}}{{name}}{{/points}}', loop('2:1', 'frames', '情况如下：')],
    ['| 项目 |\n| :-- |\n{{#each stated}}\n| {{title}} |\n{{/each}}', loop('3:1', 'stated', '| :-- |')],
    ['{{list coverage.departed}}已离开。', loop('1:1', 'coverage.departed', '…已离开。')],
    ['{{#if suggestions.any}}有{{#each frames}}{{name}}{{/each}}。{{/if}}', loop('1:25', 'frames', '有…。')],
    ['{{#if (or frames stated)}}有{{#each frames}}{{name}}{{/each}}。{{/if}}', loop('1:28', 'frames', '有…。')],
    ['{{#if frames}}无{{else}}有{{#each frames}}{{name}}{{/each}}。{{/if}}', loop('1:25', 'frames', '有…。')],
    ['{{#unless frames}}有{{#each frames}}{{name}}{{/each}}。{{/unless}}', loop('1:20', 'frames', '有…。')],
  ])('%s', (template, expected) => {
    expect(inReport(template)).toEqual([expected]);
  });

  test.each([
    '有{{#each frames}}{{name}}{{else}}没有提法{{/each}}。',
    '{{#if frames}}有{{#each frames}}{{name}}{{/each}}。{{/if}}',
    '{{#if (several frames)}}有{{#each frames}}{{name}}{{/each}}。{{/if}}',
    '{{#if (and unit.superior frames)}}有{{#each frames}}{{name}}{{/each}}。{{/if}}',
    '{{#unless frames}}没有{{else}}有{{#each frames}}{{name}}{{/each}}。{{/unless}}',
    '{{#if (not frames)}}没有{{else}}有{{#each frames}}{{name}}{{/each}}。{{/if}}',
    '{{#if talks.any}}按形式分，{{#joined talks.byMode}}{{name}}{{/joined}}。{{/if}}',
    '{{#if coverage.missing.any}}名单：{{#each coverage.missing.rows}}{{who}}{{/each}}。{{/if}}',
    '前一段完了。\n\n{{#each frames}}\n{{name}}。\n{{/each}}\n\n后一段。',
    '前一句完了。{{#points frames}}{{name}}{{/points}}',
    '{{#each matters.closed}}{{text}}。措施：{{#points measures}}{{text}}{{/points}}{{/each}}',
  ])('no half sentence is left by %s', (template) => {
    expect(inReport(template)).toEqual([]);
  });

  test('a guard around a partial holds in it, and a partial without one is told at its own line', () => {
    const files = { 'own/partials/inner.md.hbs': '提法有：\n{{#joined this}}{{name}}{{/joined}}。' };
    expect(said('{{#if frames}}\n{{> inner frames}}\n{{/if}}', files)).toEqual([]);
    expect(said('{{> inner frames}}', files).map((line) => line.slice(0, line.indexOf('」')))).toEqual([
      'partials/inner.md.hbs:2:1 warning template-loop 「this',
    ]);
  });
});

describe('numbers that stand in a template', () => {
  test.each([
    ['共谈话31人。', '1:4', '31人'],
    ['上月\n谈话率达到100%。', '2:6', '100%'],
    ['开展了三次谈话', '1:4', '三次'],
    ['涉及二十余条意见', '1:3', '二十余条'],
    ['两人没有谈', '1:1', '两人'],
    ['共一次', '1:2', '一次'],
    ['占百分之九十六点九', '1:2', '百分之九十六点九'],
    ['{{#if talks.any}}\n  谈了{{measure "talks.sittings"}}，{{unit.name}}另谈5场{{/if}}', '2:49', '5场'],
    ['于2013年开展', '1:2', '2013年'],
  ])('%s', (template, place, words) => {
    expect(inReport(template).map((line) => line.slice(0, line.indexOf('：')))).toEqual([
      `${place} warning template-number 模板里直接写了「${words}」`,
    ]);
  });

  test.each([
    '最近一场谈话，一项一项地谈，一对一谈',
    ':lead[做法。]{depth=2}一是谈',
    '| 序号 | 人员 |\n| --: | :-- |',
    '分三个阶段、两个方面开展',
    '第三次',
    '保留一位小数',
    '{{!-- 第31行的说明：100% --}}',
    '十分重视',
  ])('no number of records: %s', (template) => {
    expect(inReport(template)).toEqual([]);
  });
});

describe('claims that stand in a template', () => {
  test.each([
    ['谈心谈话实现全覆盖。', '1:7', '全覆盖'],
    ['一\n\n应谈的已全部谈到。', '3:5', '全部'],
    ['{{unit.name}}做到应谈尽谈。', '1:16', '应谈尽谈'],
    ['{{#if talks.any}}谈心谈话全覆盖。{{/if}}', '1:22', '全覆盖'],
    ['{{#if (full-coverage "coverage.all")}}甲{{else}}谈心谈话全覆盖。{{/if}}', '1:52', '全覆盖'],
    ['问题均已整改到位。', '1:3', '均已整改到位'],
    ['意见全部办结。', '1:3', '全部办结'],
    ['我局实现全覆盖。', '1:5', '全覆盖'],
    ['本次活动全覆盖。', '1:5', '全覆盖'],
  ])('%s', (template, place, words) => {
    expect(inReport(template).map((line) => line.slice(0, line.indexOf('：')))).toEqual([
      `${place} warning template-claim 模板里直接写了「${words}」`,
    ]);
  });

  test.each([
    '{{#if (full-coverage "coverage.all")}}谈心谈话实现全覆盖。{{/if}}',
    '{{#each pairings}}{{#if full}}应谈的已全部谈到。{{/if}}{{/each}}',
    '谈话均已落实的{{measure "coverage.people.met"}}',
    '谈心谈话尚未实现全覆盖。',
    '下一步力争实现全覆盖。',
    '对照全覆盖的要求',
  ])('proved, or no claim: %s', (template) => {
    expect(inReport(template)).toEqual([]);
  });
});

describe('what never reaches the report', () => {
  const unprinted = (report: string): string[] =>
    checkTemplate(
      templates('own', { 'own/report.md.hbs': report }),
      { path: 'own/report.md.hbs', text: report },
      FIGURES,
    )
      .findings.filter(({ rule }) => rule === 'template-unprinted')
      .map(({ at, severity, message }) => `${at.start} ${severity} ${message}`);

  test('is listed in the words of the records, as a hint', () => {
    const [line = '', attached, ...more] = unprinted(
      '{{> paragraphs narrative.overview}}{{#each frames}}{{name}}{{/each}}{{measure "actions.total"}}',
    );
    expect(line).toMatch(/^0 hint 这个模板不印文字的“组织领导”、文字的“做法”/);
    expect(line).toContain('填报数据');
    expect(attached).toMatch(/正文不提附件《.*《谈心谈话情况统计表》/);
    expect(more).toEqual([]);
    for (const printed of ['概述', '提法', '整改措施']) expect(line).not.toContain(printed);
  });

  test('a name in a condition prints nothing', () => {
    expect(unprinted('{{#if stated}}有{{/if}}').join()).toContain('填报数据');
    expect(unprinted('{{#each stated}}{{title}}{{/each}}').join()).not.toContain('填报数据');
  });
});

describe('a guard taken out of a shipped partial is missed', () => {
  const files = (partial: string, from: string, to: string): Record<string, string> => {
    const text = templates('facts').read(`partials/${partial}.md.hbs`)?.text ?? '';
    expect(text).toContain(from);
    return { [`own/partials/${partial}.md.hbs`]: text.replace(from, to) };
  };

  test.each([
    [
      'coverage',
      '{{#if (full-coverage "coverage.all")}}',
      '{{#if coverage.any}}',
      'template-claim',
      '{{> coverage lines=pairings}}',
    ],
    ['coverage', '{{#if full}}', '{{#if any}}', 'template-claim', '{{> coverage lines=pairings}}'],
    ['actions', '{{#if actions.byTrack}}', '{{#if actions.any}}', 'template-loop', '{{> actions}}'],
    ['dispositions', '{{#if byDisposition}}', '{{#if any}}', 'template-loop', '{{> dispositions problems}}'],
    ['talk-figures', '{{#if talks.any}}', '{{#if campaign.final}}', 'template-loop', '{{> talk-figures}}'],
    ['talk-figures', '{{measure "talks.sittings"}}', '31场', 'template-number', '{{> talk-figures}}'],
  ])('%s: %s → %s', (partial, from, to, rule, report) => {
    expect(said(report)).toEqual([]);
    expect(said(report, files(partial, from, to)).join('\n')).toContain(` ${rule} `);
  });
});

describe('the templates that the tool ships', () => {
  const shipped = readdirSync(new URL('../../templates/', import.meta.url)).filter(
    (name) => !['attachments', 'partials', 'presets'].includes(name),
  );

  test.each(shipped)('%s has nothing above a hint', (name) => {
    const source = templates(name);
    const main = source.read(`${name}/report.md.hbs`);
    if (main === undefined) throw new Error(name);
    const { files, findings } = checkTemplate(source, main, FIGURES);
    expect(files.length).toBeGreaterThan(8);
    expect(
      findings.filter(({ severity }) => severity !== 'hint').map(({ at, message }) => `${at.file.path} ${message}`),
    ).toEqual([]);
  });
});
