import type { Document } from '../../document/document.ts';
import { markOf } from '../../document/letterhead-words.ts';
import type { Fonts } from '../layout.ts';
import { fontFamily } from './fonts.ts';
import { markSize } from './letterhead.ts';
import { CHARTS } from './style-charts.ts';
import { FORMS } from './style-forms.ts';
import { HEAD, letterPage } from './style-head.ts';
import { PRINT, printFonts } from './style-print.ts';
import { SCREEN } from './style-screen.ts';

/**
 * 版面 as a style sheet (GB/T 9704-2012, 5.2 and 7.3). 3号 is 16 pt, and 28 of them do not fit into 156 mm: each gives up 0.25 pt, so 一字 is
 * 15.75 pt; a line is 28.95 pt. Narrow screens make both smaller, so everything is said in 字 and lines.
 */
const TEXT = `
:root { --size: 16pt; --zi: calc(var(--size) * 0.984375); --line: calc(var(--size) * 1.809375); }
body { margin: 0; color: #000; font-size: var(--size); line-height: var(--line); letter-spacing: calc(var(--size) * -0.015625);
  line-break: strict; text-spacing-trim: space-all; text-autospace: no-autospace; hanging-punctuation: none; -webkit-text-size-adjust: 100%; }
h1, h2, h3, h4, h5, h6, p, dl, dd, ol, ul, blockquote, pre { margin: 0; padding: 0; font-size: inherit; font-weight: normal; }
.sheet p, .sheet [class^="level-"] { text-indent: calc(2 * var(--zi)); text-align: justify; overflow-wrap: break-word; }
.sheet .title { font-size: calc(var(--size) * 1.375); letter-spacing: 0; text-align: center; margin-bottom: var(--line); }
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

const families = (fonts: Fonts): string => `
body { font-family: ${fontFamily(fonts, 'body')}; }
.title, .mark { font-family: ${fontFamily(fonts, 'title')}; }
.level-1, .lead-1, .grade, .attachment-mark, th, .watermark { font-family: ${fontFamily(fonts, 'heading1')}; }
.level-2, .lead-2, .under-title, .signer-names, em, blockquote { font-family: ${fontFamily(fonts, 'heading2')}; }
`;

/** The whole style sheet of a document set in these fonts. */
export function styleSheet(fonts: Fonts, { letterhead, bare }: Document): string {
  const letter =
    letterhead?.form === 'letter'
      ? letterPage(markOf(letterhead).lines.join('\u3000'), markSize(letterhead), fontFamily(fonts, 'title'))
      : '';
  return [TEXT, HEAD, CHARTS, families(fonts), SCREEN, PRINT, bare ? FORMS : printFonts(fonts), letter]
    .map((part) => part.trimStart())
    .join('');
}
