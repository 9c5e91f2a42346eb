import type { Paragraph, PhrasingContent, RootContent, TableCell, TableRow } from 'mdast';
import type { Form, FormCell, FormRow } from '../../document/form.ts';
import { plainText } from '../../document/walk.ts';

/**
 * 表单 as plain Markdown: its title, the line above, and a table of two columns, a label and what is filled in beside it; Markdown's tables have no
 * cells over several columns. Lines within a cell are parted by a space, since a cell has one line.
 */
export function formToMarkdown(form: Form): RootContent[] {
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
