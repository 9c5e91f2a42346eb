import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
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

const CHART = `:::chart{kind="bars"}

分类情况

| 类别 | 合并前 | 合并后 |
| :-- | --: | --: |
| 甲类 | :figure[3]{id="a" value="3"} | :figure[2]{id="b" value="2"} |

:::
`;

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

  test('shows charts as pictures with a name, in the width of the text, their patterns found', () => {
    const body = parseMarkdown(CHART);
    const chart = String(html.write(sampleDocument({ body, attachments: [] }), { profile: 'win' }));
    const probe = `<script>const it = document.querySelector('.chart svg'), box = it.getBoundingClientRect();
document.title = [it.getAttribute('role'), Math.round(box.width), Math.round(box.height), it.querySelectorAll('pattern').length > 0].join(' ');</script>`;
    const open = chart
      .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
      .replace('</body>', `${probe}</body>`);
    const [, role, width, height, patterns] =
      /<title>(\w+) (\d+) (\d+) (\w+)</.exec(browse(open, '--dump-dom', '--window-size=1200,900')) ?? [];
    expect([role, patterns]).toEqual(['img', 'true']);
    expect(Number(width)).toBeGreaterThan(580);
    expect(Number(width)).toBeLessThan(600);
    expect(Number(height)).toBeGreaterThan(100);
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
