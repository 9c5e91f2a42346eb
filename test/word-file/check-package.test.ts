import { beforeAll, describe, expect, test } from 'vitest';
import { checkPackage } from '../../src/word-file/check-package.ts';
import { openWordFile, type WordFile } from '../../src/word-file/open-word-file.ts';
import { FORMS } from '../office/sample.ts';
import { writeBytes } from '../writers/docx/unpack.ts';

const decoder = new TextDecoder();
const encoder = new TextEncoder();
const MAIN = 'word/document.xml';

let whole: WordFile;
beforeAll(async () => {
  whole = openWordFile(
    '红头.docx',
    await writeBytes({ ...(FORMS['red']?.() ?? FORMS['plain']?.() ?? fail()), locked: true }),
  );
});
const fail = (): never => {
  throw new Error('there is no form');
};

const with_ = (part: string, edit: (xml: string) => string): WordFile => ({
  ...whole,
  parts: new Map(whole.parts).set(part, encoder.encode(edit(decoder.decode(whole.parts.get(part))))),
});
const without = (part: string): WordFile => {
  const parts = new Map(whole.parts);
  parts.delete(part);
  return { ...whole, parts };
};
const said = (file: WordFile): string[] => checkPackage(file).map(({ message }) => message);

describe('the package of a .docx', () => {
  test('of ours has no fault', () => expect(checkPackage(whole)).toEqual([]));

  test.each<[string, () => WordFile, RegExp]>([
    [
      'an unknown style',
      () => with_(MAIN, (xml) => xml.replace('w:pStyle w:val="Title"', 'w:pStyle w:val="没有"')),
      /没有定义的样式「没有」/,
    ],
    [
      'a cell without a paragraph',
      () => with_(MAIN, (xml) => xml.replace(/(<\/w:tcPr>)<w:p>(?:(?!<\/w:p>).)*<\/w:p>/s, '$1')),
      /不是以段落结尾/,
    ],
    [
      'a row of too few cells',
      () => with_(MAIN, (xml) => xml.replace(/<w:tc>(?:(?!<\/w:tc>).)*<\/w:tc>/s, '')),
      /一行有 \d+ 列/,
    ],
    [
      'a character that XML has none of',
      () => with_(MAIN, (xml) => xml.replace('特此报告', '特此\uffff报告')),
      /不允许的字符/,
    ],
    ['one in disguise', () => with_(MAIN, (xml) => xml.replace('特此报告', '特此&#x1;报告')), /不允许的字符/],
    ['broken XML', () => with_('word/styles.xml', (xml) => xml.slice(0, -9)), /不是合格的 XML/],
    [
      'a page number without a number',
      () => with_('word/footer1.xml', (xml) => xml.replace(/(<w:fldSimple[^>]*>).*?(<\/w:fldSimple>)/s, '$1$2')),
      /没有显示的内容/,
    ],
    [
      'one content control twice',
      () => with_(MAIN, (xml) => xml.replace('<w:id w:val="2"/>', '<w:id w:val="1"/>')),
      /内容控件编号「1」重复/,
    ],
    [
      'a bookmark that does not end',
      () => with_(MAIN, (xml) => xml.replace('<w:bookmarkEnd w:id="1"/>', '')),
      /书签 1 没有结束/,
    ],
    [
      'a tag too long',
      () => with_(MAIN, (xml) => xml.replace(/<w:tag w:val="[^"]*"/, `<w:tag w:val="${'a'.repeat(65)}"`)),
      /超过 64 个字符/,
    ],
    ['a relation to nothing', () => without('word/footer1.xml'), /没有的「word\/footer1\.xml」/],
    [
      'an unknown relation',
      () =>
        with_(MAIN, (xml) => xml.replace(/<w:footerReference([^>]*)r:id="[^"]*"/, '<w:footerReference$1r:id="rId999"')),
      /没有的关系「rId999」/,
    ],
    [
      'a part of no type',
      () => ({ ...whole, parts: new Map(whole.parts).set('word/extra.bin', new Uint8Array()) }),
      /没有写「word\/extra\.bin」/,
    ],
    ['a section without margins', () => with_(MAIN, (xml) => xml.replace(/<w:pgMar[^>]*\/>/, '')), /没有写 w:pgMar/],
    [
      'an indent in characters alone',
      () =>
        with_(MAIN, (xml) =>
          xml
            .replace('<w:ind ', '<w:ind w:firstLineChars="200" ')
            .replace(/(<w:ind w:firstLineChars="200" [^>]*)w:firstLine="\d+"/, '$1'),
        ),
      /缩进只按字数写/,
    ],
    [
      'fonts of the theme left',
      () => with_('word/theme/theme1.xml', (xml) => xml.replace(/(<a:latin typeface=")[^"]*/, '$1Calibri')),
      /主题字体还是「Calibri」/,
    ],
  ])('%s is a fault', (_, make, message) => {
    const faults = said(make());
    expect(faults).toContainEqual(expect.stringMatching(message));
  });
});
