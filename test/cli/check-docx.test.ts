import { describe, expect, test } from 'vitest';
import { realIo } from '../../src/cli/io.ts';
import * as edit from '../check-docx/edit-parts.ts';
import { words } from '../check-docx/edit-parts.ts';
import { runHere } from './run-in.ts';

/** Runs on files that are there for the test only. */
async function run(files: Readonly<Record<string, Uint8Array>>, ...argv: string[]) {
  const real = realIo().files;
  const written = new Map<string, string>();
  const outcome = await runHere(['check-docx', ...argv], {
    files: {
      ...real,
      read: (path) => files[path] ?? real.read(path),
      write: (path, bytes) => void written.set(path, new TextDecoder().decode(bytes)),
    },
  });
  return { ...outcome, written };
}

const proper = () => edit.edited('plain', []);
const zeros = () => edit.edited('plain', [words('2026年9月8日', '2026年09月08日')]);

describe('talkreport check-docx', () => {
  test('begins with what it took for what', async () => {
    const { code, stdout, stderr } = await run({ '报告.docx': await proper() }, '报告.docx');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`报告.docx：认出的要素（认错了可用 --title 等选项指明段号）
  标题：第1段 “青岭县农业农村局关于领导班子谈心谈话活动开展情况的报告”
  主送机关：第3段 “中共青岭县委：”
  正文：第4—20段 “按照县委统一部署，我局于2026年8月至9月开展…”
  第一层（3 处）：第5—18段 “一、基本情况”
  第二层（4 处）：第7—17段 “（一）主要做法”
  第三层（3 处）：第8—11段 “1.抓实组织领导。坚持把谈心谈话作为开好专题民主…”
  第四层（1 处）：第13段 “（1）分类情况”
  附件说明：第22—23段 “附件：1. 谈心谈话覆盖情况统计表”
  署名：第25段 “青岭县农业农村局”
  成文日期：第26段 “2026年9月8日”
  附件：第27—29段 “附件1”
  附件：第62—64段 “附件2”

没有发现问题（文件 1 份，共 66 段）
`);
  });

  test('lists every paragraph with what it was taken for', async () => {
    const { stdout } = await run({ 'a.docx': await proper() }, 'a.docx', '--show-paragraphs');
    expect(stdout).toContain(`  逐段：
       1  标题  青岭县农业农村局关于领导班子谈心谈话活动开展情况的报告
       2  —  （空行）
       3  主送机关  中共青岭县委：
       4  正文  按照县委统一部署，我局于2026年8月至9月开展了谈心谈话活
       5  第一层  一、基本情况
`);
    expect(stdout).toMatch(/ {6}31 {2}表格 {2}序号 谈话关系.*\n/);
    expect(stdout).toMatch(/ {6}67 {2}页脚 {2}— 1 —\n/);
  });

  test('tells of each finding the paragraph, the clause and how binding it is, and ends with 1', async () => {
    const { code, stdout } = await run({ '报告.docx': await zeros() }, '报告.docx');
    expect(code).toBe(1);
    expect(stdout).toContain(`报告.docx:26:1  错误  docx-date-form
  第26段“2026年09月08日”：成文日期写成了「2026年09月08日」：请写成「2026年9月8日」（GB/T 9704-2012 7.3.5.4，规定）
   26 │ 2026年09月08日
      │ ^^^^^^^^^^^^^^`);
  });

  test.each(['json', 'junit', 'sarif', 'github', 'gitlab', 'checkstyle'])(
    'speaks %s, without the elements',
    async (name) => {
      const { stdout, stderr } = await run({ 'a.docx': await zeros() }, 'a.docx', '--reporter', name);
      expect(stdout).toContain('docx-date-form');
      expect(stdout).not.toContain('认出的要素');
      expect(stderr).toContain('  标题：第1段');
    },
  );

  test('writes a reporter to a file, and takes several documents', async () => {
    const files = { 'a.docx': await proper(), 'b.docx': await zeros() };
    const { code, stdout, stderr, written } = await run(
      files,
      'a.docx',
      'b.docx',
      '--reporter',
      'pretty',
      '--reporter',
      'json=f.json',
    );
    expect([code, stderr]).toEqual([1, '已写入 f.json\n']);
    expect(stdout).toContain('文件 2 份');
    const { findings, summary } = JSON.parse(written.get('f.json') ?? '');
    expect(findings).toMatchObject([{ rule: 'docx-date-form', file: 'b.docx', line: 26 }]);
    expect(summary).toMatchObject({ errors: 1, files: 2 });
  });

  test('--fail-on and --max-warnings decide as with validate', async () => {
    const files = { 'a.docx': await edit.edited('plain', [words('按照县委统一部署，', '按照县委统一部署,')]) };
    expect((await run(files, 'a.docx')).code).toBe(0);
    expect((await run(files, 'a.docx', '--fail-on', 'warning')).code).toBe(1);
    expect((await run(files, 'a.docx', '--max-warnings', '0')).code).toBe(1);
  });

  test('the user’s own word goes before what a paragraph looks like', async () => {
    const files = { 'a.docx': await proper() };
    const { stdout } = await run(files, 'a.docx', '--title', '5', '--date', '0');
    expect(stdout).toContain('  标题：第5段 “一、基本情况”');
    expect(stdout).toContain('没有认出成文日期');
    expect(await run(files, 'a.docx', '--title', '99')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('没有第99段'),
    });
    expect(await run(files, 'a.docx', '--title', '五')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('要写段号，例如 3 或 3-4'),
    });
    expect((await run({ ...files, 'b.docx': await proper() }, 'a.docx', 'b.docx', '--title', '1')).code).toBe(2);
  });

  test('what is no .docx, or not there, ends with 3', async () => {
    expect(await run({ 'a.docx': new TextEncoder().encode('谈心') }, 'a.docx')).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('不是 Word 文档'),
    });
    expect((await run({}, '没有的.docx')).code).toBe(3);
  });
});
