import { DocumentGridType, Footer, Header, type ISectionOptions, Paragraph, SimpleField } from 'docx';
import { TextWatermark } from 'docx/watermarks';
import type { Fonts } from '../layout.ts';
import { LINE, MARGIN, PAGE, PAGE_NUMBER_INDENT } from './geometry.ts';
import { plainRun } from './runs.ts';

/** 版面 of the section: A4, margins, the grid of lines (GB/T 9704-2012, 5.1–5.2). */
export const PAGE_SETUP: NonNullable<ISectionOptions['properties']> = {
  page: { size: { ...PAGE }, margin: { ...MARGIN, gutter: 0 } },
  grid: { type: DocumentGridType.LINES, linePitch: LINE },
};

/** 页码 (7.5): `— 1 —`, on odd pages at the right and on even ones at the left, one 字 in. */
export const pageNumberFooters = (): NonNullable<ISectionOptions['footers']> => ({
  default: new Footer({ children: [pageNumber('odd')] }),
  even: new Footer({ children: [pageNumber('even')] }),
});

function pageNumber(side: 'odd' | 'even'): Paragraph {
  return new Paragraph({
    style: 'Footer',
    alignment: side === 'odd' ? 'right' : 'left',
    indent: side === 'odd' ? { right: PAGE_NUMBER_INDENT } : { left: PAGE_NUMBER_INDENT },
    children: [plainRun('— '), new SimpleField('PAGE', side === 'odd' ? '1' : '2'), plainRun(' —')],
  });
}

/** 草稿 across every page, as Word's own watermark, which Word's menu can take off again. */
export function draftHeaders(draft: boolean, fonts: Fonts): NonNullable<ISectionOptions['headers']> {
  const header = (): Header =>
    new Header({ children: [new Paragraph({ style: 'Header', children: draft ? [draftMark(fonts)] : [] })] });
  return { default: header(), even: header() };
}

const draftMark = (fonts: Fonts): TextWatermark =>
  new TextWatermark({ text: '草　稿', font: fonts.heading1, color: 'silver', opacity: 0.5, width: 360, height: 150 });
