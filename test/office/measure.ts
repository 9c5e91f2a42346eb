import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { previewCopy } from '../../src/app/pdf.ts';

/** A word of a page as LibreOffice placed it, in millimetres from the upper left corner of the paper. */
export type PlacedWord = {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

const MM_PER_POINT = 25.4 / 72;

const answers = (command: string): boolean => spawnSync(command, ['-v'], { timeout: 60_000 }).error === undefined;

/** What is missing for the office checks, as a sentence, or `undefined` where all is here. */
export function missingOffice(): string | undefined {
  if (spawnSync('soffice', ['--version'], { timeout: 60_000 }).status !== 0)
    return 'LibreOffice (soffice) is not installed';
  if (!answers('pdftotext') || !answers('pdftoppm')) return 'poppler-utils (pdftotext, pdftoppm) are not installed';
  const found = spawnSync('fc-match', ['-f', '%{family}', '仿宋']).stdout?.toString() ?? '';
  return /fang|仿/i.test(found) ? undefined : 'no 仿宋 was found: run .ci/office-fonts and set FONTCONFIG_FILE';
}

/** Converts a .docx to PDF with a LibreOffice profile of its own; answers with the PDF's path. */
export const convertToPdf = (docx: Uint8Array): string =>
  convertAllToPdf(new Map([['report', docx]])).get('report') ?? '';

/** Converts many .docx in one run of LibreOffice; answers with the path of each PDF. */
export function convertAllToPdf(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'talkreport-office-'));
  const names = [...files.keys()];
  const inputs = names.map((name, index) => {
    const path = join(folder, `${index}.docx`);
    writeFileSync(path, previewCopy(files.get(name) ?? new Uint8Array()));
    return path;
  });
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...inputs], {
    stdio: 'ignore',
    timeout: 300_000,
  });
  return new Map(names.map((name, index) => [name, join(folder, `${index}.pdf`)]));
}

/** The words of every page. A word is what stands together without a space: with Chinese, a line or a part of one. */
export function placedWords(pdf: string): PlacedWord[][] {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 1 << 28 }).toString();
  return html
    .split('<page ')
    .slice(1)
    .map((page) => [...page.matchAll(WORD)].map(wordOf));
}

const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g;

function wordOf([, left, top, right, bottom, text = '']: RegExpExecArray): PlacedWord {
  const millimetres = (points: string | undefined): number => Number(points) * MM_PER_POINT;
  return {
    text,
    left: millimetres(left),
    top: millimetres(top),
    right: millimetres(right),
    bottom: millimetres(bottom),
  };
}

/** Words that share a line (their tops differ by less than 3 mm), joined in reading order. */
export function linesOf(words: readonly PlacedWord[]): PlacedWord[] {
  const lines: PlacedWord[] = [];
  for (const word of [...words].sort((a, b) => a.top - b.top || a.left - b.left)) {
    const line = lines.at(-1);
    if (line === undefined || word.top - line.top > 3) lines.push(word);
    else lines[lines.length - 1] = joined(line, word);
  }
  return lines;
}

const joined = (a: PlacedWord, b: PlacedWord): PlacedWord => ({
  text: a.left <= b.left ? a.text + b.text : b.text + a.text,
  left: Math.min(a.left, b.left),
  right: Math.max(a.right, b.right),
  top: Math.min(a.top, b.top),
  bottom: Math.max(a.bottom, b.bottom),
});

/** A page as a grey picture of 10 dots to the millimetre, white 255. */
type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array };

function picture(pdf: string, page: number): Picture {
  const only = ['-f', String(page), '-l', String(page)];
  const pgm = execFileSync('pdftoppm', ['-r', '254', '-gray', ...only, pdf], { maxBuffer: 1 << 28 });
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
  if (head === null) throw new Error('pdftoppm gave no grey picture');
  return { width: Number(head[1]), height: Number(head[2]), grey: pgm.subarray(head[0].length) };
}

type Box = { left: number; right: number; top: number; bottom: number };

/** Where dark ink lies inside a box of a page, all in millimetres. */
export function inkBox(pdf: string, page: number, within: Box): Box {
  const { width, grey } = picture(pdf, page);
  const box: Box = { left: Number.POSITIVE_INFINITY, right: 0, top: Number.POSITIVE_INFINITY, bottom: 0 };
  for (let at = Math.round(within.top * 10) * width; at < Math.min(grey.length, within.bottom * 10 * width); at++) {
    const x = at % width;
    if ((grey[at] ?? 255) > 128 || x < within.left * 10 || x > within.right * 10) continue;
    const y = Math.floor(at / width);
    box.left = Math.min(box.left, x / 10);
    box.right = Math.max(box.right, (x + 1) / 10);
    box.top = Math.min(box.top, y / 10);
    box.bottom = Math.max(box.bottom, (y + 1) / 10);
  }
  return box;
}

/** Share of a page's dots that are grey: neither white nor black, nor the edge of a letter. */
export function greyShare(pdf: string, page: number): number {
  const { grey } = picture(pdf, page);
  return grey.filter((value) => value > 180 && value < 250).length / grey.length;
}
