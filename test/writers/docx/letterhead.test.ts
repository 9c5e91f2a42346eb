import { describe, expect, test } from 'vitest';
import type { Document } from '../../../src/document/document.ts';
import type { Letterhead } from '../../../src/document/letterhead.ts';
import { twips } from '../../../src/standard/page.ts';
import { shapeOfMark } from '../../../src/writers/docx/mark.ts';
import { characters, sheetOf } from '../../../src/writers/docx/sheet.ts';
import { FORMS, sampleDocument } from '../../office/sample.ts';
import { bodyOf, paragraphsOf, wordsOf, writeParts } from './unpack.ts';

const sheet = sheetOf({ profile: 'gov' });
const HEAD: Letterhead = {
  form: 'red',
  issuers: ['青岭县农业农村局'],
  withDocumentWord: true,
  number: '青农发〔2026〕12号',
  signers: [],
};
const SERIAL = { serial: '000007' };
const GRADES = { secrecy: '机密★2年', urgency: '加急' };

const withHead = (changes: Partial<Letterhead>): Document => sampleDocument({ letterhead: { ...HEAD, ...changes } });

/** Paragraphs of a body, in order, whether or not in a table. */
const paragraphsIn = (xml: string): string[] =>
  [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>|<w:p\/>/gs)].map(([one]) => one);
const numberIn = (xml: string, pattern: RegExp): number | undefined => {
  const found = pattern.exec(xml)?.[1];
  return found === undefined ? undefined : Number(found);
};
const heightOf = (paragraph: string): number => numberIn(paragraph, /w:line="(\d+)"/) ?? sheet.line;

/** How far below the upper edge of the 版心 the first line of the 标志 begins (twips). */
async function aboveMark(document: Document): Promise<number> {
  const paragraphs = paragraphsIn(await bodyOf(document));
  const mark = paragraphs.findIndex((one) => one.includes('"IssuerMark"'));
  expect(mark).toBeGreaterThan(0);
  return paragraphs.slice(0, mark).reduce((sum, one) => sum + heightOf(one), 0);
}

describe('发文机关标志 (7.2.4)', () => {
  test.each<[string, Partial<Letterhead>]>([
    ['nothing above it', {}],
    ['份号 alone', SERIAL],
    ['密级 and 紧急程度', GRADES],
    ['all three', { ...SERIAL, ...GRADES }],
    ['all three above two units', { ...SERIAL, ...GRADES, issuers: ['中共青岭县委', '青岭县人民政府'] }],
    [
      'all three above three units',
      { ...SERIAL, ...GRADES, issuers: ['青岭县农业农村局', '青岭县水利局', '青岭县林业局'] },
    ],
    ['a short name in the largest size', { issuers: ['青岭县委'] }],
    ['all three above the largest size', { ...SERIAL, ...GRADES, issuers: ['青岭县委'] }],
  ])('its ink begins 35 mm below the 版心 with %s', async (_, changes) => {
    const document = withHead(changes);
    const ink = (await aboveMark(document)) + shapeOfMark(document.letterhead ?? HEAD, sheet).above;
    expect(Math.abs(ink - twips(35))).toBeLessThan(twips(0.2));
  });

  test.each(['青岭县委', '青岭县农业农村局', '中共青岭县委党的群众路线教育实践活动领导小组办公室'])(
    '%s stays on one line of the 版心',
    (name) => {
      const { size, line, scale } = shapeOfMark({ ...HEAD, issuers: [name] }, sheet);
      expect(((name.length + 2) * size * scale) / 200).toBeLessThanOrEqual(sheet.textWidth / 20);
      expect(size / 2).toBeGreaterThanOrEqual(22);
      expect(line).toBeGreaterThanOrEqual(size * 10);
    },
  );

  test('文件 is not put on twice', async () => {
    const xml = await bodyOf(withHead({ issuers: ['青岭县农业农村局文件'] }));
    expect(paragraphsOf(xml, 'IssuerMark').map(wordsOf)).toEqual(['青岭县农业农村局文件']);
  });

  test('of a joint document: the lead unit first, names as wide as each other, the word beside all of them', async () => {
    const xml = await bodyOf(withHead({ issuers: ['中共青岭县委', '青岭县人民政府'] }));
    const lines = paragraphsOf(xml, 'IssuerMark');
    expect(lines.map(wordsOf)).toEqual(['中共青岭县委', '青岭县人民政府', '文件']);
    expect(lines.map((line) => /<w:jc w:val="(\w+)"/.exec(line)?.[1])).toEqual(['distribute', 'distribute', 'right']);
    const cells = xml.slice(0, xml.indexOf('</w:tbl>')).match(/<w:tc>.*?<\/w:tc>/gs) ?? [];
    expect(cells.map(wordsOf)).toEqual(['中共青岭县委青岭县人民政府', '文件']);
    expect(cells[1]).toContain('<w:vAlign w:val="center"/>');
  });
});

describe('发文字号 (7.2.5), 签发人 (7.2.6), red rule (7.2.7)', () => {
  const numbersOf = async (signers: readonly string[]): Promise<string[]> =>
    paragraphsOf(await bodyOf(withHead({ signers })), 'DocumentNumber');
  const stopsOf = (paragraph: string): number[] =>
    [...paragraph.matchAll(/<w:tab w:val="left" w:pos="(\d+)"/g)].map(([, position]) => Number(position));

  test('without 签发人 the number is centred, two lines below the 标志, over the red rule', async () => {
    const [number = '', ...more] = await numbersOf([]);
    expect(more).toEqual([]);
    expect(number).toContain('<w:jc w:val="center"/>');
    expect(numberIn(number, /w:before="(\d+)"/)).toBe(2 * sheet.line);
    expect(number).toMatch(/<w:bottom [^>]*w:val="single"[^>]*w:color="FF0000"/);
  });

  test.each([
    [['田一鸣'], ['青农发〔2026〕12号签发人：田一鸣']],
    [['田一鸣', '何春'], ['青农发〔2026〕12号签发人：田一鸣何春']],
    [
      ['田一鸣', '何春', '王小满'],
      ['签发人：田一鸣何春', '青农发〔2026〕12号王小满'],
    ],
    [
      ['田一鸣', '何春', '王小满', '李清和', '周远'],
      ['签发人：田一鸣何春', '王小满李清和', '青农发〔2026〕12号周远'],
    ],
  ])('with %j: two names a line, the number on the last, the rule only there', async (signers, lines) => {
    const paragraphs = await numbersOf(signers);
    expect(paragraphs.map(wordsOf)).toEqual(lines);
    expect(paragraphs.map((one) => one.includes('FF0000'))).toEqual(lines.map((_, at) => at === lines.length - 1));
    for (const one of paragraphs) expect(numberIn(one, /w:firstLine="(\d+)"/)).toBe(characters(sheet, 1));
    for (const name of signers)
      expect(paragraphs.join('')).toMatch(new RegExp(`<w:rStyle w:val="SignerName"/>(?:(?!<w:t).)*<w:t[^>]*>${name}<`));
  });

  test('the last name ends 居右空一字, and names of later lines begin under the first', async () => {
    const [one = ''] = await numbersOf(['田一鸣']);
    const end = sheet.textWidth - characters(sheet, 1);
    expect(stopsOf(one)).toEqual([end - characters(sheet, '签发人：田一鸣'.length)]);
    const [first = '', second = ''] = await numbersOf(['田一鸣', '何春', '王小满']);
    expect((stopsOf(first)[0] ?? 0) + characters(sheet, '签发人：'.length)).toBeCloseTo(stopsOf(second)[0] ?? 0, -1);
    expect(stopsOf(first)[1]).toBe(end - characters(sheet, 3));
  });
});

describe('信函 (10.1)', () => {
  const headerOf = async (changes: Partial<Letterhead> = {}): Promise<string> => {
    const parts = await writeParts(withHead({ form: 'letter', withDocumentWord: false, ...changes }));
    return Object.values(parts).find((xml) => xml.includes('<w:hdr') && xml.includes('IssuerMark')) ?? '';
  };
  const MM = 36_000;

  test('the red lines are 170 mm long and centred; thick over thin above the text, thin over thick at its foot, 20 mm above the edge', async () => {
    const header = await headerOf();
    const drawn = [...header.matchAll(/<wp:anchor.*?<\/wp:anchor>/gs)].map(([anchor]) => ({
      left: (numberIn(anchor, /<wp:positionH .*?<wp:posOffset>(\d+)/s) ?? 0) / MM,
      top: (numberIn(anchor, /<wp:positionV .*?<wp:posOffset>(\d+)/s) ?? 0) / MM,
      width: (numberIn(anchor, /<wp:extent cx="(\d+)"/) ?? 0) / MM,
      height: (numberIn(anchor, /<wp:extent cx="\d+" cy="(\d+)"/) ?? 0) / MM,
    }));
    expect(drawn).toHaveLength(4);
    for (const { left, width } of drawn) {
      expect(left).toBeCloseTo(20, 1);
      expect(width).toBeCloseTo(170, 1);
    }
    const [thick, thin, footThin, footThick] = drawn.map(({ height }) => height);
    expect(thick).toBeGreaterThan(2 * (thin ?? 1));
    expect(footThick).toBeGreaterThan(2 * (footThin ?? 1));
    const last = drawn.at(-1);
    expect((last?.top ?? 0) + (last?.height ?? 0)).toBeCloseTo(297 - 20, 1);
    expect(header.match(/FF0000/g)?.length).toBeGreaterThanOrEqual(4);
  });

  test('a joint one bears the 标志 of the lead unit alone', async () => {
    const header = await headerOf({ issuers: ['青岭县农业农村局', '青岭县水利局'] });
    expect(paragraphsOf(header, 'IssuerMark').map(wordsOf)).toEqual(['青岭县农业农村局']);
  });

  test('份号, 密级, 紧急程度 flush left, one a line; the number flush right on the first of them', async () => {
    const xml = await bodyOf(withHead({ form: 'letter', ...SERIAL, ...GRADES }));
    const lines = [...paragraphsOf(xml, 'Serial'), ...paragraphsOf(xml, 'Grade')];
    expect(lines.map(wordsOf)).toEqual(['000007青农发〔2026〕12号', '机密★2年', '加急']);
    expect(lines[0]).toContain(`<w:tab w:val="right" w:pos="${sheet.textWidth}"/>`);
    for (const line of lines) expect(line).not.toContain('<w:ind');
  });

  test('the first page shows no number, the others do', async () => {
    const parts = await writeParts(FORMS['letter']?.() ?? withHead({ form: 'letter' }));
    const section = /<w:sectPr.*?<\/w:sectPr>/s.exec(parts['word/document.xml'] ?? '')?.[0] ?? '';
    expect(section).toContain('<w:titlePg/>');
    const relations = parts['word/_rels/document.xml.rels'] ?? '';
    const footerOf = (kind: string): string => {
      const id = new RegExp(`<w:footerReference w:type="${kind}" r:id="(\\w+)"`).exec(section)?.[1] ?? '';
      const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(relations)?.[0] ?? '';
      return parts[`word/${/Target="([^"]+)"/.exec(target)?.[1]}`] ?? '';
    };
    expect(footerOf('first')).not.toBe('');
    expect(footerOf('first')).not.toContain('PAGE');
    for (const kind of ['default', 'even']) expect(footerOf(kind)).toContain('PAGE');
  });
});

test('纪要 (10.3) have unit and date over the red rule, no 落款, and 出席 in 黑体 behind a blank line', async () => {
  const xml = await bodyOf(FORMS['minutes']?.() ?? withHead({ form: 'minutes' }));
  expect(paragraphsOf(xml, 'IssuerMark').map(wordsOf)).toEqual(['青岭县农业农村局党组会议纪要']);
  expect(paragraphsOf(xml, 'DocumentNumber').map(wordsOf)).toEqual(['第3期', '青岭县农业农村局2026年9月8日']);
  expect(paragraphsOf(xml, 'IssuingBody')).toEqual([]);
  const attendance = paragraphsOf(xml, 'Attendance');
  expect(attendance.map(wordsOf).map((words) => words.slice(0, 6))).toEqual([
    '出席：田一鸣',
    '请假：冯一山',
    '列席：陈北辰',
  ]);
  for (const one of attendance) {
    expect(one).toMatch(/<w:rStyle w:val="Lead1"\/>/);
    expect(numberIn(one, /w:left="(\d+)"/)).toBe(characters(sheet, 5));
    expect(numberIn(one, /w:hanging="(\d+)"/)).toBe(characters(sheet, 3));
  }
});
