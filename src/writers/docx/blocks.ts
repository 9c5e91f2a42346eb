import type { PhrasingContent, RootContent } from 'mdast';
import { isChart } from '../../document/chart.ts';
import { printable } from '../../text/printable.ts';
import { type Block, type Place, paragraphOf, withFirst } from './block.ts';
import { chartToBlocks } from './charts.ts';
import { formToBlocks } from './forms.ts';
import { listToBlocks } from './lists.ts';
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
