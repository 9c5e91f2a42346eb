import { describe, expect, test } from 'vitest';
import { type FormedParagraph, readFormedBody } from '../../src/word-file/body-in-effect.ts';
import { openWordFile } from '../../src/word-file/open-word-file.ts';
import { handMade, type Parts, paragraphXml, runXml } from './hand-made.ts';

const read = (parts: Parts) => readFormedBody(openWordFile('a.docx', handMade(parts)));

function only(parts: Parts): FormedParagraph {
  const [first] = read(parts).blocks;
  if (first?.kind !== 'paragraph') throw new Error('no paragraph');
  return first;
}

const look = (parts: Parts) => only(parts).pieces[0]?.format;

const style = (id: string, inside: string, attributes = 'w:type="paragraph"'): string =>
  `<w:style ${attributes} w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;

const DEFAULTS =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>';
const FONTS =
  '<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont>';

describe('the format in effect', () => {
  test('fonts of the theme are resolved, the Chinese one by its script', () => {
    expect(look({ body: paragraphXml(runXml('谈')), styles: DEFAULTS, fonts: FONTS })).toMatchObject({
      eastAsia: '等线',
      ascii: 'Calibri',
      size: 10.5,
      fromTheme: { eastAsia: true, ascii: true },
    });
  });

  test('the chain of styles lies over the defaults, the run over the chain, slot by slot', () => {
    const styles =
      DEFAULTS +
      style(
        'Normal',
        '<w:rPr><w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr>',
        'w:type="paragraph" w:default="1"',
      ) +
      style('Lead', '<w:basedOn w:val="Normal"/><w:rPr><w:rFonts w:eastAsia="楷体"/></w:rPr>');
    expect(look({ styles, fonts: FONTS, body: paragraphXml(runXml('谈')) })).toMatchObject({
      eastAsia: '仿宋',
      size: 16,
    });
    const lead = paragraphXml(runXml('谈', '<w:rFonts w:ascii="Arial"/>'), '<w:pStyle w:val="Lead"/>');
    expect(look({ styles, fonts: FONTS, body: lead })).toMatchObject({ eastAsia: '楷体', ascii: 'Arial', size: 16 });
  });

  test.each([
    ['', '', false],
    ['<w:b/>', '', true],
    ['<w:b/>', '<w:b w:val="0"/>', false],
    ['', '<w:rStyle w:val="Strong"/>', true],
    ['<w:b/>', '<w:rStyle w:val="Strong"/>', false],
    ['<w:b/>', '<w:rStyle w:val="Strong"/><w:b/>', true],
  ])('加粗 of a style %j and a run %j', (inStyle, inRun, bold) => {
    const styles =
      style('P', `<w:rPr>${inStyle}</w:rPr>`) + style('Strong', '<w:rPr><w:b/></w:rPr>', 'w:type="character"');
    expect(look({ styles, body: paragraphXml(runXml('谈', inRun), '<w:pStyle w:val="P"/>') })?.bold).toBe(bold);
  });

  test('indents come attribute by attribute; hanging ends an indent that was inherited', () => {
    const styles = style('P', '<w:pPr><w:ind w:left="10" w:firstLine="632" w:firstLineChars="200"/></w:pPr>');
    const own = '<w:pStyle w:val="P"/><w:ind w:right="5" w:hanging="300"/>';
    expect(only({ styles, body: paragraphXml('', own) }).format.indent).toMatchObject({
      left: 10,
      right: 5,
      first: -300,
      firstChars: 200,
    });
  });

  test('the level of a list lies between the style and the paragraph, and shows its number', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="%1、"/><w:pPr><w:ind w:left="99" w:firstLine="7"/></w:pPr></w:lvl>' +
      '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>';
    const item = (level: number) =>
      paragraphXml(
        runXml('谈'),
        `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="4"/></w:numPr><w:ind w:left="1"/>`,
      );
    const { blocks } = read({ numbering, body: item(0) + item(1) + item(1) + item(0) + item(1) });
    expect(blocks.map((it) => (it.kind === 'paragraph' ? it.label : ''))).toEqual(['一、', '1.', '2.', '二、', '1.']);
    expect(only({ numbering, body: item(0) }).format.indent).toMatchObject({ left: 1, first: 7 });
  });
});

describe('the words of a paragraph', () => {
  test('are those with every change accepted; a page number is known as one', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
      `${runXml('7')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = paragraphXml(
      `<w:ins>${runXml('谈')}</w:ins><w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:sdt><w:sdtContent>${runXml('心')}</w:sdtContent></w:sdt>` +
        `<w:r><w:br/></w:r>${field}<w:r><w:ruby><w:rt>${runXml('yí')}</w:rt><w:rubyBase>${runXml('祎')}</w:rubyBase></w:ruby></w:r><w:fldSimple w:instr="PAGE"/>${runXml('藏', '<w:vanish/>')}`,
    );
    const { pieces } = only({ body });
    expect(pieces.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'text 谈',
      'text 心',
      'text \n',
      'page-number 7',
      'text 祎',
      'page-number 1',
    ]);
  });

  test('a page begins behind a break, behind a section, and where the paragraph says so', () => {
    const page = '<w:r><w:br w:type="page"/></w:r>';
    const section = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';
    const { blocks, sections } = read({
      body:
        paragraphXml(runXml('一') + page) +
        paragraphXml(runXml('二')) +
        paragraphXml(page + runXml('三')) +
        paragraphXml(runXml('四'), section) +
        paragraphXml(runXml('五'), '<w:pageBreakBefore w:val="0"/>') +
        section.replace('<w:pgSz', '<w:type w:val="nextPage"/><w:pgSz'),
    });
    expect(blocks.map((it) => it.kind === 'paragraph' && it.newPage)).toEqual([false, true, true, false, true]);
    expect(sections).toHaveLength(2);
  });
});
