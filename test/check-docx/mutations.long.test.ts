import { describe, expect, test } from 'vitest';
import { REQUIREMENTS } from '../../src/check-docx/catalogue.ts';
import { checkDocument } from '../../src/check-docx/check-document.ts';
import { positionAt } from '../../src/source/source-file.ts';
import * as edit from './edit-parts.ts';

const {
  blankBefore,
  BODY,
  FOOT_EVEN,
  FOOT_ODD,
  formatted,
  inPart,
  noBlankBefore,
  paragraph,
  placed,
  SETTINGS,
  styled,
  words,
} = edit;

/** Findings as `rule line`, in the order of the text. */
const found = (bytes: Uint8Array): string[] =>
  checkDocument('a.docx', bytes).findings.map(
    ({ rule, at }) => `${rule.replace('docx-', '')} ${positionAt(at.file, at.start).line}`,
  );

const font = (name: string): string => `<w:rFonts w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}"/>`;
const ANY_FONT = /<w:rFonts [^>]*\/>/;
const ANY_SIZE = /<w:sz w:val="\d+"\/>/;
const ANY_INDENT = /<w:ind [^>]*\/>/;

/** What a form lacks by itself (a 结束语, a 签发人) is not told again. */
const ruleOf = (it: string): string | undefined => it.split(' ')[0];

/** What a document of ours is made to do wrong, and all that is then found: the line is the paragraph's number. */
const MUTATIONS: readonly (readonly [
  what: string,
  form: string,
  edits: readonly edit.Edit[],
  found: readonly string[],
])[] = [
  // Paper and page.
  [
    'Letter paper',
    'plain',
    [inPart(BODY, /w:w="11906" w:h="16838"/, 'w:w="12240" w:h="15840"')],
    ['grid 4', 'paper 1', 'signature-place 26'],
  ],
  [
    'a margin of Word’s own',
    'plain',
    [inPart(BODY, 'w:left="1587"', 'w:left="1800"')],
    ['grid 4', 'margins 1', 'signature-place 26'],
  ],
  ['an upper margin 2 mm off', 'plain', [inPart(BODY, 'w:top="2098"', 'w:top="2212"')], ['grid 4', 'margins 1']],
  ['an upper margin 0.9 mm off', 'plain', [inPart(BODY, 'w:top="2098"', 'w:top="2047"')], []],
  ['two columns', 'plain', [inPart(BODY, '<w:docGrid', '<w:cols w:num="2"/><w:docGrid')], ['columns 1']],
  ['another file inside the text', 'plain', [words('<w:sectPr', '<w:altChunk r:id="none"/><w:sectPr')], ['embedded 1']],
  ['lines 28 pt apart', 'plain', [styled('Normal', 'w:line="579"', 'w:line="560"')], ['grid 4']],
  ['lines 30 pt apart', 'plain', [styled('Normal', 'w:line="579"', 'w:line="600"')], ['grid 4']],
  ['letters as wide as they are', 'plain', [styled('Normal', '<w:spacing w:val="-5"/>', '')], ['grid 4']],
  [
    'one paragraph at 1.5 lines',
    'plain',
    [placed('活动期间', '<w:spacing w:line="360" w:lineRule="auto"/>')],
    ['line-spacing 6'],
  ],
  // Fonts.
  ['a title in 宋体', 'plain', [styled('Title', ANY_FONT, font('宋体'))], ['title-font 1']],
  ['a title at 小二', 'plain', [styled('Title', ANY_SIZE, '<w:sz w:val="36"/>')], ['title-size 1']],
  ['a bold title', 'plain', [styled('Title', '<w:b w:val="0"/>', '<w:b/>')], ['title-bold 1']],
  [
    'the text in 宋体, by its style',
    'plain',
    [styled('BodyText', '</w:pPr>', `</w:pPr><w:rPr>${font('宋体')}</w:rPr>`)],
    ['body-font 4'],
  ],
  ['a paragraph in 宋体, directly', 'plain', [formatted('特此报告', font('宋体'))], ['body-font 20']],
  ['a paragraph at 四号', 'plain', [formatted('特此报告', '<w:sz w:val="28"/>')], ['body-size 20']],
  [
    'the date at 四号',
    'plain',
    [formatted('2026年9月8日', '<w:sz w:val="28"/>')],
    ['body-size 26', 'signature-place 26'],
  ],
  ['a bold paragraph', 'plain', [formatted('特此报告', '<w:b/>')], ['body-bold 20']],
  ['a red paragraph', 'plain', [formatted('特此报告', '<w:color w:val="FF0000"/>')], ['text-black 20']],
  ['blue figures in a table', 'plain', [formatted('局长与班子成员', '<w:color w:val="0000FF"/>')], ['text-black 32']],
  [
    'a font left open to the theme',
    'plain',
    [
      formatted('特此报告', '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>'),
      inPart('word/theme/theme1.xml', /(<a:minorFont>.*?<a:ea typeface=")[^"]*/, '$1等线'),
    ],
    ['body-font 20'],
  ],
  [
    'figures in Calibri',
    'plain',
    [formatted('按照县委', '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri"/>')],
    ['theme-font 4'],
  ],
  [
    'figures in Times New Roman',
    'plain',
    [formatted('按照县委', '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>')],
    [],
  ],
  ['a first level in 仿宋', 'plain', [styled('Heading1', ANY_FONT, font('仿宋'))], ['level-font 5']],
  ['a second level in 黑体', 'plain', [formatted('（二）工作成效', font('黑体'))], ['level-font 10']],
  ['a run-in heading in 仿宋', 'plain', [styled('Lead2', ANY_FONT, font('仿宋'))], ['level-font 16']],
  ['a bold second level', 'plain', [formatted('（二）工作成效', '<w:b/>')], ['level-bold 10']],
  ['密级 in 仿宋', 'red', [styled('Grade', ANY_FONT, font('仿宋'))], ['secrecy-font 2']],
  [
    'a black 标志',
    'red',
    [styled('IssuerMark', '<w:color w:val="FF0000"/>', '<w:color w:val="000000"/>')],
    ['mark-red 5'],
  ],
  ['签发人 in 仿宋', 'red-one-signer', [styled('SignerName', ANY_FONT, font('仿宋'))], ['signer-font 6']],
  ['a 标志 in 黑体', 'red', [styled('IssuerMark', ANY_FONT, font('黑体'))], ['mark-font 5']],
  ['a table in 等线', 'plain', [formatted('局长与班子成员', font('等线'))], ['theme-font 32']],
  ['“6、7月” at the head of a paragraph is no number', 'plain', [words('活动期间，', '6、7月间，')], []],
  [
    'a 报告 without 签发人',
    'red-one-signer',
    [paragraph('青农发〔2026〕12号', (xml) => xml.replace('签发人：', '').replace('田一鸣', ''))],
    ['signer-missing 6'],
  ],
  ['a number flush left', 'red', [placed('青农发〔2026〕12号', '<w:jc w:val="left"/>')], ['document-number-place 6']],
  [
    'a number in the middle beside 签发人',
    'red-upward',
    [placed('青农发〔2026〕12号', '<w:jc w:val="center"/>')],
    ['document-number-place 7'],
  ],
  [
    'a legend whose marks look like punctuation',
    'plain',
    [words('按照县委统一部署，', '图例：●已谈1对，？无法判断1对，')],
    [],
  ],
  // Title and 主送.
  ['a title at the left', 'plain', [placed('青岭县农业农村局关于', '<w:jc w:val="left"/>')], ['title-centred 1']],
  [
    'a title with an indent',
    'plain',
    [placed('青岭县农业农村局关于', '<w:ind w:firstLineChars="200"/>')],
    ['title-centred 1'],
  ],
  [
    'a title on one line',
    'plain',
    [paragraph('青岭县农业农村局关于', (xml) => xml.replace('<w:br/>', ''))],
    ['title-breaks 1'],
  ],
  [
    'a last line of one character',
    'plain',
    [words('谈心谈话活动开展情况的报告', '谈心谈话活动开展情况的报</w:t><w:br/><w:t>告')],
    ['title-shape 1'],
  ],
  ['a title with a full stop', 'plain', [words('开展情况的报告', '开展情况的报告。')], ['title-form 1']],
  [
    '主送 with a half-width colon',
    'plain',
    [paragraph('中共青岭县委', (xml) => xml.replace('：', ':'))],
    ['addressee-form 3'],
  ],
  ['主送 without a colon', 'plain', [paragraph('中共青岭县委', (xml) => xml.replace('：', ''))], ['addressee-form 3']],
  ['主送 set in', 'plain', [placed('中共青岭县委', '<w:ind w:firstLine="632"/>')], ['addressee-form 3']],
  ['no line between title and 主送', 'plain', [noBlankBefore('中共青岭县委')], ['addressee-gap 2']],
  ['one line under the red rule', 'red', [noBlankBefore('青岭县农业农村局关于')], ['title-above 8']],
  // Paragraphs.
  ['no indent', 'plain', [styled('BodyText', ANY_INDENT, '')], ['indent 4']],
  ['an indent of one character', 'plain', [placed('特此报告', '<w:ind w:firstLineChars="100"/>')], ['indent 20']],
  [
    'an indent typed in wide spaces',
    'plain',
    [placed('特此报告', '<w:ind w:firstLineChars="0" w:firstLine="0"/>'), words('特此报告', '　　特此报告')],
    ['indent-typed 20'],
  ],
  [
    'an indent typed in narrow spaces',
    'plain',
    [placed('特此报告', '<w:ind w:firstLineChars="0" w:firstLine="0"/>'), words('特此报告', '    特此报告')],
    ['indent-typed 20'],
  ],
  ['wide spaces on top of the indent', 'plain', [words('特此报告', '　　特此报告')], ['indent 20']],
  ['a whole paragraph set in', 'plain', [placed('活动期间', '<w:ind w:left="640"/>')], ['indent 6', 'indent 6']],
  ['a blank line in the text', 'plain', [blankBefore('活动期间')], ['blank-lines 7']],
  // Levels.
  [
    '1、 for 1.',
    'plain',
    [words('>1.</w:t></w:r><w:r><w:rPr><w:rStyle', '>1、</w:t></w:r><w:r><w:rPr><w:rStyle')],
    ['number-form 8'],
  ],
  [
    '（二）、',
    'plain',
    [
      words(
        '（二）</w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">工作',
        '（二）、</w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">工作',
      ),
    ],
    ['number-form 10'],
  ],
  [
    '(二) in narrow brackets',
    'plain',
    [
      words(
        '（二）</w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">工作',
        '(二)</w:t></w:r><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">工作',
      ),
    ],
    ['number-form 10'],
  ],
  ['一. for 一、', 'plain', [words('一、</w:t>', '一.</w:t>')], ['number-form 5']],
  ['二、 left out', 'plain', [words('二、</w:t>', '三、</w:t>')], ['number-order 15', 'number-order 18']],
  ['a number twice', 'plain', [words('三、</w:t>', '二、</w:t>')], ['number-order 18']],
  // Words.
  ['a date with zeros in the text', 'plain', [words('2026年8月至9月', '2026年08月05日')], ['date-in-text 4']],
  ['a day that is none', 'plain', [words('2026年8月至9月', '2026年2月30日')], ['date-in-text 4']],
  ['a number in [ ]', 'plain', [words('按照县委统一部署', '按照青发[2026]8号文件部署')], ['document-number 4']],
  ['a number in 〔 〕 with 第', 'red', [words('青农发〔2026〕12号', '青农发〔2026〕第12号')], ['document-number 6']],
  ['（2026） in the head', 'red', [words('青农发〔2026〕12号', '青农发（2026）12号')], ['document-number 6']],
  ['a half-width comma', 'plain', [words('按照县委统一部署，', '按照县委统一部署,')], ['punctuation 4']],
  [
    'straight quotes',
    'plain',
    [words('“谁来谈、谈什么、怎么谈”', '&quot;谁来谈、谈什么、怎么谈&quot;')],
    ['punctuation 9'],
  ],
  ['第一、', 'plain', [words('活动期间，', '第一、活动期间，')], ['number-in-text 6']],
  ['a request', 'plain', [words('特此报告。', '以上报告妥否，请批示。')], ['request-in-report 20']],
  ['no 结束语', 'plain', [paragraph('特此报告', () => '')], ['closing-phrase 19']],
  ['a 结束语 without its full stop', 'plain', [words('特此报告。', '特此报告')], ['closing-phrase 20']],
  // 附件说明 and 附件.
  [
    '附件： with a full stop',
    'plain',
    [inPart(BODY, /台账(?=<\/w:t><\/w:r>(?:<w:bookmarkEnd[^>]*>)*<\/w:p>)/, '台账。')],
    ['attachment-list-form 23'],
  ],
  ['附件: half-width', 'plain', [words('附件：', '附件:')], ['attachment-list-form 22']],
  ['附件 numbered 1、', 'plain', [words('>1.</w:t><w:tab/>', '>1、</w:t><w:tab/>')], ['attachment-list-form 22']],
  [
    '附件说明 flush left',
    'plain',
    [placed('附件：', '<w:ind w:left="0" w:hanging="0"/>')],
    ['attachment-list-place 22'],
  ],
  ['附件说明 right under the text', 'plain', [noBlankBefore('附件：')], ['attachment-list-place 21']],
  ['附件1： on its face', 'plain', [words('>附件1<', '>附件1：<')], ['attachment-mark 27']],
  ['附件一', 'plain', [words('>附件1<', '>附件一<')], ['attachment-mark 27']],
  ['附件1 centred', 'plain', [placed('附件1', '<w:jc w:val="center"/>')], ['attachment-mark 27']],
  ['附件1 in 仿宋', 'plain', [formatted('附件1', font('仿宋'))], ['attachment-font 27']],
  ['附件2 without a new face', 'plain', [placed('附件2', '<w:pageBreakBefore w:val="0"/>')], ['attachment-page 62']],
  [
    'another name on the attachment',
    'plain',
    [paragraph('谈心谈话覆盖情况统计表', (xml) => xml.replace('覆盖', '完成'))],
    ['attachment-title 29'],
  ],
  [
    'an attachment’s title at the left',
    'plain',
    [placed('谈心谈话覆盖情况统计表', '<w:jc w:val="left"/>')],
    ['attachment-title 29'],
  ],
  [
    'an attachment that is not listed',
    'plain',
    [paragraph('2.青岭县', () => '')],
    ['attachment-list-form 22', 'attachment-missing 61'],
  ],
  // 落款.
  ['zeros in the date', 'plain', [words('2026年9月8日', '2026年09月08日')], ['date-form 26']],
  ['a date in 汉字', 'plain', [words('2026年9月8日', '二〇二六年九月八日')], ['date-form 26']],
  ['a date with points', 'plain', [words('2026年9月8日', '2026.9.8')], ['date-form 26']],
  [
    '署名 at the edge',
    'plain',
    [inPart(BODY, 'w:left="0" w:right="632"', 'w:left="0" w:right="0"')],
    ['signature-place 26'],
  ],
  [
    '署名 put in place by spaces',
    'plain',
    [
      inPart(BODY, '<w:ind w:left="0" w:right="632"/><w:jc w:val="right"/>', '<w:jc w:val="left"/>'),
      inPart(BODY, /(<w:pStyle w:val="IssuingBody"\/>.*?preserve">)/, `$1${'　'.repeat(18)}`),
    ],
    ['signature-typed 25'],
  ],
  [
    'no line above 署名',
    'plain',
    [noBlankBefore(/青岭县农业农村局<\/w:t><\/w:r>(?:<w:bookmarkEnd[^>]*>)*<\/w:p>/)],
    ['signature-gap 24'],
  ],
  ['a line between 署名 and date', 'plain', [blankBefore('2026年9月8日')], ['signature-gap 27']],
  [
    '附注 in narrow brackets',
    'red',
    [words('（联系人：田一鸣，电话：82110000）', '(联系人：田一鸣，电话：82110000)')],
    ['note-form 36'],
  ],
  [
    'signed under the title and below the text',
    'under-title',
    [
      paragraph('（联系人', (xml) => {
        const line = (text: string): string =>
          `<w:p><w:pPr><w:ind w:rightChars="400"/><w:jc w:val="right"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
        return `<w:p/>${line('青岭县林业局')}${line('2026年9月8日')}${xml}`;
      }),
    ],
    ['signature-twice 9'],
  ],
  // 版记.
  ['抄送 with a half-width colon', 'red', [words('抄送：', '抄送:')], ['imprint-form 78']],
  ['抄送 without a full stop', 'red', [words('机关党委。', '机关党委')], ['imprint-form 78']],
  ['版记 at 三号', 'red', [styled('Imprint', ANY_SIZE, '<w:sz w:val="32"/>')], ['imprint-font 78']],
  ['印发 with a zero', 'red', [words('2026年9月10日印发', '2026年09月10日印发')], ['imprint-form 79']],
  // 页码.
  ['- 1 -', 'plain', [inPart(FOOT_ODD, '— ', '- '), inPart(FOOT_ODD, ' —', ' -')], ['page-number-form 67']],
  ['第1页', 'plain', [inPart(FOOT_EVEN, '— ', '第'), inPart(FOOT_EVEN, ' —', '页')], ['page-number-form 68']],
  ['centred page numbers', 'plain', [inPart(FOOT_ODD, 'w:val="right"', 'w:val="center"')], ['page-number-place 67']],
  [
    'odd and even the wrong way round',
    'plain',
    [inPart(FOOT_EVEN, '<w:ind w:left="280"/><w:jc w:val="left"/>', '<w:ind w:right="280"/><w:jc w:val="right"/>')],
    ['page-number-place 68'],
  ],
  ['odd and even not told apart', 'plain', [inPart(SETTINGS, '<w:evenAndOddHeaders/>', '')], ['page-number-place 67']],
  [
    'page numbers at the very edge',
    'plain',
    [inPart(FOOT_ODD, '<w:ind w:right="280"/>', '')],
    ['page-number-place 67'],
  ],
  [
    'page numbers in Times New Roman',
    'plain',
    [styled('Footer', ANY_FONT, font('Times New Roman'))],
    ['page-number-font 67'],
  ],
  [
    'page numbers at 小五',
    'plain',
    [styled('Footer', ANY_SIZE, '<w:sz w:val="18"/>')],
    ['page-number-font 67', 'page-number-place 67', 'page-number-place 68'],
  ],
  [
    'no page numbers on even pages',
    'plain',
    [inPart(FOOT_EVEN, /<w:fldSimple.*<\/w:fldSimple>/, '')],
    ['page-number-missing 1'],
  ],
  [
    'no page numbers',
    'plain',
    [inPart(FOOT_EVEN, /<w:fldSimple.*<\/w:fldSimple>/, ''), inPart(FOOT_ODD, /<w:fldSimple.*<\/w:fldSimple>/, '')],
    ['page-number-missing 1'],
  ],
  [
    'a first page of its own without a number',
    'plain',
    [inPart(BODY, '<w:docGrid', '<w:titlePg/><w:docGrid')],
    ['page-number-missing 1'],
  ],
  [
    'a foot as low as Word has it',
    'plain',
    [inPart(BODY, 'w:footer="1400"', 'w:footer="992"')],
    ['page-number-height 67'],
  ],
  [
    'a number at the foot of a turned page',
    'red-wide',
    [
      inPart(
        'word/footer3.xml',
        /<w:p>.*<\/w:p>/,
        '<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:fldSimple w:instr="PAGE"/><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>',
      ),
    ],
    ['landscape-number 89'],
  ],
  // Tables and leavings.
  [
    'a table wider than the 版心',
    'plain',
    [inPart(BODY, '<w:gridCol w:w="3525"/>', '<w:gridCol w:w="4525"/>')],
    ['table-width 31'],
  ],
  ['a head that is not repeated', 'plain', [inPart(BODY, '<w:tblHeader/>', '')], ['table-head 31']],
  [
    'a tracked change',
    'plain',
    [paragraph('特此报告', (xml) => xml.replace(/(<w:r>.*<\/w:r>)/, '<w:ins w:id="9" w:author="何春">$1</w:ins>'))],
    ['changes-left 1'],
  ],
];

describe('what is made wrong is found where it is', () => {
  test('every requirement is tried', () => {
    const tried = new Set(MUTATIONS.flatMap(([, , , expected]) => expected.map((it) => `docx-${it.split(' ')[0]}`)));
    expect(Object.keys(REQUIREMENTS).filter((id) => !tried.has(id))).toEqual([]);
  });

  test.each(MUTATIONS)('%s', async (_, form, edits, expected) => {
    const asIs = new Set(found(await edit.edited(form, [])).map(ruleOf));
    const wrong = found(await edit.edited(form, edits)).filter((it) => !asIs.has(ruleOf(it)));
    expect(wrong.sort()).toEqual([...expected].sort());
  });
});
