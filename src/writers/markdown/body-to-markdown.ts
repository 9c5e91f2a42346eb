import type { Nodes, PhrasingContent, Root, RootContent, Strong } from 'mdast';
import { isChart } from '../../document/chart.ts';
import { isLead, isWord } from '../../document/directives.ts';
import { formToMarkdown } from './form-to-markdown.ts';

/** A body as plain Markdown: headings `down` levels deeper, leads bold, figures and other directives as their words, charts as their tables. */
export const bodyToMarkdown = (body: Root, down: number): RootContent[] =>
  body.children.flatMap((child) => blockToMarkdown(child, down));

/** 图: its caption, its numbers as a table, its notes; Markdown draws nothing. */
function blockToMarkdown<N extends Nodes>(node: N, down: number): (N | RootContent)[] {
  if (node.type === 'form') return formToMarkdown(node);
  return isChart(node) ? node.children.flatMap((child) => blockToMarkdown(child, down)) : [nodeToMarkdown(node, down)];
}

function nodeToMarkdown<N extends Nodes>(node: N, down: number): N {
  if (!('children' in node)) return node;
  const children = withoutWords(node.children as Nodes[]).flatMap((child): Nodes[] =>
    isPhrasing(child) ? inlineToMarkdown(child) : blockToMarkdown(child, down),
  );
  // The children of a node are of the kinds that it may hold, before and after: phrasing becomes phrasing, blocks stay blocks.
  if (node.type !== 'heading') return { ...node, children } as N;
  return { ...node, depth: Math.min(6, node.depth + down), children } as N;
}

const PHRASING = new Set([
  'text',
  'emphasis',
  'strong',
  'delete',
  'link',
  'break',
  'inlineCode',
  'textDirective',
  'image',
  'html',
]);

const isPhrasing = (node: Nodes): node is PhrasingContent => PHRASING.has(node.type);

function inlineToMarkdown(node: PhrasingContent): PhrasingContent[] {
  if (!('children' in node)) return [node];
  const children = (withoutWords(node.children) as PhrasingContent[]).flatMap(inlineToMarkdown);
  if (isLead(node)) return leadToMarkdown(children);
  return node.type === 'textDirective' ? children : [{ ...node, children } as PhrasingContent];
}

/** The marks of words away, and the text whole as it was before they were cut out of it: what Markdown escapes depends on what stands beside. */
function withoutWords(nodes: readonly Nodes[]): Nodes[] {
  if (!nodes.some(isWord)) return [...nodes];
  const whole: Nodes[] = [];
  for (const node of nodes.flatMap((it): Nodes[] => (isWord(it) ? withoutWords(it.children) : [it]))) {
    const last = whole.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      whole[whole.length - 1] = { ...last, value: last.value + node.value };
    else whole.push(node);
  }
  return whole;
}

/**
 * Bold up to the closing mark, which stands outside: CommonMark does not close `**` between 。 and a character that follows at once.
 */
function leadToMarkdown(children: PhrasingContent[]): PhrasingContent[] {
  const last = children.at(-1);
  const end = last?.type === 'text' ? /[。：；，]+$/u.exec(last.value) : null;
  if (last?.type !== 'text' || end === null) return [{ type: 'strong', children }];
  const inside: Strong['children'] = [
    ...children.slice(0, -1),
    { type: 'text', value: last.value.slice(0, end.index) },
  ];
  return [
    { type: 'strong', children: inside },
    { type: 'text', value: end[0] },
  ];
}
