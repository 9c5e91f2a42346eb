import type { PhrasingContent } from 'mdast';
import { depthOfLead, isFigure, isLead, isWord, type TextDirective } from '../../document/directives.ts';
import { printable } from '../../text/printable.ts';
import { figureBookmark, wordBookmark } from './mark-names.ts';

/** 字符格式 of a run. `lead` is the level whose font a run-in heading takes. */
export type Marks = {
  readonly bold?: true;
  readonly emphasis?: true;
  readonly strike?: true;
  readonly code?: true;
  readonly raised?: true;
  readonly lead?: number;
};

/** A paragraph's content, flattened: text of one look, a line break, or a figure (数据) or the words of a record, in their 书签. */
export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly marks: Marks }
  | { readonly kind: 'break' }
  | { readonly kind: 'marked'; readonly bookmark: string; readonly spans: readonly Span[] };

export const textSpan = (text: string, marks: Marks = {}): Span => ({ kind: 'text', text: oneLine(text), marks });

/** Phrasing nodes → spans. What Word has no like of (an image's address, HTML) stands as the words that were written. */
export const phrasingToSpans = (nodes: readonly PhrasingContent[], marks: Marks = {}): Span[] =>
  nodes.flatMap((node) => inlineToSpans(node, marks));

function inlineToSpans(node: PhrasingContent, marks: Marks): Span[] {
  switch (node.type) {
    case 'text':
    case 'html':
      return [textSpan(node.value, marks)];
    case 'strong':
      return phrasingToSpans(node.children, { ...marks, bold: true });
    case 'emphasis':
      return phrasingToSpans(node.children, { ...marks, emphasis: true });
    case 'delete':
      return phrasingToSpans(node.children, { ...marks, strike: true });
    case 'inlineCode':
      return [textSpan(node.value, { ...marks, code: true })];
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
    case 'linkReference':
      return phrasingToSpans(node.children, marks);
    case 'image':
    case 'imageReference':
      return [textSpan(`（图：${node.alt || ('url' in node ? node.url : node.identifier)}）`, marks)];
    case 'footnoteReference':
      return [textSpan(`［${node.label ?? node.identifier}］`, { ...marks, raised: true })];
    case 'textDirective':
      return directiveToSpans(node, marks);
    default:
      return unknownNode(node);
  }
}

/** The package pass gives every 书签 its place among the others. */
function directiveToSpans(node: TextDirective, marks: Marks): Span[] {
  const spans = phrasingToSpans(node.children, isLead(node) ? { ...marks, lead: depthOfLead(node) } : marks);
  if (isFigure(node)) return [{ kind: 'marked', bookmark: figureBookmark(0, node.attributes.id), spans }];
  if (!isWord(node)) return spans;
  return [{ kind: 'marked', bookmark: wordBookmark(0, node.attributes.of, node.attributes.field), spans }];
}

/** A kind of node that the types say cannot be: a bug in the writer, not in anybody's report. */
function unknownNode(node: never): never {
  throw new Error(`docx: no words for ${JSON.stringify(node)}`);
}

/** Line ends inside a run count as spaces, as in Markdown; tabs too, for a tab would jump to a stop. */
const oneLine = (text: string): string => printable(text).replace(/[\t\n]+/g, ' ');

/** The words of spans without their look. */
export const spansText = (spans: readonly Span[]): string =>
  spans
    .map((span) => (span.kind === 'text' ? span.text : span.kind === 'break' ? '\n' : spansText(span.spans)))
    .join('');
