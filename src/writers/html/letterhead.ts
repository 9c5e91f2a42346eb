import type { Document } from '../../document/document.ts';
import { guardsOf, type Letterhead, markOf } from '../../document/letterhead.ts';
import { chineseDay } from '../../text/day.ts';
import { sheetOf } from '../docx/sheet.ts';
import { markPoints } from '../mark-size.ts';
import { escapeHtml } from './escape.ts';

/** 版心 in points. */
const TEXT_WIDTH = sheetOf({ profile: 'gov' }).textWidth / 20;

/** The points that one --size stands for. */
const SIZE = 16;

/** 字号 of the 标志 in points. */
export const markSize = (letterhead: Letterhead): number => markPoints(letterhead, TEXT_WIDTH);

/** 版头 (GB/T 9704-2012, 7.2, 10.1, 10.3); nothing where the document has none. The style sheet places its parts. */
export function letterheadToHtml({ letterhead, signature }: Document): string {
  if (letterhead === undefined) return '';
  const { form } = letterhead;
  const size = form === 'none' ? '' : ` style="--mark:${markSize(letterhead) / SIZE}"`;
  return `<header class="letterhead ${form}"${size}>\n${partsOf(letterhead, signature).join('')}</header>\n`;
}

function partsOf(letterhead: Letterhead, signature: Document['signature']): string[] {
  switch (letterhead.form) {
    case 'none':
      return [guardsToHtml(letterhead)];
    case 'red':
      return [guardsToHtml(letterhead), markToHtml(letterhead), numberToHtml(letterhead)];
    case 'minutes':
      return [guardsToHtml(letterhead), markToHtml(letterhead), minutesToHtml(letterhead, signature)];
    case 'letter':
      return [markToHtml(letterhead), LINES, letterLineToHtml(letterhead), FOOT];
  }
}

const paragraph = (kind: string, text: string): string => `<p class="${kind}">${escapeHtml(text)}</p>\n`;

/** 份号, 密级和保密期限, 紧急程度, a line each (7.2.1–7.2.3); their room is kept where there are none. */
const guardsToHtml = (letterhead: Letterhead): string =>
  `<div class="guards">\n${guardsOf(letterhead)
    .map(({ kind, text }) => paragraph(kind, text))
    .join('')}</div>\n`;

/** 发文机关标志 (7.2.4): of several units their names one under the other, equally wide, the word to the right of all of them. */
function markToHtml(letterhead: Letterhead): string {
  const { lines, word } = markOf(letterhead);
  const names = lines.map((line) => `<p>${escapeHtml(line)}</p>\n`).join('');
  if (lines.length < 2 || letterhead.form === 'letter') return `<div class="mark">\n${names}</div>\n`;
  const beside = word === undefined ? '' : paragraph('word', word);
  return `<div class="mark joint">\n<div class="issuers">\n${names}</div>\n${beside}</div>\n`;
}

/** 发文字号 (7.2.5), centred, or at the left of 签发人 (7.2.6), two on a line; under them the red rule (7.2.7). */
function numberToHtml({ number, signers }: Letterhead): string {
  const numbered = number === undefined ? '' : paragraph('document-number', number);
  const names = signers.map((name) => `<span>${escapeHtml(name)}</span>`).join('');
  const signed =
    signers.length === 0 ? '' : `<p class="signers">签发人：<span class="signer-names">${names}</span></p>\n`;
  return `<div class="above-rule${signers.length === 0 ? '' : ' upward'}">\n${numbered}${signed}</div>\n`;
}

/** Under the 标志 of 纪要: its number, and the unit and the date, which stand nowhere else, above the red rule. */
function minutesToHtml({ number }: Letterhead, { name, date }: Document['signature']): string {
  const numbered = number === undefined ? '' : paragraph('document-number', number);
  const day = `<time datetime="${escapeHtml(date)}">${escapeHtml(chineseDay(date))}</time>`;
  return `<div class="above-rule minutes">\n${numbered}<p class="issued"><span>${escapeHtml(name)}</span>${day}</p>\n</div>\n`;
}

/** Red double lines of a 信函 (10.1): under the 标志 the thick one first, at the foot of the page the thin one. */
const LINES = '<div class="double-line"></div>\n';
const FOOT = '<div class="double-line foot"></div>\n';

/** 份号, 密级, 紧急程度 of a 信函 flush left, its number flush right on the first of these lines (10.1). */
const letterLineToHtml = (letterhead: Letterhead): string =>
  `<div class="under-lines">\n${guardsToHtml(letterhead)}${letterhead.number === undefined ? '' : paragraph('document-number', letterhead.number)}</div>\n`;
