/** The syntax tree of a Handlebars template, walked and mended. */

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
