import { didYouMean } from '../template-finding.ts';
import type { PathNode } from './template-nodes.ts';
import { ANY_NAME, type Shape, VIEW_SHAPE } from './view-shape.ts';

/** What a name stands for: its shape, and its canonical name (`frames[].items`), whatever loops and partials lie between. */
export type Meant = { readonly shape: Shape; readonly name: string };

/** Where a piece of a template stands: what `this` is there, and the names that loops and partials gave to things. */
export type Scope = { readonly here: Meant | undefined; readonly given: ReadonlyMap<string, Meant | undefined> };

export const ROOT: Scope = { here: { shape: VIEW_SHAPE, name: '' }, given: new Map() };

/** Where `@index`, `@first` and the like come from: words that no record has. */
const COUNTED: Meant = { shape: 'text', name: '@' };

/** What a path stands for, from the innermost scope (the last) outwards. Unknown names are said once, with the nearest that there is. */
export function resolveName(
  path: PathNode,
  scopes: readonly Scope[],
  helpers: readonly string[],
  say: (message: string) => void,
): Meant | undefined {
  const [first, ...rest] = path.parts;
  if (path.data) return first === 'root' ? below(ROOT.here, rest, path, helpers, say) : COUNTED;
  const given = first === undefined ? undefined : scopes.findLast((scope) => scope.given.has(first));
  if (first !== undefined && given !== undefined && path.depth === 0)
    return below(given.given.get(first), rest, path, helpers, say);
  return below(scopes.at(-1 - path.depth)?.here, path.parts, path, helpers, say);
}

function below(
  from: Meant | undefined,
  parts: readonly string[],
  path: PathNode,
  helpers: readonly string[],
  say: (message: string) => void,
): Meant | undefined {
  let meant = from;
  for (const [at, part] of parts.entries()) {
    if (meant === undefined) return undefined;
    const { shape, name }: Meant = meant;
    if (typeof shape === 'string' || Array.isArray(shape)) {
      const before = parts.slice(0, at).join('.') || 'this';
      const loop = Array.isArray(shape) ? '是一列，要用 {{#each}} 逐个取' : '没有下一级';
      say(`模板里的「${path.original}」不存在：「${before}」${loop}`);
      return undefined;
    }
    const next = fieldOf(shape, part);
    if (next === undefined) {
      const names = Object.keys(shape);
      const what =
        part === path.original
          ? `模板里没有「${part}」这个名字`
          : `模板里的「${path.original}」不存在，没有「${part}」这个名字`;
      const nearest = didYouMean(part, [...names, ...(parts.length === 1 ? helpers : [])]);
      say(what + (nearest || `：这里有的名字是${names.join('、')}`));
      return undefined;
    }
    meant = { shape: next, name: name === '' ? part : `${name}.${part}` };
  }
  return meant;
}

function fieldOf(shape: Shape, part: string): Shape | undefined {
  const fields = new Map<string, Shape>(Object.entries(shape));
  return fields.get(part) ?? fields.get(ANY_NAME);
}

/** What a loop goes through, one at a time; undefined where it is no list. */
export function itemOf(list: Meant | undefined): Meant | undefined {
  if (list === undefined || !Array.isArray(list.shape)) return undefined;
  return { shape: list.shape[0], name: `${list.name}[]` };
}
