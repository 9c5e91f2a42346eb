import { ImportedXmlComponent } from 'docx';
import type { Fonts } from '../layout.ts';
import { fontSlots } from './fonts.ts';
import { characters, LETTER_SPACING, LINE, SIZE } from './geometry.ts';

type ParagraphStyle = {
  readonly id: string;
  /** The name that Word shows; its built-in names (`heading 1`, `Body Text`) are translated by Word itself. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Children of w:pPr and w:rPr in the order of the schema. */
  readonly paragraph?: string;
  readonly run?: string;
};

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const exact = (line: number): string => `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
const justify = (value: 'left' | 'center' | 'right' | 'both'): string => `<w:jc w:val="${value}"/>`;

/** 左空二字 (7.3.3): Word goes by the characters, LibreOffice by the twips. */
const TWO_IN = `<w:ind w:firstLineChars="200" w:firstLine="${characters(2)}"/>`;

/** Body text at 22 lines × 28 characters: the exact line is the grid, so Word's own snapping, hanging punctuation and spaces between 汉字 and digits are off. */
const NORMAL_PARAGRAPH =
  '<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' +
  `<w:snapToGrid w:val="0"/>${exact(LINE)}${justify('both')}`;

const TABLE_PARAGRAPH = `<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>`;

const heading = (level: number, font: string): ParagraphStyle => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'BodyText',
  paragraph: `<w:keepNext/>${TWO_IN}<w:outlineLvl w:val="${level - 1}"/>`,
  run: fontSlots(font),
});

/** Every paragraph style, `Normal` aside, with the clause of GB/T 9704-2012 that it follows. */
function paragraphStyles(fonts: Fonts): ParagraphStyle[] {
  return [
    // 标题 (7.3.1): 2号小标宋, not bold, centred.
    {
      id: 'Title',
      name: 'Title',
      next: 'Addressee',
      paragraph: `<w:keepNext/>${justify('center')}`,
      run: titleRun(fonts),
    },
    // 主送机关 (7.3.2): flush left, on later lines too.
    { id: 'Addressee', name: '主送机关', next: 'BodyText' },
    { id: 'BodyText', name: 'Body Text', paragraph: TWO_IN },
    heading(1, fonts.heading1),
    heading(2, fonts.heading2),
    heading(3, fonts.body),
    heading(4, fonts.body),
    // 附件说明 (7.3.4), 发文机关署名 and 成文日期 (7.3.5): their indents are worked out for the names at hand.
    { id: 'AttachmentList', name: '附件说明', paragraph: `<w:keepNext/>${justify('left')}` },
    { id: 'IssuingBody', name: '发文机关署名', next: 'IssueDate', paragraph: `<w:keepNext/>${justify('left')}` },
    { id: 'IssueDate', name: '成文日期', paragraph: justify('left') },
    // 附件 (7.3.7): 3号黑体 flush left on the first line of a new face, the title centred on the third.
    {
      id: 'AttachmentMark',
      name: '附件标记',
      next: 'AttachmentTitle',
      paragraph: '<w:keepNext/><w:pageBreakBefore/>',
      run: fontSlots(fonts.heading1),
    },
    {
      id: 'AttachmentTitle',
      name: '附件标题',
      next: 'BodyText',
      paragraph: `<w:keepNext/>${justify('center')}<w:outlineLvl w:val="0"/>`,
      run: titleRun(fonts),
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'BodyText',
      paragraph: `<w:ind w:left="${characters(2)}"/>`,
      run: fontSlots(fonts.heading2),
    },
    {
      id: 'Code',
      name: '代码',
      paragraph: `<w:ind w:left="${characters(2)}"/>${justify('left')}`,
      run: size(SIZE.四号),
    },
    {
      id: 'Separator',
      name: '分隔线',
      paragraph: '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>',
    },
    { id: 'TableText', name: '表格文字', paragraph: TABLE_PARAGRAPH, run: `<w:spacing w:val="0"/>${size(SIZE.小四)}` },
    { id: 'TableTextSmall', name: '表格小字', basedOn: 'TableText', run: size(SIZE.五号) },
    {
      id: 'TableHead',
      name: '表头',
      basedOn: 'TableText',
      paragraph: `<w:keepNext/>${justify('center')}`,
      run: fontSlots(fonts.heading1),
    },
    { id: 'TableHeadSmall', name: '表头小字', basedOn: 'TableHead', run: size(SIZE.五号) },
    // Word wants a paragraph between two tables and behind the last one.
    { id: 'AfterTable', name: '表后', paragraph: exact(20), run: size(2) },
    { id: 'Header', name: 'header', paragraph: justify('center') },
    // 页码 (7.5): 4号半角宋体.
    {
      id: 'Footer',
      name: 'footer',
      paragraph: `${exact(320)}${justify('left')}`,
      run: `${fontSlots(fonts.pageNumber)}<w:spacing w:val="0"/>${size(SIZE.四号)}`,
    },
  ];
}

const titleRun = (fonts: Fonts): string =>
  `${fontSlots(fonts.title)}<w:b w:val="0"/><w:bCs w:val="0"/><w:spacing w:val="0"/>${size(SIZE.二号)}`;

/** Character styles: 段首标题 in the font of its level, emphasis in 楷体 (Chinese has no italics). */
const characterStyles = (fonts: Fonts): readonly (readonly [id: string, name: string, run: string])[] => [
  ['Lead1', '段首标题 1', fontSlots(fonts.heading1)],
  ['Lead2', '段首标题 2', fontSlots(fonts.heading2)],
  ['Lead3', '段首标题 3', fontSlots(fonts.body)],
  ['Lead4', '段首标题 4', fontSlots(fonts.body)],
  ['Emphasis', 'Emphasis', fontSlots(fonts.heading2)],
  ['CodeText', '行内代码', fontSlots(fonts.body)],
  ['FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'],
  ['EndnoteReference', 'endnote reference', '<w:vertAlign w:val="superscript"/>'],
];

const docDefaults = (fonts: Fonts): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${fontSlots(fonts.body)}${size(SIZE.三号)}` +
  '<w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';

const normal = (fonts: Fonts): string =>
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  `<w:pPr>${NORMAL_PARAGRAPH}</w:pPr><w:rPr>${fontSlots(fonts.body)}<w:color w:val="000000"/><w:spacing w:val="${LETTER_SPACING}"/>` +
  `${size(SIZE.三号)}<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:style>`;

const DEFAULTS_OF_OTHER_KINDS = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>' +
    '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
];

const paragraphStyleXml = ({ id, name, basedOn = 'Normal', next, paragraph, run }: ParagraphStyle): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>` +
  `${next === undefined ? '' : `<w:next w:val="${next}"/>`}<w:qFormat/>` +
  `${paragraph === undefined ? '' : `<w:pPr>${paragraph}</w:pPr>`}${run === undefined ? '' : `<w:rPr>${run}</w:rPr>`}</w:style>`;

const characterStyleXml = ([id, name, run]: readonly [string, string, string]): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${run}</w:rPr></w:style>`;

/** 样式表, in place of the library's own defaults: imported styles replace those, external ones would stand beside them. */
export function importedStyles(fonts: Fonts): ImportedXmlComponent[] {
  const xml = [
    docDefaults(fonts),
    normal(fonts),
    ...DEFAULTS_OF_OTHER_KINDS,
    ...paragraphStyles(fonts).map(paragraphStyleXml),
    ...characterStyles(fonts).map(characterStyleXml),
  ];
  return xml.map((style) => ImportedXmlComponent.fromXmlString(style));
}
