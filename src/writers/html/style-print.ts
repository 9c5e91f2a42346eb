import { PAPER } from '../../standard/page.ts';
import { fontsOf, type Layout, type LayoutValues, valuesOf } from '../layout.ts';
import { fontFamily } from './fonts.ts';

/**
 * In print: no orphan rules, each attachment on a new face, rows of tables whole and their heads repeated. The sources are left out unless their
 * box is ticked.
 */
export const PRINT = `
@media print {
body { orphans: 1; widows: 1; }
.attachment, .sources { break-before: page; }
.title, [class^="level-"], .attachment-mark, .addressee, .name { break-after: avoid; }
.closing { break-inside: avoid; break-before: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.draft, .for-print { display: none; }
.watermark { position: fixed; inset: 0; display: flex; align-items: center; justify-content: center; z-index: -1; white-space: nowrap;
  font-size: 96pt; line-height: 1; color: #d8d8d8; rotate: -45deg; }
#print-sources:not(:checked) ~ .sources { display: none; }
}
`;

/** The margins as a style sheet lists them: up, right, down, left. */
export const marginsOf = ({ marginTop, marginRight, marginBottom, marginLeft }: LayoutValues): string =>
  `${marginTop}mm ${marginRight}mm ${marginBottom}mm ${marginLeft}mm`;

/**
 * The pages in print, and their 页码 (7.5) where the browser knows margin boxes: 4号宋体 between two 一字线 7 mm under the 版心, on odd pages at the
 * right and on even ones at the left, one 字 in, or in the middle where the office has it there. The box's own padding is less by the room
 * above a dash in its line.
 */
export function printedPages(layout: Layout): string {
  const values = valuesOf(layout);
  const box = (side: string): string =>
    `{ content: "— " counter(page) " —"; font: 14pt/14pt ${fontFamily(fontsOf(layout), 'pageNumber')}; letter-spacing: 0; ` +
    `vertical-align: top; text-align: ${side}; padding: 4.6mm 14pt 0; }`;
  const numbers =
    values.pageNumber === 'centre'
      ? `@page { @bottom-center ${box('center')} }\n`
      : `@page :right { @bottom-right ${box('right')} }\n@page :left { @bottom-left ${box('left')} }\n`;
  return `@page { size: ${PAPER.width}mm ${PAPER.height}mm; margin: ${marginsOf(values)}; }\n${numbers}`;
}
