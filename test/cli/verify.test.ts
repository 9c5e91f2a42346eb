import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWordFile } from '../../src/word-file/open-word-file.ts';
import { readBody } from '../../src/word-file/read-body.ts';
import { hasOpenXmlValidator, openXmlErrors } from '../office/open-xml.ts';
import { runHere } from './run-in.ts';

const campaign = new URL('../../examples/traffic-police/campaign.yaml', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'talkreport-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const report = join(folder, '报告.docx');
const edited = join(folder, '改过.docx');
const copy = join(folder, '批注.docx');

beforeAll(async () => {
  expect((await runHere(['render', campaign, '-o', report])).code).toBe(0);
  const parts = unzipSync(readFileSync(report));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const changed = xml
    .replace('>103</w:t>', '>130</w:t>')
    .replace(/(特此汇报。<\/w:t><\/w:r>)/, '$1<w:r><w:t>另有谈话27人次。</w:t></w:r>');
  expect(changed.length).not.toBe(xml.length);
  writeFileSync(edited, zipSync({ ...parts, 'word/document.xml': strToU8(changed) }));
});

describe('talkreport verify', () => {
  test('a report as it was rendered is clean', async () => {
    const { code, stdout } = await runHere(['verify', report, campaign]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('对不上的 0 个')]);
  });

  test('an edited one is told number by number, with the records behind them, and fails', async () => {
    const { code, stdout } = await runHere(['verify', edited, campaign, '--reporter', 'json']);
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout);
    expect(findings.map((it: { rule: string }) => it.rule)).toEqual(['figure-changed', 'number-without-source']);
    expect(findings[0].message).toContain('「130场」');
    expect(findings[0].message).toContain('「103场」');
    expect(findings[0].related[0].file).toMatch(/谈话/);
  });

  test('--annotate leaves the document alone and says the same in comments of a copy', async () => {
    const before = readFileSync(edited);
    const { code, stderr } = await runHere(['verify', edited, campaign, '--annotate', copy]);
    expect([code, stderr]).toEqual([1, `已写入带批注的副本：${copy}\n`]);
    expect(readFileSync(edited).equals(before)).toBe(true);
    const made = openWordFile(copy, readFileSync(copy));
    const texts = (path: string): string[] =>
      readBody(openWordFile(path, readFileSync(path)), 'accepted').map(({ text }) => text);
    expect(texts(copy)).toEqual(texts(edited));
    const xml = strFromU8(made.parts.get('word/comments.xml') ?? new Uint8Array());
    expect(xml.match(/<w:comment /g)).toHaveLength(2);
    const body = strFromU8(made.parts.get(made.main) ?? new Uint8Array());
    expect(body).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r>(?:(?!<w:r>).)*>130<\/w:t><\/w:r><w:commentRangeEnd w:id="0"\/>/s,
    );
    expect((await runHere(['verify', copy, campaign])).stdout).toContain('「130场」');
    if (hasOpenXmlValidator) expect(await openXmlErrors(copy)).toEqual([]);
  });

  test('--annotate never writes over the document, nor over a copy that was edited', async () => {
    const own = await runHere(['verify', edited, campaign, '--annotate', edited]);
    expect([own.code, own.stderr]).toEqual([2, expect.stringContaining('不能写到原文件')]);
    const other = join(folder, '别人的.docx');
    writeFileSync(other, 'x');
    const theirs = await runHere(['verify', edited, campaign, '--annotate', other]);
    expect([theirs.code, theirs.stderr]).toEqual([3, expect.stringContaining('可能有人改过')]);
    expect(readFileSync(other, 'utf8')).toBe('x');
    const pdf = await runHere(['verify', edited, campaign, '--annotate', join(folder, 'a.pdf')]);
    expect(pdf.code).toBe(2);
  });
});
