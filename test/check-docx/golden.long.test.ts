import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../src/check-docx/check-document.ts';
import { unrecognised } from '../../src/check-docx/outline.ts';
import { realIo } from '../../src/cli/io.ts';
import { runHere } from '../cli/run-in.ts';
import { FORMS } from '../office/sample.ts';
import { writeBytes } from '../writers/docx/unpack.ts';

const said = (bytes: Uint8Array): string[] =>
  checkDocument('报告.docx', bytes).findings.map(({ rule, message }) => `${rule} ${message}`);

describe('what the tool itself writes is silent', () => {
  test.each(Object.keys(FORMS))('the form %s', async (name) => {
    const form = FORMS[name];
    if (form === undefined) throw new Error(name);
    const found = said(await writeBytes(form()));
    // Forms of nothing but sentences have no 结束语, and some 报告 with a red head no 签发人: both are rightly asked for.
    expect(found.filter((it) => !/^docx-(?:closing-phrase|signer-missing) /.test(it))).toEqual([]);
  });

  const folder = (path: string): string => new URL(path, import.meta.url).pathname;
  const reports = readdirSync(folder('../cases')).filter((name) => name.startsWith('report-'));
  const inputs = [
    ...reports.map((name) => [name, folder(`../cases/${name}/input`)] as const),
    ...readdirSync(folder('../../examples')).map((name) => [name, folder(`../../examples/${name}`)] as const),
  ];

  /** A headline names no kind of document, which is rightly asked about. */
  const HEADLINE: readonly string[] = ['report-traits'];

  test.each(inputs)('%s', async (name, path) => {
    let bytes: Uint8Array | undefined;
    const write = (_: string, written: Uint8Array): void => {
      bytes = written;
    };
    const files = { ...realIo().files, write };
    const { stderr } = await runHere(['render', path, '--draft', '--force', '-o', '汇报.docx'], { files });
    if (bytes === undefined) throw new Error(stderr);
    const found = said(bytes);
    expect(found.filter((it) => !HEADLINE.includes(name) || !it.startsWith('docx-title-form'))).toEqual([]);
    expect(unrecognised(checkDocument('a', bytes).structure).filter((it) => /标题/.test(it))).toEqual([]);
  });
});
