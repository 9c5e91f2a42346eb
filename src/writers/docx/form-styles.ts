import { fontSlots } from './fonts.ts';
import type { ParagraphStyle } from './paragraph-style.ts';
import { type Sheet, SIZE } from './sheet.ts';

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
