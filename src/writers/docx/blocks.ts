import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { isChart } from '../../document/chart.ts';
import { printable } from '../../text/printable.ts';
import { type Block, type Place, paragraphOf, withFirst } from './block.ts';
import { chartToBlocks } from './charts.ts';
import { formToBlocks } from './forms.ts';
import { spansToRuns } from './runs.ts';
import { phrasingToSpans, type Span, textSpan } from './spans.ts';
import { tableToBlock } from './tables.ts';

/** 正文: block nodes → blocks, in their order. */
export const nodesToBlocks = (nodes: readonly RootContent[], place: Place): Block[] =>
  nodes.flatMap((node) => blockToBlocks(node, place));

function blockToBlocks(node: RootContent, place: Place): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [paragraphOf(phrasingToSpans(node.children), place)];
    case 'heading':
      return [{ style: `Heading${Math.min(node.depth, 4)}`, children: spansToRuns(phrasingToSpans(node.children)) }];
    case 'list':
      return listToBlocks(node, place, nodesToBlocks);
    case 'listItem':
      return nodesToBlocks(node.children, place);
    case 'containerDirective':
      return isChart(node) ? chartToBlocks(node, place, nodesToBlocks) : nodesToBlocks(node.children, place);
    case 'blockquote':
      return nodesToBlocks(node.children, { ...place, style: 'Quote' });
    case 'code':
    case 'html':
    case 'yaml':
      return [{ style: 'Code', children: spansToRuns(codeSpans(node.value)) }];
    case 'thematicBreak':
      return [{ style: 'Separator' }];
    case 'table':
      return [tableToBlock(node, place.sheet)];
    case 'tableRow':
      return [tableToBlock({ type: 'table', children: [node] }, place.sheet)];
    case 'form':
      return formToBlocks(node, place.sheet);
    case 'formRow':
    case 'formCell':
      return nodesToBlocks(node.children, place);
    case 'tableCell':
    case 'leafDirective':
      return [paragraphOf(phrasingToSpans(node.children), place)];
    case 'footnoteDefinition':
      return withFirst(nodesToBlocks(node.children, place), textSpan(`［${node.label ?? node.identifier}］`), place);
    case 'definition':
      return []; // An address for links of this name: links print their words.
    default:
      return [paragraphOf(phrasingToSpans([node satisfies PhrasingContent]), place)];
  }
}

/** Lines of code, their spaces kept. */
const codeSpans = (value: string): Span[] =>
  value.split('\n').flatMap((line, index): Span[] => {
    const text: Span = { kind: 'text', text: printable(line.replaceAll('\t', '    ')), marks: {} };
    return index === 0 ? [text] : [{ kind: 'break' }, text];
  });

/** How the content of an item becomes blocks. */
type ToBlocks = (nodes: readonly RootContent[], place: Place) => Block[];

/** Lists as 正文 paragraphs, for 公文 know no bullets: 1. and （1） where they are numbered, a dash (——) where not. */
function listToBlocks(list: List, place: Place, toBlocks: ToBlocks): Block[] {
  const start = list.start ?? 1;
  return list.children.flatMap((item, index) =>
    withFirst(itemToBlocks(item, place, toBlocks), textSpan(markOf(list, item, start + index, place.indent)), place),
  );
}

const itemToBlocks = (item: ListItem, place: Place, toBlocks: ToBlocks): Block[] => {
  const [first, ...rest] = item.children;
  const inner = { ...place, indent: place.indent + 1 };
  const head = first?.type === 'paragraph' ? toBlocks([first], place) : [];
  const others = first === undefined || first.type === 'paragraph' ? rest : item.children;
  return [...head, ...toBlocks(others, inner)];
};

function markOf(list: List, item: ListItem, number: number, indent: number): string {
  const tick = typeof item.checked === 'boolean' ? (item.checked ? '☑' : '☐') : '';
  if (!list.ordered) return tick === '' ? '——' : tick;
  return `${indent === 0 ? `${number}. ` : `（${number}）`}${tick}`;
}
