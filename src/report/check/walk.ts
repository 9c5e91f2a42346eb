import type { Finding, TemplateId } from '../catalogue.ts';
import type { Template } from '../load-templates.ts';
import { templateFinding } from '../template-finding.ts';
import { contentOf, pathOf, type TemplateNode } from '../template-tree.ts';
import { type Meant, type Names, resolveName } from './resolve-name.ts';

/** The words of the same paragraph before and behind a piece of a template; `□` is something printed. Empty where there are none, or it cannot be told. */
type Surroundings = { readonly before: string; readonly after: string };

export const ALONE: Surroundings = { before: '', after: '' };

/** A sign for what a mustache prints. */
const PRINTED = '□';

/** What stands around the statement at a place, up to the ends of its paragraph; at the ends of the body, what stands around that. */
export function around(body: readonly TemplateNode[], at: number, outer: Surroundings): Surroundings {
  return {
    before: gather(body.slice(0, at).reverse(), outer.before, 'before'),
    after: gather(body.slice(at + 1), outer.after, 'after'),
  };
}

function gather(statements: readonly TemplateNode[], outer: string, side: keyof Surroundings): string {
  let text = '';
  const put = (more: string): void => {
    text = side === 'before' ? more + text : text + more;
  };
  for (const statement of statements) {
    const content = contentOf(statement)?.printed;
    if (content !== undefined) {
      const pieces = content.split(/\n[ \t]*\n/);
      put((side === 'before' ? pieces.at(-1) : pieces[0]) ?? '');
      if (pieces.length > 1) return text;
    } else if (statement.type === 'MustacheStatement') put(PRINTED);
    else if (statement.type !== 'CommentStatement') return text;
  }
  put(outer);
  return text;
}

/** What is left over where a loop prints nothing: a clause with no end, a table of a head alone; nothing where the text around is whole. */
export function stumpOf({ before, after }: Surroundings): string | undefined {
  const lead = before.trimEnd();
  const opened = lead !== '' && !/[。！？!?…）)\]□]$/.test(lead);
  const closed = /^\s*[，。；、：？！）”」|]/.test(after) || /^[^\s□]/.test(after);
  if (!opened && !closed) return undefined;
  const said = `${lead.split('\n').at(-1) ?? ''}${after.trim() === '' ? '' : `…${after.trim().split('\n')[0]}`}`;
  return said.length > 40 ? `${said.slice(0, 40)}…` : said;
}

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
