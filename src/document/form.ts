import type { Node, Paragraph } from 'mdast';

/**
 * 表单: a form that is filled in and signed, one to a page: its title, a line above the table, and a table of labels and cells over `columns`
 * columns. A node of its own, for no table of Markdown has cells over several columns or rows of a height.
 */
export type Form = Node & {
  readonly type: 'form';
  readonly title: string;
  /** What stands above the table, at its left and at its right. */
  readonly above: readonly [left: string, right: string];
  /** Columns by their width, in characters (字). */
  readonly columns: readonly number[];
  children: FormRow[];
};

export type FormRow = Node & {
  readonly type: 'formRow';
  /** The least height, in lines of the form's text. */
  readonly lines: number;
  /** What the row takes of the room that is left on the page, as a share beside the other rows'; none where it is absent. */
  readonly fill?: number;
  children: FormCell[];
};

/** 栏目 (label), or what is filled in: short words, a text that may be long, a place to sign. */
export type FormCell = Node & {
  readonly type: 'formCell';
  readonly kind: 'label' | 'words' | 'text' | 'signature';
  /** Over how many columns it goes. */
  readonly span: number;
  children: Paragraph[];
};

declare module 'mdast' {
  interface RootContentMap {
    form: Form;
    formRow: FormRow;
    formCell: FormCell;
  }
}

/** A cell of these lines, each a paragraph. */
export const formCell = (kind: FormCell['kind'], lines: readonly string[], span = 1): FormCell => ({
  type: 'formCell',
  kind,
  span,
  children: lines.map((value) => ({ type: 'paragraph', children: value === '' ? [] : [{ type: 'text', value }] })),
});
