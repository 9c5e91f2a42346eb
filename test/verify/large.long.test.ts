import { beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../../src/document/document.ts';
import { parseMarkdown } from '../../src/document/parse-markdown.ts';
import { type Expected, expectedOf, verifyDocument } from '../../src/verify/verify-document.ts';
import { openWordFile, type WordFile } from '../../src/word-file/open-word-file.ts';
import { docx } from '../../src/writers/docx/write-docx.ts';
import { CAMPAIGNS, type Golden, goldenOf, NO_SOURCES, withXml, xmlOf } from './golden.ts';

const ROWS = 10_000;

/** A register as long as a county's: every row has its number, a day, two people and a length. */
const register = Array.from({ length: ROWS }, (_, at) => {
  const name = (family: string): string => `${family}${'甲乙丙丁戊己庚辛'.charAt(at % 8)}`;
  return `| ${at + 1} | 2013.5.${1 + (at % 28)} | ${name('谈')} | ${name('听')} | 大会议室 | ${30 + (at % 30)} | 第${at}次记录 |`;
}).join('\n');

const document: Document = {
  title: '谈心谈话情况汇报',
  addressee: undefined,
  body: parseMarkdown('# 基本情况\n\n谈话登记见附件。\n'),
  attachments: [
    {
      title: '谈话登记表',
      body: parseMarkdown(
        `| 序号 | 日期 | 谈话人 | 谈话对象 | 地点 | 分钟 | 内容 |\n| --- | --- | --- | --- | --- | --- | --- |\n${register}\n`,
      ),
    },
  ],
  signature: { name: '某局', date: '2013-06-08', sealed: false },
  draft: false,
};

describe('a register of 10,000 rows', () => {
  let golden: Golden;
  let file: WordFile;
  let known: Expected;
  beforeAll(async () => {
    golden = await goldenOf(CAMPAIGNS[0] ?? '');
    const written = await docx.write(document, { profile: 'gov' });
    if (typeof written === 'string') throw new Error('no .docx');
    file = openWordFile('报告.docx', written);
    known = expectedOf(file, document, golden.facts);
  });
  const said = (xml: string): string[] =>
    verifyDocument(withXml(file, xml), known, golden.facts, NO_SOURCES).findings.map(
      ({ rule, message }) => `${rule} ${message}`,
    );
  const row = (at: number): string => [...xmlOf(file).matchAll(/<w:tr(?: [^>]*)?>.*?<\/w:tr>/gs)][at]?.[0] ?? '';

  test.each<[string, (xml: string) => string, string[]]>([
    ['as it is', (xml) => xml, []],
    [
      'a digit in one of them',
      (xml) => xml.replace(row(777), row(777).replace('2013.5.21', '2013.5.22')),
      ['number-changed'],
    ],
    ['one is gone', (xml) => xml.replace(row(5000), ''), ['row-dropped']],
    ['one stands elsewhere', (xml) => xml.replace(row(5000), '').replace(row(9000), row(9000) + row(5000)), []],
  ])('%s', (_, edit, rules) => {
    const found = said(edit(xmlOf(file)));
    expect(found.map((it) => it.split(' ')[0])).toEqual(rules);
  });

  test('all reworded alike is said once, and numbers are still held against their rows', () => {
    const worded = xmlOf(file).replaceAll('大会议室', '小会议室');
    const found = said(worded.replace(/(>777<.*?>2013\.5\.)21</s, '$122<')).filter((it) => !it.startsWith('wording'));
    expect(found).toEqual([
      expect.stringMatching(/^word-changed 「小会议室」与记录不符，按记录是「大会议室」.*这一列有 10000 处这样的改动/),
      expect.stringContaining('number-changed 「2013.5.22」与记录不符，按记录是「2013.5.21」'),
    ]);
  });
});
