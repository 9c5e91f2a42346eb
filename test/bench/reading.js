// How long an odd .docx takes to verify and to comment on, at one size and at twice: what grows evenly doubles.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';

const root = new URL('../..', import.meta.url).pathname;
const campaign = join(root, 'test/cases/report-charts/input/campaign.yaml');
const folder = mkdtempSync(join(tmpdir(), 'reading-'));
const talkreport = (...words) =>
  execFileSync(process.execPath, [join(root, 'dist/main.js'), ...words], { stdio: 'pipe' });
const attempt = (...words) => {
  const start = process.hrtime.bigint();
  try {
    talkreport(...words);
  } catch (error) {
    if (error.status !== 1) throw error;
  }
  return Number(process.hrtime.bigint() - start) / 1e6;
};

const report = join(folder, 'report.docx');
talkreport('render', campaign, '--force', '-o', report);
const parts = unzipSync(readFileSync(report));
const text = new TextDecoder().decode(parts['word/document.xml']);
const run = (words) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const times = (count, make) => Array.from({ length: count }, (_, at) => make(at)).join('');

const KINDS = {
  'numbers in one paragraph': (n) => `<w:p>${run(times(n, (at) => `谈了${at + 1000}人，`))}</w:p>`,
  'runs in one paragraph': (n) => `<w:p>${times(n, (at) => run(`谈了${at + 1000}人，`))}</w:p>`,
  blanks: (n) => `<w:p>${run(`谈${' '.repeat(n * 20)}话`)}</w:p>`,
  'blanks of a full width': (n) => `<w:p>${run(`谈${'\u3000'.repeat(n * 20)}话`)}</w:p>`,
  paragraphs: (n) => times(n, (at) => `<w:p>${run(`谈了${at + 1000}人。`)}</w:p>`),
  'hidden runs': (n) =>
    times(n, (at) => `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>谈了${at + 1000}人。</w:t></w:r></w:p>`),
  commas: (n) => `<w:p>${run('谈，'.repeat(n * 4))}</w:p>`,
  pictures: (n) => `<w:p>${times(n, () => '<w:r><w:drawing><pic:pic/></w:drawing></w:r>')}</w:p>`,
};

let copies = 0;
const size = Number(process.argv[2] ?? 2000);
for (const [name, make] of Object.entries(KINDS))
  for (const annotated of [false, true]) {
    const took = [size, size * 2].map((count) => {
      const end = text.lastIndexOf('<w:sectPr');
      const xml = text.slice(0, end) + make(count) + text.slice(end);
      const file = join(folder, `${count}.docx`);
      writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }));
      const copy = join(folder, `copy-${copies++}.docx`);
      return attempt('verify', file, campaign, ...(annotated ? ['--annotate', copy] : []));
    });
    console.log(
      `${name}${annotated ? ', annotated' : ''}: ${took.map(Math.round).join(' ms, ')} ms, ${(took[1] / took[0]).toFixed(1)} times`,
    );
  }
rmSync(folder, { recursive: true, force: true });
