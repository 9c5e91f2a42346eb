import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import type { Imprint } from '../../../src/document/letterhead.ts';
import { countPages } from '../../../src/writers/docx/count-pages.ts';
import { imprintToBlock } from '../../../src/writers/docx/imprint.ts';
import type { Part } from '../../../src/writers/docx/page.ts';
import { partsOf } from '../../../src/writers/docx/parts.ts';
import { sheetOf } from '../../../src/writers/docx/sheet.ts';
import { partsWithImprint } from '../../../src/writers/docx/write-docx.ts';
import { FORMS, paragraph, root, sampleDocument, sampleTable, text, wideTable } from '../../office/sample.ts';
import { wordsOf } from './unpack.ts';

const sheet = sheetOf({ profile: 'gov' });
const CHARACTER = 280;
const IMPRINT: Imprint = {
  copies: ['县委办公室', '县政府办公室。'],
  issuer: '青岭县农业农村局办公室',
  issuedOn: '2026-09-10',
};

const rowsOf = (imprint: Imprint, lined = true): string[] =>
  imprintToBlock(imprint, lined, sheet).xml.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
const lineOf = (xml: string, side: string): (string | undefined)[] => {
  const found = new RegExp(`<w:${side} w:val="(\\w+)"(?: w:sz="(\\d+)")?`).exec(xml);
  return found === null ? [] : [found[1], found[2]];
};

describe('版记 (7.4)', () => {
  test('first and last line of 0.35 mm (sz 8), those between of 0.25 mm (sz 6), as wide as the 版心, on its lower edge', () => {
    const { xml } = imprintToBlock(IMPRINT, true, sheet);
    expect(lineOf(xml, 'top')).toEqual(['single', '8']);
    expect(lineOf(xml, 'bottom')).toEqual(['single', '8']);
    expect(lineOf(xml, 'insideH')).toEqual(['single', '6']);
    expect(xml).toContain(`<w:tblW w:w="${sheet.textWidth}" w:type="dxa"/>`);
    expect(xml).toContain('w:vertAnchor="margin"');
    expect(xml).toContain('w:tblpYSpec="bottom"');
  });

  test('抄送 one 字 in from both sides, later lines behind the colon, a comma between and a full stop behind', () => {
    const [copies = ''] = rowsOf(IMPRINT);
    expect(wordsOf(copies)).toBe('抄送：县委办公室，县政府办公室。');
    expect(copies).toContain(`<w:ind w:left="${4 * CHARACTER}" w:right="${CHARACTER}" w:hanging="${3 * CHARACTER}"/>`);
  });

  test('主送 moved here stands above 抄送, without a line between', () => {
    const [first = '', ...rest] = rowsOf({ ...IMPRINT, addressee: '各乡镇人民政府' });
    expect(wordsOf(first)).toBe('主送：各乡镇人民政府。抄送：县委办公室，县政府办公室。');
    expect(rest.map(wordsOf)).toEqual(['青岭县农业农村局办公室2026年9月10日印发']);
  });

  test('印发机关 左空一字 and the date with 印发 右空一字, on one line', () => {
    const last = rowsOf(IMPRINT).at(-1) ?? '';
    expect(wordsOf(last)).toBe('青岭县农业农村局办公室2026年9月10日印发');
    expect(last).toContain(`<w:tab w:val="right" w:pos="${sheet.textWidth - CHARACTER}"/>`);
    expect(last).toContain(`<w:ind w:left="${CHARACTER}"/>`);
  });

  test.each<[string, Imprint, string[]]>([
    ['nobody to copy it to', { ...IMPRINT, copies: [] }, ['青岭县农业农村局办公室2026年9月10日印发']],
    ['nothing but copies', { copies: ['县委办公室'] }, ['抄送：县委办公室。']],
    ['nothing at all', { copies: [] }, []],
  ])('with %s it has no empty row', (_, imprint, rows) => expect(rowsOf(imprint).map(wordsOf)).toEqual(rows));

  test('of a 信函 it has neither lines nor 印发机关 and 印发日期 (10.1)', () => {
    expect(rowsOf(IMPRINT, false).map(wordsOf)).toEqual(['抄送：县委办公室，县政府办公室。']);
    for (const side of ['top', 'bottom', 'insideH'])
      expect(lineOf(imprintToBlock(IMPRINT, false, sheet).xml, side)).toEqual(['nil', undefined]);
  });

  test('its height counts the lines that many copies take', () => {
    const many = Array.from({ length: 16 }, (_, index) => `青岭县第${index + 1}乡镇人民政府`);
    const [one = 0] = imprintToBlock({ ...IMPRINT, copies: ['县委办公室'] }, true, sheet).heights;
    const [more = 0] = imprintToBlock({ ...IMPRINT, copies: many }, true, sheet).heights;
    expect(more / one).toBeGreaterThanOrEqual(7);
  });
});

describe('where 版记 stand (7.4.1, 7.5)', () => {
  /** Paragraphs of so many lines, then a closing. */
  const ofLines = (lines: number, changes: Partial<Document> = {}): Document =>
    sampleDocument({
      body: root(...Array.from({ length: lines }, () => paragraph(text('谈心。')))),
      attachments: [],
      imprint: IMPRINT,
      letterhead: {
        form: 'red',
        issuers: ['青岭县农业农村局'],
        withDocumentWord: true,
        signers: [],
        number: '青农发〔2026〕1号',
      },
      ...changes,
    });
  /** The parts of the text, and all parts with those that the 版记 brings. */
  const placed = (document: Document): { text: readonly Part[]; whole: readonly Part[]; own: readonly Part[] } => {
    const text = partsOf(document, sheet);
    const whole = partsWithImprint(document, sheet);
    return { text, whole, own: whole.slice(text.length) };
  };

  test('every length of text: always on an even face, and behind a blank face neither of the two is numbered', () => {
    const seen = new Set<string>();
    for (let lines = 6; lines < 34; lines++) {
      const { text, whole, own } = placed(ofLines(lines));
      const pages = countPages(text).count + own.length;
      expect(pages % 2, `${lines} lines`).toBe(0);
      expect(countPages(whole).count, `${lines} lines`).toBe(pages);
      if (own.length === 2) expect(own.map(({ numbered }) => numbered)).toEqual([false, false]);
      if (own.length > 0) expect(own.at(-1)?.startsEven).toBe(true);
      if (own.length === 1) expect(own[0]?.numbered).toBe(true);
      seen.add(`${own.length}`);
    }
    // On the last face of the text, on a face of its own, and behind a blank one: all three were met.
    expect([...seen].sort()).toEqual(['0', '1', '2']);
  });

  test('of a 信函 it stands on the last face, odd or even', () => {
    const letter = FORMS['letter']?.().letterhead;
    for (let lines = 8; lines < 26; lines++) {
      const { own } = placed(ofLines(lines, { letterhead: letter, imprint: { copies: ['县委办公室'] } }));
      expect(own.length).toBeLessThanOrEqual(1);
      expect(own[0]?.startsEven).toBeUndefined();
    }
  });

  test('behind a turned page it has a page of its own, upright', () => {
    const document = ofLines(3, { attachments: [{ title: '台账', body: root(wideTable(3)) }] });
    const last = partsWithImprint(document, sheet).at(-1);
    expect([last?.landscape, last?.blocks.length]).toEqual([false, 3]);
  });

  test('a long table is counted row by row', () => {
    const pages = (rows: number): number =>
      countPages(partsOf(ofLines(3, { attachments: [{ title: '统计表', body: root(sampleTable(rows)) }] }), sheet))
        .count;
    expect(pages(12)).toBe(3);
    expect(pages(100)).toBe(7);
  });
});
