import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { parseMarkdown } from '../../../src/document/parse-markdown.ts';
import { customProperties, openWordFile } from '../../../src/word-file/open-word-file.ts';
import { figuresAsRendered, renderedFigures } from '../../../src/writers/docx/custom-properties.ts';
import { docx } from '../../../src/writers/docx/write-docx.ts';

const documentOf = (markdown: string): Document => ({
  title: '某局情况汇报',
  addressee: undefined,
  body: parseMarkdown(markdown),
  attachments: [],
  signature: { name: '某局', date: '2013-06-08', sealed: false },
  draft: false,
});

describe('the figures that a document notes down', () => {
  test('come back out of the file, whatever stands in their ids', async () => {
    const text =
      ':figure[96.9%]{id="coverage.p1.rate"}、:figure[60余]{id="stated.[甲.乙]"}、:figure[3]{id="stated.a&quot;b"}';
    const written = await docx.write(documentOf(text), { profile: 'gov' });
    if (typeof written === 'string') throw new Error('no .docx');
    const figures = figuresAsRendered(customProperties(openWordFile('a.docx', written)));
    expect([...figures]).toEqual([
      ['coverage.p1.rate', '96.9%'],
      ['stated.[甲.乙]', '60余'],
      ['stated.a"b', '3'],
    ]);
  });

  test('stand in properties that Word keeps whole', () => {
    const many = Array.from({ length: 200 }, (_, at) => `:figure[${at}]{id="coverage.pairing-${at}.required"}`).join(
      '，',
    );
    const properties = renderedFigures(documentOf(many));
    expect(Math.max(...properties.map(({ value }) => value.length))).toBeLessThanOrEqual(255);
    expect(figuresAsRendered(new Map(properties.map(({ name, value }) => [name, value]))).size).toBe(200);
  });

  test('that were cut off count for nothing', () => {
    expect(figuresAsRendered(new Map([['talkreport.figures.1', '{"a":"1","b']])).size).toBe(0);
  });

  test('a document without figures notes none', () => expect(renderedFigures(documentOf('没有数。'))).toEqual([]));
});
