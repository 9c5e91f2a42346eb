import { describe, expect, test } from 'vitest';
import { addedPart } from '../../src/word-file/add-part.ts';
import type { WordFile } from '../../src/word-file/open-word-file.ts';
import { CAMPAIGNS, goldenOf, verified, xmlOf } from './golden.ts';

const golden = await goldenOf(CAMPAIGNS.find((path) => path.includes('traffic-police')) ?? '');
const text = xmlOf(golden.file);

const found = (xml: string, file: WordFile = golden.file): { rule: string; message: string; words: string }[] =>
  verified(golden, file, xml)
    .findings.filter(({ rule }) => rule !== 'wording')
    .map(({ rule, message, at }) => ({ rule, message, words: at.file.text.slice(at.start, at.end) }));

const run = (words: string, deleted = false): string =>
  deleted ? `<w:r><w:delText>${words}</w:delText></w:r>` : `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const REVISION = 'w:id="7" w:author="某甲" w:date="2013-06-08T00:00:00Z"';
const inserted = (words: string): string => `<w:ins ${REVISION}>${run(words)}</w:ins>`;
const deleted = (words: string): string => `<w:del ${REVISION}>${run(words, true)}</w:del>`;

/** 103 of the text, once. */
const SITTINGS = /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>103<\/w:t><\/w:r>/s;
const END = /(特此汇报。<\/w:t><\/w:r>)/;

describe('tracked changes', () => {
  test('an edit that is tracked is one when it is accepted', () => {
    expect(found(text.replace(SITTINGS, deleted('103') + inserted('130')))).toEqual([
      { rule: 'figure-changed', message: expect.stringMatching(/^（接受修订时）「130场」.*「103场」/), words: '130' },
    ]);
  });

  test('one that puts a figure right is one when it is rejected', () => {
    expect(found(text.replace(SITTINGS, deleted('130') + inserted('103')))).toEqual([
      { rule: 'figure-changed', message: expect.stringMatching(/^（不接受修订时）「130场」/), words: '130' },
    ]);
  });

  test('what is wrong either way is said once, without a side', () => {
    const xml = text.replace(SITTINGS, run('130')).replace(END, `$1${inserted('以上各项工作要抓好落实。')}`);
    expect(found(xml).map(({ message }) => message)).toEqual([expect.stringMatching(/^「130场」/)]);
  });

  test('wording alone is nothing', () => expect(found(text.replace(END, `$1${inserted('请审阅。')}`))).toEqual([]));
});

describe('what stands beside the text', () => {
  const withPart = (name: string, xml: string): WordFile => {
    const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}`;
    const parts = addedPart(golden.file, { name: `${name}.xml`, xml, type, contentType: 'application/xml' });
    return { ...golden.file, parts: new Map([...golden.file.parts, ...Object.entries(parts)]) };
  };

  test('a number of a footnote has no source', () => {
    const notes = `<w:footnotes><w:footnote w:id="2"><w:p>${run('另有谈话27人次未计入。')}</w:p></w:footnote></w:footnotes>`;
    expect(found(text, withPart('footnotes', notes)).map(({ rule, words }) => [rule, words])).toEqual([
      ['number-without-source', '27'],
    ]);
  });

  test('comments are not read', () => {
    const comments = `<w:comments><w:comment w:id="2"><w:p>${run('这里应是130场')}</w:p></w:comment></w:comments>`;
    expect(found(text, withPart('comments', comments))).toEqual([]);
  });

  test('a number of a text box has no source', () => {
    const box = `<w:r><w:pict><w:txbxContent><w:p>${run('全年谈话460人次')}</w:p></w:txbxContent></w:pict></w:r>`;
    expect(found(text.replace(END, `$1${box}`)).map(({ rule }) => rule)).toEqual(['number-without-source']);
  });
});

describe('people', () => {
  test('a name that no record knows, and one put in another’s place', () => {
    const stranger = text.replace(END, `$1${run('支部书记与牛大力同志谈了话。')}`);
    expect(found(stranger).map(({ rule }) => rule)).toEqual(['unknown-person']);
    const other = text.replace('>贾鹏程<', '>严巧云<');
    expect(found(other).map(({ rule }) => rule)).toEqual(['person-changed']);
  });
});

test('another document is told as such, once', () => {
  const body = Array.from(
    { length: 40 },
    (_, at) => `<w:p>${run(`第${at}段讲的是别的事情，用了${at + 3}天。`)}</w:p>`,
  ).join('');
  const xml = text.replace(/<w:body>.*<w:sectPr/s, `<w:body>${body}<w:sectPr`);
  expect(found(xml).map(({ rule }) => rule)).toEqual(['document-unlike']);
});

test('a notice about other things is another document, though both are of an office', () => {
  const sentences = [
    '关于做好素材整理工作的通知',
    '各科室：',
    '一是及时收集，二是分类登记，三是专人保管，四是及时归档。',
    '请于2013年6月15日前报送。',
    '附件：素材目录',
    '2013年6月3日',
  ];
  const body = sentences.map((it) => `<w:p>${run(it)}</w:p>`).join('');
  const xml = text.replace(/<w:body>.*<w:sectPr/s, `<w:body>${body}<w:sectPr`);
  expect(found(xml).map(({ rule }) => rule)).toEqual(['document-unlike']);
});

test('wording is told with the numerals that stand in it', () => {
  const xml = text.replace('现将有关情况汇报如下', '现将三个方面情况汇报如下');
  const told = verified(golden, golden.file, xml).findings.filter(({ rule }) => rule === 'wording');
  expect(told.map(({ message }) => message)).toEqual([expect.stringContaining('三个方面')]);
});

test('findings come in the order of the text', () => {
  const xml = text
    .replace(SITTINGS, run('130'))
    .replace('>98<', '>89<')
    .replace('2013.5.14', '2013.5.16')
    .replace('>61<', '>66<');
  const starts = verified(golden, golden.file, xml).findings.map(({ at }) => at.start);
  expect(starts.length).toBeGreaterThan(3);
  expect(starts).toEqual([...starts].sort((one, other) => one - other));
});
