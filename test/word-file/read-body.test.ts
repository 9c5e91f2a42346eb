import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openWordFile } from '../../src/word-file/open-word-file.ts';
import { type Line, readBody } from '../../src/word-file/read-body.ts';
import { hasChanges } from '../../src/word-file/read-shown.ts';
import type { Side } from '../../src/word-file/walk-paragraph.ts';

const RELATIONS =
  '<Relationships><Relationship Id="r1" Type="http://x/footnotes" Target="footnotes.xml"/></Relationships>';

function read(body: string, side: Side = 'accepted', notes = ''): Line[] {
  const parts = {
    'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`,
    'word/footnotes.xml': `<w:footnotes>${notes}</w:footnotes>`,
    'word/_rels/document.xml.rels': RELATIONS,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
  return readBody(openWordFile('a.docx', bytes), side);
}
const texts = (body: string, side?: Side): string[] => read(body, side).map(({ text }) => text);
const run = (text: string): string => `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`;
const control = (tag: string, content: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="${tag}"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

describe('the text of a .docx', () => {
  test.each<[string, string, string[]]>([
    ['runs are one line', `<w:p>${run('应谈')}${run('31')}${run('人')}</w:p>`, ['应谈31人']],
    ['signs that are elements', '<w:p><w:r><w:t>a</w:t><w:tab/><w:br/><w:noBreakHyphen/></w:r></w:p>', ['a\t\n-']],
    ['a page break is no text', `<w:p><w:r><w:br w:type="page"/></w:r>${run('a')}</w:p>`, ['a']],
    ['what is in links and smart tags', `<w:p><w:hyperlink>${run('网')}</w:hyperlink></w:p>`, ['网']],
    [
      'the result of a field, not its instruction',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('3')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('页')}</w:p>`,
      ['3页'],
    ],
    [
      'a text box after the paragraph that it hangs on, once',
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p>${run('框')}</w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p>${run('框')}</w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run('文')}</w:p>`,
      ['文', '框'],
    ],
  ])('%s', (_, body, expected) => expect(texts(body)).toEqual(expected));

  test('footnotes come after the body', () => {
    const lines = read(`<w:p>${run('文')}</w:p>`, 'accepted', `<w:footnote><w:p>${run('注31')}</w:p></w:footnote>`);
    expect(lines.map(({ text, part }) => [text, part])).toEqual([
      ['文', 'word/document.xml'],
      ['注31', 'word/footnotes.xml'],
    ]);
  });

  test('a cell knows its table, row and column', () => {
    const cell = (text: string): string => `<w:tc><w:tcPr/><w:p>${run(text)}</w:p></w:tc>`;
    const lines = read(
      `<w:tbl><w:tblPr/><w:tr>${cell('a')}${cell('b')}</w:tr>${control('row', `<w:tr>${control('cell', cell('c'))}</w:tr>`)}</w:tbl><w:p/><w:tbl><w:tr>${cell('d')}</w:tr></w:tbl>`,
    );
    expect(lines.map(({ text, cell: at }) => [text, at?.table, at?.row, at?.column])).toEqual([
      ['a', 0, 0, 0],
      ['b', 0, 0, 1],
      ['c', 0, 1, 0],
      ['', undefined, undefined, undefined],
      ['d', 1, 0, 0],
    ]);
    expect(lines[2]?.marks.map(({ name }) => name)).toEqual(['row', 'cell']);
  });

  test('controls and bookmarks mark their words, also around paragraphs and across them', () => {
    const [first, second, third] = read(
      `<w:p>${run('谈')}<w:bookmarkStart w:id="1" w:name="_a"/>${control('talks', run('31'))}<w:bookmarkEnd w:id="1"/><w:bookmarkStart w:id="2" w:name="b"/>${run('人')}</w:p>` +
        `<w:p>${run('共')}<w:bookmarkEnd w:id="2"/></w:p>${control('whole', `<w:p>${run('9')}</w:p>`)}`,
    );
    expect(first?.marks).toEqual([
      { by: 'control', name: 'talks', start: 1, end: 3 },
      { by: 'bookmark', name: '_a', start: 1, end: 3 },
      { by: 'bookmark', name: 'b', start: 3, end: 4 },
    ]);
    expect(second?.marks).toEqual([{ by: 'bookmark', name: 'b', start: 0, end: 1 }]);
    expect(third?.marks).toEqual([{ by: 'control', name: 'whole', start: 0, end: 1 }]);
  });

  test('runs lead back to the text of the part', () => {
    const body = `<w:p>${run('应谈')}${run('31')}</w:p>`;
    const whole = `<w:document><w:body>${body}</w:body></w:document>`;
    const [line] = read(body);
    expect(line?.runs.map(({ start, end, xml }) => [start, end, whole.slice(xml.start, xml.end)])).toEqual([
      [0, 2, run('应谈')],
      [2, 4, run('31')],
    ]);
  });
});

describe('tracked changes are read as accepted and as rejected', () => {
  const deleted = (text: string): string => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const inserted = (text: string): string => `<w:ins>${run(text)}</w:ins>`;
  const mark = (kind: string): string => `<w:pPr><w:rPr><w:${kind}/></w:rPr></w:pPr>`;
  test.each<[string, string, string[], string[]]>([
    ['words', `<w:p>${run('谈')}${deleted('31')}${inserted('32')}</w:p>`, ['谈32'], ['谈31']],
    [
      'words that were moved',
      `<w:p><w:moveTo>${run('a')}</w:moveTo></w:p><w:p><w:moveFrom>${run('a')}</w:moveFrom>b</w:p>`,
      ['a', ''],
      ['', 'a'],
    ],
    [
      'a paragraph that was split, one that was joined',
      `<w:p>${mark('ins')}${run('a')}</w:p><w:p>${mark('del')}${run('b')}</w:p><w:p>${run('c')}</w:p>`,
      ['a', 'bc'],
      ['ab', 'c'],
    ],
    [
      'a paragraph that was struck out whole, at the end',
      `<w:p>${run('a')}</w:p><w:p>${mark('del')}${deleted('b')}</w:p>`,
      ['a', ''],
      ['a', 'b'],
    ],
    [
      'rows',
      `<w:tbl><w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p>${inserted('新')}</w:p></w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>${deleted('旧')}</w:p></w:tc></w:tr></w:tbl>`,
      ['新'],
      ['旧'],
    ],
  ])('%s', (_, body, accepted, rejected) => {
    expect(texts(body, 'accepted')).toEqual(accepted);
    expect(texts(body, 'rejected')).toEqual(rejected);
  });

  test('whether there are any is known beforehand', () => {
    const has = (body: string): boolean =>
      hasChanges(
        openWordFile(
          'a',
          zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) }),
        ),
      );
    expect(has(`<w:p>${inserted('a')}</w:p>`)).toBe(true);
    expect(has(`<w:p>${run('a')}</w:p>`)).toBe(false);
  });
});
