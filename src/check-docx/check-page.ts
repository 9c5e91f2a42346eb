import { NATIONAL, PAPER } from '../standard/page.ts';
import type { Section } from '../word-file/sections.ts';
import type { Check, Checked, Seen } from './checked.ts';
import type { Line } from './lines.ts';
import { millimetres } from './place.ts';

/** The first line of a section, to which what is said of its pages is put. */
export const firstLineOf = ({ lines }: Checked, section: number): Line | undefined =>
  lines.find((line) => line.section === section && line.kind !== 'foot' && line.text.trim() !== '') ?? lines[0];

/** 用纸和版心 (5.1, 5.2.1), section by section. */
export const checkPage: Check = (checked) => {
  const { sections } = checked.body;
  if (sections.length === 0)
    return [
      {
        id: 'docx-paper',
        line: checked.lines[0],
        message: '文件里没有页面设置：请在“页面设置”里选 A4 纸，并设好页边距',
      },
    ];
  return sections.flatMap((section, index) => {
    const line = firstLineOf(checked, index);
    const which = sections.length === 1 ? '' : `第${index + 1}节`;
    return [...paper(section, which, line), ...margins(section, which, line), ...columns(section, which, line)];
  });
};

function paper({ paper }: Section, which: string, line: Line | undefined): Seen[] {
  if (paper === undefined)
    return [
      { id: 'docx-paper', line, message: `${which}没有写明纸张大小：请选 A4（${PAPER.width} mm×${PAPER.height} mm）` },
    ];
  const [short = 0, long = 0] = [paper.width, paper.height].map(millimetres).sort((a, b) => a - b);
  if (Math.abs(short - PAPER.width) <= 1 && Math.abs(long - PAPER.height) <= 1) return [];
  return [
    {
      id: 'docx-paper',
      line,
      message: `${which}纸张是 ${short} mm×${long} mm：请改为 A4（${PAPER.width} mm×${PAPER.height} mm）`,
    },
  ];
}

const SIDES = { top: '上', bottom: '下', left: '左', right: '右' } as const;

/** On a turned page the head is where the portrait page's left edge is (8). */
const PORTRAIT = {
  top: NATIONAL.marginTop,
  bottom: NATIONAL.marginBottom,
  left: NATIONAL.marginLeft,
  right: NATIONAL.marginRight,
};
const TURNED = { top: PORTRAIT.left, right: PORTRAIT.top, bottom: PORTRAIT.right, left: PORTRAIT.bottom };

/** How far off a margin may be (mm): 5.2.1 gives ±1. */
const TOLERANCE = 1.05;

function margins({ margin, paper }: Section, which: string, line: Line | undefined): Seen[] {
  if (margin === undefined)
    return [
      {
        id: 'docx-margins',
        line,
        message: `${which}没有写明页边距：请设为上 ${PORTRAIT.top}、下 ${PORTRAIT.bottom}、左 ${PORTRAIT.left}、右 ${PORTRAIT.right} mm`,
      },
    ];
  const wanted = paper?.landscape ? TURNED : PORTRAIT;
  const own = { ...margin, left: margin.left + margin.gutter };
  const off = (Object.keys(SIDES) as (keyof typeof SIDES)[]) // the keys of the table above
    .map((side) => ({ side, is: millimetres(own[side]), wanted: wanted[side] }))
    .filter((it) => Math.abs(it.is - it.wanted) > TOLERANCE);
  if (off.length === 0) return [];
  const seen = off.map(({ side, is, wanted: should }) => `${SIDES[side]}边距 ${is} mm（应为 ${should} mm）`).join('、');
  return [
    { id: 'docx-margins', line, message: `${which}${paper?.landscape ? '（横排）' : ''}${seen}：请在“页面设置”里改` },
  ];
}

const columns = ({ columns }: Section, which: string, line: Line | undefined): Seen[] =>
  columns > 1 ? [{ id: 'docx-columns', line, message: `${which}分成了 ${columns} 栏：公文正文不分栏` }] : [];
