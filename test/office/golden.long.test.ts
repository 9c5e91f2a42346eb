import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { checkPackage } from '../../src/word-file/check-package.ts';
import { openWordFile } from '../../src/word-file/open-word-file.ts';
import { modelledPages } from '../../src/writers/docx/count-pages.ts';
import { withTextOnFirstFace } from '../../src/writers/docx/first-face.ts';
import { sheetOf } from '../../src/writers/docx/sheet.ts';
import { partsWithImprint } from '../../src/writers/docx/write-docx.ts';
import type { Layout } from '../../src/writers/layout.ts';
import { CAMPAIGNS, goldenOf } from '../verify/golden.ts';
import { writeBytes } from '../writers/docx/unpack.ts';
import { convertAllToPdf, linesOf, missingOffice, type PlacedWord, placedWords } from './measure.ts';
import { hasOpenXmlValidator, openXmlErrors } from './open-xml.ts';
import { FORMS, plainDocument } from './sample.ts';

const missing = missingOffice();
if (missing !== undefined) console.warn(`the two engines are not compared: ${missing}`);

type Sample = {
  readonly name: string;
  readonly document: Document;
  readonly layout: Layout;
  readonly bytes: Uint8Array;
};

/** 样本文件: the reports of every golden campaign, and every form of the standard. */
const reports = await Promise.all(CAMPAIGNS.map(goldenOf));
const forms = [...Object.entries(FORMS), ['characters', plainDocument] as const];
const golden: readonly Sample[] = [
  ...reports,
  ...(await Promise.all(
    forms.map(async ([name, make]): Promise<Sample> => {
      const document = make();
      return { name: `form ${name}`, document, layout: { profile: 'gov' }, bytes: await writeBytes(document) };
    }),
  )),
];

const folder = mkdtempSync(join(tmpdir(), 'talkreport-golden-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a golden document opens without a dialog', () => {
  test.each(golden)('$name: its package has no fault', ({ name, bytes }) => {
    expect(checkPackage(openWordFile(`${name}.docx`, bytes))).toEqual([]);
  });

  test.skipIf(!hasOpenXmlValidator).each(golden)('$name: Open XML SDK finds no error', async ({ name, bytes }) => {
    const path = join(folder, `${name.replaceAll(' ', '-')}.docx`);
    writeFileSync(path, bytes);
    expect(await openXmlErrors(path)).toEqual([]);
  });
});

/** 标题…: what stands in the 版心 of a page as the two engines lay it out. A table is one thing in the model, whose lines are not counted. */
type Page = { readonly lines: readonly string[]; readonly tabled: boolean };

function modelled(document: Document, layout: Layout): Page[] {
  const sheet = sheetOf(layout);
  const { document: whole } = withTextOnFirstFace(document, sheet);
  return modelledPages(partsWithImprint(whole, sheet)).map(({ body }) => ({
    tabled: body.some(({ type }) => type === 'table'),
    lines: body
      .flatMap((block) => (block.type === 'paragraph' ? block.lines.map(({ text }) => text.replace(/\s/g, '')) : []))
      .filter((text) => text !== ''),
  }));
}

/** The number at the foot stands below the 版心; the 标志 of a 信函 stands in the header, which the model has not. */
const inText = ({ bottom, text }: PlacedWord): boolean => bottom < 263 && !/^—\d+—$/.test(text);

/** LibreOffice sets digits a quarter of a character apart from 汉字, so that a line may take one character less, and a page of many numbers a line or two more. */
const LINES_APART = 2;

describe.skipIf(missing !== undefined)('LibreOffice and the model of Word that comes with docx agree', () => {
  let pdfs: ReadonlyMap<string, string> = new Map();
  beforeAll(() => {
    pdfs = convertAllToPdf(new Map(golden.map(({ name, bytes }) => [name, bytes])));
  }, 300_000);

  test.each(golden)('on the pages and lines of $name', ({ name, document, layout }) => {
    const pages = placedWords(pdfs.get(name) ?? '');
    const office = pages.map((words) => linesOf(words).filter(inText));
    const model = modelled(document, layout);
    expect(office.length).toBe(model.length);
    // Every attachment begins on the same page.
    const begins = (first: string | undefined): boolean => /^附件\d*$/.test(first ?? '');
    const inModel = model.flatMap(({ lines }, at) => (begins(lines[0]) ? [at] : []));
    const inOffice = pages.flatMap((words, at) => (words.some(({ text }) => begins(text)) ? [at] : []));
    expect(inOffice).toEqual(inModel);
    model.forEach(({ lines, tabled }, at) => {
      if (tabled || document.attachments.some(({ title }) => title.endsWith('图'))) return;
      // Full pages hold what they hold: what the lines before came to more stands on the last page of the text.
      const next = model[at + 1];
      const isLast = next === undefined || next.tabled || next.lines[0]?.startsWith('附件') === true;
      const apart = isLast ? Math.max(LINES_APART, at + 1) : LINES_APART;
      expect(Math.abs(lines.length - (office[at]?.length ?? 0)), `page ${at + 1}`).toBeLessThanOrEqual(apart);
    });
  });

  test('on every line of a page of nothing but 汉字', () => {
    const office = placedWords(pdfs.get('form characters') ?? '').map((words) => linesOf(words).filter(inText));
    const model = modelled(plainDocument(), { profile: 'gov' });
    expect(office.map((lines) => lines.map(({ text }) => text))).toEqual(model.map(({ lines }) => lines));
  });
});
