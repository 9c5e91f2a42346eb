import { fontSlots } from './fonts.ts';
import { type Sheet, SIZE } from './sheet.ts';
import type { ParagraphStyle } from './styles.ts';
import { CELL } from './tables.ts';

const line = (after: number): string =>
  `<w:spacing w:before="${CELL.above / 2}" w:after="${after}" w:line="${CELL.line.normal}" w:lineRule="exact"/>`;

const SMALL = `<w:spacing w:val="0"/><w:sz w:val="${SIZE.小四}"/><w:szCs w:val="${SIZE.小四}"/>`;

/** 图, 图题 and 图注. A chart is as high as it is, no line of the grid, and stays with its caption; behind the notes there is room. */
export const chartStyles = ({ fonts }: Sheet): ParagraphStyle[] => [
  {
    id: 'Chart',
    name: '图',
    paragraph: '<w:keepNext/><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
  },
  {
    id: 'ChartCaption',
    name: '图题',
    paragraph: `<w:keepNext/>${line(CELL.above / 2)}<w:jc w:val="center"/>`,
    run: fontSlots(fonts.heading1, fonts.latin) + SMALL,
  },
  { id: 'ChartNote', name: '图注', paragraph: `${line(CELL.line.normal)}<w:jc w:val="left"/>`, run: SMALL },
];
