import { ImportedXmlComponent } from 'docx';
import { fontSlots } from './fonts.ts';
import { chartStyles, formStyles, type ParagraphStyle } from './paragraph-styles.ts';
import { characters, type Sheet, SIZE } from './sheet.ts';
import { CELL } from './tables.ts';

const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const exact = (line: number): string => `<w:spacing w:before="0" w:after="0" w:line="${line}" w:lineRule="exact"/>`;
const justify = (value: 'left' | 'center' | 'right' | 'both'): string => `<w:jc w:val="${value}"/>`;

/** 左空二字 (7.3.3): Word goes by the characters, LibreOffice by the twips. */
const twoIn = (sheet: Sheet): string => `<w:ind w:firstLineChars="200" w:firstLine="${characters(sheet, 2)}"/>`;

/** Body text at 22 lines × 28 characters (or the office's own): the exact line is the grid, so Word's own snapping, hanging punctuation and spaces between 汉字 and digits are off. */
const normalParagraph = (sheet: Sheet): string =>
  '<w:widowControl w:val="0"/><w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' +
  `<w:snapToGrid w:val="0"/>${exact(sheet.line)}${justify('both')}`;

const cellParagraph = (line: number): string =>
  `<w:spacing w:before="${CELL.above / 2}" w:after="${CELL.above / 2}" w:line="${line}" w:lineRule="exact"/>`;

const BOLD = '<w:b/><w:bCs/>';
const RED = '<w:color w:val="FF0000"/>';

const heading = (level: number, font: string, sheet: Sheet): ParagraphStyle => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'BodyText',
  paragraph: `<w:keepNext/>${twoIn(sheet)}<w:outlineLvl w:val="${level - 1}"/>`,
  run: levelRun(level, font, sheet),
});

/** The look of a level: its font, bold only where the office wants it (the standard has no bold). */
const levelRun = (level: number, font: string, sheet: Sheet): string =>
  fontSlots(font, sheet.fonts.latin) + (sheet.boldLevels.includes(level) ? BOLD : '');

/** Every paragraph style, `Normal` aside, with the clause of GB/T 9704-2012 that it follows. */
function paragraphStyles(sheet: Sheet): ParagraphStyle[] {
  const { fonts } = sheet;
  const { latin } = fonts;
  return [
    // 份号, 密级和保密期限, 紧急程度 (7.2.1–7.2.3): flush left, the grades in 黑体.
    { id: 'Serial', name: '份号', paragraph: `<w:keepNext/>${justify('left')}` },
    {
      id: 'Grade',
      name: '密级和紧急程度',
      paragraph: `<w:keepNext/>${justify('left')}`,
      run: fontSlots(fonts.heading1, latin),
    },
    // 发文机关标志 (7.2.4): red, centred; its size and line are worked out for the names at hand.
    {
      id: 'IssuerMark',
      name: '发文机关标志',
      next: 'DocumentNumber',
      paragraph: `<w:keepNext/>${justify('center')}`,
      run: `${fontSlots(fonts.mark, latin)}<w:b w:val="0"/><w:bCs w:val="0"/>${RED}<w:spacing w:val="0"/>`,
    },
    // 发文字号 and 签发人 (7.2.5, 7.2.6).
    { id: 'DocumentNumber', name: '发文字号', paragraph: `<w:keepNext/>${justify('left')}` },
    // 标题 (7.3.1): 2号小标宋, not bold, centred.
    {
      id: 'Title',
      name: 'Title',
      next: 'Addressee',
      paragraph: `<w:keepNext/>${justify('center')}`,
      run: titleRun(sheet),
    },
    {
      id: 'UnderTitle',
      name: '题下署名',
      paragraph: `<w:keepNext/>${justify('center')}`,
      run: fontSlots(fonts.heading2, latin),
    },
    // 主送机关 (7.3.2): flush left, on later lines too.
    { id: 'Addressee', name: '主送机关', next: 'BodyText' },
    { id: 'BodyText', name: 'Body Text', paragraph: twoIn(sheet) },
    heading(1, fonts.heading1, sheet),
    heading(2, fonts.heading2, sheet),
    heading(3, fonts.heading3, sheet),
    heading(4, fonts.heading4, sheet),
    // 附件说明 (7.3.4), 发文机关署名 and 成文日期 (7.3.5): their indents are worked out for the names at hand.
    { id: 'AttachmentList', name: '附件说明', paragraph: `<w:keepNext/>${justify('left')}` },
    { id: 'IssuingBody', name: '发文机关署名', next: 'IssueDate', paragraph: `<w:keepNext/>${justify('left')}` },
    { id: 'IssueDate', name: '成文日期', paragraph: justify('left') },
    // 附注 (7.3.6); 出席、请假、列席 (10.3).
    { id: 'Note', name: '附注', paragraph: twoIn(sheet) },
    { id: 'Attendance', name: '出席人员', paragraph: justify('left') },
    // 版记 (7.4): 4号.
    {
      id: 'Imprint',
      name: '版记',
      paragraph: `${exact(IMPRINT_LINE)}${justify('left')}`,
      run: `<w:spacing w:val="0"/>${size(SIZE.四号)}`,
    },
    // 附件 (7.3.7): 3号黑体 flush left on the first line of a new face, the title centred on the third.
    {
      id: 'AttachmentMark',
      name: '附件标记',
      next: 'AttachmentTitle',
      paragraph: '<w:keepNext/><w:pageBreakBefore/>',
      run: fontSlots(fonts.heading1, latin),
    },
    {
      id: 'AttachmentTitle',
      name: '附件标题',
      next: 'BodyText',
      paragraph: `<w:keepNext/>${justify('center')}<w:outlineLvl w:val="0"/>`,
      run: titleRun(sheet),
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'BodyText',
      paragraph: `<w:ind w:left="${characters(sheet, 2)}"/>`,
      run: fontSlots(fonts.heading2, latin),
    },
    {
      id: 'Code',
      name: '代码',
      paragraph: `<w:ind w:left="${characters(sheet, 2)}"/>${justify('left')}`,
      run: size(SIZE.四号),
    },
    {
      id: 'Separator',
      name: '分隔线',
      paragraph: '<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>',
    },
    {
      id: 'TableText',
      name: '表格文字',
      paragraph: cellParagraph(CELL.line.normal),
      run: `<w:spacing w:val="0"/>${size(SIZE.小四)}`,
    },
    {
      id: 'TableTextSmall',
      name: '表格小字',
      basedOn: 'TableText',
      paragraph: cellParagraph(CELL.line.small),
      run: size(SIZE.五号),
    },
    {
      id: 'TableHead',
      name: '表头',
      basedOn: 'TableText',
      paragraph: `<w:keepNext/>${justify('center')}`,
      run: fontSlots(fonts.heading1, latin),
    },
    {
      id: 'TableHeadSmall',
      name: '表头小字',
      basedOn: 'TableHead',
      paragraph: cellParagraph(CELL.line.small),
      run: size(SIZE.五号),
    },
    ...chartStyles(),
    ...formStyles(sheet, titleRun(sheet)),
    // Word wants a paragraph between two tables and behind the last one.
    { id: 'AfterTable', name: '表后', paragraph: exact(20), run: size(2) },
    { id: 'Header', name: 'header', paragraph: `${exact(240)}${justify('center')}` },
    // 页码 (7.5): 4号半角宋体.
    {
      id: 'Footer',
      name: 'footer',
      paragraph: `${exact(320)}${justify('left')}`,
      run: `${fontSlots(fonts.pageNumber)}<w:spacing w:val="0"/>${size(SIZE.四号)}`,
    },
  ];
}

/** 一行 of the 版记 (twips). */
export const IMPRINT_LINE = 500;

const titleRun = ({ fonts, titleSize }: Sheet): string =>
  `${fontSlots(fonts.title, fonts.latin)}<w:b w:val="0"/><w:bCs w:val="0"/><w:spacing w:val="0"/>${size(titleSize)}`;

/** Character styles: 段首标题 in the font of its level, emphasis in 楷体 (Chinese has no italics). */
const characterStyles = (sheet: Sheet): readonly (readonly [id: string, name: string, run: string])[] => [
  ['Lead1', '段首标题 1', levelRun(1, sheet.fonts.heading1, sheet)],
  ['Lead2', '段首标题 2', levelRun(2, sheet.fonts.heading2, sheet)],
  ['Lead3', '段首标题 3', levelRun(3, sheet.fonts.heading3, sheet)],
  ['Lead4', '段首标题 4', levelRun(4, sheet.fonts.heading4, sheet)],
  ['Emphasis', 'Emphasis', fontSlots(sheet.fonts.heading2, sheet.fonts.latin)],
  ['SignerName', '签发人姓名', fontSlots(sheet.fonts.heading2, sheet.fonts.latin)],
  ['NumberText', '发文字号文字', fontSlots(sheet.fonts.body, sheet.fonts.latin)],
  ['CodeText', '行内代码', fontSlots(sheet.fonts.body)],
  ['FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'],
  ['EndnoteReference', 'endnote reference', '<w:vertAlign w:val="superscript"/>'],
];

const docDefaults = ({ fonts, bodySize }: Sheet): string =>
  `<w:docDefaults><w:rPrDefault><w:rPr>${fontSlots(fonts.body, fonts.latin)}${size(bodySize)}` +
  '<w:lang w:val="zh-CN" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>';

const normal = (sheet: Sheet): string =>
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>' +
  `<w:pPr>${normalParagraph(sheet)}</w:pPr><w:rPr>${fontSlots(sheet.fonts.body, sheet.fonts.latin)}<w:color w:val="000000"/><w:spacing w:val="${sheet.letterSpacing}"/>` +
  `${size(sheet.bodySize)}<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/></w:rPr></w:style>`;

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
export function importedStyles(sheet: Sheet): ImportedXmlComponent[] {
  const xml = [
    docDefaults(sheet),
    normal(sheet),
    ...DEFAULTS_OF_OTHER_KINDS,
    ...paragraphStyles(sheet).map(paragraphStyleXml),
    ...characterStyles(sheet).map(characterStyleXml),
  ];
  return xml.map((style) => ImportedXmlComponent.fromXmlString(style));
}
