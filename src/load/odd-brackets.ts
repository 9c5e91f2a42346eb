import { ODD_BRACKETS } from '../records/torn-text.ts';
import { isKnownKey, replaced, type Slip } from './slip.ts';

const CLOSING: ReadonlyMap<string, string> = new Map([
  ...ODD_BRACKETS,
  ['[', ']'],
  ['{', '}'],
  ['［', '］'],
  ['｛', '｝'],
]);
const CLOSED_BY: ReadonlySet<string> = new Set(CLOSING.values());
const ODD: ReadonlySet<string> = new Set(ODD_BRACKETS.flat());

/** Where a list or a mapping may begin, and where one may end. */
const BEFORE = /(?:^[ \t]*(?:-[ \t]+)?|[:：][ \t]+|[[{,，、［｛【〔《（〈][ \t]*)$/;
const AFTER = /^[ \t]*(?:[,，、\]}］｝】〕》）〉]|\r?$|#)/;

/** A key in front: what the brackets hold is one record, not a list. */
const RECORD = /^[ \t]*([^\s:：{}[\],，、"']{1,20})[ \t]*[:：]/u;

type Open = { readonly at: number; readonly mark: string; readonly isPlaced: boolean };

/** 【…】, 《…》: marks of texts in the place of [ ] and { }, in pairs, also where only one of a pair is odd. */
export const oddBrackets = (text: string): readonly Slip[] =>
  [...text.matchAll(/^.*[【】〔〕《》（）〈〉].*$/gm)].flatMap(({ 0: line, index }) => inLine(line, index));

function inLine(line: string, start: number): Slip[] {
  const open: Open[] = [];
  const slips: Slip[] = [];
  for (const [at, mark] of [...line].entries()) {
    if (CLOSING.has(mark)) open.push({ at, mark, isPlaced: BEFORE.test(line.slice(0, at)) });
    else if (CLOSED_BY.has(mark)) {
      const opened = open.pop();
      if (opened?.isPlaced !== true || !AFTER.test(line.slice(at + 1))) continue;
      if (!ODD.has(mark) && !ODD.has(opened.mark)) continue;
      const key = RECORD.exec(line.slice(opened.at + 1, at))?.[1];
      const isRecord = opened.mark === '{' || (opened.mark !== '[' && key !== undefined && isKnownKey(key));
      const [first, last] = isRecord ? (['{', '}'] as const) : (['[', ']'] as const);
      const message = messageOf(`${ODD.has(opened.mark) ? opened.mark : ''}${ODD.has(mark) ? mark : ''}`, isRecord);
      if (ODD.has(opened.mark)) slips.push(replaced(start + opened.at, start + opened.at + 1, first, message));
      if (ODD.has(mark)) slips.push(replaced(start + at, start + at + 1, last, message));
    }
  }
  return slips.sort((a, b) => a.edit.start - b.edit.start);
}

const messageOf = (marks: string, isRecord: boolean): string =>
  isRecord
    ? `「${marks}」是文字里的括号：一组「键: 值」要用英文花括号「{ }」`
    : `「${marks}」是文字里的括号：列表要用英文方括号「[ ]」`;
