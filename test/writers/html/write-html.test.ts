import { describe, expect, test } from 'vitest';
import type { Document, FigureSource } from '../../../src/document/document.ts';
import { guardsOf, markOf, noteInBrackets, printedOf, recipientsOf } from '../../../src/document/letterhead.ts';
import { chineseDay } from '../../../src/text/day.ts';
import { html } from '../../../src/writers/html/write-html.ts';
import type { Layout } from '../../../src/writers/layout.ts';
import { FORMS, figure, paragraph, root, row, sampleDocument, text } from '../../office/sample.ts';

const SOURCE: FigureSource = {
  value: 124,
  unit: '项',
  stated: false,
  formula: '结果为已谈的应谈项数',
  base: undefined,
  records: [{ id: 't001', file: '谈话/五月.yaml', line: 3 }],
};

const written = (changes: Parameters<typeof sampleDocument>[0] = {}): string =>
  String(html.write(sampleDocument(changes), { profile: 'gov' }));

const VOID = new Set(['meta', 'br', 'hr', 'input', 'col']);

/** Tags that are not closed, or closed in the wrong order. */
function unbalanced(page: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const body = page.replace(/<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|<style>[\s\S]*?<\/style>/g, '');
  for (const [, slash, name = ''] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^<>]*)?>/g)) {
    if (VOID.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

/** Everything that a document says around its text, in the order in which it is to stand there. */
function partsAround({ letterhead, title, signature, attendance = [], note, imprint }: Document): string[] {
  const head = letterhead === undefined ? undefined : markOf(letterhead);
  const { name, others = [], date, stampOf, underTitle } = signature;
  const minutes = letterhead?.form === 'minutes';
  const guards = letterhead === undefined ? [] : guardsOf(letterhead).map(({ text }) => text);
  const mark = [...(head?.lines ?? []), ...(head?.word === undefined ? [] : [head.word])];
  const printed = imprint && printedOf(imprint);
  const closing = [...(stampOf === undefined ? [name, ...others] : [stampOf]), chineseDay(date)];
  return [
    ...(letterhead?.form === 'letter' ? [...mark, ...guards] : [...guards, ...mark]),
    ...(letterhead?.number === undefined ? [] : [letterhead.number]),
    ...(letterhead?.signers ?? []),
    ...(minutes ? closing : []),
    title.slice(0, 4),
    ...(underTitle ? closing : []),
    ...attendance.flatMap(({ label, names }) => [`${label}：`, names.join('、')]),
    ...(minutes || underTitle ? [] : closing),
    ...(note === undefined ? [] : [noteInBrackets(note)]),
    ...(imprint === undefined ? [] : recipientsOf(imprint).map(({ label, names }) => `${label}：${names}`)),
    ...(printed === undefined ? [] : [printed.issuer, printed.date]),
  ];
}

describe('the forms of the standard in HTML', () => {
  test.each(Object.keys(FORMS))('%s: nothing is left out, everything in its place', (name) => {
    const document = FORMS[name]?.() ?? sampleDocument();
    const page = String(html.write(document, { profile: 'gov' }));
    expect(unbalanced(page)).toEqual([]);
    const words = page.slice(page.indexOf('<main>')).replace(/<[^>]+>/g, '');
    let at = 0;
    for (const part of partsAround(document)) {
      expect([part, words.indexOf(part, at) >= 0]).toEqual([part, true]);
      at = words.indexOf(part, at) + part.length;
    }
  });

  test('the 标志 of a 信函 stands on the first face only, with no number there', () => {
    const style = /@page :first \{[\s\S]*?<\/style>/;
    const letter = String(html.write(FORMS['letter']?.() ?? sampleDocument(), { profile: 'gov' }));
    expect(style.exec(letter)?.[0]).toContain('content: "青岭县农业农村局"');
    expect(style.exec(letter)?.[0]).toContain('@bottom-right { content: none }');
    expect(written()).not.toMatch(style);
  });

  test('a hostile 发文机关 stays a word, in the style sheet too', () => {
    const head = FORMS['letter']?.().letterhead;
    if (head === undefined) throw new Error('no 信函');
    const page = written({ letterhead: { ...head, issuers: ['</style><script>"};@import'] } });
    expect(page).not.toMatch(/<script/);
    expect(/<style>[\s\S]*?<\/style>/.exec(page)?.[0]).not.toMatch(/@import|"\}/);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
  });
});

describe("an office's own 版面 in HTML", () => {
  const page = (layout: Partial<Layout>): string => String(html.write(sampleDocument(), { profile: 'gov', ...layout }));

  test.each<[string, Partial<Layout>, readonly string[]]>([
    [
      'the national one',
      {},
      [
        'margin: 37mm 26mm 35mm 28mm',
        '--margins: 37mm 26mm 35mm 28mm; --top: 37mm; --right: 26mm; --left: 28mm',
        '--size: 16pt; --zi: calc(var(--size) * 0.984375); --line: calc(var(--size) * 1.809375)',
        '--title: calc(var(--size) * 1.375)',
        '@page :left { @bottom-left {',
      ],
    ],
    [
      'margins',
      { marginTop: 25, marginRight: 20, marginBottom: 30, marginLeft: 32 },
      ['margin: 25mm 20mm 30mm 32mm', '--left: 32mm'],
    ],
    [
      '字号 and 行距',
      { bodySize: 14, titleSize: 21, linePitch: 28 },
      ['--size: 14pt', '--line: calc(var(--size) * 2)', '--title: calc(var(--size) * 1.5)'],
    ],
    ['每行字数', { characters: 26 }, ['--zi: calc(var(--size) * 1.0625)']],
    ['页码居中', { pageNumber: 'centre' }, ['@page { @bottom-center {']],
    ['加粗的层次', { boldLevels: [1] }, ['.level-1, .lead-1 { font-weight: bold; }']],
    [
      '西文',
      { fonts: { latin: 'Times New Roman' } },
      ['src: local("Times New Roman"); unicode-range: U+20-7E', 'body { font-family: "西文", "仿宋_GB2312"'],
    ],
    ['标志字体', { fonts: { mark: '方正大标宋' } }, ['.mark { font-family: "方正大标宋"']],
  ])('%s', (_, layout, styles) => {
    for (const style of styles) expect(page(layout)).toContain(style);
  });

  test('centred page numbers stand at no side', () => {
    expect(page({ pageNumber: 'centre' })).not.toContain('@bottom-right');
  });
});

describe('the HTML of a report', () => {
  test('has every part of the document, in its order', () => {
    const page = written();
    const parts = ['谈心谈话活动', '中共青岭县委：', '一、', '（一）', '124', '特此报告。', '附件', '青岭县农业农村局'];
    const places = parts.map((part) => page.indexOf(part, page.indexOf('<body>')));
    expect(places.every((at) => at > 0)).toBe(true);
    expect(page).toContain('2026年9月8日');
    expect(unbalanced(page)).toEqual([]);
  });

  test('asks for nothing from outside and runs nothing', () => {
    const page = written();
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|<link|<iframe|@import|https?:\/\/|\bon[a-z]+=/);
    expect(page.replace('img-src data:', '')).not.toMatch(/\bsrc\s*=|url\(/);
  });

  test('hostile words stay words', () => {
    const nasty = '<script>alert(1)</script>&amp;"\'><img src=x onerror=1>\u0000\uFFFE';
    const page = written({
      title: nasty,
      addressee: nasty,
      body: root(paragraph(text(nasty), figure(nasty, nasty)), {
        type: 'table',
        children: [row(nasty), row(nasty)],
      }),
      signature: { name: nasty, date: '2026-09-08', sealed: false },
    });
    expect(page).not.toMatch(/<script|<img/);
    expect(page).toContain('&lt;script&gt;');
    expect(unbalanced(page)).toEqual([]);
  });

  test('a figure leads to its source, and the source back to every place', () => {
    const page = written({ sources: new Map([['coverage.all.met', SOURCE]]) });
    expect(page).toContain('data-figure="coverage.all.met"');
    for (const word of ['结果为已谈的应谈项数', '谈话/五月.yaml', 't001（第3行）']) expect(page).toContain(word);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(1);
    for (const target of targets) expect(ids.has(target)).toBe(true);
  });

  test('the heads of a table say so', () => {
    expect(written()).toMatch(/<thead>[\s\S]*<th scope="col"/);
  });

  test('a draft is marked', () => {
    expect(written({ draft: true })).toContain('草稿');
    expect(written()).not.toContain('草稿');
  });

  test('equal documents give equal bytes, and an edit is seen', () => {
    const page = written();
    expect(written()).toBe(page);
    const bytes = new TextEncoder().encode(page);
    expect(html.wroteUnchanged?.(bytes)).toBe(true);
    expect(html.wroteUnchanged?.(new TextEncoder().encode(page.replace('124', '125')))).toBe(false);
    expect(html.wroteUnchanged?.(new Uint8Array())).toBe(false);
  });
});
