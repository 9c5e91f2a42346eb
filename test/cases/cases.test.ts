import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chineseWord, wordsOf } from '../../src/records/vocabulary.ts';
import { runHere } from '../cli/run-in.ts';

const here = new URL('.', import.meta.url).pathname;
const cases = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** Compares with the golden file; with UPDATE=1 in the environment it is written instead. Look at the difference before you commit it. */
function expectGolden(path: string, actual: string): void {
  if (process.env['UPDATE'] !== undefined || !existsSync(path)) writeFileSync(path, actual);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

const templates = new URL('../../templates/attachments/', import.meta.url).pathname;

/** The heads of the tables that the templates of the attachments hold, as they are written there. Content of talks is behind locks. */
const ATTACHMENT_TABLES = readdirSync(templates).map((file) => {
  const lines = readFileSync(`${templates}${file}`, 'utf8').split('\n');
  return {
    file,
    heads: lines.filter(
      (line, at) => /^\|[ :-]+(?:\|[ :-]+)+\|$/.test(lines[at + 1] ?? '') && !line.includes('谈话内容'),
    ),
  };
});

/** What a cell holds where the record says nothing. */
const NOTHING = /^—?$/;

/** The rows of the first table with this head. */
function tableBelow(text: string, head: string): string[][] {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => cellsOf(line).join('|') === cellsOf(head).join('|'));
  if (at < 0) return [];
  const rows = lines.slice(at + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? rows.length : end).map(cellsOf);
}

let before = '';
/** What tests write. */
const scratch = mkdtempSync(join(tmpdir(), 'talkreport-case-'));
beforeAll(() => {
  before = process.cwd();
});
afterAll(() => {
  process.chdir(before);
  rmSync(scratch, { recursive: true });
});

/** The folder of a case's records. The one that is there for the attachments has all of them, one that is new, too. */
function inputOf(name: string): string {
  const folder = `${here}${name}/input`;
  if (name !== 'report-attachments') return folder;
  const every = wordsOf('attachment').map((word) => chineseWord('attachment', word));
  const written = readFileSync(`${folder}/campaign.yaml`, 'utf8');
  writeFileSync(join(scratch, 'campaign.yaml'), written.replace(/附件: \[.*\]/, `附件: [${every.join(', ')}]`));
  return scratch;
}

describe('every folder is a case: input/ and what the tool says of it', () => {
  test('there are cases of each kind', () => {
    for (const kind of ['ok-', 'err-', 'report-'])
      expect(cases.filter((name) => name.startsWith(kind)).length).toBeGreaterThan(0);
  });

  test.each(cases.filter((name) => name.startsWith('ok-')))('%s is silent', async (name) => {
    process.chdir(`${here}${name}/input`);
    const { code, stdout } = await runHere(['validate', 'campaign.yaml', '--fail-on', 'hint']);
    expect(stdout).toMatch(/^没有发现问题/);
    expect(code).toBe(0);
  });

  test.each(cases.filter((name) => name.startsWith('err-')))('%s says what is expected', async (name) => {
    process.chdir(`${here}${name}/input`);
    const { code, stdout } = await runHere(['validate', 'campaign.yaml']);
    expectGolden(`${here}${name}/expected.txt`, stdout);
    expect(code).toBe(1);
  });

  test.each(cases.filter((name) => name.startsWith('report-')))('%s reads as expected', async (name) => {
    process.chdir(inputOf(name));
    const { code, stdout, stderr } = await runHere(['render', 'campaign.yaml', '--format', 'md', '-o', '-']);
    expect([code, stderr]).toEqual([0, '']);
    // A directive or a mark of a template that Markdown did not take for one.
    expect(stdout).not.toMatch(/:(?:lead|figure)\\?\[|\\\*/);
    expectGolden(`${here}${name}/expected.md`, stdout);
  });

  /** One case is pinned as Word sees it, too: the text of the document, a paragraph or a row a line. */
  test('report-attachments is set as expected in the .docx', async () => {
    process.chdir(inputOf('report-attachments'));
    const path = join(scratch, '报告.docx');
    expect((await runHere(['render', 'campaign.yaml', '-o', path])).code).toBe(0);
    const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
    expectGolden(
      `${here}report-attachments/expected.document.xml`,
      xml.replace(/(<\/w:p>|<\/w:tr>|<\/w:tblGrid>)/g, '$1\n'),
    );
  });

  test('every column of every attachment stands in a golden report with a value', () => {
    const reports = cases.filter((name) => name.startsWith('report-'));
    const golden = reports.map((name) => readFileSync(`${here}${name}/expected.md`, 'utf8')).join('\n');
    for (const { file, heads } of ATTACHMENT_TABLES)
      for (const head of heads) {
        const rows = tableBelow(golden, head);
        expect(rows.length, `${file}: ${head}`).toBeGreaterThan(0);
        const columns = cellsOf(head);
        columns.forEach((column, at) => {
          const values = rows.map((row) => row[at] ?? '').filter((value) => !NOTHING.test(value));
          expect(values.length, `${file}: ${column}`).toBeGreaterThan(0);
        });
      }
  });
});
