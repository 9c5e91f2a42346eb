import type { ParagraphStyle } from './paragraph-style.ts';

/** 图 and 图题. A chart is as high as it is, no line of the grid, and stays with its caption, which is 正文 in the middle. */
export const chartStyles = (): ParagraphStyle[] => [
  {
    id: 'Chart',
    name: '图',
    paragraph: '<w:keepNext/><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
  },
  { id: 'ChartCaption', name: '图题', paragraph: '<w:keepNext/><w:jc w:val="center"/>' },
];
