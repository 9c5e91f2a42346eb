import { fontSlots } from './fonts.ts';
import { type Sheet, SIZE } from './sheet.ts';

/** 段落样式 of the file. */
export type ParagraphStyle = {
  readonly id: string;
  /** The name that Word shows; its built-in names (`heading 1`, `Body Text`) are translated by Word itself. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Children of w:pPr and w:rPr in the order of the schema. */
  readonly paragraph?: string;
  readonly run?: string;
};

/** Styles of a form: the title on a new page, the line above the table, labels in 黑体, what is filled in, the place to sign. */
export function formStyles(sheet: Sheet, titleRun: string): ParagraphStyle[] {
  const { heading1, latin } = sheet.fonts;
  const small = `<w:spacing w:val="0"/><w:sz w:val="${SIZE.小四}"/><w:szCs w:val="${SIZE.小四}"/>`;
  return [
    {
      id: 'FormTitle',
      name: '表单标题',
      next: 'FormLine',
      paragraph: '<w:keepNext/><w:pageBreakBefore/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
      run: titleRun,
    },
    {
      id: 'FormLine',
      name: '表上文字',
      paragraph:
        '<w:keepNext/><w:spacing w:before="0" w:after="0" w:line="520" w:lineRule="exact"/><w:jc w:val="left"/>',
      run: small,
    },
    {
      id: 'FormLabel',
      name: '栏目',
      basedOn: 'TableText',
      paragraph: '<w:jc w:val="center"/>',
      run: fontSlots(heading1, latin),
    },
    { id: 'FormWords', name: '填写', basedOn: 'TableText', paragraph: '<w:jc w:val="center"/>' },
    {
      id: 'FormText',
      name: '填写长文',
      basedOn: 'TableText',
      paragraph: `<w:spacing w:before="40" w:after="0" w:line="360" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="${SIZE.小四 * 20}"/><w:jc w:val="both"/>`,
    },
    { id: 'FormSignature', name: '签字栏', basedOn: 'TableText', paragraph: '<w:jc w:val="right"/>' },
  ];
}

/** 图 and 图题. A chart is as high as it is, no line of the grid, and stays with its caption, which is 正文 in the middle. */
export const chartStyles = (): ParagraphStyle[] => [
  {
    id: 'Chart',
    name: '图',
    paragraph: '<w:keepNext/><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
  },
  { id: 'ChartCaption', name: '图题', paragraph: '<w:keepNext/><w:jc w:val="center"/>' },
];
