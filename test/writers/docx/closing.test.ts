import { describe, expect, test } from 'vitest';
import { keepingLast } from '../../../src/text/keeping-last.ts';
import { isTable } from '../../../src/writers/docx/block.ts';
import { closingBoxes as boxesOn } from '../../../src/writers/docx/closing-boxes.ts';
import { countPages } from '../../../src/writers/docx/count-pages.ts';
import type { Part } from '../../../src/writers/docx/page.ts';
import { partsOf } from '../../../src/writers/docx/parts.ts';
import { characters as charactersOn, sheetOf } from '../../../src/writers/docx/sheet.ts';
import { paragraph, root, sampleDocument, text } from '../../office/sample.ts';
import { bodyOf, paragraphsOf, wordsOf } from './unpack.ts';

const sheet = sheetOf({ profile: 'gov' });
const TEXT_WIDTH = sheet.textWidth;
const characters = (count: number): number => charactersOn(sheet, count);
const closingBoxes = (name: number, date: number, sealed: boolean) => boxesOn(name, date, sealed, sheet);
const DATE = characters(6.5);

describe('不加盖印章 (7.3.5.2)', () => {
  test('署名 ends 右空二字 and the date begins two characters right of it', () => {
    const { name, date } = closingBoxes(characters(12), DATE, false);
    expect(name).toEqual({ left: 0, right: characters(2), alignment: 'right' });
    expect(date.left).toBe(TEXT_WIDTH - characters(12));
  });

  test('a date longer than the name stands 右空二字 itself and the name moves left', () => {
    const { name, date } = closingBoxes(characters(5), DATE, false);
    expect(date).toEqual({ left: 0, right: characters(2), alignment: 'right' });
    expect(name.left).toBe(TEXT_WIDTH - characters(4) - DATE);
  });
});

describe('加盖印章 (7.3.5.1)', () => {
  test('the date ends 右空四字 and the name is centred on it', () => {
    const { name, date } = closingBoxes(characters(8), DATE, true);
    expect(name).toEqual(date);
    const centre = (date.left + TEXT_WIDTH - date.right) / 2;
    expect(date.alignment).toBe('center');
    expect(TEXT_WIDTH - (centre + DATE / 2)).toBeCloseTo(characters(4), -1);
  });

  test('a name too long for that keeps inside the 版心, with the date under its middle', () => {
    const { name, date } = closingBoxes(characters(24), DATE, true);
    expect(name).toEqual(date);
    expect(TEXT_WIDTH - name.left).toBe(characters(24));
    expect(closingBoxes(characters(40), DATE, true).name.left).toBe(0);
  });
});

test('from the last words of the text to 署名 every paragraph keeps with the next, so that the date never stands alone', async () => {
  const xml = await bodyOf(sampleDocument());
  const from = xml.indexOf('特此报告。');
  const start = xml.lastIndexOf('<w:p>', from);
  const until = xml.indexOf('2026年9月8日', from);
  const between = xml.slice(start, xml.lastIndexOf('<w:p>', until));
  const paragraphs = between.split('<w:p>').slice(1);
  expect(paragraphs.length).toBe(6);
  for (const paragraph of paragraphs) expect(paragraph).toMatch(/<w:keepNext\/>|"(AttachmentList|IssuingBody)"/);
});

describe('附件说明 (7.3.4) and 附件 (7.3.7)', () => {
  test('several attachments are numbered, in the list and on their pages', async () => {
    const xml = await bodyOf(sampleDocument());
    expect(
      paragraphsOf(xml, 'AttachmentList')
        .map(wordsOf)
        .map((words) => words.slice(0, 6)),
    ).toEqual(['附件：1.谈', '2.青岭县农']);
    expect(paragraphsOf(xml, 'AttachmentMark').map(wordsOf)).toEqual(['附件1', '附件2']);
  });

  test('one attachment has no number, and no full stop behind its name', async () => {
    const [first] = sampleDocument().attachments;
    if (first === undefined) throw new Error('the sample has attachments');
    const xml = await bodyOf(sampleDocument({ attachments: [{ ...first, title: '统计表。' }] }));
    expect(paragraphsOf(xml, 'AttachmentList').map(wordsOf)).toEqual(['附件：统计表']);
    expect(paragraphsOf(xml, 'AttachmentMark').map(wordsOf)).toEqual(['附件']);
    expect(paragraphsOf(xml, 'AttachmentTitle').map(wordsOf)).toEqual(['统计表']);
  });
});

describe('落款 never stands on a page without text (7.3.5.5)', () => {
  const gov = sheetOf({ profile: 'gov' });
  const LINES_OF_LONG = 9;
  const long = (): ReturnType<typeof paragraph> => paragraph(text('谈心交心凝聚共识推动工作改进作风'.repeat(14)));

  /** The parts of a text so many lines long, its last paragraph a long one. */
  const ofLines = keepingLast(50, (lines) =>
    partsOf(
      sampleDocument({
        body: root(...Array.from({ length: Number(lines) - LINES_OF_LONG }, () => paragraph(text('谈心。'))), long()),
        attachments: [],
      }),
      gov,
    ),
  );
  const closingKept = (parts: readonly Part[]): boolean =>
    parts.some(({ blocks }) => blocks.some((it) => !isTable(it) && it.style === 'BodyText' && it.keepNext));

  test('a long last paragraph is kept with it just where 落款 would begin a page', () => {
    const kept = Array.from({ length: 30 }, (_, index) => closingKept(ofLines(`${10 + index}`)));
    expect(kept).toContain(true);
    expect(kept).toContain(false);
    // 标题 takes two lines, a blank line and 主送机关 follow: 18 lines of text are left on the first page, and 落款 takes three.
    expect(closingKept(ofLines('18'))).toBe(true);
    expect(closingKept(ofLines('10'))).toBe(false);
    expect(closingKept(ofLines('25'))).toBe(false);
  });

  test('a short one always', () => {
    const document = sampleDocument({ body: root(long(), paragraph(text('特此报告。'))), attachments: [] });
    expect(closingKept(partsOf(document, gov))).toBe(true);
  });

  test('it costs no page', () => {
    for (let lines = 10; lines < 50; lines++) {
      const { count } = countPages(ofLines(`${lines}`));
      expect(count).toBe(Math.ceil((lines + 4 + 3) / 22));
    }
  });
});
