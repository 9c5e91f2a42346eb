import { didYouMean } from './template-finding.ts';
import { emptyNode, replaceNode, type TemplateNode, visitTemplate } from './template-tree.ts';

/** The helpers that look a name up and say so where it is not there; `print` also minds what it comes to. */
export const LOOK_UP = 'look-up';
export const PRINT = 'print';

const BUILT_IN = ['if', 'unless', 'each', 'with', 'lookup', 'log'];
const DATA = new Set(['index', 'first', 'last', 'key', 'root', 'partial-block']);

type Say = (node: TemplateNode, message: string) => void;

/**
 * Rewrites a tree so that every name in it is looked up by our own helpers, which know the place and the names that there are.
 * (Handlebars' strict mode stops at the first unknown name, and does not look at arguments at all.)
 */
export function checkNames(tree: unknown, helpers: readonly string[], say: Say): void {
  const known = [...BUILT_IN, ...helpers];
  const blockParams = new Set<string>();
  visitTemplate(tree, (node) => {
    const names = node.type === 'Program' ? node['blockParams'] : undefined;
    if (Array.isArray(names)) for (const name of names) blockParams.add(String(name));
  });
  visitTemplate(tree, (node, parent) => {
    if (node.type === 'MustacheStatement' || node.type === 'BlockStatement' || node.type === 'SubExpression') {
      checkCall(node, known, blockParams, say);
    } else if (node.type === 'PathExpression' && parent?.['path'] !== node && parent?.['name'] !== node) {
      checkArgument(node, blockParams, say);
    }
  });
}

type Path = {
  readonly original: string;
  readonly parts: readonly string[];
  readonly data: boolean;
  readonly depth: number;
  readonly loc: TemplateNode['loc'];
};

// A callee or argument of this type has these fields: the parser of Handlebars makes them.
const asPath = (node: TemplateNode): Path => node as unknown as Path;

function checkCall(node: TemplateNode, known: readonly string[], blockParams: ReadonlySet<string>, say: Say): void {
  const callee = node['path'];
  if (!isTree(callee) || callee.type !== 'PathExpression') return;
  const path = asPath(callee);
  if (path.depth === 0 && !path.data && path.parts.length === 1 && known.includes(path.original)) return;
  const bare = (node['params'] as unknown[]).length === 0 && node['hash'] === undefined;
  if (node.type === 'MustacheStatement' && bare) {
    if (isOurs(path, blockParams, callee, say)) Object.assign(node, call(PRINT, path), { loc: path.loc });
    return;
  }
  const instead =
    node.type === 'BlockStatement' && bare
      ? `：请写成 {{#if ${path.original}}} 或 {{#each ${path.original}}}`
      : undefined;
  say(
    callee,
    `模板里没有「${path.original}」这个用法${instead ?? (didYouMean(path.original, known) || '：请核对写法')}`,
  );
  emptyNode(node);
}

function checkArgument(node: TemplateNode, blockParams: ReadonlySet<string>, say: Say): void {
  const path = asPath(node);
  if (isOurs(path, blockParams, node, say)) replaceNode(node, { type: 'SubExpression', ...call(LOOK_UP, path) });
}

/** Whether we look the path up: not `this`, not the variables of a loop. */
function isOurs(path: Path, blockParams: ReadonlySet<string>, node: TemplateNode, say: Say): boolean {
  const [first] = path.parts;
  if (first === undefined || (!path.data && blockParams.has(first))) return false;
  if (path.data && !DATA.has(first)) {
    say(node, `模板里没有「${path.original}」这个名字${didYouMean(first, [...DATA]) || '：请核对写法'}`);
    emptyNode(node);
    return false;
  }
  return !path.data || path.parts.length > 1;
}

/** `a.b` → a call of the helper with the context that the path starts from, what was written, and the parts of the path. */
function call(helper: string, path: Path): { path: object; params: object[]; hash: undefined } {
  const { loc, data, depth } = path;
  const base = data
    ? { type: 'PathExpression', data, depth, parts: path.parts.slice(0, 1), original: `@${path.parts[0]}`, loc }
    : { type: 'PathExpression', data, depth, parts: [], original: depth === 0 ? 'this' : '../'.repeat(depth), loc };
  const text = (value: string) => ({ type: 'StringLiteral', value, original: value, loc });
  return {
    path: { type: 'PathExpression', data: false, depth: 0, parts: [helper], original: helper, loc },
    params: [base, text(path.original), ...path.parts.slice(data ? 1 : 0).map(text)],
    hash: undefined,
  };
}

const isTree = (value: unknown): value is TemplateNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'loc' in value;
