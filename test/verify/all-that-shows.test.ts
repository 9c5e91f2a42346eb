import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { addedPart } from '../../src/word-file/add-part.ts';
import type { WordFile } from '../../src/word-file/open-word-file.ts';
import { partText, relationsOfPart } from '../../src/word-file/open-word-file.ts';
import { CAMPAIGNS, goldenOf, verified, xmlOf } from './golden.ts';

const golden = await goldenOf(CAMPAIGNS.find((path) => path.includes('report-charts')) ?? '');
const text = xmlOf(golden.file);
const end = text.lastIndexOf('<w:sectPr');

const found = (xml: string, file: WordFile = golden.file): string[] =>
  verified(golden, file, xml)
    .findings.filter(({ rule }) => rule !== 'wording')
    .map(({ rule, message }) => `${rule} ${message}`);

const run = (words: string, look = ''): string =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const withBlock = (xml: string): string => text.slice(0, end) + xml + text.slice(end);
const withRuns = (xml: string): string => withBlock(`<w:p>${xml}</w:p>`);
const withPart = (name: string, xml: string | Uint8Array, kind: string, file = golden.file): WordFile => {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  const parts = addedPart(file, { name, xml: '', type, contentType: 'application/x' });
  const bytes = typeof xml === 'string' ? strToU8(xml) : xml;
  return { ...file, parts: new Map([...file.parts, ...Object.entries(parts), [`word/${name}`, bytes]]) };
};
const changed = (part: string, edit: (xml: string) => string): WordFile => ({
  ...golden.file,
  parts: new Map(golden.file.parts).set(part, strToU8(edit(partText(golden.file, part) ?? ''))),
});

const WORDS = '另外走访群众999户。';

test('the report as it was rendered holds nothing that is not read', () => expect(found(text)).toEqual([]));

describe('words are found wherever Word shows them', () => {
  const math = `<m:oMathPara><m:oMath><m:r><m:t>${WORDS}</m:t></m:r></m:oMath></m:oMathPara>`;
  test.each([
    ['an equation', withRuns(math)],
    [
      'a number of an equation among words',
      withRuns(`${run('另外走访群众')}<m:oMath><m:r><m:t>999</m:t></m:r></m:oMath>${run('户。')}`),
    ],
    ['a smart tag', withRuns(`<w:smartTag>${run(WORDS)}</w:smartTag>`)],
    [
      'a text that runs from left to right',
      withRuns(`<w:dir w:val="ltr"><w:bdo w:val="ltr">${run(WORDS)}</w:bdo></w:dir>`),
    ],
    [
      'a placeholder',
      withBlock(
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p>${run(WORDS)}</w:p></w:sdtContent></w:sdt>`,
      ),
    ],
    ['a field', withRuns(`<w:fldSimple w:instr="DOCPROPERTY x">${run(WORDS)}</w:fldSimple>`)],
    [
      'a choice among runs',
      withRuns(`<mc:AlternateContent><mc:Choice Requires="w14">${run(WORDS)}</mc:Choice></mc:AlternateContent>`),
    ],
    [
      'what stands for a choice that Word does not know',
      withRuns(
        `<mc:AlternateContent><mc:Choice Requires="nobody"/><mc:Fallback>${run(WORDS)}</mc:Fallback></mc:AlternateContent>`,
      ),
    ],
    ['a 文本框', withRuns(`<w:r><w:pict><w:txbxContent><w:p>${run(WORDS)}</w:p></w:txbxContent></w:pict></w:r>`)],
  ])('%s', (_, xml) => expect(found(xml)).toEqual([expect.stringMatching(/^number-without-source 「999户」/)]));

  test.each([
    [
      'a page of HTML',
      'a.html',
      `<html><head><title>1户</title></head><body><p>另外走访<b>群众</b>&#57;99户。</p></body></html>`,
    ],
    ['a text', 'a.txt', WORDS],
    [
      'a page in the encoding of Windows',
      'a.htm',
      Uint8Array.from([...strToU8('<p>999'), 0xbb, 0xa7, 0xa1, 0xa3, ...strToU8('</p>')]),
    ],
    [
      'another .docx',
      'a.docx',
      zipSync({ 'word/document.xml': strToU8(`<w:document><w:body><w:p>${run(WORDS)}</w:p></w:body></w:document>`) }),
    ],
  ])('%s that is embedded', (_, name, xml) => {
    const file = withPart(name, xml, 'aFChunk');
    const id = [...relationsOfPart(file, file.main).values()].at(-1)?.id;
    expect(found(withBlock(`<w:altChunk r:id="${id}"/>`), file)).toEqual([
      expect.stringMatching(/^number-without-source 「999户」/),
    ]);
  });

  test.each(['header', 'footer'])('a %s', (kind) => {
    const part =
      [...relationsOfPart(golden.file, golden.file.main).values()].find(({ type }) => type.endsWith(kind))?.target ??
      '';
    const file = changed(part, (xml) =>
      xml.replace(/<\/w:(?:hdr|ftr)>/, (close) => `<w:p>${run(WORDS)}</w:p>${close}`),
    );
    expect(found(text, file)).toEqual([expect.stringMatching(/^number-without-source 「999户」/)]);
  });

  test('a page number that is another says nothing', () => {
    const part =
      [...relationsOfPart(golden.file, golden.file.main).values()].find(({ type }) => type.endsWith('footer'))
        ?.target ?? '';
    expect(
      found(
        text,
        changed(part, (xml) => xml.replace(/>1</, '>17<')),
      ),
    ).toEqual([]);
  });

  test('智能图形', () => {
    const data = `<dgm:dataModel><dgm:pt><dgm:t><a:p><a:r><a:t>${WORDS}</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:dataModel>`;
    const file = withPart('data1.xml', data, 'diagramData');
    const id = [...relationsOfPart(file, file.main).values()].at(-1)?.id;
    const uri = 'http://schemas.openxmlformats.org/drawingml/2006/diagram';
    const drawing = `<w:r><w:drawing><a:graphic><a:graphicData uri="${uri}"><dgm:relIds r:dm="${id}"/></a:graphicData></a:graphic></w:drawing></w:r>`;
    expect(found(withRuns(drawing), file)).toEqual([expect.stringMatching(/^number-without-source 「999户」/)]);
  });
});

describe('what nobody sees is no text', () => {
  const styles =
    [...relationsOfPart(golden.file, golden.file.main).values()].find(({ type }) => type.endsWith('/styles'))?.target ??
    '';
  const styled = changed(styles, (xml) =>
    xml.replace(
      '</w:styles>',
      '<w:style w:type="character" w:styleId="Hid"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="HidP"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
    ),
  );
  const hidden = [expect.stringMatching(/^not-read 没有读：隐藏文字「另外走访群众999户。」/)];
  test.each<[string, string, unknown[]]>([
    ['a run', withRuns(run(WORDS, '<w:vanish/>')), hidden],
    ['a style of characters', withRuns(run(WORDS, '<w:rStyle w:val="Hid"/>')), hidden],
    ['a style of paragraphs', withBlock(`<w:p><w:pPr><w:pStyle w:val="HidP"/></w:pPr>${run(WORDS)}</w:p>`), hidden],
    ['in several runs', withRuns(run('另外走访', '<w:vanish/>') + run('群众999户。', '<w:vanish/>')), hidden],
    [
      'a row',
      withBlock(`<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p>${run(WORDS)}</w:p></w:tc></w:tr></w:tbl>`),
      hidden,
    ],
    [
      'two switches that end each other',
      withBlock(`<w:p><w:pPr><w:pStyle w:val="HidP"/></w:pPr>${run('以上。', '<w:rStyle w:val="Hid"/>')}</w:p>`),
      [],
    ],
    ['a switch that is off', withRuns(run('以上。', '<w:rStyle w:val="Hid"/><w:vanish w:val="0"/>')), []],
    ['on the web alone', withRuns(run('以上。', '<w:webHidden/>')), []],
  ])('%s', (_, xml, expected) => expect(found(xml, styled)).toEqual(expected));

  test('a figure that was hidden is missing, and that is the one fault', () => {
    const figure =
      /(<w:bookmarkStart w:id="\d+" w:name="tr_\d+_[0-9a-f]{16}"\/><w:r><w:rPr>)((?:(?!<\/w:rPr>).)*<\/w:rPr><w:t[^>]*>\d+<\/w:t>)/;
    const said = found(text.replace(figure, '$1<w:vanish/>$2'));
    expect(said).toEqual([expect.stringMatching(/^figure-cut 这里少了/)]);
  });
});

describe('what is not understood is named', () => {
  const graphic = (uri: string, inner = ''): string =>
    `<w:r><w:drawing><a:graphic><a:graphicData uri="${uri}">${inner}</a:graphicData></a:graphic></w:drawing></w:r>`;
  test.each<[string, string, string]>([
    ['a part that is no text', withBlock('<w:altChunk r:id="rIdNone"/>'), 'not-read 没有读：嵌入的文件。'],
    ['a document of its own', withRuns('<w:subDoc r:id="rId1"/>'), 'not-read 没有读：子文档。'],
    [
      'an object',
      withRuns('<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'),
      'not-read 没有读：嵌入的对象（Excel.Sheet.12）。',
    ],
    [
      '艺术字',
      withRuns('<w:r><w:pict><v:shape><v:textpath string="谈话999人"/></v:shape></w:pict></w:r>'),
      'not-read 没有读：艺术字「谈话999人」。',
    ],
    ['ink', withRuns('<w:r><w:contentPart r:id="rId1"/></w:r>'), 'not-read 没有读：墨迹。'],
    [
      'a drawing of a later program',
      withRuns(graphic('http://schemas.microsoft.com/office/drawing/2014/chartex')),
      'not-read 没有读：图形（chartex）。',
    ],
    [
      'a picture',
      withRuns(graphic('http://schemas.openxmlformats.org/drawingml/2006/picture', '<pic:pic/>')),
      'picture-not-read 没有读：图片。',
    ],
    [
      'another way to say it',
      withRuns(
        `<mc:AlternateContent><mc:Choice Requires="w14">${run('以上。')}</mc:Choice><mc:Fallback>${run(WORDS)}</mc:Fallback></mc:AlternateContent>`,
      ),
      `not-read 没有读：同一处的另一种写法「${WORDS}」`,
    ],
    [
      'a field that computes what it shows',
      withRuns(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> EQ \\f(99,100)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
      ),
      'not-read 没有读：域「EQ \\f(99,100)」',
    ],
    [
      'words turned round',
      withRuns(`<w:bdo w:val="rtl">${run('人上以')}</w:bdo>`),
      'not-read 没有读：倒着排的文字「人上以」',
    ],
    ['letters struck out', withRuns(run('以上。', '<w:strike/>')), 'not-read 没有读：画了删除线的字「以上。」'],
    ['white letters', withRuns(run('以上。', '<w:color w:val="FFFFFF"/>')), 'not-read 没有读：白字「以上。」'],
    [
      'letters of a hair’s size',
      withRuns(run('以上。', '<w:sz w:val="2"/>')),
      'not-read 没有读：小得看不见的字「以上。」',
    ],
    [
      'cells that a tracked change makes one',
      withBlock(`<w:tbl><w:tr><w:tc><w:tcPr><w:cellMerge w:vMerge="cont"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>`),
      'not-read 没有读：合并单元格的修订。',
    ],
  ])('%s', (_, xml, expected) => expect(found(xml)).toEqual([expect.stringContaining(expected)]));

  test.each<[string, string]>([
    [
      'the same in two ways',
      withRuns(
        `<mc:AlternateContent><mc:Choice Requires="w14">${run('以上。')}</mc:Choice><mc:Fallback>${run('以上。')}</mc:Fallback></mc:AlternateContent>`,
      ),
    ],
    [
      'white letters on a ground',
      withRuns(run('以上。', '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="000000"/>')),
    ],
    ['a drawing without words', withRuns('<w:r><w:pict><v:shape><v:textpath string=""/></v:shape></w:pict></w:r>')],
  ])('not %s', (_, xml) => expect(found(xml)).toEqual([]));
});

test('a cell that a tracked change takes out is gone when it is accepted', () => {
  const row = text.slice(text.indexOf('<w:tr', text.indexOf('<w:tr>') + 1) || text.indexOf('<w:tr>'));
  const cell = /<w:tc>(<w:tcPr>)?/.exec(row.slice(row.indexOf('</w:tr>')))?.[0] ?? '';
  const at = text.indexOf(row) + row.indexOf('</w:tr>');
  const marked = cell.endsWith('<w:tcPr>')
    ? `${cell}<w:cellDel w:id="9" w:author="某甲"/>`
    : `${cell}<w:tcPr><w:cellDel w:id="9" w:author="某甲"/></w:tcPr>`;
  const said = found(text.slice(0, at) + text.slice(at).replace(cell, marked));
  expect(said.some((it) => /^row-dropped （接受修订时）表里少了一格/.test(it))).toBe(true);
});

describe('charts', () => {
  const chart = [...golden.file.parts.keys()].find((part) => /charts\/chart\d*\.xml$/.test(part)) ?? '';
  const book = [...golden.file.parts.keys()].find((part) => /\.xlsx$/.test(part)) ?? '';

  test('a value that is another is told, and not once more that the workbook has the old one', () => {
    const file = changed(chart, (xml) => xml.replace(/(<c:val>.*?<c:v>)\d+(<\/c:v>)/s, '$1987$2'));
    expect(found(text, file)).toEqual([expect.stringMatching(/^number-changed 「987.*」/)]);
  });

  test('the name of a category, too', () => {
    const file = changed(chart, (xml) => xml.replace(/(<c:cat>.*?<c:v>)[^<]*(<\/c:v>)/s, '$1别的$2'));
    expect(found(text, file)).toEqual([expect.stringMatching(/^word-changed 「别的、5.6—12」/)]);
  });

  test('a workbook that holds another number is told', () => {
    const parts = unzipSync(golden.file.parts.get(book) ?? new Uint8Array());
    const sheet = Object.keys(parts).find((name) => /sheet1\.xml$/.test(name)) ?? '';
    const xml = new TextDecoder().decode(parts[sheet]).replace(/(r="B2"[^>]*><v>)[^<]*/, '$1987');
    const bytes = zipSync({ ...parts, [sheet]: strToU8(xml) });
    const file = { ...golden.file, parts: new Map(golden.file.parts).set(book, bytes) };
    expect(found(text, file)).toEqual([expect.stringMatching(/^chart-differs .*里是「987」/)]);
  });

  test('a workbook that cannot be read is told', () => {
    const file = { ...golden.file, parts: new Map(golden.file.parts).set(book, strToU8('x')) };
    expect(found(text, file)).toEqual([expect.stringContaining('chart-differs')]);
  });
});
