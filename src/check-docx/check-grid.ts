import { NATIONAL, TEXT_AREA, twips } from '../standard/page.ts';
import type { Section } from '../word-file/sections.ts';
import type { Check, Seen } from './checked.ts';
import type { Line } from './lines.ts';
import { millimetres, textWidthOf } from './place.ts';

const { lines: LINES, characters: CHARACTERS } = NATIONAL;

/** Heights of a line of a Chinese font against its size, where the line is as high as it needs. */
const NATURAL = 1.3;

/** 版面网格 (5.2.3): the lines and the characters that the text's own line pitch and letter spacing give, told as such; and lines that go their own way. */
export const checkGrid: Check = (checked) => {
  const plain = checked.structure.text.filter(({ paragraph }) => (paragraph?.format.alignment ?? '') !== 'center');
  const measured = plain.flatMap((line) => {
    const section = checked.body.sections[line.section];
    return section === undefined || section.paper?.landscape ? [] : [{ line, section, pitch: pitchOf(line, section) }];
  });
  const usual = commonest(measured.map(({ pitch }) => pitch));
  const first = measured.find(({ pitch }) => pitch === usual);
  if (first === undefined || usual === undefined) return [];
  return [
    ...gridOf(first.line, first.section, usual),
    ...measured
      .filter(({ line, pitch }) => Math.abs(pitch - usual) > 10 && !spacedAlike(line, first.line))
      .map(({ line, pitch }) => differs(line, pitch, usual)),
  ];
};

function gridOf(line: Line, section: Section, pitch: number): Seen[] {
  const { paper, margin } = section;
  if (paper === undefined || margin === undefined) return [];
  const height = paper.height - margin.top - margin.bottom;
  const width = characterWidth(line, section);
  const lines = Math.floor(height / pitch);
  const characters = Math.floor(textWidthOf(section) / width);
  // On a 版心 of another height the pitch that would fill it helps nobody.
  const usual = Math.abs(height - TEXT_HEIGHT) <= 400;
  const unused = lines === LINES ? height - LINES * pitch : 0;
  if (lines === LINES && characters === CHARACTERS && unused <= UNUSED) return [];
  const seen = `照现在的行距（${points(pitch)}磅）和字距（每字${points(width)}磅），每面排 ${lines} 行、每行排 ${characters} 个字`;
  const what =
    unused > UNUSED ? `，版心下面空着 ${millimetres(unused)} mm，没有撑满` : `，不是 ${LINES} 行、${CHARACTERS} 个字`;
  const mend = [
    lines === LINES && unused <= UNUSED
      ? ''
      : usual
        ? `行距设为固定值 ${points(Math.floor(height / LINES))} 磅`
        : `页边距改好以后，行距设为固定值 ${points(Math.floor(TEXT_HEIGHT / LINES))} 磅`,
    characters < CHARACTERS
      ? `字符间距紧缩 ${points(Math.max(0, size(line) - Math.floor(textWidthOf(section) / CHARACTERS)))} 磅`
      : '',
    characters > CHARACTERS ? '字号设为三号、字符间距设为紧缩 0.25 磅' : '',
  ];
  return [{ id: 'docx-grid', line, message: `${seen}${what}：请把${mend.filter((it) => it !== '').join('，')}` }];
}

/** 版心 (twips). */
const TEXT_HEIGHT = twips(TEXT_AREA.height);

/** What may stay blank under the last line (twips). */
const UNUSED = 150;

const points = (twips: number): string => String(Math.round(twips * 5) / 100);

/** Lines as high as their letters differ with these, which is not a matter of spacing. */
const spacedAlike = (a: Line, b: Line): boolean =>
  a.paragraph?.format.line.rule === b.paragraph?.format.line.rule &&
  a.paragraph?.format.line.value === b.paragraph?.format.line.value;

const differs = (line: Line, pitch: number, usual: number): Seen => ({
  id: 'docx-line-spacing',
  line,
  message: `这一段的行距是 ${pitch / 20} 磅，其他段落是 ${usual / 20} 磅：请改成一样`,
  alike: `${pitch}`,
});

const size = ({ pieces }: Line): number => (pieces.find(({ text }) => text.trim() !== '')?.format.size ?? 16) * 20;

/** The distance of a paragraph's lines (twips). */
function pitchOf(line: Line, { grid }: Section): number {
  const format = line.paragraph?.format;
  if (format === undefined) return size(line) * NATURAL;
  const { rule, value } = format.line;
  if (rule === 'exact') return value;
  const natural = size(line) * NATURAL;
  const onGrid = grid.type !== 'default' && format.snapToGrid && grid.pitch !== undefined && grid.pitch > 0;
  if (rule === 'atLeast') return Math.max(value, natural);
  const single = onGrid && grid.pitch ? Math.ceil(natural / grid.pitch) * grid.pitch : natural;
  return Math.round((single * value) / 240);
}

/** The width that a 汉字 takes (twips): on a grid of characters the cell's, else its size and the space behind it. */
function characterWidth(line: Line, { grid }: Section): number {
  const format = line.pieces.find(({ text }) => text.trim() !== '')?.format;
  const own = size(line) + (format?.spacing ?? 0);
  const cells = ['linesAndChars', 'snapToChars'].includes(grid.type) && line.paragraph?.format.snapToGrid !== false;
  // 1/4096 pt; what the file's own ordinary size is stands in the text itself nearly always.
  return cells && grid.charSpace !== undefined ? own + grid.charSpace / 204.8 : own;
}

function commonest(values: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
