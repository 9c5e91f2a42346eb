import type { FootnoteDefinition, PhrasingContent, RootContent } from 'mdast';
import { isChart } from '../../document/chart.ts';
import { chartToHtml } from './charts.ts';
import { escapeHtml } from './escape.ts';
import { formToHtml } from './forms.ts';
import { inlinesToHtml } from './inline.ts';
import { listToHtml } from './lists.ts';
import type { Place } from './place.ts';
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
