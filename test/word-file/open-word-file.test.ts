import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/finding/user-error.ts';
import { openWordFile, partTree, relationsOfPart } from '../../src/word-file/open-word-file.ts';
import { childOf, descendantsOf, parseXml, textOf, XmlError } from '../../src/word-file/xml-tree.ts';

const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

const RELATIONS =
  '<Relationships><Relationship Id="r1" Type="http://x/officeDocument" Target="/word/main2.xml"/></Relationships>';

describe('a .docx read back', () => {
  test('its text is the part that the file says, else the one of the usual name', () => {
    expect(openWordFile('a', zip({ '_rels/.rels': RELATIONS, 'word/main2.xml': '<a/>' })).main).toBe('word/main2.xml');
    expect(openWordFile('a', zip({ '_rels/.rels': '<broken', 'word/document.xml': '<a/>' })).main).toBe(
      'word/document.xml',
    );
  });

  test.each([
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), /旧格式/],
    ['no zip', strToU8('谈心谈话'), /不是 Word 文档/],
    ['a zip cut short', zip({ 'word/document.xml': '<a/>' }).slice(0, -30), /不是 Word 文档/],
    ['a zip of something else', zip({ 'a.txt': 'a' }), /没有正文/],
    ['an empty file', new Uint8Array(), /不是 Word 文档/],
  ])('%s is refused with what to do', (_, bytes, message) => {
    expect(() => openWordFile('报告.docx', bytes)).toThrow(UserError);
    expect(() => openWordFile('报告.docx', bytes)).toThrow(message);
  });

  test('a damaged part is said to be damaged', () => {
    const file = openWordFile('报告.docx', zip({ 'word/document.xml': '<w:p><w:r></w:p>' }));
    expect(() => partTree(file, 'word/document.xml')).toThrow(/word\/document\.xml 已经损坏/);
    expect(partTree(file, 'word/styles.xml')).toBeUndefined();
  });

  test('what a part refers to is found from the root of the file', () => {
    const file = openWordFile(
      'a',
      zip({
        'word/document.xml': '<a/>',
        'word/_rels/document.xml.rels':
          '<Relationships><Relationship Id="r1" Type="t" Target="styles.xml"/><Relationship Id="r2" Type="t" Target="/word/x.xml"/></Relationships>',
      }),
    );
    expect([...relationsOfPart(file, file.main).values()].map(({ target }) => target)).toEqual([
      'word/styles.xml',
      'word/x.xml',
    ]);
  });
});

describe('the tree of a part', () => {
  const xml = '<?xml version="1.0"?>\r\n<w:body a="1>0"><w:p>谈😀话<w:r/>&amp;</w:p>\n<w:p x="<"/></w:body>'.replace(
    'x="<"',
    'x="&lt;"',
  );
  const root = parseXml(xml);

  test('every element knows its place', () => {
    const shown = descendantsOf(root, 'w:p').map(({ start, end, inner }) => [
      xml.slice(start, end),
      xml.slice(inner.start, inner.end),
    ]);
    expect(shown).toEqual([
      ['<w:p>谈😀话<w:r/>&amp;</w:p>', '谈😀话<w:r/>&amp;'],
      ['<w:p x="&lt;"/>', ''],
    ]);
    expect(xml.slice(root.start, root.end)).toBe(xml.slice(xml.indexOf('<w:body')));
  });

  test('text and attributes are as they are meant', () => {
    const paragraph = childOf(root, 'w:p');
    expect(paragraph && textOf(paragraph)).toBe('谈😀话&');
    expect(root.attributes).toEqual({ a: '1>0' });
  });

  test.each(['', '<a>', '<a></b>', 'a', '<a b=1/>', '<a/><b/>'])('%j is no tree', (wrong) => {
    expect(() => parseXml(wrong)).toThrow(XmlError);
  });
});
