import type { FootnoteDefinition, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { isChart } from '../../document/chart.ts';
import type { Form, FormCell, FormRow } from '../../document/form.ts';
import type { Anchors, Place } from './anchors.ts';
import { chartToHtml } from './charts.ts';
import { escapeHtml } from './escape.ts';
import { inlinesToHtml } from './inline.ts';
import { tableToHtml } from './tables.ts';

/** 正文: block nodes → HTML, in their order. A mark goes to the first of them, or stands alone before one that cannot take it. */
export function nodesToHtml(nodes: readonly RootContent[], { mark, ...place }: Place): string {
  const [first, ...rest] = nodes;
  if (mark === undefined) return nodes.map((node) => blockToHtml(node, place)).join('');
  if (first?.type !== 'paragraph') return `<p>${mark}</p>\n${nodesToHtml(nodes, place)}`;
  return `${blockToHtml(first, { ...place, mark })}${nodesToHtml(rest, place)}`;
}

function blockToHtml(node: RootContent, place: Place): string {
  switch (node.type) {
    case 'paragraph':
    case 'tableCell':
    case 'leafDirective':
      return paragraph(node.children, place);
    case 'heading': {
      const tag = `h${Math.min(6, Math.min(node.depth, 4) + place.under)}`;
      return `<${tag} class="level-${Math.min(node.depth, 4)}">${inlinesToHtml(node.children, place.anchors)}</${tag}>\n`;
    }
    case 'list':
      return listToHtml(node, place, nodesToHtml);
    case 'listItem':
      return nodesToHtml(node.children, place);
    case 'containerDirective':
      return isChart(node) ? chartToHtml(node, place, nodesToHtml) : nodesToHtml(node.children, place);
    case 'blockquote':
      return `<blockquote>\n${nodesToHtml(node.children, place)}</blockquote>\n`;
    case 'code':
    case 'html':
    case 'yaml':
      // The parser of HTML drops a line break right behind <pre>.
      return `<pre>${node.value.startsWith('\n') ? '\n' : ''}${escapeHtml(node.value)}</pre>\n`;
    case 'thematicBreak':
      return '<hr>\n';
    case 'table':
      return tableToHtml(node, place.anchors);
    case 'tableRow':
      return tableToHtml({ type: 'table', children: [node] }, place.anchors);
    case 'form':
      return formToHtml(node, place.anchors);
    case 'formRow':
    case 'formCell':
      return nodesToHtml(node.children, place);
    case 'footnoteDefinition':
      return noteToHtml(node, place);
    case 'definition':
      return ''; // An address for links of this name: links print their words.
    default:
      return paragraph([node satisfies PhrasingContent], place);
  }
}

const paragraph = (children: readonly PhrasingContent[], { mark = '', anchors }: Place): string =>
  `<p>${mark}${inlinesToHtml(children, anchors)}</p>\n`;

/** 注: its mark leads back to the place that refers to it. */
function noteToHtml(node: FootnoteDefinition, place: Place): string {
  const label = escapeHtml(`［${node.label ?? node.identifier}］`);
  const link = place.anchors.links.get(node);
  const mark = link === undefined ? label : `<a href="#${link.target}">${label}</a>`;
  const anchor = link === undefined ? '' : ` id="${link.anchor}"`;
  return `<div class="note"${anchor}>\n${nodesToHtml(node.children, { ...place, mark })}</div>\n`;
}

/** How the content of an item becomes HTML. */
type ToHtml = (nodes: readonly RootContent[], place: Place) => string;

/**
 * A list of which the items are 正文 paragraphs, for 公文 know no bullets: 1. and （1） where they are numbered, a dash (——) where not. The marks
 * are written out, so that they are there when the text is copied; the browser puts none of its own.
 */
function listToHtml(list: List, place: Place, toHtml: ToHtml): string {
  const start = list.start ?? 1;
  const items = list.children.map((item, index) => {
    const mark = markOf(list, item, start + index, place.lists);
    return `<li>\n${toHtml(item.children, { ...place, mark, lists: place.lists + 1 })}</li>\n`;
  });
  const tag = list.ordered ? 'ol' : 'ul';
  return `<${tag} role="list">\n${items.join('')}</${tag}>\n`;
}

function markOf(list: List, item: ListItem, number: number, depth: number): string {
  const tick = typeof item.checked === 'boolean' ? (item.checked ? '☑' : '☐') : '';
  if (!list.ordered) return tick === '' ? '——' : tick;
  return `${depth === 0 ? `${number}. ` : `（${number}）`}${tick}`;
}

/** 表单, on a sheet of its own: the table fills the page, and the rows for long texts take what the others leave. */
function formToHtml(form: Form, anchors: Anchors): string {
  const sum = form.columns.reduce((total, width) => total + width, 0);
  const columns = form.columns.map((width) => `<col style="width:${((width * 100) / sum).toFixed(2)}%">`).join('');
  const rows = form.children.map((row) => rowToHtml(row, anchors)).join('');
  const [left, right] = form.above.map((it) => `<span>${escapeHtml(it)}</span>`);
  return (
    `<section class="sheet form">\n<h1 class="title">${escapeHtml(form.title)}</h1>\n<p class="form-line">${left}${right}</p>\n` +
    `<table>\n<colgroup>${columns}</colgroup>\n<tbody>\n${rows}</tbody>\n</table>\n</section>\n`
  );
}

/** A row of few lines is so high; one that fills, a share of what is left. */
const rowToHtml = ({ lines, fill, children }: FormRow, anchors: Anchors): string =>
  `<tr style="height:${fill === undefined ? `${lines * 1.4}em` : `${fill * 4}%`}">${children.map((it) => cellToHtml(it, anchors)).join('')}</tr>\n`;

function cellToHtml({ kind, span, children }: FormCell, anchors: Anchors): string {
  const over = span === 1 ? '' : ` colspan="${span}"`;
  const text = children.map((it) => `<p>${inlinesToHtml(it.children, anchors)}</p>`).join('');
  switch (kind) {
    case 'label':
      return `<th scope="row"${over}>${text}</th>`;
    case 'words':
    case 'text':
    case 'signature':
      return `<td class="${kind}"${over}>${text}</td>`;
    default:
      return kind satisfies never;
  }
}
