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

const A4 = { short: 210, long: 297 };

function paper({ paper }: Section, which: string, line: Line | undefined): Seen[] {
  if (paper === undefined)
    return [{ id: 'docx-paper', line, message: `${which}没有写明纸张大小：请选 A4（210 mm×297 mm）` }];
  const [short = 0, long = 0] = [paper.width, paper.height].map(millimetres).sort((a, b) => a - b);
  if (Math.abs(short - A4.short) <= 1 && Math.abs(long - A4.long) <= 1) return [];
  return [{ id: 'docx-paper', line, message: `${which}的纸张是 ${short} mm×${long} mm：请改为 A4（210 mm×297 mm）` }];
}

const SIDES = { top: '上', bottom: '下', left: '左', right: '右' } as const;

/** 37, 35, 28 and 26 mm; on a turned page the head is where the portrait page's left edge is (8). */
const PORTRAIT = { top: 37, bottom: 35, left: 28, right: 26 };
const TURNED = { top: 28, right: 37, bottom: 26, left: 35 };

/** How far off a margin may be (mm): 5.2.1 gives ±1. */
const TOLERANCE = 1.05;

function margins({ margin, paper }: Section, which: string, line: Line | undefined): Seen[] {
  if (margin === undefined)
    return [{ id: 'docx-margins', line, message: `${which}没有写明页边距：请设为上 37、下 35、左 28、右 26 mm` }];
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
