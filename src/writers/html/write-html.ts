import { type Document, DRAFT_MARK } from '../../document/document.ts';
import { printedOf, recipientsOf } from '../../document/letterhead.ts';
import { endMark, endsInItsMark } from '../end-mark.ts';
import type { Layout } from '../layout.ts';
import type { Writer } from '../writer.ts';
import { anchorsOf } from './anchors.ts';
import { attachmentListToHtml, attachmentToHtml, titleToHtml } from './attachments.ts';
import { nodesToHtml } from './blocks.ts';
import { closingToHtml, underTitleToHtml } from './closing.ts';
import { escapeHtml } from './escape.ts';
import { letterheadToHtml } from './letterhead.ts';
import { sourcesToHtml } from './sources.ts';
import { styleSheet } from './style-sheet.ts';

const MARK = ['<!-- talkreport ', ' -->'] as const;
const encoder = new TextEncoder();

/** Nothing may be fetched, run or sent: whatever a record says, the file is only what it shows. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * 网页: the document as one file of HTML that needs nothing beside it, on screen as a sheet of A4, in print by GB/T 9704-2012 as near as style sheets
 * come to it. Equal documents give equal bytes.
 */
export const html: Writer = {
  name: 'html',
  extension: '.html',
  kind: 'text',
  wroteUnchanged: (bytes) => endsInItsMark(bytes, MARK),
  write(document, layout) {
    const page = documentToHtml(document, layout);
    return page + endMark(encoder.encode(page), MARK);
  },
};

const documentToHtml = (document: Document, layout: Layout): string =>
  '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n' +
  `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n` +
  '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n' +
  '<meta name="format-detection" content="telephone=no">\n' +
  `<title>${escapeHtml(`${document.draft ? '（草稿）' : ''}${document.title.replace(/\s*\n\s*/g, '')}`)}</title>\n` +
  `<style>\n${styleSheet(layout, document)}</style>\n</head>\n<body>\n${draftMark(document.draft)}${bodyToHtml(document)}</body>\n</html>\n`;

/** 草稿: a line to read on screen, and a mark across every page in print. */
const draftMark = (draft: boolean): string =>
  draft ? `<p class="draft" role="note">草稿</p>\n<div class="watermark" aria-hidden="true">${DRAFT_MARK}</div>\n` : '';

/** 版头, 标题, 主送机关, 正文, 附件说明, 署名, 成文日期, 附注, 附件, 版记: in the order of the standard (7.2–7.4), and behind it the sources. */
function bodyToHtml(document: Document): string {
  const { title, addressee, body, attachments, signature } = document;
  const anchors = anchorsOf(document);
  if (document.bare) return `<main>\n${nodesToHtml(body.children, { anchors, under: 0, lists: 0 })}</main>\n`;
  const imprint = imprintToHtml(document);
  return (
    `<main>\n<article class="sheet">\n${letterheadToHtml(document)}` +
    `<h1 class="title${signature.underTitle ? ' signed' : ''}">${titleToHtml(title)}</h1>\n${underTitleToHtml(signature)}` +
    (addressee === undefined ? '' : `<p class="addressee">${escapeHtml(addressee.replace(/[:：\s]+$/u, ''))}：</p>\n`) +
    nodesToHtml(body.children, { anchors, under: 1, lists: 0 }) +
    attachmentListToHtml(attachments) +
    `${closingToHtml(document)}${attachments.length === 0 ? imprint : ''}</article>\n` +
    attachments.map((_, index, all) => attachmentToHtml(index, all, anchors, imprint)).join('') +
    `</main>\n${sourcesToHtml(anchors)}`
  );
}

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
