import type { Finding } from '../../finding/finding.ts';
import type { Template } from '../load-templates.ts';
import { templateFinding } from '../template-finding.ts';
import type { TemplateNode } from '../template-tree.ts';
import type { Known } from './guards.ts';
import { type Meant, resolveName, type Scope } from './resolve-name.ts';
import type { Surroundings } from './surroundings.ts';
import { calleeOf, literalOf, paramsOf, pathOf } from './template-nodes.ts';

/** A figure that a template asks for by its id. */
export type AskedFigure = { readonly id: string; readonly node: TemplateNode; readonly template: Template };

/** What a walk gathers, and what it is told before. */
export type Walk = {
  readonly partials: ReadonlyMap<string, Template>;
  /** The helpers that there are, by name. */
  readonly helpers: readonly string[];
  readonly findings: Finding[];
  /** Canonical names of what is printed. */
  readonly printed: Set<string>;
  readonly figures: AskedFigure[];
};

/** Where a walk is: in which file, in which scopes (the innermost last), what is known there, what stands around. */
export type Place = {
  readonly template: Template;
  readonly scopes: readonly Scope[];
  readonly known: Known;
  readonly outer: Surroundings;
  /** How many partials called each other to come here. */
  readonly depth: number;
};

/** A finding at a node: an error where the report cannot be made, else a warning. */
export function say(
  walk: Walk,
  { template }: Place,
  rule: string,
  { loc }: Pick<TemplateNode, 'loc'>,
  message: string,
): void {
  const found = templateFinding(rule, template.file, loc, message);
  walk.findings.push(rule === 'template-name' ? found : { ...found, severity: 'warning' });
}

/** What a path stands for; a name that there is not is spoken of. */
export function meantBy(walk: Walk, node: TemplateNode | undefined, place: Place): Meant | undefined {
  const path = pathOf(node);
  if (path === undefined) return undefined;
  return resolveName(path, place.scopes, walk.helpers, (message) => say(walk, place, 'template-name', path, message));
}

/** The same of a path that was spoken of already. */
export function knownAs(walk: Walk, node: TemplateNode | undefined, { scopes }: Place): Meant | undefined {
  const path = pathOf(node);
  return path && resolveName(path, scopes, walk.helpers, () => {});
}

/** Helpers that take the id of a figure. */
const FIGURES = new Set(['figure', 'measure', 'outcome', 'positive', 'applicable']);

/** Reads the arguments of a call, however deep: their names, the figures they ask for, and whether they are printed. */
export function readArguments(walk: Walk, call: TemplateNode, place: Place, prints: boolean): void {
  const params = paramsOf(call);
  const [first] = params;
  const id = literalOf(first);
  if (first !== undefined && id !== undefined && FIGURES.has(calleeOf(call)?.original ?? ''))
    walk.figures.push({ id, node: first, template: place.template });
  for (const param of params) {
    if (param.type === 'SubExpression') readArguments(walk, param, place, false);
    const meant = meantBy(walk, param, place);
    if (prints && meant !== undefined) walk.printed.add(meant.name);
  }
}
