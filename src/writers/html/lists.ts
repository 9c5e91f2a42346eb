import type { List, ListItem, RootContent } from 'mdast';
import type { Place } from './place.ts';

/** How the content of an item becomes HTML. */
type ToHtml = (nodes: readonly RootContent[], place: Place) => string;

/**
 * A list of which the items are 正文 paragraphs, for 公文 know no bullets: 1. and （1） where they are numbered, a dash (——) where not. The marks
 * are written out, so that they are there when the text is copied; the browser puts none of its own.
 */
export function listToHtml(list: List, place: Place, toHtml: ToHtml): string {
  const start = list.start ?? 1;
  const items = list.children.map((item, index) => {
    const mark = markOf(list, item, start + index, place.lists);
    return `<li>\n${toHtml(item.children, { ...place, mark, lists: place.lists + 1 })}</li>\n`;
  });
  const tag = list.ordered ? 'ol' : 'ul';
  return `<${tag} role="list">\n${items.join('')}</${tag}>\n`;
}

function markOf(list: List, item: ListItem, number: number, depth: number): string {
  const tick = typeof item.checked === 'boolean' ? (item.checked ? '☑' : '☐') : '';
  if (!list.ordered) return tick === '' ? '——' : tick;
  return `${depth === 0 ? `${number}. ` : `（${number}）`}${tick}`;
}
