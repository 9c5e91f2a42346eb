import { shortened } from './check-fonts.ts';
import type { Check, Seen } from './checked.ts';
import { hanPieces } from './fonts.ts';
import type { Line } from './lines.ts';
import { isRed } from './recognise-head.ts';

/** Black, and greys that print as black. */
const isBlack = (color: string | undefined): boolean =>
  color === undefined || [0, 2, 4].every((at) => Number.parseInt(color.slice(at, at + 2), 16) <= 0x33);

/** 颜色 (5.2.4, 7.2.4) and fonts that a program's theme has left behind. */
export const checkColours: Check = ({ lines, structure, body }) => {
  const marks = structure.head.filter(({ part }) => part === '发文机关标志').map(({ line }) => line);
  return [
    ...lines.filter((line) => !marks.includes(line)).flatMap(black),
    ...marks
      .filter(({ pieces }) => !pieces.some(({ format }) => isRed(format.color)))
      .map((line): Seen => ({ id: 'docx-mark-red', line, message: '发文机关标志不是红色：请把字体颜色改为红色' })),
    ...lines.flatMap(theme),
    ...leftovers(body.changes, body.comments, lines[0]),
    ...embedded(body.embedded, lines[0]),
  ];
};

function black(line: Line): Seen[] {
  const found = line.pieces.find(({ text, format }) => text.trim() !== '' && !isBlack(format.color));
  if (found === undefined) return [];
  const { color = '' } = found.format;
  return [
    {
      id: 'docx-text-black',
      line,
      words: found.text.trim(),
      message: `「${shortened(found.text.trim())}」的颜色是 ${color}：公文文字用黑色，请把字体颜色改为“自动”或黑色`,
      alike: color,
    },
  ];
}

const DEFAULTS = /^(?:等线.*|dengxian.*|calibri.*|cambria.*|aptos.*|微软雅黑|microsoft yahei.*)$/iu;

/** Digits and letters in a font that no office chose; in tables 汉字 too, which elsewhere another requirement asks about. */
function theme(line: Line): Seen[] {
  const left = (name: string | undefined): boolean => name !== undefined && DEFAULTS.test(name);
  const latin = line.pieces.find(({ text, format }) => /[\dA-Za-z]/.test(text) && left(format.ascii));
  const chinese = line.kind === 'row' ? hanPieces(line.pieces).find(({ format }) => left(format.eastAsia)) : undefined;
  const found = latin ?? chinese;
  if (found === undefined) return [];
  const { ascii, eastAsia, fromTheme } = found.format;
  const name = latin ? ascii : eastAsia;
  const where = (latin ? fromTheme.ascii : fromTheme.eastAsia) ? '主题字体' : '字体';
  const message = `「${shortened(found.text.trim())}」${latin ? '里的数字、字母' : ''}用的是${where}“${name}”，是软件留下的默认字体：请改为仿宋${latin ? '或 Times New Roman' : '或本单位定的字体'}`;
  return [{ id: 'docx-theme-font', line, words: found.text.trim(), message, alike: name ?? '' }];
}

function leftovers(changes: number, comments: number, line: Line | undefined): Seen[] {
  const left = [...(changes > 0 ? [`${changes} 处修订`] : []), ...(comments > 0 ? [`${comments} 处批注`] : [])];
  return left.length === 0
    ? []
    : [
        {
          id: 'docx-changes-left',
          line,
          message: `文件里还有${left.join('、')}：定稿前请接受或拒绝修订、删去批注（核对时按接受修订后的文字）`,
        },
      ];
}

/** 嵌入的文件: Word shows its words as part of the text, in looks that nobody has checked. */
const embedded = (count: number, line: Line | undefined): Seen[] =>
  count === 0
    ? []
    : [
        {
          id: 'docx-embedded',
          line,
          message: `正文里嵌着别的文件（${count} 处），里面的文字没有读：请在 WPS 或 Word 里打开另存一次，成为正文以后再核对`,
        },
      ];
