import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWordFile } from '../../src/word-file/open-word-file.ts';
import { readBody } from '../../src/word-file/read-body.ts';
import { figureHash } from '../../src/writers/docx/mark-names.ts';
import { HEAD } from '../in-memory.ts';
import { hasOpenXmlValidator, openXmlErrors } from '../office/open-xml.ts';
import { edited as withWords } from '../verify/edited.ts';
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

  test('an unknown template is told, as render tells it', async () => {
    const yaml = join(folder, 'unknown.yaml');
    writeFileSync(yaml, `${HEAD}report: {template: nowhere}\n`);
    const { code, stderr } = await runHere(['verify', report, yaml]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('nowhere')]);
    expect((await runHere(['render', yaml, '-o', join(folder, 'x.docx')])).code).toBe(1);
  });

  test('so is a draft, with 草稿 across its pages', async () => {
    const draft = join(folder, '草稿.docx');
    expect((await runHere(['render', campaign, '--draft', '-o', draft])).code).toBe(0);
    const { code, stdout } = await runHere(['verify', draft, campaign]);
    expect([code, stdout]).toEqual([0, expect.stringContaining('没有发现问题')]);
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

  test('words of a record are told with the line that says them, in comments too', async () => {
    const parts = unzipSync(readFileSync(report));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const words = join(folder, '改字.docx');
    writeFileSync(words, zipSync({ ...parts, 'word/document.xml': strToU8(withWords(xml, '^整改中$', '已完成')) }));
    const noted = join(folder, '改字批注.docx');
    const { code, stdout } = await runHere(['verify', words, campaign, '--reporter', 'json', '--annotate', noted]);
    expect(code).toBe(1);
    const { findings } = JSON.parse(stdout);
    expect(findings.map((it: { rule: string }) => it.rule)).toEqual(['word-changed']);
    expect(findings[0].related[0].file).toMatch(/整改台账/);
    const comments = strFromU8(
      openWordFile(noted, readFileSync(noted)).parts.get('word/comments.xml') ?? new Uint8Array(),
    );
    expect(comments).toContain('「已完成」与记录不符，按记录是「整改中」');
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

describe('records that went on after the report was rendered', () => {
  const records = join(folder, 'records');
  const path = join(records, 'campaign.yaml');
  const early = join(folder, '先.docx');
  const talk = (id: string, day: number): string =>
    `  - {id: ${id}, date: 2013-05-0${day}, mode: one-to-one, talkers: [zhang], talkees: [li]}\n`;
  const write = (...talks: string[]): void =>
    writeFileSync(path, `${HEAD}narrative: {overview: 认真开展谈话。}\ntalks:\n${talks.join('')}`);
  const rulesOf = async (report: string): Promise<{ rule: string; message: string; related: unknown[] }[]> =>
    JSON.parse((await runHere(['verify', report, path, '--reporter', 'json'])).stdout).findings;

  beforeAll(async () => {
    mkdirSync(records);
    write(talk('t1', 7));
    expect((await runHere(['render', path, '-o', early, '--draft'])).code).toBe(0);
    write(talk('t1', 7), talk('t2', 8));
  });

  test('are told apart from edits of the document, with the records', async () => {
    const findings = await rulesOf(early);
    const sittings = findings.filter(({ message }) => message.includes('talks.sittings'));
    expect(sittings.length).toBeGreaterThan(0);
    for (const { rule, message, related } of sittings) {
      expect([rule, message]).toEqual(['figure-outdated', expect.stringContaining('此后记录有改动，现在是「2」')]);
      expect(related.length).toBeGreaterThan(0);
    }
    expect((await runHere(['verify', early, path])).stderr).toContain('报告生成以后记录有改动');
  });

  test('and an edit is still one', async () => {
    const parts = unzipSync(readFileSync(early));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const later = xml.replace(
      new RegExp(`(w:name="tr_\\d+_${figureHash('talks.sittings')}"/>(?:(?!<w:t[ >]).)*<w:t[^>]*>)1<`, 's'),
      '$15<',
    );
    expect(later).not.toBe(xml);
    const path = join(folder, '先改.docx');
    writeFileSync(path, zipSync({ ...parts, 'word/document.xml': strToU8(later) }));
    const findings = await rulesOf(path);
    expect(findings.filter(({ rule }) => rule === 'figure-changed').map(({ message }) => message)).toEqual([
      expect.stringContaining('「5场」与记录不符，按记录是「2场」'),
    ]);
  });
});
