import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { figuresInTree } from '../../src/document/walk.ts';
import { composeFrom, factsOf, figuresIn, plainText, reportOf, templates } from './compose-from.ts';
import { FULL } from './full-campaign.ts';

const NAMES = ['numbered-frames', 'slogan-pairs'];

/** The campaign without some of its top-level sections. */
const without = (...sections: string[]): string =>
  sections.reduce((yaml, name) => yaml.replace(new RegExp(`^${name}:.*\\n(?:[ -].*\\n)*`, 'm'), ''), FULL);

const headings = (yaml: string, name: string): string[] =>
  [...reportOf(yaml, templates(name)).matchAll(/^## (.*)$/gm)]
    .map(([, title]) => title ?? '')
    .filter((title) => /^[一二三四五六七八]、/.test(title));

describe.each(NAMES)('%s', (name) => {
  it('prints every number as a figure that exists, with its text', () => {
    const { figures } = factsOf(FULL);
    const { document } = composeFrom(FULL, templates(name));
    if (document === undefined) throw new Error('no document');
    const printed = figuresIn(document);
    expect(printed.length).toBeGreaterThan(60);
    for (const { id, text } of printed) expect([id, text]).toEqual([id, figures.get(id)?.text]);
  });

  it('never prints what was said in a talk', () => {
    expect(reportOf(FULL, templates(name))).not.toContain('不得印出');
  });

  it('has no empty paragraph, no doubled or stray mark, no hole', () => {
    for (const yaml of [
      FULL,
      without('frames'),
      without('talks', 'suggestions', 'actions', 'channels'),
      without('narrative', 'stated', 'exemptions'),
    ]) {
      const { document } = composeFrom(yaml, templates(name));
      if (document === undefined) throw new Error('no document');
      for (const block of document.body.children) {
        const text = plainText(block);
        expect(text.trim()).not.toBe('');
        expect(text).not.toMatch(/undefined|null|NaN|，。|。。|；。|、。|：。|（）|“”|，，|[，、]$|^[，。；、]/);
      }
    }
  });

  it.each(['frames', 'suggestions', 'actions', 'channels', 'narrative', 'stated', 'exemptions', 'pairings', 'talks'])(
    'without %s its numbers run on',
    (section) => {
      const dependants: Record<string, string[]> = {
        pairings: ['frames', 'exemptions'],
        talks: ['suggestions', 'actions'],
        suggestions: ['actions'],
      };
      const found = headings(without(section, ...(dependants[section] ?? [])), name);
      expect(found.map(([first]) => first)).toEqual([...'一二三四五六七'].slice(0, found.length));
    },
  );
});

describe('numbered-frames', () => {
  it('keeps the order of an official report', () => {
    expect(headings(FULL, 'numbered-frames')).toEqual([
      '一、基本情况',
      '二、主要做法和成效',
      '三、意见建议及整改情况',
      '四、存在的问题',
      '五、下一步工作',
    ]);
    const text = reportOf(FULL);
    expect(text.indexOf('现将有关情况报告如下：')).toBeLessThan(text.indexOf('基本情况'));
    expect(text).toMatch(/\n特此报告。\n/);
  });

  it.each([
    ['frames', '提法', '抓实'],
    ['stated', '填报数据', '另据单位填报'],
    ['exemptions', '免谈', '免谈人员及原因'],
    ['channels', '渠道', '征求意见渠道方面'],
  ])('without %s nothing is said of %s', (section, _what, words) => {
    expect(reportOf(FULL)).toContain(words);
    expect(reportOf(without(section))).not.toContain(words);
  });

  it('calls a 情况汇报 by its name throughout', () => {
    const text = reportOf(FULL.replace('report:', 'report:\n  title: 谈心谈话活动情况汇报'));
    expect(text).toContain('现将有关情况汇报如下：');
    expect(text).toContain('特此汇报。');
  });

  it('a lone frame is no numbered list, a lone item no 一是', () => {
    const text = reportOf(FULL.replace(/\n {2}- \{name: 四个环节.*\n.*两个对照.*/, ''));
    expect(text).toContain('结果上，检视“一个效果”。检验作风是否改进。');
    expect(text).not.toContain('（一）结果上');
  });
});

const SMALL = (talks: string, more = ''): string => `
format: 1
unit: {name: 某大队}
campaign: {title: 谈心谈话活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}
roster: [{id: a, name: 甲一, roles: [书记]}, {id: b, name: 乙二, roles: [委员]}, {id: c, name: 丙三, roles: [委员]}]
pairings: [{id: p1, title: 书记与委员谈, left: {role: 书记}, right: {role: 委员}}, {id: p2, title: 委员互谈, left: {role: 委员}, relation: within, require: all-pairs}]
talks: [${talks}]
${more}`;

const ab = '{id: t1, date: 2013-05-07, talkers: [a], talkees: [b]}';
const ac = '{id: t2, date: 2013-05-07, talkers: [a], talkees: [c]}';
const bc = '{id: t3, date: 2013-05-07, talkers: [b], talkees: [c]}';
const later = bc.replace('talkees', 'mode: phone, talkees');

describe.each(NAMES)('全覆盖 in %s', (name) => {
  const CLAIM = /全覆盖|全部谈到|均已谈到/;
  it.each([
    ['nothing is missing', SMALL(`${ab}, ${ac}, ${bc}`), true],
    [
      'one is exempt and the rest is there',
      SMALL(`${ab}, ${bc}`, 'exemptions: [{person: c, pairing: [p1], reason: 病假}]'),
      true,
    ],
    ['one is missing', SMALL(`${ab}, ${ac}`), false],
    [
      'one cannot be decided',
      SMALL(`${ab}, ${ac}, ${later}`).replace('within,', 'within, form: {minMinutes: 10},'),
      false,
    ],
    [
      'one is not due yet',
      SMALL(`${ab}, ${ac}`).replace('2013-06-08', '2013-05-20').replace('final', 'running'),
      false,
    ],
    ['everybody is exempt', SMALL('', 'exemptions: [{person: a, reason: 病假}, {person: b, reason: 病假}]'), false],
  ])('%s', (_why, yaml, claimed) => {
    expect(CLAIM.test(reportOf(yaml, templates(name)))).toBe(claimed);
  });
});

it('a template of one’s own asks before it claims', () => {
  const claim = templates('own', {
    'own/report.md.hbs': '{{#if (full-coverage "coverage.p1")}}全覆盖{{else}}未全覆盖{{/if}}',
  });
  expect(reportOf(SMALL(`${ab}, ${ac}`), claim)).toContain('\n全覆盖\n');
  expect(reportOf(SMALL(ab), claim)).toContain('\n未全覆盖\n');
});

describe('lists of names', () => {
  const many = (count: number): string => {
    const people = Array.from(
      { length: count },
      (_, index) => `{id: x${index}, name: 某${'甲乙丙丁戊己庚辛壬癸子丑'[index]}, roles: [民警]}`,
    );
    return `
format: 1
unit: {name: 某大队}
campaign: {title: 谈心谈话活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: final, asOf: 2013-06-08}
roster: [{id: a, name: 张一, roles: [书记]}, ${people.join(', ')}]
pairings: [{id: p1, title: 书记与民警谈, left: {role: 书记}, right: {role: 民警}}]
talks: []
`;
  };

  it('stand in the text while they are short', () => {
    const text = reportOf(many(3));
    expect(text).toContain('未谈3对：张一与某甲、某乙、某丙。');
    expect(text).not.toContain('未谈人员名单');
  });

  it('go to an attachment that is added for them when they are long', () => {
    const text = reportOf(many(12));
    expect(text).toContain('名单见附件2。');
    expect(text).toContain('附件：1. 谈心谈话情况统计表');
    expect(text).toContain('## 未谈人员名单');
    expect(text.match(/张一与某/g)).toHaveLength(12);
  });
});

it('two persons of one name are told apart', () => {
  const yaml = SMALL(ab)
    .replace('name: 乙二', 'name: 丙三, department: 一队')
    .replace('{id: c, name: 丙三', '{id: c, name: 丙三, department: 二队');
  expect(reportOf(yaml)).toContain('丙三（二队）');
});

it('the sources list just the figures that the rest of the document prints', () => {
  const { document } = composeFrom(FULL);
  const sources = document?.attachments.find(({ title }) => title === '数据来源表');
  if (document === undefined || sources === undefined) throw new Error('no sources');
  const others = figuresIn({ ...document, attachments: document.attachments.filter((it) => it !== sources) });
  expect(new Set(figuresInTree(sources.body).map(({ id }) => id))).toEqual(new Set(others.map(({ id }) => id)));
});

it('our templates hold no digit and no claim of their own', () => {
  const folder = new URL('../../templates/', import.meta.url);
  const files = ['partials', 'attachments', 'numbered-frames', 'slogan-pairs'].flatMap((name) =>
    readdirSync(new URL(name, folder)).map((file) => new URL(`${name}/${file}`, folder)),
  );
  expect(files.length).toBeGreaterThan(15);
  for (const file of files) {
    const words = readFileSync(file, 'utf8')
      .replaceAll('{depth=2}', '')
      .replace(/\{\{[\s\S]*?\}\}/g, '');
    const claims = words.replaceAll('应谈的已全部谈到，实现全覆盖', '');
    expect(claims, file.pathname).not.toMatch(/\d|全覆盖|全部|百分之百/);
  }
});

it('a campaign with nothing to count yet is no empty table', () => {
  const text = reportOf(
    SMALL('')
      .replace(/^pairings.*\n/m, '')
      .replace('final', 'planned'),
  );
  expect(text).toContain('某大队拟于2013年5月6日至31日开展谈心谈话活动。');
  expect(text).toContain('尚未登记谈话记录');
  expect(text).not.toContain('附件');
});
