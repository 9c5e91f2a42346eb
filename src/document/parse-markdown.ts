import type { Nodes, Parents, Root, Text } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isChart } from './chart.ts';
import { isFigure, isLead, isWord } from './directives.ts';
import { parseLongTables } from './long-tables.ts';
import { MARK_BEFORE, MARK_BEHIND, placeWords } from './word-marks.ts';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);

/**
 * Markdown, with the marks of words in it → 文稿 body. Of directives only `figure`, `word`, `lead` and `chart` survive; HTML, addresses that Markdown turns into links by itself and all
 * other directive-like text (14:30, :name) come out as the text that was written. Line breaks inside a Chinese paragraph vanish.
 */
export function parseMarkdown(source: string): Root {
  return parseLongTables(source, parseWhole) ?? parseWhole(source);
}

function parseWhole(source: string): Root {
  const root = processor.parse(source);
  makeLiteral(root, source);
  joinText(root);
  placeWords(root);
  visit(root, (node) => {
    delete node.position;
  });
  return root;
}

const written = (node: Nodes, source: string): string =>
  source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);

/** A directive that is none of ours, and HTML, as the text they were written as; a link that nobody wrote as its words. */
function makeLiteral(root: Root, source: string): void {
  visit(root, (node: Nodes, index, parent: Parents | undefined) => {
    if (parent === undefined || index === undefined) return;
    const plain = literalOf(node, source, parent.type === 'paragraph' && index === 0);
    if (plain === undefined) return;
    // What replaces a child is of its own kind: text for phrasing, a paragraph for blocks.
    (parent.children as Nodes[]).splice(index, 1, ...plain);
    return index + plain.length;
  });
}

function literalOf(node: Nodes, source: string, first: boolean): Nodes[] | undefined {
  const text = (): Text => ({ type: 'text', value: written(node, source) });
  switch (node.type) {
    case 'textDirective':
      return isFigure(node) || isWord(node) || (first && isLead(node)) ? undefined : [text()];
    case 'containerDirective':
      return isChart(node) ? undefined : [{ type: 'paragraph', children: [text()] }];
    case 'leafDirective':
      return [{ type: 'paragraph', children: [text()] }];
    case 'html':
      return [isBlock(node, source) ? { type: 'paragraph', children: [text()] } : text()];
    case 'link':
      return /^[[<]/.test(written(node, source)) ? undefined : node.children;
    default:
      return undefined;
  }
}

/** HTML on lines of its own, rather than inside a paragraph. */
const isBlock = (node: Nodes, source: string): boolean => {
  const before = source.slice(0, node.position?.start.offset ?? 0);
  return /(?:^|\n)[ \t]*$/.test(before) && !/[^\n]\n[ \t]*$/.test(before);
};

/** Neighbouring texts become one; a line break inside a paragraph goes, or becomes a space between two Latin words. */
function joinText(root: Root): void {
  visit(root, (node: Nodes) => {
    if (!('children' in node)) return;
    const joined: Nodes[] = [];
    for (const child of node.children) {
      const last = joined.at(-1);
      if (child.type === 'text' && last?.type === 'text') last.value += child.value;
      else joined.push(child);
    }
    for (const child of joined) {
      if (child.type === 'text') child.value = joinLines(child.value);
    }
    // The same children, some of them merged.
    node.children = joined as typeof node.children;
  });
}

const BETWEEN_LATIN = new RegExp(`(?<=[A-Za-z0-9]${MARK_BEHIND})[ \\t]*\\n[ \\t]*(?=${MARK_BEFORE}[A-Za-z0-9])`, 'g');

const joinLines = (text: string): string => text.replace(BETWEEN_LATIN, ' ').replace(/[ \t]*\n[ \t]*/g, '');
