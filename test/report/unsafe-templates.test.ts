import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SHIPPED_TEMPLATES } from '../../src/records/shipped-template.ts';
import { checkTemplate } from '../../src/report/check/check-template.ts';
import { compose } from '../../src/report/compose.ts';
import { factsOf, said, templates } from './compose-from.ts';
import { FULL } from './full-campaign.ts';

/** Without attachments, whose templates are not what is tried. */
const FULL_FACTS = factsOf(FULL.replace(/report:\n.*\n/, ''));
const FIGURES = new Set(FULL_FACTS.figures.keys());
const SMALL = `
format: 1
unit: {name: 某局}
campaign: {title: 谈心谈话活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}
roster: [{id: a, name: 甲, roles: [书记]}, {id: b, name: 乙}]
pairings: [{id: p1, title: 书记与职工, left: {role: 书记}, right: everyone}]
`;

const SMALL_FACTS = factsOf(SMALL);

type Files = Readonly<Record<string, string>>;

/** `line:column message` of the errors that the check tells of. */
function checked(report: string, files: Files = {}): string[] {
  const file = { path: 'own/report.md.hbs', text: report };
  const { findings } = checkTemplate(templates('own', { [file.path]: report, ...files }), file, FIGURES);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return said({ findings: errors }).map((line) => line.replace('own/', ''));
}

/** The same of a report that is made with it. */
const rendered = (report: string, files: Files = {}, facts = FULL_FACTS): string[] =>
  said(compose({ ...facts, template: templates('own', { 'own/report.md.hbs': report, ...files }), draft: false })).map(
    (line) => line.replace('own/', ''),
  );

const partial = (name: string, text: string): Files => ({ [`own/partials/${name}.md.hbs`]: text });

describe('what would leave a hole, print what is no text, or stop the program, is a finding at its place, in check and render alike', () => {
  test.each<[template: string, place: string, message: string, files?: Files]>([
    ['{{#each pairings as |p|}}{{p.typo}}{{/each}}', '1:28', '没有「typo」这个名字'],
    ['{{#each pairings as |p|}}{{p.typo.deep}}{{/each}}', '1:28', '没有「typo」这个名字'],
    ['{{#each pairings as |p|}}{{p.title.deep}}{{/each}}', '1:28', '没有下一级'],
    ['{{#each pairings as |p|}}{{p}}{{/each}}', '1:28', '不是一段文字'],
    ['{{#each pairings as |p i|}}{{i.x}}{{/each}}', '1:30', '没有下一级'],
    ['{{#each pairings as |p|}}{{#each @root.frames as |q|}}{{p.nope}}{{/each}}{{/each}}', '1:57', '没有「nope」'],
    ['{{#each pairings as |p|}}{{/each}}{{p.title}}', '1:37', '没有「p」这个名字'],
    ['{{#joined pairings as |p|}}{{p.titel}}{{/joined}}', '1:30', '是不是「title」'],
    ['{{#with meeting as |m|}}{{m.titel}}{{/with}}', '1:27', '是不是「title」'],
    ['{{#if frames as |f|}}{{/if}}', '1:1', '只有循环才能起名称'],
    ['{{#each frames as |figure|}}{{/each}}', '1:1', '是模板自带的用法'],
    ['{{this}}', '1:3', '不是一段文字'],
    ['{{.}}', '1:3', '不是一段文字'],
    ['{{#each pairings}}{{this}}{{/each}}', '1:21', '不是一段文字'],
    ['{{@root}}', '1:3', '不是一段文字'],
    ['{{talks.any}}', '1:3', '只说有没有'],
    ['{{#each pairings}}{{figures.rate}}{{/each}}', '1:21', '是一个数据'],
    ['{{#each pairings}}{{this.typo}}{{/each}}', '1:21', '没有「typo」'],
    ['{{#each pairings}}{{../typo}}{{/each}}', '1:21', '没有「typo」'],
    ['{{#each pairings}}{{../../unit.name}}{{/each}}', '1:21', '超出了最外层'],
    ['{{@root.unit.typo}}', '1:3', '没有「typo」'],
    ['{{@index}}', '1:3', '只在循环里才有'],
    ['{{#each frames}}{{@../index}}{{/each}}', '1:19', '只在循环里才有'],
    ['{{@constructor}}', '1:3', '没有「@constructor」'],
    ['{{constructor}}', '1:3', '没有「constructor」'],
    ['{{unit.toString}}', '1:3', '没有「toString」'],
    ['{{unit.__proto__}}', '1:3', '没有「__proto__」'],
    ['{{#with unit.constructor}}{{name}}{{/with}}', '1:9', '没有「constructor」'],
    ['{{#each campaign.__proto__}}{{this}}{{/each}}', '1:9', '没有「__proto__」'],
    ['{{#each unit}}{{this}}{{/each}}', '1:9', '后面要写一列内容'],
    ['{{lookup unit "name"}}', '1:3', '没有「lookup」这个用法'],
    ['{{#if (lookup unit "constructor")}}一{{/if}}', '1:8', '没有「lookup」这个用法'],
    ['{{log unit}}', '1:3', '没有「log」这个用法'],
    ['{{> inner lines=pairing.typo}}', '1:17', '没有「pairing」', partial('inner', '一')],
    ['{{list coverage.departed sep="；"}}', '1:30', '只能写 by="…"'],
    ['{{list pairings}}', '1:8', '后面要写一列文字'],
    ['{{figure}}', '1:3', '后面要写 1 项'],
    ['{{figure unit.name}}', '1:10', '后面要写一个数据'],
    ['{{figure 12}}', '1:10', '后面要写一个数据'],
    ['{{#if}}一{{/if}}', '1:4', '后面要写 1 项'],
    ['{{if frames}}', '1:3', '不能这样用'],
    ['{{joined frames}}', '1:3', '不能这样用'],
    ['{{or frames stated}}', '1:3', '不能这样用'],
    ['{{#figure "talks.sittings"}}一{{/figure}}', '1:4', '不能这样用'],
    ['{{#if (figure "talks.sittings")}}一{{/if}}', '1:8', '不能这样用'],
    ['{{serial unit.name}}', '1:10', '后面要写循环里的位置'],
    ['{{#clauses}}一{{else}}二{{/clauses}}', '1:1', '没有 {{else}}'],
    ['{{"unit"}}', '1:1', '要写名称'],
    ['{{12}}', '1:1', '要写名称'],
    ['{{* decorate}}', '1:1', '{{* }}'],
    ['{{#*inline "x"}}一{{/inline}}', '1:1', '{{* }}'],
    ['{{#> inner}}一{{/inner}}', '1:1', '{{#> }}', partial('inner', '一')],
    ['{{{{raw}}}}{{x}}{{{{/raw}}}}', '1:1', '{{{{ }}}}'],
    ['{{> a}}', 'partials/a.md.hbs:1:2', '引用了它自己（a → a）', partial('a', '甲{{> a}}')],
    [
      '{{> a}}',
      'partials/b.md.hbs:1:17',
      '引用了它自己（a → b → a）',
      { ...partial('a', '甲{{> b}}'), ...partial('b', '{{#each frames}}{{> a}}{{/each}}') },
    ],
    ['{{> ../../x}}', '1:1', '不能作片段的名称'],
    ['{{> ..}}', '1:1', '片段'],
    ['{{> inner unit frames}}', '1:1', '只能带一项', partial('inner', '一')],
    ['{{> inner "文字"}}', '1:11', '后面要写名称', partial('inner', '一')],
    [
      '{{#each frames}}{{#each items}}{{> inner pairing}}{{/each}}{{/each}}',
      '1:42',
      '可能没有「pairing」',
      partial('inner', '{{title}}'),
    ],
    ['｛｛figure "coverage.all.rate"｝｝', '1:1', '全角花括号'],
    ['{{unit.name｝｝', '1:1', '全角花括号'],
    ['一\n二{unit.name}}', '2:2', '不成对'],
    ['{{figure “coverage.all.rate”}}', '1:1', '中文引号「“」'],
    ['{{#if （or frames stated）}}一{{/if}}', '1:1', '全角的「（」'],
    ['{{#if (or frames stated）}}一{{/if}}', '1:1', '读不下去'],
    ['{{＃if frames}}', '1:1', '全角的「＃」'],
    ['甲{unit.name}乙', '1:2', '「{unit.name}」只有一层花括号'],
    ['\x24{unit.name}', '1:1', '只有一层花括号'],
    ['一\n{figure "talks.sittings"}场', '2:1', '只有一层花括号'],
    ['｛unit.name｝', '1:1', '全角花括号'],
    ['{{#if (full-coverage "")}}一{{/if}}', '1:22', '后面要写 "coverage.all"'],
    ['{{#if (full-coverage "talks.sittings")}}一{{/if}}', '1:22', '后面要写 "coverage.all"'],
    ['{{#if (full-coverage "coverage.all.rate")}}一{{/if}}', '1:22', '后面要写 "coverage.all"'],
    ['{{#if (full-coverage "coverage.people")}}一{{/if}}', '1:22', '后面要写 "coverage.all"'],
    ['{{figure "talks.by-mode.xxx"}}', '1:10', '没有编号为「talks.by-mode.xxx」的数据'],
    ['{{figure "actions.by-track.立行"}}', '1:10', '没有编号为'],
    ['{{figure "suggestions.by-disposition.采"}}', '1:10', '没有编号为'],
    ['{{figure "suggestions.by-foo.x"}}', '1:10', '没有编号为'],
    ['{{figure "coverage.p1.ratee"}}', '1:10', '是不是「coverage.p1.rate」'],
    ['{{figure "coverage.p1.people.foo"}}', '1:10', '没有编号为'],
    ['{{figure "channels.form.rat"}}', '1:10', '没有编号为'],
    ['{{figure "talks.by-month.2024-13"}}', '1:10', '没有编号为'],
  ])('%s', (template, place, message, files) => {
    const [first = ''] = checked(template, files);
    expect(first.replace('report.md.hbs:', '').startsWith(`${place} `), first).toBe(true);
    expect(first).toContain(message);
    expect(rendered(template, files)).toEqual(checked(template, files));
  });

  test.each([
    ['3,000 brackets', `{{#if ${'(not '.repeat(3000)}frames${')'.repeat(3000)}}}一{{/if}}`],
    ['30,000 brackets', `{{#if ${'(not '.repeat(30_000)}frames${')'.repeat(30_000)}}}一{{/if}}`],
    ['3,000 blocks', `${'{{#if frames}}'.repeat(3000)}一${'{{/if}}'.repeat(3000)}`],
  ])('%s', (_name, template) => {
    expect(checked(template).join()).toContain('一层套一层太多');
    expect(rendered(template)).toEqual(checked(template));
  });

  test('partials that double each other are not printed for ever', () => {
    const names = Array.from({ length: 19 }, (_, at) => `n${at}`);
    const files = Object.assign(
      {},
      ...names.map((name, at) => partial(name, at === 18 ? '一' : `{{> n${at + 1}}}{{> n${at + 1}}}`)),
    );
    expect(checked('{{> n0}}', files).join()).toContain('合起来要印');
    expect(rendered('{{> n0}}', files)).toEqual(checked('{{> n0}}', files));
  });

  test('a Chinese name is told the names that there are, and none that is nothing like it', () => {
    const [line = ''] = checked('{{姓名}}');
    expect(line).toMatch(/没有「姓名」这个名字：这里有的名字是unit、campaign/);
    expect(line).not.toContain('是不是');
  });
});

describe('what is right stays right', () => {
  test.each([
    '{{#each pairings as |p i|}}{{p.title}}{{serial i}}{{#if p.basis}}{{p.basis}}{{/if}}{{/each}}',
    '{{#joined pairings as |p|}}{{p.title}}{{else}}无{{/joined}}',
    '{{#points frames}}{{#if @first}}先{{/if}}{{name}}{{/points}}',
    '{{#each frames}}{{#each items}}{{#if pairing}}{{pairing.title}}{{@../index}}{{/if}}{{/each}}{{/each}}',
    '{{#with meeting}}{{title}}{{else}}无会议{{/with}}',
    '{{#each narrative.own.自拟（一）}}{{this}}{{/each}}'.replace('自拟（一）', '[自拟（一）]'),
    '{{#clauses by="；"}}甲\n乙{{/clauses}}',
    '{{#each pairings}}{{@root.unit.name}}{{../unit.short}}{{/each}}',
    '{{> inner lines=pairings only=true}}',
    '{{#each narrative.own.constructor}}{{this}}{{/each}}',
    '{#一}{甲}{}: { }',
    '{{#if (full-coverage "coverage.p1")}}一{{/if}}',
  ])('%s', (template) => {
    const files = partial('inner', '{{#each lines}}{{title}}{{/each}}{{#if only}}一{{/if}}{{unit.name}}');
    expect(checked(template, files)).toEqual([]);
    for (const facts of [FULL_FACTS, SMALL_FACTS]) expect(rendered(template, files, facts)).toEqual([]);
  });
});

/** Fixed, so that a run can be repeated; TEMPLATE_SEED and TEMPLATE_RUNS try others. */
const RUNS = {
  seed: Number(process.env['TEMPLATE_SEED'] ?? 20130506),
  numRuns: Number(process.env['TEMPLATE_RUNS'] ?? 8),
};

const PIECES = [
  '{{',
  '}}',
  '{{{',
  '{{#if ',
  '{{/if}}',
  '{{else}}',
  '{{#each ',
  '{{/each}}',
  '{{> ',
  '(',
  ')',
  '"',
  '.',
  '../',
  '@',
  '@root.',
  'this',
  ' as |p|',
  ' p.title',
  '{{p}}',
  'frames',
  'pairings',
  'unit.name',
  'talks.any',
  'stated',
  'figure ',
  'measure "talks.sittings"',
  'or ',
  'not ',
  'lookup ',
  'constructor',
  '__proto__',
  '{{this}}',
  '{{name}}',
  '{{title}}',
  'figures.rate',
  ' by="；"',
  '｛｛',
  '“',
  '）',
  '{{!--',
  '--}}',
  '{{* x}}',
  '{{~',
  '12',
  '[',
  ']',
  '=',
  '|',
  '甲',
  '\n\n',
  '# ',
  '{{> preamble}}',
  '{{#joined stated}}',
  '{{/joined}}',
  '{{#points ',
  '{{/points}}',
  'meeting',
  'narrative.next',
  '{unit.name}',
  '{{figure "talks.by-mode.x"}}',
  '{{figure "coverage.p1.rat"}}',
  '(full-coverage "coverage.all.rate")',
];

/** A shipped template with a few pieces put in, and a few stretches taken out. */
const mutated = fc
  .record({
    name: fc.constantFrom(...Object.keys(SHIPPED_TEMPLATES)),
    edits: fc.array(fc.record({ at: fc.nat(), cut: fc.nat(12), put: fc.constantFrom('', ...PIECES) }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ name, edits }) =>
    edits.reduce(
      (text, { at, cut, put }) => {
        const start = at % (text.length + 1);
        return text.slice(0, start) + put + text.slice(start + cut);
      },
      templates(name).read(`${name}/report.md.hbs`)?.text ?? '',
    ),
  );
const assembled = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));

test(`what the check passes, render accepts, and the reverse (seed ${RUNS.seed})`, () => {
  fc.assert(
    fc.property(fc.oneof(mutated, assembled), (template) => {
      const errors = checked(template);
      for (const facts of [FULL_FACTS, SMALL_FACTS])
        expect(rendered(template, {}, facts).sort()).toEqual(errors.toSorted());
    }),
    RUNS,
  );
});
