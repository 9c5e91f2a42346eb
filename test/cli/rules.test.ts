import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../src/app/catalogue.ts';
import { FORMAT_CATALOGUE } from '../../src/check-docx/catalogue.ts';
import { FAMILIES, isAdjustable } from '../../src/finding/catalogue.ts';
import { displayWidth } from '../../src/text/display-width.ts';
import { VERIFY_CATALOGUE } from '../../src/verify/catalogue.ts';
import { runHere } from './run-in.ts';

const ALL = [...CATALOGUE.values()];

type Listed = { id: string; family: string; severity: { final: string }; stopsReport: boolean; options: object[] };

describe('talkreport rules', () => {
  test('lists every rule once, under its family, in 80 columns', async () => {
    const { code, stdout, stderr } = await runHere(['rules']);
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines.filter((line) => displayWidth(line) > 80)).toEqual([]);
    for (const { id } of ALL) expect(lines.filter((line) => line.startsWith(`${id} `))).toHaveLength(1);
    let family = '';
    for (const line of lines) {
      family = /^(\S+)（\d+ 条）$/.exec(line)?.[1] ?? family;
      const rule = ALL.find(({ id }) => line.startsWith(`${id} `));
      if (rule) expect(FAMILIES[rule.family], rule.id).toBe(family);
    }
    expect(stdout).toContain(`共 ${ALL.length} 条`);
  });

  test('says the severities of the three phases, and what stops a report', async () => {
    const { stdout } = await runHere(['rules']);
    const rowOf = (id: string) => stdout.split('\n').find((line) => line.startsWith(`${id} `));
    expect(rowOf('obligation-missing')).toMatch(/ 提警错 {6}应谈的都已谈到$/);
    expect(rowOf('claim-unsupported')).toMatch(/ －错错 {2}挡 {2}/);
    expect(rowOf('unknown-person')).toMatch(/ 错错错 {2}挡 {2}/);
  });

  test('--json holds them all, with their options', async () => {
    const { stdout } = await runHere(['rules', '--json']);
    const { format, rules } = JSON.parse(stdout) as { format: number; rules: Listed[] }; // what the command prints
    expect(format).toBe(1);
    expect(rules.map(({ id }) => id).sort()).toEqual(ALL.map(({ id }) => id).sort());
    expect(rules.find(({ id }) => id === 'obligation-missing')).toMatchObject({
      family: 'coverage',
      stopsReport: false,
    });
    expect(rules.find(({ id }) => id === 'near-duplicate-content')?.options).toContainEqual(
      expect.objectContaining({ key: 'similarity', name: '相似度', standard: '80%' }),
    );
  });
});

describe('talkreport explain', () => {
  test.each(ALL.map((rule) => [rule.id, rule] as const))('%s', async (id, rule) => {
    const { code, stdout, stderr } = await runHere(['explain', id, '--lang', 'en']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.startsWith(`${id}  ${rule.title}\n`)).toBe(true);
    expect(stdout.replace(/\s/g, '')).toContain(`为什么${rule.why.replace(/\s/g, '')}`);
    expect(stdout).toContain(isAdjustable(rule) ? `${id}: 提示` : '不能调整级别');
    for (const { message, line } of (rule.examples?.fails ?? []).flatMap(({ says }) => says)) {
      expect(stdout).toContain(message);
      expect(stdout).toMatch(new RegExp(`:${line}:\\d+ {2}(错误|警告|提示) {2}${id}`));
    }
    expect(stdout).not.toMatch(/undefined|\[object|NaN/);
  });

  /** Those without examples, and a few with: what all of them say is checked in judge-report.test.ts. */
  const ONLY_OF_DOCUMENTS = [FORMAT_CATALOGUE, VERIFY_CATALOGUE].flatMap((entries) => {
    const own = entries.filter(({ id }) => !CATALOGUE.has(id));
    const shown = own.filter(({ examples }) => examples !== undefined);
    return [...own.filter((it) => !shown.includes(it)), ...shown.slice(0, 3)];
  });

  test.each(ONLY_OF_DOCUMENTS)('$id, by which documents are judged, is explained too', async (entry) => {
    const { code, stdout, stderr } = await runHere(['explain', entry.id]);
    expect([code, stderr]).toEqual([0, '']);
    const page = stdout.replace(/\s/g, '');
    for (const words of [entry.title, `依据：${entry.basis}`, `为什么${entry.why}`, `怎样改${entry.mend}`])
      expect(page).toContain(words.replace(/\s/g, ''));
    expect(page).toContain(`由talkreport${entry.family === 'format' ? 'check-docx' : 'verify'}核对`);
    expect(entry.mend).toMatch(/。$/);
    for (const { message } of (entry.examples?.fails ?? []).flatMap(({ says }) => says))
      expect(stdout).toContain(message);
  });

  test('an option is shown with its Chinese key, its meaning and its default', async () => {
    const { stdout } = await runHere(['explain', 'near-duplicate-content']);
    expect(stdout).toMatch(/选项\n {2}相似度（similarity）：\S/);
    expect(stdout).toMatch(/near-duplicate-content: \{相似度: 80%\}/);
  });

  test.each([
    [['explain'], '请写明要解释哪一条规则；全部规则用 talkreport rules 查看'],
    [['explain', 'obligation-mising'], '没有「obligation-mising」这条规则：是不是「obligation-missing」？'],
    [['explain', '完全不沾边'], '全部规则用 talkreport rules 查看'],
  ])('%j is wrong usage', async (argv, message) => {
    const { code, stdout, stderr } = await runHere(argv);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});
