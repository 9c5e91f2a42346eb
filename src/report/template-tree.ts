/** The syntax tree of a Handlebars template: walked, mended, and its parts read without a look at how Handlebars' own types put them. */

/** What we need to know of a node: Handlebars' own types do not tell its nodes apart by `type`. */
export type TemplateNode = {
  type: string;
  loc: { start: { line: number; column: number }; end: { line: number; column: number } };
  [key: string]: unknown;
};

const isNode = (value: unknown): value is TemplateNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'loc' in value;

/** Calls `visit` for every node below (and with) the value, with the node it belongs to. */
export function visitTemplate(
  value: unknown,
  visit: (node: TemplateNode, parent?: TemplateNode) => void,
  parent?: TemplateNode,
): void {
  if (isNode(value)) visit(value, parent);
  if (typeof value !== 'object' || value === null) return;
  const owner = isNode(value) ? value : parent;
  for (const [key, child] of Object.entries(value)) {
    if (typeof child === 'object' && key !== 'loc' && key !== 'strip') visitTemplate(child, visit, owner);
  }
}

/** Turns a node into another one in place. */
export function replaceNode(node: TemplateNode, replacement: { type: string; [key: string]: unknown }): void {
  const { loc } = node;
  for (const key of Object.keys(node)) delete node[key];
  Object.assign(node, replacement, { loc });
}

/** Puts nothing where the node stood: an empty text for a statement, an empty string for a value. */
export function emptyNode(node: TemplateNode): void {
  const statement = /Statement$|^Decorator/.test(node.type);
  replaceNode(
    node,
    statement
      ? { type: 'ContentStatement', value: '', original: '' }
      : { type: 'StringLiteral', value: '', original: '' },
  );
}

/** `a.b`, `../a`, `@root.a`, `this`. */
export type PathNode = TemplateNode & {
  readonly original: string;
  readonly parts: readonly string[];
  readonly data: boolean;
  readonly depth: number;
};

const child = (node: TemplateNode, key: string): TemplateNode | undefined => {
  const value = node[key];
  return isNode(value) ? value : undefined;
};

const children = (value: unknown): TemplateNode[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** The statements of a template, a block or its else. */
export const bodyOf = (program: unknown): TemplateNode[] =>
  typeof program === 'object' && program !== null && 'body' in program ? children(program.body) : [];

export const blockOf = (node: TemplateNode): TemplateNode | undefined => child(node, 'program');
export const elseOf = (node: TemplateNode): TemplateNode | undefined => child(node, 'inverse');
export const paramsOf = (node: TemplateNode): TemplateNode[] => children(node['params']);

/** The names that a block gives to what it goes through: `as |it|`. */
export const blockNames = (node: TemplateNode): string[] => {
  const names = blockOf(node)?.['blockParams'];
  return Array.isArray(names) ? names.map(String) : [];
};

/** `key=value` of a call. */
export const hashOf = (node: TemplateNode): { readonly key: string; readonly value: TemplateNode }[] =>
  children(child(node, 'hash')?.['pairs']).flatMap((pair) => {
    const value = child(pair, 'value');
    return value === undefined ? [] : [{ key: String(pair['key']), value }];
  });

export function pathOf(node: TemplateNode | undefined): PathNode | undefined {
  // A node of this type has these fields: the parser of Handlebars makes them.
  return node?.type === 'PathExpression' ? (node as PathNode) : undefined;
}

/** What is called: the helper of a block, a call, or a mustache with arguments. */
export const calleeOf = (node: TemplateNode): PathNode | undefined => pathOf(child(node, 'path'));

/** The name of a partial. */
export const partialNameOf = (node: TemplateNode): string | undefined => pathOf(child(node, 'name'))?.original;

/** A text that is written out: `"talks.sittings"`. */
export const literalOf = (node: TemplateNode | undefined): string | undefined =>
  node?.type === 'StringLiteral' ? String(node['value']) : undefined;

/** What a piece of text prints, and as it was written, before blocks on lines of their own took their line ends. */
export const contentOf = (node: TemplateNode): { readonly printed: string; readonly written: string } | undefined =>
  node.type === 'ContentStatement' ? { printed: String(node['value']), written: String(node['original']) } : undefined;
