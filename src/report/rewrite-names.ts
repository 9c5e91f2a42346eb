import { helperUse } from './template-helpers.ts';
import { replaceNode, type TemplateNode } from './template-tree.ts';

/** The helpers that look a name up and say so where it is not there; `print` also minds what it comes to, `hand` that there is something. */
export const LOOK_UP = 'look-up';
export const PRINT = 'print';
export const HAND = 'hand';

/**
 * Rewrites a tree that was found to be in order, so that every name in it is looked up by our own helpers, which know the place and the
 * names that there are. (Handlebars' strict mode stops at the first unknown name, and looks neither at arguments nor at the fields of
 * block parameters.)
 */
export function rewriteNames(tree: unknown): void {
  rewrite(tree, new Set(), undefined);
}

function rewrite(value: unknown, given: ReadonlySet<string>, owner: TemplateNode | undefined): void {
  if (typeof value !== 'object' || value === null) return;
  if (!isTree(value)) {
    for (const child of Object.values(value)) rewrite(child, given, owner);
    return;
  }
  const names = value.type === 'Program' ? value['blockParams'] : undefined;
  const inside = Array.isArray(names) ? new Set([...given, ...names.map(String)]) : given;
  for (const [key, child] of Object.entries(value)) {
    if (key !== 'loc' && key !== 'path' && key !== 'name') rewrite(child, inside, value);
  }
  if (value.type === 'MustacheStatement') printName(value, given);
  else if (value.type === 'PathExpression')
    replaceNode(value, {
      type: 'SubExpression',
      ...call(owner?.type === 'PartialStatement' ? HAND : LOOK_UP, value, given),
    });
}

/** `{{unit.name}}`; a call of a helper stays as it is. */
function printName(node: TemplateNode, given: ReadonlySet<string>): void {
  const callee = node['path'];
  if (!isTree(callee) || callee.type !== 'PathExpression' || isHelper(asPath(callee))) return;
  Object.assign(node, call(PRINT, callee, given), { loc: callee.loc });
}

type Path = {
  readonly original: string;
  readonly parts: readonly string[];
  readonly data: boolean;
  readonly depth: number;
  readonly loc: TemplateNode['loc'];
};

// A node of this type has these fields: the parser of Handlebars makes them.
const asPath = (node: TemplateNode): Path => node as unknown as Path;

const isHelper = ({ original, data, depth, parts }: Path): boolean =>
  !data && depth === 0 && parts.length === 1 && helperUse(original) !== undefined;

/** `a.b` → a call of the helper with what the path starts from, what was written, and the parts of the path that lead on from there. */
function call(helper: string, node: TemplateNode, given: ReadonlySet<string>) {
  const path = asPath(node);
  const { loc, data, depth, parts, original } = path;
  const [first = ''] = parts;
  const ofBlock = !data && depth === 0 && !/^(?:\.|this\b)/.test(original) && given.has(first);
  const start = data || ofBlock ? parts.slice(0, 1) : [];
  const written = data ? `@${first}` : ofBlock ? first : depth === 0 ? 'this' : '../'.repeat(depth);
  const text = (value: string) => ({ type: 'StringLiteral', value, original: value, loc });
  return {
    path: { type: 'PathExpression', data: false, depth: 0, parts: [helper], original: helper, loc },
    params: [
      { type: 'PathExpression', data, depth, parts: start, original: written, loc },
      text(original),
      ...parts.slice(start.length).map(text),
    ],
    hash: undefined,
  };
}

const isTree = (value: unknown): value is TemplateNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'loc' in value;
