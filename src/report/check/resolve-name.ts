import { own } from '../../text/own.ts';
import { nothingBehind } from '../look-up.ts';
import { ANY_NAME, MAYBE, type Shape } from '../shape.ts';
import { didYouMean } from '../template-finding.ts';
import { LOOP_NAMES } from '../template-helpers.ts';
import type { PathNode } from '../template-tree.ts';
import { VIEW } from '../view.ts';
import { isThere, type Known } from './guards.ts';

/** What a name stands for: its shape, its canonical name (`frames[].items`), whatever loops and partials lie between, and whether records may lack it. */
export type Meant = { readonly shape: Shape; readonly name: string; readonly maybe?: true };

/** Where a piece of a template stands: what `this` is there, the names that a loop gave to things, and those that a call of a partial added. */
export type Scope = {
  readonly here: Meant | undefined;
  readonly given: ReadonlyMap<string, Meant | undefined>;
  readonly added: ReadonlyMap<string, Meant | undefined>;
};

const NONE: ReadonlyMap<string, Meant> = new Map();
export const ROOT: Scope = { here: { shape: VIEW, name: '' }, given: NONE, added: NONE };
export const scopeOf = (
  here: Meant | undefined,
  given: Scope['given'] = NONE,
  added: Scope['added'] = NONE,
): Scope => ({
  here,
  given,
  added,
});

/** What a name is looked up in: the scopes, the innermost last; what is known to be there; how many loops go round. */
export type Names = { readonly scopes: readonly Scope[]; readonly known: Known; readonly loops: number };

type Say = (message: string) => void;

/** What a path stands for. Unknown names are said once, with the nearest that there is; so is what may not be there on the way. */
export function resolveName(path: PathNode, names: Names, helpers: readonly string[], say: Say): Meant | undefined {
  const [first = '', ...rest] = path.parts;
  const lookIn = (from: Meant | undefined, parts: readonly string[]) =>
    below(from, parts, { path, known: names.known, helpers, say });
  if (path.data) return first === 'root' ? lookIn(ROOT.here, rest) : lookIn(loopName(path, names, say), rest);
  const given =
    path.depth === 0 && !/^(?:\.|this\b)/.test(path.original)
      ? names.scopes.findLast((scope) => scope.given.has(first))
      : undefined;
  if (given !== undefined) return lookIn(given.given.get(first), rest);
  const scope = names.scopes.at(-1 - path.depth);
  if (scope === undefined) {
    say(
      `模板里的「${path.original}」超出了最外层：这里最多能写 ${names.scopes.length - 1} 个 ../，整个报告的内容请用 @root 取`,
    );
    return undefined;
  }
  return scope.added.has(first) ? lookIn(scope.added.get(first), rest) : lookIn(scope.here, path.parts);
}

/** `@index` and the like: there in a loop only. */
function loopName({ original, parts: [first = ''], depth }: PathNode, { loops }: Names, say: Say): Meant | undefined {
  if (!Object.hasOwn(LOOP_NAMES, first)) {
    const known = [...Object.keys(LOOP_NAMES), 'root'];
    say(
      `模板里没有「${original}」这个名字${didYouMean(first, known) || `：可以用的有 ${known.map((it) => `@${it}`).join('、')}`}`,
    );
    return undefined;
  }
  if (loops <= depth) {
    say(`「${original}」只在循环里才有：请放到 {{#each}} 里面`);
    return undefined;
  }
  // Just checked to be one of them.
  return { shape: LOOP_NAMES[first as keyof typeof LOOP_NAMES], name: '@' };
}

type Search = {
  readonly path: PathNode;
  readonly known: Known;
  readonly helpers: readonly string[];
  readonly say: Say;
};

function below(from: Meant | undefined, parts: readonly string[], search: Search): Meant | undefined {
  let meant = from;
  for (const [at, part] of parts.entries()) {
    if (meant === undefined) return undefined;
    if (isLacking(meant, search.known)) {
      search.say(nothingBehind(parts.slice(0, at).join('.') || search.path.original));
      return undefined;
    }
    const next = fieldOf(meant.shape, part);
    if (next === undefined) {
      search.say(unknownField(meant.shape, parts, at, search));
      return undefined;
    }
    const name = meant.name === '' ? part : `${meant.name}.${part}`;
    meant = seen(next, name);
  }
  return meant;
}

/** Whether the records may lack it, for all that is known here. */
export const isLacking = ({ maybe, name }: Meant, known: Known): boolean => maybe === true && !isThere(name, known);

/** A shape of the view as what a name stands for. */
function seen(shape: Shape, name: string): Meant {
  const inner = typeof shape === 'object' && MAYBE in shape ? shape[MAYBE] : undefined;
  return inner === undefined ? { shape, name } : { shape: inner, name, maybe: true };
}

function unknownField(shape: Shape, parts: readonly string[], at: number, { path, helpers }: Search): string {
  const { original } = path;
  const part = parts[at] ?? '';
  if (typeof shape === 'string' || Array.isArray(shape)) {
    const before = parts.slice(0, at).join('.') || 'this';
    const loop = Array.isArray(shape) ? '是一列，要用 {{#each}} 逐个取' : '没有下一级';
    return `模板里的「${original}」不存在：「${before}」${loop}`;
  }
  const names = Object.keys(shape).map((name) => (name === ANY_NAME ? '自拟的标题' : name));
  const what =
    part === original ? `模板里没有「${part}」这个名字` : `模板里的「${original}」不存在，没有「${part}」这个名字`;
  const nearest = didYouMean(part, [...names, ...(parts.length === 1 ? helpers : [])]);
  return what + (nearest || `：这里有的名字是${names.join('、')}；全部名称用 talkreport templates names 查看`);
}

function fieldOf(shape: Shape, part: string): Shape | undefined {
  if (typeof shape === 'string' || Array.isArray(shape)) return undefined;
  // What is neither a word nor a list has fields by their names.
  const fields = shape as Readonly<Record<string, Shape>>;
  return own(fields, part) ?? (part === '__proto__' ? undefined : own(fields, ANY_NAME));
}

/** What a loop goes through, one at a time; undefined where it is no list. */
export function itemOf(list: Meant | undefined): Meant | undefined {
  if (list === undefined || !Array.isArray(list.shape)) return undefined;
  return seen(list.shape[0], `${list.name}[]`);
}
