import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { isChart } from './chart.ts';

/** 图序: puts 图1, 图2 … before the captions, in the trees that it is given, counted through all of them. */
export function numberCharts(roots: readonly Root[]): void {
  let count = 0;
  for (const root of roots) {
    visit(root, 'containerDirective', (node) => {
      const [caption] = node.children;
      if (!isChart(node) || caption?.type !== 'paragraph') return;
      count += 1;
      caption.children.unshift({ type: 'text', value: `图${count}\u3000` });
    });
  }
}
