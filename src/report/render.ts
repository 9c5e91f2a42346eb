import Handlebars from 'handlebars/dist/cjs/handlebars.js';
import type { SourceFile } from '../source/source-file.ts';
import type { Finding, TemplateId } from './catalogue.ts';
import { faultsIn } from './check/check-template.ts';
import type { Call, Helpers } from './helper.ts';
import { loadTemplates, type Template, type TemplateSource } from './load-templates.ts';
import { lookUpHelpers } from './look-up.ts';
import { rewriteNames } from './rewrite-names.ts';
import { distinct, templateFinding } from './template-finding.ts';

export type Rendered = { readonly markdown: string; readonly findings: readonly Finding[] };

/**
 * Renders a template file in which nothing is wrong: unknown names, figures, partials and uses anywhere in it, also in parts that these
 * records would leave out, are findings with their places, the same as `template check` tells. `figures` are the ids that there are.
 */
export function render(
  source: TemplateSource,
  file: SourceFile,
  view: object,
  helpers: Helpers,
  figures: { has(id: string): boolean; keys(): Iterable<string> },
): Rendered {
  const templates = loadTemplates(source, file);
  const faults = faultsIn(templates, figures);
  if (faults.length > 0) return { markdown: '', findings: faults };
  const { main, partials } = templates;
  const said: Finding[] = [];
  /** The files being rendered, the innermost last: a helper is called from that one. */
  const inside: SourceFile[] = [];
  const printer = ({ file: from, tree }: Template): Handlebars.TemplateDelegate => {
    const print = compiled(tree);
    return (context, options) => {
      inside.push(from);
      const text = print(context, options);
      inside.pop();
      return text;
    };
  };
  const called = Object.entries({ ...helpers, ...lookUpHelpers }).map(([name, helper]) => {
    const use = function (this: unknown, ...values: unknown[]): unknown {
      // The last thing that Handlebars hands to a helper is always its options.
      const call: Call = { ...(values.at(-1) as Call), context: this };
      const report = (rule: TemplateId, message: string): void => {
        said.push(templateFinding(rule, inside.at(-1) ?? file, call.loc, message));
      };
      return helper(report, call, ...values.slice(0, -1));
    };
    return [name, use] as const;
  });
  const markdown = printer(main)(view, {
    helpers: Object.fromEntries(called),
    partials: Object.fromEntries([...partials].map(([name, partial]) => [name, printer(partial)])),
  });
  return { markdown, findings: distinct(said) };
}

const engine = Handlebars.create();
const delegates = new WeakMap<Template['tree'], Handlebars.TemplateDelegate>();

/** What prints a tree, with the helpers and partials that it is given each time. */
function compiled(tree: Template['tree']): Handlebars.TemplateDelegate {
  const known = delegates.get(tree);
  if (known !== undefined) return known;
  const rewritten = structuredClone(tree);
  rewriteNames(rewritten);
  // Handlebars compiles a tree in place of a text, which its types do not say.
  const made: Handlebars.TemplateDelegate = engine.compile(rewritten as unknown as string, {
    strict: true,
    noEscape: true,
  });
  delegates.set(tree, made);
  return made;
}
