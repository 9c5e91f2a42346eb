import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { addComments } from '../../src/word-file/comments.ts';
import { openWordFile, partText, relationsOfPart, type WordFile } from '../../src/word-file/open-word-file.ts';
import { readBody } from '../../src/word-file/read-body.ts';
import { withUsualPrefixes } from '../../src/word-file/usual-prefixes.ts';
import { parseXml } from '../../src/word-file/xml-tree.ts';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

const opened = (parts: Record<string, string | Uint8Array>): WordFile =>
  openWordFile(
    '报告.docx',
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
      ),
    ),
  );

const texts = (file: WordFile): string[] => readBody(file, 'accepted').map(({ text }) => text);

const written = (prefix: string, uri: string): string => {
  const [colon, declared] = prefix === '' ? ['', 'xmlns'] : [`${prefix}:`, `xmlns:${prefix}`];
  const words = `<${colon}p><${colon}r><${colon}t>谈话31人</${colon}t></${colon}r></${colon}p>`;
  return `<?xml version="1.0"?><${colon}document ${declared}="${uri}"><${colon}body>${words}</${colon}body></${colon}document>`;
};

describe('elements are known by their namespace, whatever their prefix', () => {
  test.each([
    ['the usual one', written('w', MAIN)],
    ['another', written('ns1', MAIN)],
    ['none', written('', MAIN)],
    ['Strict, the usual one', written('w', STRICT)],
    ['Strict, another', written('x', STRICT)],
  ])('%s', (_, xml) => expect(texts(opened({ 'word/document.xml': xml }))).toEqual(['谈话31人']));

  test('what bears the usual prefix and is something else is not taken for it', () => {
    const xml = `<a:document xmlns:a="${MAIN}" xmlns:w="urn:else"><a:body><w:p><a:p><a:r><a:t>文</a:t><w:t>别的</w:t></a:r></a:p></w:p></a:body></a:document>`;
    expect(texts(opened({ 'word/document.xml': xml }))).toEqual(['文']);
  });

  test('attributes, lists of prefixes and inner declarations follow; the text stays as it is', () => {
    const xml = `<a:p xmlns:a="${MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:q="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="q z" xmlns:z="urn:z" a:id="&quot;1&#10;" q:x="2"> <b:r xmlns:b="${MAIN}">a &amp; b</b:r><a:t/></a:p>`;
    const usual = withUsualPrefixes(xml);
    expect(parseXml(usual)).toMatchObject({
      name: 'w:p',
      attributes: { 'w:id': '"1\n', 'w14:x': '2', 'mc:Ignorable': 'w14 z', 'xmlns:w': MAIN, 'xmlns:z': 'urn:z' },
    });
    expect(usual).toContain('> <w:r>a &amp; b</w:r><w:t/></w:p>');
    expect(withUsualPrefixes(usual)).toBe(usual);
  });

  test('a text that is no XML is left to those who read it', () => {
    const broken = `<a:p xmlns:a="${MAIN}"><a:r></a:p>`;
    expect(withUsualPrefixes(broken)).toBe(broken);
  });

  test('a comment put into such a part is in its namespace', () => {
    const file = opened({ 'word/document.xml': written('ns1', MAIN), '[Content_Types].xml': '<Types></Types>' });
    const lines = readBody(file, 'accepted');
    const by = { author: '核', initials: '核', date: '2013-06-08T00:00:00Z' };
    const parts = addComments(file, lines, [{ line: 0, start: 2, end: 4, text: '核对' }], by);
    const xml = new TextDecoder().decode(parts['word/document.xml']);
    expect(xml).toContain(`<w:document xmlns:w="${MAIN}">`);
    expect(xml).toContain('<w:commentRangeStart w:id="0"/><w:r><w:t xml:space="preserve">31</w:t></w:r>');
  });
});

const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text.split('')].map((char) => char.charCodeAt(0));
  return Uint8Array.from(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
};

describe('a part in UTF-16 is read', () => {
  const xml = written('w', MAIN).replace('?>', ' encoding="UTF-16"?>');
  test.each([
    ['with its mark, little end first', utf16(xml, true, true)],
    ['with its mark, big end first', utf16(xml, false, true)],
    ['without a mark, little end first', utf16(xml, true, false)],
    ['without a mark, big end first', utf16(xml, false, false)],
  ])('%s', (_, bytes) => {
    const file = opened({ 'word/document.xml': bytes });
    expect(texts(file)).toEqual(['谈话31人']);
    expect(partText(file, 'word/document.xml')).toContain('encoding="UTF-8"?>');
  });
});

describe('entries of a file are found however they are spelled', () => {
  const relations = (target: string): string =>
    `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${TYPE}" Target="${target}"/></Relationships>`;
  test.each([
    ['a slash before', '/word/main.xml', 'word/main.xml'],
    ['backslashes', 'word\\main.xml', 'word/main.xml'],
    ['a dot before', './word/main.xml', 'word/main.xml'],
    ['another case', 'Word/Main.XML', 'word/main.xml'],
    ['an absolute target', 'word/main.xml', '/word/main.xml'],
    ['a target with backslashes and steps up', 'word/main.xml', '.\\word\\x\\..\\main.xml'],
  ])('%s', (_, name, target) => {
    expect(texts(opened({ '_rels/.rels': relations(target), [name]: written('w', MAIN) }))).toEqual(['谈话31人']);
  });

  test('what a part refers to is named as the file spells it, unless it is outside', () => {
    const file = opened({
      'word/document.xml': written('w', MAIN),
      'word/_rels/Document.xml.rels': `<x:Relationships xmlns:x="${PACKAGE}"><x:Relationship Id="a" Type="t" Target="Notes.xml"/><x:Relationship Id="b" Type="t" Target="../word/notes.xml" TargetMode="External"/></x:Relationships>`,
      'word/notes.xml': '<a/>',
    });
    expect([...relationsOfPart(file, file.main).values()]).toEqual([
      { id: 'a', type: 't', target: 'word/notes.xml', outside: false },
      { id: 'b', type: 't', target: '../word/notes.xml', outside: true },
    ]);
  });
});

describe('what cannot be read is said in a sentence', () => {
  test.each(['w:tbl', 'w:p', 'w:r', 'w:sdt', 'a'])('%s one in the other, twenty thousand deep', (name) => {
    const xml = `<w:document xmlns:w="${MAIN}" xmlns:x="${MAIN}"><w:body>${`<${name}>`.repeat(20_000)}${`</${name}>`.repeat(20_000)}</w:body></w:document>`;
    const file = opened({ 'word/document.xml': xml });
    expect(() => readBody(file, 'accepted')).toThrow(/一层套一层/);
  });

  test('what Word leaves beside an open document is no document', () => {
    expect(() => openWordFile('材料/~$report.docx', strToU8('\u0004user'))).toThrow(/临时文件/);
    expect(() => openWordFile('~$report.docx', new Uint8Array())).toThrow(/临时文件/);
  });

  test('a file that unpacks to more than any report holds is not unpacked', () => {
    const bytes = zipSync({ 'word/document.xml': strToU8('<a/>'), 'word/media/a.bin': new Uint8Array(1) });
    // The size that an entry says of itself stands in the list at the end: offset 24 of its record.
    const at = bytes.findLastIndex((_, i) => bytes[i] === 0x50 && bytes[i + 1] === 0x4b && bytes[i + 2] === 1);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, 400_000_001, true);
    expect(() => openWordFile('a.docx', bytes)).toThrow(/超过 400 MB/);
  });
});
