import { NUMBER_BELOW_TEXT } from '../standard/head.ts';
import { twips } from '../standard/page.ts';
import type { Section } from '../word-file/sections.ts';
import { textOf } from '../word-file/xml-tree.ts';
import { firstLineOf } from './check-page.ts';
import type { Check, Checked, Seen } from './checked.ts';
import { fontName, isFace, sizeName } from './fonts.ts';
import type { Line } from './lines.ts';
import { bareText } from './marks.ts';
import { extentOf, millimetres, tenths, textWidthOf } from './place.ts';

/** 页码 (7.5, 8). */
export const checkPageNumber: Check = (checked) => {
  const numbers = checked.lines.filter(
    (line) => line.kind === 'foot' && line.pieces.some(({ kind }) => kind === 'page-number'),
  );
  return [
    ...missing(checked, numbers),
    ...(numbers.length > 0 ? missingFirst(checked, numbers) : []),
    ...numbers.flatMap(form),
    ...numbers.flatMap(font),
    ...numbers.flatMap((line) => turned(line, checked.body.sections[line.section])),
    ...places(numbers, checked),
    ...numbers.flatMap((line) => height(line, checked.body.sections[line.section])),
  ];
};

/** No page number anywhere; or none on one kind of page of a section that has them on the others. */
function missing(checked: Checked, numbers: readonly Line[]): Seen[] {
  const { sections } = checked.body;
  const id = 'docx-page-number-missing';
  if (sections.length > 0 && numbers.length === 0)
    return [{ id, line: checked.lines[0], message: '页脚里没有页码：请插入页码“— 1 —”' }];
  return sections.flatMap((section, index): Seen[] => {
    const has = (kind: 'default' | 'even'): boolean =>
      numbers.some((line) => line.foot?.kind === kind && isFootOf(line, index, kind, sections));
    if (!section.evenAndOdd || has('default') === has('even') || isLast(checked, index)) return [];
    const which = has('default') ? '双数页' : '单数页';
    return [
      {
        id,
        line: firstLineOf(checked, index),
        message: `${which}没有页码：页脚分了单双页，请在${which}的页脚里也插入页码`,
      },
    ];
  });
}

/** The first page of a 信函 shows no number (10.1): its head stands in a header of its own. */
function missingFirst({ body, lines, structure }: Checked, numbers: readonly Line[]): Seen[] {
  const [section] = body.sections;
  const kinds = numbers.map(({ foot }) => foot?.kind);
  const own = section?.headers.first;
  if (!section?.titlePage || kinds.includes('first') || (own && textOf(own).trim() !== '')) return [];
  return [
    {
      id: 'docx-page-number-missing',
      line: structure.title[0] ?? lines[0],
      message: '首页没有页码：页面设置里选了“首页不同”，请取消，或在首页的页脚里也插入页码',
    },
  ];
}

/** A page with 版记 alone may go without (7.5). */
const isLast = ({ structure }: Checked, section: number): boolean => {
  const words = [...structure.title, ...structure.text, ...structure.attachments.map(({ mark }) => mark)];
  return !words.some((line) => line.section === section);
};

/** Whether a foot, read where it is first named, is still that of a later section. */
const isFootOf = (line: Line, index: number, kind: 'default' | 'even', sections: readonly Section[]): boolean =>
  line.section <= index && sections[line.section]?.footers[kind] === sections[index]?.footers[kind];

const PROPER = /^—[ \u00a0\u2002\u2005\u2009]?\d+[ \u00a0\u2002\u2005\u2009]?—$/u;

function form(line: Line): Seen[] {
  const text = bareText(line);
  if (PROPER.test(text)) return [];
  return [
    { id: 'docx-page-number-form', line, message: `页码写成了「${text}」：数字左右各放一条一字线，写成「— 1 —」` },
  ];
}

function font(line: Line): Seen[] {
  const number = line.pieces.find(({ kind }) => kind === 'page-number');
  if (number === undefined) return [];
  const { ascii, size } = number.format;
  return [
    ...(isFace(ascii, '宋体')
      ? []
      : [
          {
            id: 'docx-page-number-font' as const,
            line,
            message: `页码数字用的是${fontName(ascii)}，应为宋体`,
            alike: ascii ?? '',
          },
        ]),
    ...(size === 14
      ? []
      : [
          {
            id: 'docx-page-number-font' as const,
            line,
            message: `页码是${sizeName(size)}，应为四号（14磅）`,
            alike: String(size),
          },
        ]),
  ];
}

/** 横排页: a number at the foot of the turned page is not where the others have it. One in a box was put somewhere on purpose. */
function turned(line: Line, section: Section | undefined): Seen[] {
  if (!section?.paper?.landscape || line.foot?.box) return [];
  return [
    {
      id: 'docx-landscape-number',
      line,
      message: '横排页的页码排在了横页的下方：应与竖排页位置一致，即横页的左侧、字头朝右',
    },
  ];
}

type Side = 'left' | 'right';
const SIDE: Readonly<Record<Side, string>> = { left: '左', right: '右' };

function places(numbers: readonly Line[], { body }: Checked): Seen[] {
  return numbers.flatMap((line): Seen[] => {
    const section = body.sections[line.section];
    const kind = line.foot?.kind ?? 'default';
    if (
      section === undefined ||
      section.paper?.landscape ||
      kind === 'first' ||
      (kind === 'even' && !section.evenAndOdd)
    )
      return [];
    if (line.foot?.box) return boxed(line, section);
    const which = section.evenAndOdd ? (kind === 'even' ? '双数页' : '单数页') : '各页';
    const side: Side = kind === 'even' ? 'left' : 'right';
    const is = sideOf(line);
    if (is === 'center')
      return [
        place(line, `${which}的页码居中：单数页应居右空一字，双数页应居左空一字（请在页面设置里选“奇偶页不同”）`),
      ];
    if (!section.evenAndOdd)
      return [place(line, `没有设“奇偶页不同”，每页的页码都在${SIDE[is]}边：单数页应居右空一字，双数页应居左空一字`)];
    if (is !== side) return [place(line, `${which}的页码在${SIDE[is]}边，应居${SIDE[side]}空一字`)];
    const gap = extentOf(line, textWidthOf(section))?.[side];
    return gap === undefined || Math.abs(gap - 1) <= 0.3
      ? []
      : [place(line, `${which}的页码离${SIDE[side]}边 ${tenths(gap)} 字，应空一字`)];
  });
}

/** A box or a frame stands `outside` by itself on odd and even pages alike. */
function boxed(line: Line, { evenAndOdd }: Section): Seen[] {
  const side = line.foot?.box?.side;
  if (
    side === 'outside' ||
    side === undefined ||
    (evenAndOdd && side === (line.foot?.kind === 'even' ? 'left' : 'right'))
  )
    return [];
  const said = side === 'center' ? '居中' : `固定在${side === 'left' ? '左' : side === 'right' ? '右' : '内'}侧`;
  return [place(line, `页码的文本框${said}：单数页应居右空一字，双数页应居左空一字，请改为“外侧”`)];
}

const place = (line: Line, message: string): Seen => ({ id: 'docx-page-number-place', line, message });

function sideOf({ paragraph, text }: Line): Side | 'center' {
  const alignment = paragraph?.format.alignment;
  if (alignment === 'center' || alignment === 'right') return alignment;
  const tabs = (text.split(/[—\-－\d]/u)[0] ?? '').split('\t').length - 1;
  return tabs === 1 ? 'center' : tabs > 1 ? 'right' : 'left';
}

const WANTED = NUMBER_BELOW_TEXT;
const SLACK = 2;

/** Where the 一字线 stands: the foot's last line ends so far from the edge of the paper, and the dash a little above its middle. */
function height(line: Line, section: Section | undefined): Seen[] {
  const format = line.paragraph?.format;
  if (section?.margin === undefined || section.paper?.landscape || line.foot?.box || format === undefined) return [];
  const size = (line.pieces.find(({ kind }) => kind === 'page-number')?.format.size ?? 14) * 20;
  const own = format.line.rule === 'exact' ? format.line.value : (size * 1.3 * Math.max(240, format.line.value)) / 240;
  const below = millimetres(section.margin.bottom - section.margin.footer - own * 0.2 - size * 0.38);
  if (Math.abs(below - WANTED) <= SLACK) return [];
  return [
    {
      id: 'docx-page-number-height',
      line,
      message: `页码的一字线大约在版心下边缘下面 ${below} mm，应为 ${WANTED} mm：请把页脚到下边缘的距离改为 ${millimetres(section.margin.bottom - own * 0.2 - size * 0.38 - twips(WANTED))} mm`,
      alike: String(below),
    },
  ];
}
