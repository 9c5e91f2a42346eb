import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runHere } from './cli/run-in.ts';
import { convertToPdf, linesOf, missingOffice, type PlacedWord, placedWords } from './office/measure.ts';

const root = new URL('..', import.meta.url).pathname;
const missing = missingOffice();
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'talkreport-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['provincial-bureau', 'traffic-police'])('the .docx of %s', (example) => {
  test.skipIf(missing !== undefined)('lays out 22 lines to a page, every page numbered', async () => {
    const target = join(folder, `${example}.docx`);
    await runHere(['render', join(root, `examples/${example}/campaign.yaml`), '-o', target]);
    const pages = placedWords(convertToPdf(readFileSync(target)));
    const inText = (line: PlacedWord): boolean => line.bottom < 263;
    const attachment = pages.findIndex((page) => linesOf(page)[0]?.text.startsWith('附件'));
    expect(attachment).toBeGreaterThan(2);
    pages.slice(1, attachment - 1).forEach((page, at) => {
      // A heading goes with the text below it: where the next page begins with one, a line may be left.
      const headed = /^[一二三四五六七八九十]+、/.test(linesOf(pages[at + 2] ?? [])[0]?.text.trim() ?? '');
      const lines = linesOf(page).filter(inText).length;
      expect(headed && lines === 21 ? 22 : lines, `page ${at + 2}`).toBe(22);
    });
    // A turned page is wider than A4 upright, and has its number on the left.
    const isTurned = (page: readonly PlacedWord[]): boolean => page.some(({ right }) => right > 215);
    const numberOf = (page: readonly PlacedWord[]): string | undefined =>
      isTurned(page) ? page.find(({ text, left }) => left < 33 && /\d/.test(text))?.text : linesOf(page).at(-1)?.text;
    expect(pages.map((page) => numberOf(page)?.replaceAll('—', ''))).toEqual(pages.map((_, at) => `${at + 1}`));
  });
});
