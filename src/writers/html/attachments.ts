import { attachmentMark, attachmentName, type Document } from '../../document/document.ts';
import { titleLines } from '../docx/title-lines.ts';
import type { Anchors } from './anchors.ts';
import { nodesToHtml } from './blocks.ts';
import { escapeHtml } from './escape.ts';

type Attachments = Document['attachments'];

/** 附件说明 (GB/T 9704-2012, 7.3.4): `附件：` and the names, numbered where there are several, each leading to its attachment. */
export function attachmentListToHtml(attachments: Attachments): string {
  if (attachments.length === 0) return '';
  const lines = attachments.map(({ title }, index) => {
    const label = index === 0 ? '<span class="label">附件：</span>' : '';
    const number = attachments.length > 1 ? `<span class="number">${index + 1}.</span>` : '';
    return `<p${index === 0 ? ' class="first"' : ''}>${label}${number}<a href="#attachment-${index + 1}">${escapeHtml(attachmentName(title))}</a></p>\n`;
  });
  const kind = attachments.length > 1 ? ' numbered' : '';
  return `<div class="attachment-list${kind}">\n${lines.join('')}</div>\n`;
}

/**
 * 附件 (7.3.7), each on a sheet of its own: its mark flush left on the first line, its title centred on the third, its text as 正文. Behind the last
 * stands the 版记 (HTML).
 */
export function attachmentToHtml(index: number, all: Attachments, anchors: Anchors, imprint: string): string {
  const attachment = all[index];
  if (attachment === undefined) return '';
  const { title, body } = attachment;
  const mark = attachmentMark(index, all);
  const id = `attachment-${index + 1}`;
  return (
    `<section class="sheet attachment" id="${id}" aria-labelledby="${id}-title">\n<p class="attachment-mark">${mark}</p>\n` +
    `<h2 class="title" id="${id}-title">${titleToHtml(attachmentName(title))}</h2>\n` +
    `${nodesToHtml(body.children, { anchors, under: 2, lists: 0 })}${index === all.length - 1 ? imprint : ''}</section>\n`
  );
}

/** 标题 in its shape (7.3.1): broken between words into lines of 梯形 or 菱形. */
export const titleToHtml = (title: string): string => titleLines(title).map(escapeHtml).join('<br>');
