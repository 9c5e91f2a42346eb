import type { Document } from '../../document/document.ts';
import { printedOf, recipientsOf } from '../../document/letterhead-words.ts';
import { escapeHtml } from './escape.ts';

/** 版记 (GB/T 9704-2012, 7.4), the last thing of the document: 主送 and 抄送, 印发机关 and 印发日期; of a 信函 without lines (10.1). */
export function imprintToHtml({ imprint, letterhead }: Document): string {
  if (imprint === undefined) return '';
  const recipients = recipientsOf(imprint).map(({ label, names }) => `<p>${label}：${escapeHtml(names)}</p>\n`);
  const printed = printedOf(imprint);
  const rows = [
    ...(recipients.length === 0 ? [] : [`<div class="recipients">\n${recipients.join('')}</div>\n`]),
    ...(printed === undefined
      ? []
      : [
          `<p class="printed"><span>${escapeHtml(printed.issuer)}</span><span>${escapeHtml(printed.date)}</span></p>\n`,
        ]),
  ];
  if (rows.length === 0) return '';
  return `<footer class="imprint${letterhead?.form === 'letter' ? ' unlined' : ''}">\n${rows.join('')}</footer>\n`;
}
