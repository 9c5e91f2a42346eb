import type { Document } from '../../document/document.ts';
import { noteInBrackets } from '../../document/letterhead.ts';
import { chineseDay } from '../../text/day.ts';
import { textWidth } from '../../text/text-width.ts';
import { sealedRows } from '../docx/closing-boxes.ts';
import { sheetOf } from '../docx/sheet.ts';
import { escapeHtml } from './escape.ts';

type Signature = Document['signature'];

/** What stands behind the text: 出席 of 纪要, 署名 and 成文日期, 附注 (GB/T 9704-2012, 7.3.5, 7.3.6, 10.3). */
export function closingToHtml({ signature, letterhead, attendance, note }: Document): string {
  // 纪要 bear unit and date in their head, 题下署名 under the title.
  const elsewhere = signature.underTitle || letterhead?.form === 'minutes';
  return attendanceToHtml(attendance ?? []) + (elsewhere ? '' : signatureToHtml(signature)) + noteToHtml(note);
}

/**
 * 署名 and 成文日期 (7.3.5). The style sheet places them: without a seal the name 右空二字 and the date beginning two characters right of it, or,
 * where the date is the longer, the date 右空二字; with a seal both centred on one axis, the date 右空四字.
 */
function signatureToHtml({ name, others = [], date, sealed, stampOf }: Signature): string {
  const names = [name, ...others].filter((it) => it !== '');
  if (stampOf !== undefined) return closing('stamped', stampToHtml(stampOf), dateToHtml(date));
  if (sealed && names.length > 1) return sealedByMany(names, date);
  const widest = Math.max(0, ...names.map(textWidth));
  const kind = sealed ? 'sealed' : textWidth(chineseDay(date)) > widest ? 'longer-date' : 'longer-name';
  return closing(kind, names.map((it) => `<p class="name">${escapeHtml(it)}</p>\n`).join(''), dateToHtml(date));
}

const closing = (kind: string, names: string, date: string): string =>
  `<div class="closing ${kind}">\n${names}${date}</div>\n`;

const timeToHtml = (date: string): string =>
  `<time datetime="${escapeHtml(date)}">${escapeHtml(chineseDay(date))}</time>`;

const dateToHtml = (date: string): string => `<p class="date">${timeToHtml(date)}</p>\n`;

/** 签名章 (7.3.5.3): the signer's post, and room for the stamp behind it; where it goes is said on screen only. */
const stampToHtml = (post: string): string =>
  `<p class="name">${escapeHtml(post)}<span class="stamp">（签名章）</span></p>\n`;

/** 联合行文 under seals (7.3.5.1): the names in rows of up to three, the date under the last of all. */
function sealedByMany(names: readonly string[], date: string): string {
  const sheet = sheetOf({ profile: 'gov' });
  const { rows, centres } = sealedRows(names, Math.max(...names.map(textWidth)) * sheet.character, sheet);
  const lines = rows.map(
    (row) => `<p class="name row">${row.map((name) => `<span>${escapeHtml(name)}</span>`).join('')}</p>\n`,
  );
  const last = rows.at(-1)?.length ?? 1;
  return (
    `<div class="closing sealed many" style="--columns:${centres.length}">\n${lines.join('')}` +
    `<p class="date row"><span style="grid-column:${last}">${timeToHtml(date)}</span></p>\n</div>\n`
  );
}

/** 题下署名: the unit under the title and the date in brackets under it. */
export function underTitleToHtml({ underTitle, name, date }: Signature): string {
  if (!underTitle) return '';
  const unit = name === '' ? '' : `<p>${escapeHtml(name)}</p>\n`;
  return `<div class="under-title">\n${unit}<p>（${timeToHtml(date)}）</p>\n</div>\n`;
}

/** 附注 (7.3.6), in brackets. */
const noteToHtml = (note: string | undefined): string =>
  note === undefined ? '' : `<p class="remark">${escapeHtml(noteInBrackets(note))}</p>\n`;

/** 出席、请假、列席 (10.3): the word, and the names behind it. */
const attendanceToHtml = (attendance: NonNullable<Document['attendance']>): string =>
  attendance.length === 0
    ? ''
    : `<div class="attendance">\n${attendance
        .map(({ label, names }) => `<p><span class="lead-1">${label}：</span>${escapeHtml(names.join('、'))}</p>\n`)
        .join('')}</div>\n`;
