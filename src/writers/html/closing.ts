import type { Document } from '../../document/document.ts';
import { chineseDay } from '../../text/day.ts';
import { textWidth } from '../../text/text-width.ts';
import { escapeHtml } from './escape.ts';

/**
 * 发文机关署名 and 成文日期 (GB/T 9704-2012, 7.3.5). The style sheet places them: without a seal the name 右空二字 and the date beginning two
 * characters right of it, or, where the date is the longer, the date 右空二字; with a seal both centred on one axis, the date 右空四字.
 */
export function closingToHtml({ name, date, sealed }: Document['signature']): string {
  const day = chineseDay(date);
  const kind = sealed ? 'sealed' : textWidth(day) > textWidth(name) ? 'longer-date' : 'longer-name';
  const lines = name === '' ? '' : `<p class="name">${escapeHtml(name)}</p>\n`;
  return `<div class="closing ${kind}">\n${lines}<p class="date"><time datetime="${escapeHtml(date)}">${escapeHtml(day)}</time></p>\n</div>\n`;
}
