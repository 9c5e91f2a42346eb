import { missingDashes } from './missing-dash.ts';
import { oddBrackets } from './odd-brackets.ts';
import { isKnownKey, isTopKey, replaced, type Slip, type SlipKind } from './slip.ts';

/** At the margin, below what stands further in, only a part of a campaign file is a key: 下一步：抓好落实 is the next line of a text. */
function mayStandAt(text: string, at: number, key: string): boolean {
  if (at === 0 || text[at - 1] !== '\n' || isTopKey(key)) return true;
  const above = text.slice(Math.max(0, at - 4000), at).trimEnd();
  return !/^[ \t\u3000-]/.test(above.slice(above.lastIndexOf('\n') + 1));
}

/** A key, where one may begin: at the start of a line, of an item, or inside braces. */
const BEFORE_KEY = '(?<=^[ \\t\\u00A0\\u3000]*(?:[-－—–][ \\t\\u00A0\\u3000]*)?|[{｛,，、；;][ \\t\\u3000]*)';
const KEY = `([^\\s:：{}｛｝\\[\\],，、；;"'#]{1,20}?)`;

/** What a pattern finds behind a known key, or before one. */
function around(pattern: RegExp, slipOf: (found: RegExpExecArray, key: string) => Slip | undefined): SlipKind['find'] {
  return (text) =>
    [...text.matchAll(pattern)].flatMap((found) => {
      const key = found[1] ?? '';
      const at = found.index + found[0].indexOf(key);
      const slip = isKnownKey(key) && mayStandAt(text, at, key) ? slipOf(found, key) : undefined;
      return slip === undefined ? [] : [slip];
    });
}

const COLON = new RegExp(`${BEFORE_KEY}${KEY}[ \\t\\u3000]*：[ \\t\\u3000\\u00A0]*`, 'gmu');
const NO_SPACE = new RegExp(`${BEFORE_KEY}${KEY}:(?=[^\\s:/\\\\,}\\]])`, 'gmu');
const ODD_SPACE = new RegExp(
  `${BEFORE_KEY}${KEY}:[ \\t]*[\\u00A0\\u3000\\u2000-\\u200A\\u202F]+[ \\t\\u3000\\u00A0]*`,
  'gmu',
);
const COMMA = new RegExp(`([，、；;。])(?=[ \\t\\u3000]*${KEY}[ \\t]*[:：])`, 'gmu');
const BRACE = /[｛｝［］]/g;
const ASCII: Readonly<Record<string, string>> = { '｛': '{', '｝': '}', '［': '[', '］': ']' };
const TRAILING = /(?<=[}\]])[ \t]*[，,；;。、]+(?=[ \t]*\r?$)/gm;
const MARKER =
  /^([ \t\u00A0\u3000]*)([－—–―·•●○▪■□◆◇★☆※►➢➤✓√→+*＊①-⑳]|\d{1,3}[.、)）]|[(（]\d{1,3}[)）])[ \t\u00A0\u3000]*(?=[^\s])/gmu;
const NO_GAP = /^([ \t]*)-(?=[^\s-])/gmu;
const BEGINS_ITEM = /^(?:([^\s:：{}[\],，"'#]{1,20})[:：]|[{｛[])/u;
const TAB = /^ *\t[ \t]*(?=\S)/gm;
const ODD_INDENT =
  /^[ \t]*[\u00A0\u3000\u2000-\u200A\u202F][ \t\u00A0\u3000\u2000-\u200A\u202F]*(?=\S)|(?<=^[ ]*-)[ ]*[\u00A0\u3000]+[ \u00A0\u3000]*(?=\S)/gm;

const TAB_BEHIND_DASH = /(?<=^ *-) *\t[ \t]*(?=\S)/gm;
const COMMENT = /(?<=^[ \t]*)(?:＃|\/\/)/gm;
const NO_COLON = /^[ \t]*(?:- +)?([^\s:：{}[\],，、；;"'#]{1,20})[ \t\u3000]+(?=[^\s:：#])(?![^\n]*: )/gmu;
const OTHER_MARK =
  /^[ \t]*(?:- +)?([^\s:：{}[\],，、；;"'#。．=＝→-]{1,20})[ \t]*([。．；;=＝→]|->)[ \t]*(?=\S)(?![^\n]*: )/gmu;
const NO_COMMA = /(?<=[^\s,，{:：[])[ \u3000]+(?=([^\s:：{}[\],，、；;"'#]{1,20}):[ ])/gmu;

/** What stands behind the mark of an item: a record, or a word in line with other items. */
function isMarked({ 0: whole, 1: indent = '', index, input }: RegExpExecArray): boolean {
  const begun = BEGINS_ITEM.exec(input.slice(index + whole.length, index + whole.length + 24));
  if (begun !== null) return begun[1] === undefined || isKnownKey(begun[1]);
  const end = input.indexOf('\n', index);
  const above = input.slice(0, index).trimEnd();
  const besides = [
    above.slice(above.lastIndexOf('\n') + 1),
    end < 0 ? '' : input.slice(end + 1, end + 1 + indent.length + 2),
  ];
  return besides.some((line) => line.startsWith(`${indent}- `));
}

/** A value that begins with a quotation mark and has no other on its line; in braces it ends before the next comma. */
const OPEN_QUOTE = /(?<=^[^\n#"']*(?:: +|- +))(["'])(?:(?!\1)[^\n])*?(?=[ \t]*\r?$)/gm;

/** Said of a quotation mark without its other, wherever it is found. */
export const UNQUOTED = '引号没有成对：请在这段文字的末尾补上另一半，或者两边都不用引号';

/** 加粗: what Markdown puts around a word, at a key or a value. */
const MARKUP = /(?<=^[ \t]*(?:- +)?|[:：{[,][ \t]*)(\*{1,3}|`{1,3})(?=[^\s*`])([^*`\n]*[^\s*`])\1/gm;

/** Kinds of slips, those first that others may be taken for. */
export const SLIP_KINDS: readonly SlipKind[] = [
  {
    rule: 'yaml-syntax',
    together: true,
    find: (text) =>
      [...text.matchAll(ODD_INDENT)].map(({ 0: blanks, index }) => {
        const name = blanks.includes('\u3000') ? '全角空格' : '不间断空格（网页、Word 里复制来的）';
        const insert =
          index > 0 && text[index - 1] === '-' ? ' ' : blanks.replaceAll('\u3000', '  ').replace(/[^ \t]/g, ' ');
        return replaced(index, index + blanks.length, insert, `用了${name}缩进：请改用普通的空格`);
      }),
  },
  {
    rule: 'yaml-syntax',
    together: true,
    find: (text) =>
      [...text.matchAll(TAB)].map(({ 0: blanks, index }) =>
        replaced(
          index,
          index + blanks.length,
          ' '.repeat(columnAfter(text, index, text.startsWith('- ', index + blanks.length))),
          '用了制表符（Tab）缩进：请改用空格',
        ),
      ),
  },
  {
    rule: 'yaml-syntax',
    find: (text) =>
      [...text.matchAll(BRACE)].map(({ 0: brace, index }) => {
        const meant = ASCII[brace] ?? brace;
        return replaced(index, index + 1, meant, `「${brace}」是全角的括号：请改成英文的「${meant}」`);
      }),
  },
  {
    rule: 'yaml-syntax',
    find: (text) =>
      [...text.matchAll(OPEN_QUOTE)].map(({ 0: whole, 1: mark = '', index }) => {
        const inside = isInBraces(text, index) ? /^[^,}\]]*/.exec(whole)?.[0] : whole;
        const end = index + (inside ?? whole).trimEnd().length;
        return { ...replaced(end, end, mark, UNQUOTED), at: [index, index + 1] };
      }),
  },
  { rule: 'yaml-syntax', find: oddBrackets },
  {
    rule: 'yaml-syntax',
    find: (text) =>
      [...text.matchAll(MARKER)].filter(isMarked).map(({ 0: whole, 1: indent = '', 2: mark = '', index }) => {
        const start = index + indent.length;
        const message = `列表的每一条要以英文的「- 」开头，这里写的是「${mark}」：请改成减号加一个空格`;
        return { ...replaced(start, index + whole.length, '- ', message), at: [start, start + mark.length] };
      }),
  },
  {
    rule: 'yaml-syntax',
    find: (text) =>
      [...text.matchAll(NO_GAP)].filter(isMarked).map(({ 1: indent = '', index }) => {
        const start = index + indent.length;
        const message = '「-」后面少了一个空格：列表的每一条要写成「- 」加内容';
        return { ...replaced(start + 1, start + 1, ' ', message), at: [start, start + 1] };
      }),
  },
  { rule: 'yaml-syntax', find: missingDashes },
  {
    rule: 'yaml-syntax',
    find: (text) =>
      [...text.matchAll(TAB_BEHIND_DASH)].map(({ 0: blanks, index }) =>
        replaced(index, index + blanks.length, ' ', '「-」后面是制表符（Tab）：请改成一个空格'),
      ),
  },
  {
    rule: 'yaml-syntax',
    find: (text) =>
      [...text.matchAll(MARKUP)].map(({ 0: whole, 1: mark = '', 2: inside = '', index }) => {
        const message = `「${inside.replace(/[:：]$/, '').slice(0, 20)}」两边的「${mark}」是 Markdown 的写法，记录里不用：请删去`;
        return replaced(index, index + whole.length, inside.replace(/：$/, ':'), message);
      }),
  },
  {
    rule: 'yaml-syntax',
    find: (text) =>
      [...text.matchAll(COMMENT)].map(({ 0: mark, index }) =>
        replaced(index, index + mark.length, '#', `说明文字前面写的是「${mark}」：请改成英文的「# 」`),
      ),
  },
  {
    rule: 'yaml-syntax',
    find: around(NO_COLON, ({ 0: whole, index }, key) => {
      const start = index + whole.indexOf(key) + key.length;
      const message = `「${key}」后面少了英文冒号：请写成「${key}: 」加内容`;
      return { ...replaced(start, start, ':', message), at: [start - key.length, start] };
    }),
  },
  {
    rule: 'yaml-syntax',
    find: around(OTHER_MARK, ({ 0: whole, 2: mark = '', index }, key) => {
      const start = index + whole.indexOf(mark, whole.indexOf(key) + key.length);
      const message = `「${key}」后面要用英文冒号，这里写的是「${mark}」：请写成「${key}: 」加内容`;
      return { ...replaced(start, index + whole.length, ': ', message), at: [start, start + mark.length] };
    }),
  },
  {
    rule: 'yaml-syntax',
    find: (text) =>
      [...text.matchAll(NO_COMMA)]
        .filter((found) => isKnownKey(found[1] ?? '') && isInBraces(text, found.index))
        .map(({ 0: blanks, index }) =>
          replaced(index, index + blanks.length, ', ', '花括号里的两项之间少了英文逗号：请在前一项后面加上「, 」'),
        ),
  },
  {
    rule: 'full-width-colon',
    find: around(COLON, ({ 0: whole, index, input }, key) => {
      const colon = index + whole.indexOf('：');
      const slip = replaced(index + key.length, index + whole.length, ': ', colonMessage(key));
      return { ...slip, at: [colon, colon + 1], certain: isKeyInBraces(input, index) };
    }),
  },
  {
    rule: 'yaml-syntax',
    find: (text) =>
      [...text.matchAll(COMMA)]
        .filter((found) => isKnownKey(found[2] ?? '') && isInBraces(text, found.index))
        .map(({ 1: mark = '', index }) =>
          replaced(index, index + 1, ', ', `花括号里各项之间用了「${mark}」：请改成英文逗号加一个空格「, 」`),
        ),
  },
  {
    rule: 'yaml-syntax',
    find: around(ODD_SPACE, ({ 0: whole, index }, key) => {
      const name = whole.includes('\u3000') ? '全角空格' : '不间断空格（网页、Word 里复制来的）';
      const start = index + key.length + 1;
      return replaced(start, index + whole.length, ' ', `「${key}」的冒号后面是${name}：请改成普通的空格`);
    }),
  },
  {
    rule: 'yaml-syntax',
    find: around(NO_SPACE, ({ index, input }, key) => {
      const start = index + key.length;
      const message = `「${key}」的冒号后面少了一个空格：请写成「${key}: 」加内容`;
      return {
        ...replaced(start + 1, start + 1, ' ', message),
        at: [start, start + 1],
        certain: isKeyInBraces(input, index),
      };
    }),
  },
  {
    rule: 'yaml-syntax',
    find: (text) =>
      [...text.matchAll(TRAILING)].map(({ 0: marks, index }) =>
        replaced(index, index + marks.length, '', `这一条的括号后面多了「${marks.trim()}」：各条之间不用标点，请删去`),
      ),
  },
];

/** Said of a full-width colon behind a key, wherever it is found. */
const colonMessage = (key: string): string => `「${key}」后面用了中文冒号：请改成英文冒号加一个空格「${key}: 」`;

/** Where a line with a tab was meant to begin: an item in line with the item before it, another with the line before it, or inside it. */
function columnAfter(text: string, at: number, isItem: boolean): number {
  const before = text
    .slice(Math.max(0, at - 4000), at)
    .split('\n')
    .reverse();
  const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0;
  const line = before.find((it) => /^ *[^\s#]/.test(it)) ?? '';
  if (/:\s*$/.test(line)) return indentOf(line) + 2;
  if (isItem) return indentOf(before.find((it) => /^ *- /.test(it)) ?? line);
  return indentOf(line) + (/^ *- /.test(line) ? 2 : 0);
}

const isKeyInBraces = (text: string, at: number): boolean =>
  /[{,]\s*$/.test(text.slice(Math.max(0, at - 20), at)) && isInBraces(text, at);

/** Whether a place stands in braces that are open on its own line. */
function isInBraces(text: string, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  let depth = 0;
  for (const [mark] of line.matchAll(/[{｛}｝]/g)) depth = Math.max(0, depth + (/[{｛]/.test(mark) ? 1 : -1));
  return depth > 0;
}
