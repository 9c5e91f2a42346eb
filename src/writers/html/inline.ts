import type { FootnoteReference, PhrasingContent } from 'mdast';
import { depthOfLead, type FigureNode, isFigure, isLead } from '../../document/directives.ts';
import { plainText } from '../../document/walk.ts';
import type { Anchors } from './anchors.ts';
import { escapeHtml } from './escape.ts';

/**
 * Phrasing nodes → HTML. Addresses are not followed from an official document, so links print their words and images their description, as
 * in the .docx. `linked`: inside a link already, where no other may stand.
 */
export const inlinesToHtml = (nodes: readonly PhrasingContent[], anchors: Anchors, linked = false): string =>
  nodes.map((node) => inlineToHtml(node, anchors, linked)).join('');

function inlineToHtml(node: PhrasingContent, anchors: Anchors, linked: boolean): string {
  const inside = (tag: string, children: readonly PhrasingContent[]): string =>
    `<${tag}>${inlinesToHtml(children, anchors, linked)}</${tag}>`;
  switch (node.type) {
    case 'text':
    case 'html':
      return escapeHtml(node.value);
    case 'strong':
      return inside('strong', node.children);
    case 'emphasis':
      return inside('em', node.children);
    case 'delete':
      return inside('del', node.children);
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'break':
      return '<br>';
    case 'link':
    case 'linkReference':
      return inlinesToHtml(node.children, anchors, linked);
    case 'image':
    case 'imageReference':
      return escapeHtml(`（图：${node.alt || ('url' in node ? node.url : node.identifier)}）`);
    case 'footnoteReference':
      return noteMark(node, anchors, linked);
    case 'textDirective':
      if (isFigure(node)) return figureToHtml(node, anchors, linked);
      if (!isLead(node)) return inlinesToHtml(node.children, anchors, linked);
      return `<span class="lead-${depthOfLead(node)}">${inlinesToHtml(node.children, anchors, linked)}</span>`;
    default:
      return unknownNode(node);
  }
}

/** A kind of node that the types say cannot be: a bug in the writer, not in anybody's report. */
function unknownNode(node: never): never {
  throw new Error(`html: no words for ${JSON.stringify(node)}`);
}

/** 数据: its words with its id and its value, and a link to its source where that is known. */
function figureToHtml(node: FigureNode, anchors: Anchors, linked: boolean): string {
  const { id } = node.attributes;
  const source = anchors.sourceOf(id);
  const link = anchors.links.get(node);
  const value = source === undefined ? plainText(node) : String(source.value ?? '');
  const words = inlinesToHtml(node.children, anchors, true);
  const leads = link !== undefined && source !== undefined && !linked;
  const shown = leads ? `<a href="#${link.target}" title="${escapeHtml(source.formula)}">${words}</a>` : words;
  const anchor = link === undefined ? '' : ` id="${link.anchor}"`;
  return `<data class="figure"${anchor} data-figure="${escapeHtml(id)}" value="${escapeHtml(value)}">${shown}</data>`;
}

function noteMark(node: FootnoteReference, anchors: Anchors, linked: boolean): string {
  const mark = escapeHtml(`［${node.label ?? node.identifier}］`);
  const link = anchors.links.get(node);
  if (link === undefined) return `<sup>${mark}</sup>`;
  return `<sup id="${link.anchor}">${linked ? mark : `<a href="#${link.target}">${mark}</a>`}</sup>`;
}
