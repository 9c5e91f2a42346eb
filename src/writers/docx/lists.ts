import type { List, ListItem, RootContent } from 'mdast';
import { type Block, type Place, withFirst } from './block.ts';
import { textSpan } from './spans.ts';

/** How the content of an item becomes blocks. */
type ToBlocks = (nodes: readonly RootContent[], place: Place) => Block[];

/** Lists as 正文 paragraphs, for 公文 know no bullets: 1. and （1） where they are numbered, a dash (——) where not. */
export function listToBlocks(list: List, place: Place, toBlocks: ToBlocks): Block[] {
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
