import type { Document } from '../../document/document.ts';
import { markOf } from '../../document/letterhead.ts';
import { PAPER } from '../../standard/page.ts';
import { sheetOf } from '../docx/sheet.ts';
import { type Fonts, fontsOf, type Layout, valuesOf } from '../layout.ts';
import { fontFamily, latinFace } from './fonts.ts';
import { markSize } from './letterhead.ts';
import { HEAD_STYLE, letterPage } from './style-head.ts';
import { marginsOf, PRINT, printedPages } from './style-print.ts';

/**
 * 版面 in numbers (GB/T 9704-2012, 5.2 and 7.3): the size of the text in points, 一字 and a line in sizes of it, for narrow screens make all of them
 * smaller. By the standard 28 characters of 16 pt do not fit into 156 mm: each gives up 0.25 pt; a line is 28.95 pt.
 */
function measures(layout: Layout): string {
  const values = valuesOf(layout);
  const { bodySize, titleSize, letterSpacing, line } = sheetOf(layout);
  const [size, spacing] = [bodySize * 10, letterSpacing];
  return `
:root { --size: ${bodySize / 2}pt; --zi: calc(var(--size) * ${(size + spacing) / size}); --line: calc(var(--size) * ${line / size});
  --spacing: calc(var(--size) * ${spacing / size}); --title: calc(var(--size) * ${titleSize / bodySize});
  --margins: ${marginsOf(values)}; --top: ${values.marginTop}mm; --right: ${values.marginRight}mm; --left: ${values.marginLeft}mm; }
`;
}

/** 正文 and what stands around it, in 字 and lines. */
const TEXT = `
body { margin: 0; color: #000; font-size: var(--size); line-height: var(--line); letter-spacing: var(--spacing);
  line-break: strict; text-spacing-trim: space-all; text-autospace: no-autospace; hanging-punctuation: none; -webkit-text-size-adjust: 100%; }
h1, h2, h3, h4, h5, h6, p, dl, dd, ol, ul, blockquote, pre { margin: 0; padding: 0; font-size: inherit; font-weight: normal; }
.sheet p, .sheet [class^="level-"] { text-indent: calc(2 * var(--zi)); text-align: justify; overflow-wrap: break-word; }
.sheet .title { font-size: var(--title); letter-spacing: 0; text-align: center; margin-bottom: var(--line); }
.sheet .addressee { text-indent: 0; }
em { font-style: normal; }
b { font-weight: normal; }
sup { line-height: 0; }
ol, ul { list-style: none; }
li li, li > p:not(:first-child), blockquote { padding-left: calc(2 * var(--zi)); }
pre { white-space: pre-wrap; overflow-wrap: break-word; padding-left: calc(2 * var(--zi)); font-size: 0.875em; }
pre, code { font-family: inherit; }
hr { border: 0; border-top: 0.75pt solid; margin: calc(var(--line) / 2) 0; }
a { color: inherit; text-decoration: none; }
.attachment-list { margin-top: var(--line); }
.sheet .attachment-list p { padding-left: calc(5 * var(--zi)); text-indent: 0; text-align: left; }
.sheet .attachment-list.numbered p { padding-left: calc(6.25 * var(--zi)); text-indent: calc(-1.25 * var(--zi)); }
.sheet .attachment-list .first { text-indent: calc(-3 * var(--zi)); }
.sheet .attachment-list.numbered .first { text-indent: calc(-4.25 * var(--zi)); }
.attachment-list .number { display: inline-block; min-width: calc(1.25 * var(--zi)); text-indent: 0; }
.closing { width: fit-content; max-width: 100%; margin: var(--line) calc(2 * var(--zi)) 0 auto; }
.sheet .closing p { text-indent: 0; text-align: left; }
.closing.longer-name .date { padding-left: calc(2 * var(--zi)); margin-right: calc(-2 * var(--zi)); }
.closing.longer-date .date { padding-left: calc(2 * var(--zi)); }
.closing.sealed { margin: calc(2 * var(--line)) 0 0 auto; }
.sheet .closing.sealed p { text-align: center; }
.closing.sealed .date { padding: 0 calc(4 * var(--zi)); }
.sheet .attachment-mark { text-indent: 0; margin-bottom: var(--line); }
table { width: 100%; table-layout: fixed; border-collapse: collapse; letter-spacing: 0; font-size: 0.75em; line-height: 1.4; }
table.small { font-size: 0.65625em; }
th, td { border: 0.75pt solid; padding: 2pt 4pt; overflow-wrap: anywhere; vertical-align: middle; text-align: left; }
th, td.center { text-align: center; }
td.right { text-align: right; }
th { font-weight: normal; }
`;

const families = (fonts: Fonts, boldLevels: readonly number[]): string => `
${latinFace(fonts)}body { font-family: ${fontFamily(fonts, 'body')}; }
.title { font-family: ${fontFamily(fonts, 'title')}; }
.mark { font-family: ${fontFamily(fonts, 'mark')}; }
.level-1, .lead-1, .grade, .attachment-mark, th, .watermark { font-family: ${fontFamily(fonts, 'heading1')}; }
.level-2, .lead-2, .under-title, .signer-names, em, blockquote { font-family: ${fontFamily(fonts, 'heading2')}; }
.level-3, .lead-3 { font-family: ${fontFamily(fonts, 'heading3')}; }
.level-4, .lead-4 { font-family: ${fontFamily(fonts, 'heading4')}; }
${boldLevels.map((level) => `.level-${level}, .lead-${level} { font-weight: bold; }\n`).join('')}`;

/** The whole style sheet of a document in an office's layout. */
export function styleSheet(layout: Layout, { letterhead, bare }: Document): string {
  const fonts = fontsOf(layout);
  const values = valuesOf(layout);
  const letter =
    letterhead?.form === 'letter'
      ? letterPage(markOf(letterhead).lines.join('\u3000'), markSize(letterhead), fontFamily(fonts, 'mark'), values)
      : '';
  return [
    measures(layout),
    TEXT,
    HEAD_STYLE,
    CHARTS,
    families(fonts, values.boldLevels),
    SCREEN,
    PRINT,
    bare ? FORMS : printedPages(layout),
    letter,
  ]
    .map((part) => part.trimStart())
    .join('');
}

/** On screen: sheets of A4 on grey, figures underlined with dots, the sources behind the document. A narrow screen gets all its width. */
const SCREEN = `
@media screen {
body { background: #e8e8e8; padding: 8mm 0; }
.sheet { box-sizing: border-box; width: 210mm; min-height: 297mm; margin: 0 auto 8mm; padding: var(--margins); background: #fff;
  box-shadow: 0 1px 4px rgb(0 0 0 / 30%); }
.figure a { border-bottom: 1px dotted #555; }
.figure a:hover, .figure a:focus-visible, .attachment-list a:hover, dd a:hover { background: #fff3c4; }
:target { background: #fff3c4; scroll-margin: 4em; }
.sheet:target { background: #fff; scroll-margin: 0; }
.watermark { display: none; }
.draft { width: fit-content; margin: 0 auto 4mm; padding: 0 1em; border: 2px solid #b00; color: #b00; background: #fff; }
label.for-print { display: block; width: 210mm; max-width: 92%; margin: -1.8em auto 4mm; text-indent: 1.8em; font-size: 11pt; }
input.for-print { display: block; width: 1em; height: 1em; margin: 0 0 0 calc(50% - min(105mm, 46%)); }
.sources { min-height: 0; padding: 15mm var(--right) 15mm var(--left); }
dd a { text-decoration: underline; padding: 0 0.3em; }
}
@media screen and (max-width: 215mm) {
:root { --size: 13pt; }
body { padding: 0; }
.sheet, .sources { width: auto; min-height: 0; margin: 0 0 4mm; padding: 8vw 6vw; }
.title br { display: none; }
}
.sources { font-size: 11pt; line-height: 1.6; letter-spacing: 0; }
.sheet.sources p { text-indent: 0; }
.sources h2 { font-size: 16pt; margin-bottom: 0.5em; }
.source { margin-top: 1em; border-top: 0.75pt solid #999; padding-top: 0.5em; overflow-wrap: anywhere; }
.sources h3 { font-family: monospace; }
.sources dl { display: grid; grid-template-columns: 6em 1fr; }
.sources dt { color: #555; }
.record { white-space: nowrap; }
`;

/** 图: as wide as the text, never wider than the screen, on one page in print; the numbers to unfold are for the screen alone. */
const CHARTS = `
figure { margin: calc(var(--line) / 2) 0; break-inside: avoid; }
figure.matrix { break-inside: auto; }
figcaption { text-align: center; }
.matrix figcaption { break-after: avoid; }
.matrix .chart-notes { break-before: avoid; }
.chart svg { display: block; width: 100%; height: auto; }
details { font-size: 0.75em; }
details table { font-size: 1em; }
@media print { details { display: none; } }
`;

/** 表单: a form to a sheet, its table as high as the page has room for, on screen and in print; pages without numbers. */
const FORMS = `
.sheet.form { padding: 25mm 26mm 20mm 28mm; }
.form .title { margin-bottom: 0; }
.sheet.form p { text-indent: 0; }
.sheet.form .form-line { display: flex; justify-content: space-between; letter-spacing: 0; font-size: 0.75em; }
.form table { border: 1.5pt solid; height: 222mm; line-height: 1.5; }
.sheet.form th, .sheet.form td, .sheet.form th p, .sheet.form td p { text-align: center; }
.sheet.form td.text { vertical-align: top; }
.sheet.form td.text p { text-indent: 2em; text-align: justify; }
.form td.signature { vertical-align: bottom; }
.sheet.form td.signature p { text-align: right; }
@media print {
@page { size: ${PAPER.width}mm ${PAPER.height}mm; margin: 25mm 26mm 20mm 28mm; }
.sheet.form { padding: 0; }
.form + .form { break-before: page; }
}
`;
