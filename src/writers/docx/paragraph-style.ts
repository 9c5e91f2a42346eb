/** 段落样式 of the file. */
export type ParagraphStyle = {
  readonly id: string;
  /** The name that Word shows; its built-in names (`heading 1`, `Body Text`) are translated by Word itself. */
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Children of w:pPr and w:rPr in the order of the schema. */
  readonly paragraph?: string;
  readonly run?: string;
};
