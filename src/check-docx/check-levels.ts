import type { Check, Seen } from './checked.ts';
import { type Face, fontName, hanPieces, isFace } from './fonts.ts';
import type { Heading } from './structure.ts';

const FACE: Readonly<Record<Heading['mark']['level'], Face>> = { 1: '黑体', 2: '楷体', 3: '仿宋', 4: '仿宋' };
const LEVEL: Readonly<Record<Heading['mark']['level'], string>> = { 1: '一', 2: '二', 3: '三', 4: '四' };

/** 结构层次 (7.3.3): how its numbers are written, whether they go on without holes, and in which fonts it is set. */
export const checkLevels: Check = ({ structure }) => {
  const { headings } = structure;
  return [
    ...headings.flatMap(form),
    ...[...new Set(headings.map(({ part }) => part))].flatMap((part) =>
      order(headings.filter((it) => it.part === part)),
    ),
    ...headings.flatMap(face),
  ];
};

function form({ line, mark }: Heading): Seen[] {
  if (mark.written === mark.proper) return [];
  return [
    {
      id: 'docx-number-form',
      line,
      words: mark.written,
      message: `第${LEVEL[mark.level]}层的序数写成了「${mark.written}」：请改为「${mark.proper}」`,
      alike: `${mark.level} ${mark.written.replace(/[\p{L}\p{N}]+/gu, '')}`,
    },
  ];
}

/** A level begins again below every number of a level above it. The two upper levels go through; lists of the lower ones may begin anew. */
function order(headings: readonly Heading[]): Seen[] {
  const last = new Map<number, Heading>();
  const seen: Seen[] = [];
  for (const heading of headings) {
    const { level, value } = heading.mark;
    const before = last.get(level);
    const due = (before?.mark.value ?? 0) + 1;
    const anew = value === 1 && level > 2;
    if (value !== due && !anew) seen.push(outOfOrder(heading, before));
    for (const below of [1, 2, 3, 4]) if (below > level) last.delete(below);
    last.set(level, heading);
  }
  return seen;
}

function outOfOrder({ line, mark }: Heading, before: Heading | undefined): Seen {
  const said =
    before === undefined
      ? `这一层的第一个序数就是「${mark.proper}」`
      : `上一个是「${before.mark.proper}」（第${before.line.number}段），这里是「${mark.proper}」`;
  const what = before !== undefined && mark.value <= before.mark.value ? '序数重复或倒退' : '中间跳了号';
  return {
    id: 'docx-number-order',
    line,
    words: mark.written,
    message: `${said}，${what}：请核对序数，或者是不是漏了段落`,
  };
}

/** The number and, in a heading of its own, all its words; where text follows, the words up to the full stop. */
function face({ line, mark }: Heading): Seen[] {
  const face = FACE[mark.level];
  const pieces = hanPieces(line.pieces);
  const [first] = pieces;
  if (first === undefined) return [];
  const alone = line.text.length <= 40 && !/。./u.test(line.text);
  const wrong = (alone && mark.level <= 2 ? pieces : [first]).find(({ format }) => !isFace(format.eastAsia, face));
  const lead = pieces.slice(0, Math.max(1, pieces.findIndex(({ text }) => text.includes('。')) + 1));
  const bold = lead.some(({ format }) => format.bold);
  return [
    ...(wrong === undefined
      ? []
      : [
          {
            id: 'docx-level-font' as const,
            line,
            message: `第${LEVEL[mark.level]}层标题用的是${fontName(wrong.format.eastAsia)}，应为${face}`,
            alike: `${mark.level} ${wrong.format.eastAsia}`,
          },
        ]),
    ...(bold
      ? [
          {
            id: 'docx-level-bold' as const,
            line,
            message: `第${LEVEL[mark.level]}层标题加粗了：国标没有加粗，本单位没有规定的请取消`,
            alike: String(mark.level),
          },
        ]
      : []),
  ];
}
