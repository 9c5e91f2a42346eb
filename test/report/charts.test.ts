import { describe, expect, test } from 'vitest';
import { composeFrom, figuresIn, reportOf, said, templates } from './compose-from.ts';

const HEAD = `
format: 1
unit: {name: 某局}
campaign: {title: 谈心活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}
`;

/** A roster of leaders and staff, each staff member of one of the leaders. */
const roster = (leaders: number, staff: number): string =>
  [
    'roster:',
    ...Array.from({ length: leaders }, (_, it) => `  - {id: l${it}, name: 领导${it}, roles: [领导]}`),
    ...Array.from(
      { length: staff },
      (_, it) => `  - {id: s${it}, name: 干部${it}, roles: [干部], department: 科${it}}`,
    ),
    '',
  ].join('\n');

const ALL = 'pairings: [{id: p1, title: 两级互谈, left: {role: 领导}, right: {role: 干部}}]\n';
const WITHIN = 'pairings: [{id: p1, title: 互谈, left: everyone, relation: within, require: all-pairs}]\n';
const EDGES = (count: number): string =>
  `pairings: [{id: p1, title: 分管谈, left: {role: 领导}, right: {role: 干部}, relation: {edge: 分管}}]\nedges:\n${Array.from({ length: count }, (_, it) => `  - {kind: 分管, from: l${it}, to: s${it}}\n`).join('')}`;
const MATRIX = 'report: {charts: [matrix]}\n';

/** The heads of the tables of the charts, their columns counted, and the sentences in place of one. */
function matrixOf(yaml: string): string[] {
  const [, charts = ''] = reportOf(HEAD + yaml).split('## 谈心谈话情况图');
  const lines = charts.split('\n');
  return lines.flatMap((line, index) => {
    if (lines[index + 1]?.startsWith('| :-:'))
      return [`${line.split('|').length - 3} 列 ${lines.slice(index).indexOf('') - 2} 行`];
    return line.includes('从略') ? [line] : [];
  });
}

describe('对谈图', () => {
  test.each([
    ['few across, many down', roster(2, 30) + ALL, ['2 列 30 行']],
    ['few on the right stand across as well', roster(30, 2) + ALL, ['2 列 30 行']],
    ['everybody with everybody', roster(0, 5) + WITHIN, ['5 列 5 行']],
    ['twenty columns are one table', roster(20, 21) + ALL, ['20 列 21 行']],
    ['more are cut into equal tables', roster(21, 22) + ALL, ['11 列 22 行', '10 列 22 行']],
    ['beyond what can be read it says so', roster(61, 61) + ALL, [expect.stringMatching(/^「两级互谈」涉及的人太多/)]],
    ['so it does of too many rows', roster(2, 201) + ALL, [expect.stringMatching(/^「两级互谈」涉及的人太多/)]],
    ['each of many leaders with his own: a list', roster(21, 21) + EDGES(21), ['1 列 21 行']],
    ['of few leaders: a matrix', roster(6, 6) + EDGES(6), ['6 列 6 行']],
  ])('%s', (_, yaml, expected) => {
    expect(matrixOf(yaml + MATRIX)).toEqual(expected);
  });

  test('a list names with whom', () => {
    const talks = 'talks: [{id: t1, date: 2013-05-07, talkers: l3, talkees: s3}]\n';
    const report = reportOf(HEAD + roster(21, 21) + EDGES(21) + talks + MATRIX);
    expect(report).toContain('| 姓名 | ●已谈 | ○未谈 |');
    expect(report).toContain('| 干部3 | 领导3 | |');
    expect(report).toContain('| 干部4 | | 领导4 |');
  });

  test('asked twice of the same pair, what is still to be done shows', () => {
    const twice = `pairings:
  - {id: p1, title: 逐月谈, left: {role: 领导}, right: {role: 干部}, rounds: [{from: 2013-05-06, to: 2013-05-15}, {from: 2013-05-16, to: 2013-05-31}]}
talks: [{id: t1, date: 2013-05-07, talkers: l0, talkees: s0}]
`;
    expect(reportOf(HEAD + roster(1, 1) + twice + MATRIX)).toContain('| 干部0 | ○ |');
  });
});

describe('图表', () => {
  const facts = `${HEAD}${roster(1, 2)}${ALL}talks: [{id: t1, date: 2013-05-07, talkers: l0, talkees: s0}]\n`;

  test('nothing to draw is a sentence, each its own', () => {
    const report = reportOf(
      `${HEAD}roster: [{id: a, name: 甲}]\nreport: {charts: [matrix, progress, suggestions, actions]}\n`,
    );
    for (const name of ['对谈图', '进度图', '意见分类图', '整改进展图']) expect(report).toContain(`${name}从略。`);
    expect(report).not.toContain('图1');
  });

  test('a template may put a chart into its text; the attachment does not repeat it, and all are numbered in order', () => {
    const own = { 'own/report.md.hbs': '# 进度\n\n进度见图。{{chart "progress"}}后文。\n' };
    const report = reportOf(`${facts}report: {charts: [matrix, progress]}\n`, templates('own', own));
    expect(report).toContain('进度见图。\n\n图1　谈心谈话进度\n\n| 周 |');
    expect(report).toMatch(/已谈1项；统计截至2013年6月8日。\n\n后文。/);
    expect(report.split('谈心谈话进度').length).toBe(2);
    expect(report).toContain('图2　「两级互谈」');
  });

  test('without a chart that is left for it there is no attachment', () => {
    const own = { 'own/report.md.hbs': '{{chart "progress"}}\n' };
    expect(reportOf(`${facts}report: {charts: [progress]}\n`, templates('own', own))).not.toContain('情况图');
  });

  test('the attachment asked for by its name has all of them', () => {
    const report = reportOf(`${facts}report: {attachments: [charts]}\n`);
    for (const words of ['图1　「两级互谈」', '图2　谈心谈话进度', '意见分类图从略', '整改进展图从略'])
      expect(report).toContain(words);
  });

  test('a chart that there is not is a finding where it stands', () => {
    const own = { 'own/report.md.hbs': '文字\n\n{{chart "progres"}}\n' };
    expect(said(composeFrom(facts, templates('own', own)))).toEqual([
      expect.stringMatching(/^own\/report\.md\.hbs:3:9 没有名为「progres」的图.*progress/),
    ]);
  });

  test('every value drawn is a figure', () => {
    const { document } = composeFrom(`${facts}report: {charts: [progress]}\n`);
    if (document === undefined) throw new Error('no document');
    const ids = figuresIn(document).map(({ id }) => id);
    expect(ids.filter((id) => /^progress\.by-week\..*\.(?:met|due)$/.test(id)).length).toBe(8);
  });

  test('words of the records bring in no markup', () => {
    const name = '"甲|:::chart{kind=bars}"';
    const report = reportOf(`${facts.replace('name: 干部0', `name: ${name}`)}${MATRIX}`);
    expect(report).toContain('| 甲\\|:::chart{kind=bars} | ● |');
  });
});
