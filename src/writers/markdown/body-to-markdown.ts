import type { Nodes, Paragraph, PhrasingContent, Root, RootContent, Strong, TableCell, TableRow } from 'mdast';
import { isChart } from '../../document/chart.ts';
import { isLead, isWord } from '../../document/directives.ts';
import type { Form, FormCell, FormRow } from '../../document/form.ts';
import { plainText } from '../../document/walk.ts';

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

/**
 * 表单 as plain Markdown: its title, the line above, and a table of two columns, a label and what is filled in beside it; Markdown's tables have no
 * cells over several columns. Lines within a cell are parted by a space, since a cell has one line.
 */
function formToMarkdown(form: Form): RootContent[] {
  const pairs = form.children.flatMap(pairsOf);
  const above: Paragraph = { type: 'paragraph', children: [text(form.above.filter((it) => it !== '').join('\u3000'))] };
  return [
    { type: 'heading', depth: 1, children: [text(form.title)] },
    ...(plainText(above) === '' ? [] : [above]),
    {
      type: 'table',
      align: ['left', 'left'],
      children: [rowOf('栏目', '内容'), ...pairs.map(([a, b]) => rowOf(a, b))],
    },
  ];
}

/** A label and the cell behind it. */
function pairsOf({ children }: FormRow): (readonly [string, string])[] {
  return children.flatMap((cell, index) => {
    if (cell.kind !== 'label') return [];
    const next = children[index + 1];
    const label = cell.children.map(plainText).join('');
    return [[label, next === undefined || next.kind === 'label' ? '' : wordsOf(next)] as const];
  });
}

const wordsOf = ({ children }: FormCell): string =>
  children
    .map(plainText)
    .filter((it) => it.trim() !== '')
    .join(' ');

const text = (value: string): PhrasingContent => ({ type: 'text', value });

const cellOf = (value: string): TableCell => ({ type: 'tableCell', children: value === '' ? [] : [text(value)] });

const rowOf = (label: string, words: string): TableRow => ({
  type: 'tableRow',
  children: [cellOf(label), cellOf(words)],
});
