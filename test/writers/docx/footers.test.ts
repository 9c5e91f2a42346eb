import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import { twips } from '../../../src/standard/page.ts';
import { sheetOf, turned } from '../../../src/writers/docx/sheet.ts';
import type { Layout } from '../../../src/writers/layout.ts';
import { FORMS, paragraph, root, sampleDocument, text, wideTable } from '../../office/sample.ts';
import { wordsOf, writeParts } from './unpack.ts';

const MM = 36_000;

type Footers = Readonly<Record<'default' | 'even', string>>;

/** The footers of each section, by the pages that they are for. */
async function footersOf(document: Document, layout?: Layout): Promise<Footers[]> {
  const parts = await writeParts(document, layout);
  const relations = parts['word/_rels/document.xml.rels'] ?? '';
  const target = (id: string): string => {
    const relation = [...relations.matchAll(/<Relationship [^>]*>/g)]
      .map(([one]) => one)
      .find((it) => it.includes(`Id="${id}"`));
    return parts[`word/${/Target="([^"]+)"/.exec(relation ?? '')?.[1]}`] ?? '';
  };
  const sections = (parts['word/document.xml'] ?? '').match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
  return sections.map((section) => {
    const of = (kind: string): string =>
      target(new RegExp(`<w:footerReference w:type="${kind}" r:id="(\\w+)"`).exec(section)?.[1] ?? '');
    return { default: of('default'), even: of('even') };
  });
}

const alignment = (xml: string): string | undefined => [...xml.matchAll(/<w:jc w:val="(\w+)"/g)].at(-1)?.[1];
const indent = (xml: string): (string | undefined)[] => {
  const found = /<w:ind w:(left|right)="(\d+)"/.exec(xml);
  return found === null ? [] : [found[1], found[2]];
};

describe('页码 (7.5)', () => {
  test('one 字 (4号) in: at the right on odd pages, at the left on even ones, a 一字线 on each side', async () => {
    const [{ default: odd, even } = { default: '', even: '' }] = await footersOf(sampleDocument());
    expect([alignment(odd), indent(odd)]).toEqual(['right', ['right', '280']]);
    expect([alignment(even), indent(even)]).toEqual(['left', ['left', '280']]);
    for (const footer of [odd, even]) expect(wordsOf(footer)).toMatch(/^— \d —$/);
  });

  test('in the middle where an office wants it so', async () => {
    const [footers] = await footersOf(sampleDocument(), { profile: 'gov', pageNumber: 'centre' });
    expect(footers?.default).toContain('<w:jc w:val="center"/>');
    expect(footers?.even).toContain('<w:jc w:val="center"/>');
    expect(footers?.default).not.toContain('<w:ind');
  });

  test.each([35, 30, 50])('its 一字线 stands 7 mm under the 版心 with a lower margin of %i mm', (marginBottom) => {
    const { footer, margin } = sheetOf({ profile: 'gov', marginBottom });
    // An exact line of 16 pt, the dash a little above its middle.
    const dash = margin.bottom - footer - 320 / 2;
    expect(Math.abs(dash - twips(7))).toBeLessThan(twips(0.6));
  });

  test('a blank face and 版记 behind it show none', async () => {
    const sections = await footersOf(FORMS['long-addressee']?.() ?? sampleDocument());
    expect(sections).toHaveLength(3);
    expect(sections.map(({ default: odd, even }) => odd.includes('PAGE') || even.includes('PAGE'))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('横排表格 (8)', () => {
  const wide = sampleDocument({
    body: root(paragraph(text('如下。')), wideTable(12), paragraph(text('特此报告。'))),
    attachments: [],
  });

  test('turned pages have the margins of upright ones, turned: head at the left edge of the upright page', async () => {
    const { 'word/document.xml': xml = '' } = await writeParts(wide);
    const sections = xml.match(/<w:sectPr.*?<\/w:sectPr>/gs) ?? [];
    expect(sections.map((it) => it.includes('w:orient="landscape"'))).toEqual([false, true, false]);
    expect(sections[1]).toContain('w:w="16838" w:h="11906"');
    expect(sections[1]).toMatch(/w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/);
    expect(turned(turned(turned(turned(sheetOf({ profile: 'gov' }))))).margin).toEqual(
      sheetOf({ profile: 'gov' }).margin,
    );
  });

  test('their number stands at the left side, read from there; on odd pages at the bottom, on even ones at the top', async () => {
    const [, turnedOnes = { default: '', even: '' }] = await footersOf(wide);
    for (const [side, footer] of Object.entries(turnedOnes)) {
      const offset = (axis: string): number =>
        Number(new RegExp(`<wp:position${axis} relativeFrom="page"><wp:posOffset>(\\d+)`).exec(footer)?.[1]) / MM;
      const [, width = 0, height = 0] = (/<wp:extent cx="(\d+)" cy="(\d+)"/.exec(footer) ?? []).map(
        (it) => Number(it) / MM,
      );
      expect(footer).toMatch(/<wps:bodyPr [^>]*vert="vert"/);
      // As on an upright page, from the lower edge of the 版心 (35 mm here from the left) outwards 7 mm to the 一字线.
      expect(35 - (offset('H') + width / 2)).toBeGreaterThan(6.4);
      expect(35 - (offset('H') + width / 2)).toBeLessThan(8);
      expect(offset('V')).toBeCloseTo(28 + 4.94, 0);
      expect(offset('V') + height).toBeCloseTo(210 - 26 - 4.94, 0);
      expect(alignment(footer)).toBe(side === 'default' ? 'right' : 'left');
      expect(wordsOf(footer)).toMatch(/— \d —/);
    }
  });
});
