import type { Check, Checked, Seen } from './checked.ts';
import { isBlankLine, type Line } from './lines.ts';
import { indentOf, tenths, typedBefore } from './place.ts';

/** 段落 (7.3.3): 左空二字, 回行顶格, and no blank lines in between. */
export const checkParagraphs: Check = (checked) => {
  const { text, attachments } = checked.structure;
  // Forms among the attachments have lines of their own; what is prose there is held to the same.
  const prose = attachments.flatMap(({ lines }) =>
    lines.filter((line) => /。$/u.test(line.text.trim()) && line.text.length > 28),
  );
  return [...text, ...prose].flatMap(indent).concat(blanks(checked));
};

const TWO = 2;
const SLACK = 0.2;

function indent(line: Line): Seen[] {
  const { alignment, framed } = line.paragraph?.format ?? {};
  if (alignment === 'center' || alignment === 'right' || framed) return [];
  const { first, later } = indentOf(line);
  const typed = typedBefore(line);
  const found: Seen[] = [];
  if (Math.abs(first + typed - TWO) > SLACK)
    found.push({
      id: 'docx-indent',
      line,
      message: `段首空了 ${tenths(first + typed)} 字，应空 2 字：请在“段落”里设首行缩进 2 字符`,
      alike: tenths(first + typed),
    });
  else if (typed > 0)
    found.push({
      id: 'docx-indent-typed',
      line,
      message: '段首的二字是用空格顶出来的，改了字号、断行就会歪：请删去空格，在“段落”里设首行缩进 2 字符',
      alike: 'typed',
    });
  if (later > SLACK)
    found.push({
      id: 'docx-indent',
      line,
      message: `回行没有顶格，左边缩进了 ${tenths(later)} 字：请把左缩进改为 0`,
      alike: `later ${tenths(later)}`,
    });
  return found;
}

/** Blank lines between the first and the last paragraph of the text; beside a table or a picture they may be meant. */
function blanks({ lines, structure: { text, addressee } }: Checked): Seen[] {
  const first = addressee.at(-1) ?? text[0];
  const last = text.at(-1);
  if (first === undefined || last === undefined) return [];
  const inside = lines.filter((line) => line.number > first.number && line.number < last.number);
  return inside.flatMap((line): Seen[] => {
    const above = lines[line.number - 2];
    const below = lines[line.number];
    if (!isBlankLine(line) || above?.kind === 'row' || below?.kind === 'row' || line.paragraph?.newPage) return [];
    const after = above?.text.trim() ?? '';
    const message = `${after === '' ? '' : `「${after.slice(0, 10)}…」后面`}空了一行：正文各段之间不空行，请删去`;
    return [{ id: 'docx-blank-lines', line: below && !isBlankLine(below) ? below : line, message, alike: 'blank' }];
  });
}

/** How many lines stay blank above a line: blank paragraphs, and room before and after in lines. */
export function blankAbove(line: Line, lines: readonly Line[]): number {
  let blank = 0;
  let at = line.number - 2;
  while (at >= 0 && (lines[at] as Line | undefined) !== undefined && isBlankLine(lines[at] as Line)) {
    blank += 1;
    at -= 1;
  }
  const before = roomIn(line, 'before');
  const above = lines[at];
  return blank + before + (above ? roomIn(above, 'after') : 0);
}

const LINE = 579;

function roomIn({ paragraph }: Line, side: 'before' | 'after'): number {
  if (paragraph === undefined) return 0;
  const { format } = paragraph;
  const lines = side === 'before' ? format.beforeLines : format.afterLines;
  return lines === undefined || lines === 0 ? format[side] / LINE : lines / 100;
}
