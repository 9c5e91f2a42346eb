import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { chineseNumeral } from '../text/numeral.ts';
import { depthOfLead, isLead } from './directives.ts';

/** 结构层次序数 (GB/T 9704-2012, 7.3.3): 一、 （一） 1. （1）. Depth counts from 1; deeper levels repeat the fourth. */
export function headingNumber(depth: number, count: number): string {
  if (depth <= 1) return `${chineseNumeral(count)}、`;
  if (depth === 2) return `（${chineseNumeral(count)}）`;
  return depth === 3 ? `${count}.` : `（${count}）`;
}

/**
 * Puts its number before every heading and every lead, as a text node of its own, in the tree that it is given. A number counts what
 * stands there, so that a section that was left out leaves no hole; a level starts again under each heading above it.
 */
export function numberHeadings(root: Root): void {
  const counts = [0, 0, 0, 0];
  visit(root, (node: Nodes) => {
    if (node.type === 'table') return SKIP; // neither stands in a table, and tables are what is long
    const depth = node.type === 'heading' ? Math.min(node.depth, 4) : isLead(node) ? depthOfLead(node) : undefined;
    if (depth === undefined || !('children' in node)) return undefined;
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    counts.fill(0, depth);
    // Headings and leads both hold phrasing content.
    (node.children as Nodes[]).unshift({
      type: 'text',
      value: headingNumber(depth, counts[depth - 1] ?? 0),
    });
    return undefined;
  });
}
