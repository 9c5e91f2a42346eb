import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openWordFile } from '../../src/word-file/open-word-file.ts';
import { withXml, xmlOf } from '../verify/golden.ts';
import { runHere } from './run-in.ts';

const folder = mkdtempSync(join(tmpdir(), 'talkreport-attest-'));
const campaign = join(folder, 'campaign.yaml');
const report = join(folder, '报告.docx');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const RUNNING = `format: 1
unit: {name: 某局}
campaign: {title: 谈心活动, period: {from: 2013-05-06, to: 2013-07-31}, phase: running}
roster: [{id: a, name: 安平}, {id: b, name: 卞和}]
pairings: [{id: p1, title: 互谈, left: {people: [a]}, right: {people: [b]}}]
talks: [{id: t1, date: 2013-05-08, talkers: [a], talkees: [b]}]
`;

beforeEach(async () => {
  writeFileSync(campaign, RUNNING);
  expect(await runHere(['render', campaign, '-o', report, '--force'])).toMatchObject({ code: 0, stderr: '' });
});

const attested = (...more: string[]) => runHere(['verify', report, campaign, '--attest', ...more]);

describe('verify --attest', () => {
  test('the same records make the same bytes', async () => {
    const { code, stdout } = await attested();
    expect(code).toBe(0);
    expect(stdout).toMatch(/一字不差（截至 2013-07-01）/);
    expect(stdout).toMatch(/ {2}记录 [0-9a-f]{64}\n {2}模板 [0-9a-f]{64}\n {2}数据 [0-9a-f]{64}\n {2}程序 \d/);
  });

  test('also on another day, in another folder, with other ends of lines', async () => {
    writeFileSync(campaign, RUNNING.replaceAll('\n', '\r\n'));
    expect(await runHere(['verify', report, folder, '--attest'], { today: () => '2014-01-15' })).toMatchObject({
      code: 0,
    });
  });

  test.each<[string, () => void, RegExp]>([
    ['records', () => writeFileSync(campaign, RUNNING.replace('2013-05-08', '2013-05-09')), /记录不同：.*\n数据不同/],
    ['a comment in the records', () => writeFileSync(campaign, `${RUNNING}# 注\n`), /记录不同：.*\n {2}记录/],
    ['the document', () => editDocument('某局', '某某局'), /是文档本身在生成以后改过/],
    [
      'the version of the tool',
      () => editProperties((xml) => xml.replace(/(attest\.version"[^>]*><vt:lpwstr>)[^<]*/, '$19.9.9')),
      /程序版本不同：请用生成它的那一版程序再验/,
    ],
  ])('%s that changed is named', async (_, change, says) => {
    change();
    const { code, stdout } = await attested();
    expect(code).toBe(1);
    expect(stdout).toMatch(says);
  });

  test('also with the content of talks, or with locked figures, where that was asked for', async () => {
    writeFileSync(
      campaign,
      `${RUNNING.replace('talkees: [b]}', 'talkees: [b], content: 谈了学习和作风两个方面的12个问题}')}report: {attachments: [talk-register], contentIn: [talk-register]}\n`,
    );
    for (const more of [[], ['--with-content'], ['--lock']]) {
      expect((await runHere(['render', campaign, '-o', report, '--force', ...more])).code).toBe(0);
      expect([more, (await attested()).code]).toEqual([more, 0]);
      expect([more, (await runHere(['verify', report, campaign])).code]).toEqual([more, 0]);
    }
  });

  test('in every time zone, from every folder', async () => {
    const zone = process.env['TZ'];
    const before = process.cwd();
    try {
      for (const [there, offset, from, argument] of [
        ['America/Los_Angeles', 480, folder, 'campaign.yaml'],
        ['Asia/Shanghai', -480, tmpdir(), campaign],
        ['Pacific/Kiritimati', -840, folder, '.'],
      ] as const) {
        process.env['TZ'] = there;
        process.chdir(from);
        expect([there, new Date(2013, 0, 1).getTimezoneOffset()]).toEqual([there, offset]);
        expect([there, (await runHere(['verify', report, argument, '--attest'])).code]).toEqual([there, 0]);
      }
    } finally {
      process.chdir(before);
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('a document without a seal of its making cannot be attested, and a draft bears none', async () => {
    await runHere(['render', campaign, '-o', report, '--force', '--draft']);
    const { code, stderr } = await attested();
    expect(code).toBe(3);
    expect(stderr).toContain('没有印记');
  });
});

function editDocument(from: string, to: string): void {
  const file = openWordFile(report, new Uint8Array(readFileSync(report)));
  writeFileSync(report, zipSync(Object.fromEntries(withXml(file, xmlOf(file).replace(from, to)).parts)));
}

function editProperties(edit: (xml: string) => string): void {
  const { parts } = openWordFile(report, new Uint8Array(readFileSync(report)));
  const path = 'docProps/custom.xml';
  const xml = edit(new TextDecoder().decode(parts.get(path)));
  writeFileSync(report, zipSync({ ...Object.fromEntries(parts), [path]: new TextEncoder().encode(xml) }));
}
