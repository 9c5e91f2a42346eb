import type { Finding, TemplateId } from '../catalogue.ts';
import type { Template } from '../load-templates.ts';
import { templateFinding } from '../template-finding.ts';
import type { TemplateNode } from '../template-tree.ts';
import { type Meant, type Names, resolveName } from './resolve-name.ts';
import type { Surroundings } from './surroundings.ts';
import { pathOf } from './template-nodes.ts';

/** A figure that a template asks for by its id. */
type AskedFigure = { readonly id: string; readonly node: TemplateNode; readonly template: Template };

/** What a walk gathers, and what it is told before. */
export type Walk = {
  readonly partials: ReadonlyMap<string, Template>;
  readonly findings: Finding[];
  /** Canonical names of what is printed. */
  readonly printed: Set<string>;
  readonly figures: AskedFigure[];
};

/** Where a walk is: in which file, in which scopes, what is known there, what stands around. */
export type Place = Names & { readonly template: Template; readonly outer: Surroundings };

/** A finding at a node: an error where the report cannot be made, else a warning. */
export function say(
  walk: Walk,
  { template }: Place,
  rule: TemplateId,
  { loc }: Pick<TemplateNode, 'loc'>,
  message: string,
): void {
  const found = templateFinding(rule, template.file, loc, message);
  walk.findings.push(rule === 'template-name' ? found : { ...found, severity: 'warning' });
}

/** What a path stands for; a name that there is not is spoken of. `helpers` may be what was meant. */
export function meantBy(
  walk: Walk,
  node: TemplateNode | undefined,
  place: Place,
  helpers: readonly string[] = [],
): Meant | undefined {
  const path = pathOf(node);
  if (path === undefined) return undefined;
  return resolveName(path, place, helpers, (message) => say(walk, place, 'template-name', path, message));
}

/** The same of a path that was spoken of already. */
export function knownAs(node: TemplateNode | undefined, place: Place): Meant | undefined {
  const path = pathOf(node);
  return path && resolveName(path, place, [], () => {});
}
