import type { Nodes, PhrasingContent } from 'mdast';
// Loads the directive node types into mdast's unions.
import type {} from 'mdast-util-directive';

/** One of our text directives, or one that somebody else's text happens to look like. */
export type TextDirective = Extract<PhrasingContent, { type: 'textDirective' }>;

/** 数据 in the text: words that are a figure; with its number where it is a point of a chart. */
export type FigureNode = TextDirective & {
  readonly attributes: { readonly id: string; readonly value?: string };
};

/**
 * 记录里的文字: words that a record says, with the record (`actions/a01`, spelt as records/record-key.ts spells it) and the canonical key of its
 * field. Of a row of a table only one cell bears one: whose record the row is.
 */
export type WordNode = TextDirective & {
  readonly attributes: { readonly of: string; readonly field: string };
};

/** 段首标题: a run-in heading at the start of a paragraph. */
export type LeadNode = TextDirective & {
  readonly attributes: { readonly depth: string };
};

export const isFigure = (node: Nodes): node is FigureNode =>
  node.type === 'textDirective' && node.name === 'figure' && (node.attributes?.['id'] ?? '') !== '';

export const isWord = (node: Nodes): node is WordNode =>
  node.type === 'textDirective' &&
  node.name === 'word' &&
  (node.attributes?.['of'] ?? '') !== '' &&
  (node.attributes?.['field'] ?? '') !== '';

export const isLead = (node: Nodes): node is LeadNode =>
  node.type === 'textDirective' && node.name === 'lead' && /^[1-4]$/.test(node.attributes?.['depth'] ?? '');

/** The level of a lead, 1 to 4. */
export const depthOfLead = (node: LeadNode): number => Number(node.attributes.depth);
