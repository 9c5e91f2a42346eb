import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { figuresIn, plainText } from '../../src/document/walk.ts';
import { html } from '../../src/writers/html/write-html.ts';
import { sampleDocument } from './sample.ts';

const present = spawnSync('chromium', ['--version'], { timeout: 60_000 }).status === 0;
const readable = spawnSync('pdftotext', ['-v'], { timeout: 60_000 }).error === undefined;
if (!present || !readable) console.warn('browser checks skipped: chromium or poppler-utils is not installed');

/** Runs Chromium on a page with no network at all. */
function browse(page: string, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'talkreport-browser-'));
  writeFileSync(join(folder, 'report.html'), page);
  const common = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${folder}/profile`];
  const offline = '--host-resolver-rules=MAP * ~NOTFOUND';
  const all = [
    ...common,
    offline,
    ...options.map((it) => it.replace('FOLDER', folder)),
    `file://${folder}/report.html`,
  ];
  const dom = execFileSync('chromium', all, {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 120_000,
    maxBuffer: 1 << 28,
  });
  return options.some((it) => it.includes('FOLDER')) ? join(folder, 'report.pdf') : dom.toString();
}

const bare = (words: string): string => words.replace(/\s/g, '');

describe.skipIf(!present || !readable)('the HTML in a browser', () => {
  const document = sampleDocument();
  const page = String(html.write(document, { profile: 'win' }));

  test('holds every word of the document', () => {
    const dom = browse(page, '--dump-dom');
    const shown = bare(dom.replace(/<style>[\s\S]*?<\/style>|<[^>]+>/g, '').replace(/&amp;/g, '&'));
    for (const child of document.body.children) expect(shown).toContain(bare(plainText(child)));
    expect(dom.match(/data-figure=/g)?.length).toBe(figuresIn(document).length);
  });

  test('prints on A4, with page numbers', () => {
    const pdf = browse(page, '--no-pdf-header-footer', '--print-to-pdf=FOLDER/report.pdf');
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const facts = execFileSync('pdfinfo', [pdf]).toString();
    const [, width, height] = /Page size: +([\d.]+) x ([\d.]+)/.exec(facts) ?? [];
    expect(Number(width)).toBeCloseTo(595, 0);
    expect(Number(height)).toBeCloseTo(842, 0);
    expect(bare(execFileSync('pdftotext', ['-layout', pdf, '-']).toString())).toContain('—1—');
  });
});
