import { DOUBLE_LINE, DOUBLE_LINE_HEIGHT, HEAD, LETTER } from '../../standard/head.ts';
import { PAPER, POINT } from '../../standard/page.ts';
import type { LayoutValues } from '../layout.ts';
import { cssString } from './escape.ts';

/** Where the double line begins, in the middle of the paper's width (mm). */
const LINE_LEFT = (PAPER.width - LETTER.lineLength) / 2;

/**
 * 版头 and 版记 (GB/T 9704-2012, 7.2, 7.4, 10): the 标志 35 mm below the upper edge of the 版心, the number two lines below it, the red rule 4 mm
 * below that. A 标字 is --mark times the size of the text; its ink begins 0.18 of it below the top of its line.
 */
export const HEAD_STYLE = `
.sheet .letterhead p, .sheet .imprint p, .sheet .under-title p, .sheet .attendance p { text-indent: 0; text-align: left; }
.letterhead.none { margin-bottom: var(--line); }
.letterhead:not(.none) { margin-bottom: calc(2 * var(--line)); }
.letterhead { --head: calc(var(--size) * var(--mark, 1)); }
.red .guards, .letterhead.minutes .guards { min-height: max(3 * var(--line), ${HEAD.markBelowTextTop}mm - 0.18 * var(--head)); }
.mark { color: #f00; font-size: var(--head); line-height: 1.25; letter-spacing: 0; }
.sheet .mark p { text-align: center; white-space: nowrap; overflow-wrap: normal; }
.mark.joint { display: flex; justify-content: center; align-items: center; gap: 0.5em; }
.sheet .mark .issuers p { text-align: justify; text-align-last: justify; }
.above-rule { margin-top: calc(2 * var(--line)); padding-bottom: calc(${HEAD.ruleBelowNumber}mm - (var(--line) - var(--size)) / 2); border-bottom: 1.5pt solid #f00; }
.sheet .above-rule .document-number { text-align: center; }
.above-rule.upward { display: flex; justify-content: space-between; align-items: flex-end; padding-left: var(--zi); padding-right: var(--zi); }
.signers { display: flex; margin-left: auto; white-space: nowrap; }
.signer-names { display: grid; grid-template-columns: repeat(2, auto); column-gap: var(--zi); }
.signer-names span:only-child { grid-column: 1 / -1; }
.issued { display: flex; justify-content: space-between; padding: 0 var(--zi); }
.letterhead.letter { --ink: calc(${LETTER.markTop}mm - 0.18 * var(--head)); margin-top: calc(var(--ink) - var(--top)); }
.double-line { box-sizing: border-box; width: ${LETTER.lineLength}mm; height: ${DOUBLE_LINE_HEIGHT}mm; margin-left: calc(${LINE_LEFT}mm - var(--left)); border: solid #f00; border-width: ${DOUBLE_LINE.thick}mm 0 ${DOUBLE_LINE.thin}mm; }
.mark + .double-line { margin-top: calc(${LETTER.lineBelowMark}mm - 0.13 * var(--head)); }
.double-line.foot { border-width: ${DOUBLE_LINE.thin}mm 0 ${DOUBLE_LINE.thick}mm; }
.under-lines { display: flex; justify-content: space-between; margin-top: calc(var(--size) * 0.475); }
.under-title { margin-bottom: var(--line); }
.sheet .under-title p { text-align: center; }
.sheet .title.signed { margin-bottom: 0; }
.attendance { margin-top: var(--line); }
.sheet .attendance p { padding-left: calc(5 * var(--zi)); text-indent: calc(-3 * var(--zi)); }
.closing.stamped { margin: calc(2 * var(--line)) calc(4 * var(--zi)) 0 auto; }
.closing.stamped .name { padding-right: calc(2 * var(--zi)); margin-bottom: var(--line); }
.stamp { display: inline-block; width: 40mm; padding-left: calc(2 * var(--zi)); margin-right: calc(-2 * var(--zi)); color: #888; }
.sheet .closing.stamped .date { text-align: right; }
.closing.sealed.many { width: auto; margin-top: calc(2 * var(--line)); }
.row { display: grid; grid-template-columns: repeat(var(--columns), 1fr); }
.closing.sealed.many .row + .name { margin-top: calc(3 * var(--line)); }
.closing.sealed.many .date { padding: 0; }
.imprint { margin-top: calc(2 * var(--line)); border: solid; border-width: 1pt 0; font-size: calc(var(--size) * 0.875); letter-spacing: 0; }
.imprint > * + * { border-top: 0.75pt solid; }
.sheet .imprint .recipients p { padding: 0 1em 0 4em; text-indent: -3em; }
.sheet .imprint .printed { display: flex; justify-content: space-between; gap: 1em; padding: 0 1em; }
.imprint.unlined, .imprint.unlined > * + * { border: 0; }
@media screen {
.sheet:has(> .letter) { position: relative; }
.double-line.foot { position: absolute; left: var(--left); bottom: ${LETTER.lineAboveFoot - DOUBLE_LINE_HEIGHT}mm; }
}
@media screen and (max-width: 215mm) {
.red .guards, .letterhead.minutes .guards { min-height: 0; margin-bottom: var(--line); }
.letterhead { --head: min(var(--size) * var(--mark, 1), 84vw / 442 * 16 * var(--mark, 1)); }
.above-rule.upward { display: block; }
.sheet .above-rule.upward .document-number { text-align: left; }
.letterhead.letter { margin-top: 0; }
.double-line { width: 100%; margin-left: 0; }
.double-line.foot { left: 0; bottom: 4vw; }
.closing.sealed.many .row { display: block; }
}
@media print {
.letterhead, .imprint { break-inside: avoid; }
.letterhead, .under-title { break-after: avoid; }
.letter .mark, .letter .double-line { display: none; }
.letterhead.letter { margin-top: 0; }
.stamp { visibility: hidden; }
}
`;

/** The ink of a 汉字 in sizes: where it begins below the top of its line of 1.25, and how high it is. */
const INK_TOP = 0.18;
const INK = 0.94;

/**
 * The first page of a 信函 in print (10.1), which the margin boxes hold, for what stands in the text is cut off at the 版心: the 标志 30 mm below the
 * upper edge, red lines 4 mm below it and 20 mm above the lower edge, 170 mm long; no page number. `points`: the size of the 标志.
 */
export function letterPage(
  mark: string,
  points: number,
  family: string,
  { marginLeft, marginBottom }: LayoutValues,
): string {
  const millimetres = (sizes: number): string => (points * sizes * POINT).toFixed(2);
  const height = `${(LETTER.markTop + points * INK * POINT + LETTER.lineBelowMark + DOUBLE_LINE_HEIGHT).toFixed(2)}mm`;
  const across = `box-sizing: border-box; width: ${LETTER.lineLength}mm`;
  const left = `${LINE_LEFT - marginLeft}mm`;
  const red = 'linear-gradient(#f00, #f00) 0';
  const { thick, between, thin } = DOUBLE_LINE;
  return (
    `@page :first { margin-top: ${height}; @bottom-left { content: none } @bottom-right { content: none }\n` +
    `@top-center { content: ${cssString(mark)}; ${across}; height: ${height}; margin-left: ${left}; ` +
    `padding-top: calc(${LETTER.markTop}mm - ${millimetres(INK_TOP)}mm); vertical-align: top; text-align: center; white-space: nowrap; letter-spacing: 0; ` +
    `color: #f00; font: ${points}pt/1.25 ${family}; print-color-adjust: exact; ` +
    `background: ${red} calc(100% - ${(between + thin).toFixed(2)}mm) / 100% ${thick}mm no-repeat, ${red} 100% / 100% ${thin}mm no-repeat }\n` +
    `@bottom-center { content: ""; padding: 0; ${across}; height: ${DOUBLE_LINE_HEIGHT}mm; margin: ${(marginBottom - LETTER.lineAboveFoot - DOUBLE_LINE_HEIGHT).toFixed(2)}mm 0 0 ${left}; vertical-align: top; ` +
    `border: solid #f00; border-width: ${thin}mm 0 ${thick}mm } }\n`
  );
}
