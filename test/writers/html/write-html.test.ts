import { describe, expect, test } from 'vitest';
import type { FigureSource } from '../../../src/document/figure-source.ts';
import { html } from '../../../src/writers/html/write-html.ts';
import { figure, paragraph, root, row, sampleDocument, text } from '../../office/sample.ts';

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
