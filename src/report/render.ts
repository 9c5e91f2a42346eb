import Handlebars from 'handlebars/dist/cjs/handlebars.js';
import type { SourceFile } from '../source/source-file.ts';
import type { Finding, TemplateId } from './catalogue.ts';
import { faultsIn } from './check/faults.ts';
import type { Call, Helpers } from './helper.ts';
import { loadTemplates, type Template } from './load-templates.ts';
import { lookUpHelpers } from './look-up.ts';
import { rewriteNames } from './rewrite-names.ts';
import { distinct, templateFinding } from './template-finding.ts';
import type { TemplateSource } from './template-source.ts';

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
  const engine = Handlebars.create();
  /** The files being rendered, the innermost last: a helper is called from that one. */
  const inside: SourceFile[] = [];
  const compile = ({ file: from, tree }: Template): Handlebars.TemplateDelegate => {
    rewriteNames(tree);
    // Handlebars compiles a tree in place of a text, which its types do not say.
    const delegate = engine.compile(tree as unknown as string, { strict: true, noEscape: true });
    return (context, options) => {
      inside.push(from);
      const text = delegate(context, options);
      inside.pop();
      return text;
    };
  };
  for (const [name, helper] of Object.entries({ ...helpers, ...lookUpHelpers })) {
    engine.registerHelper(name, function (this: unknown, ...values: unknown[]) {
      // The last thing that Handlebars hands to a helper is always its options.
      const call: Call = { ...(values.at(-1) as Call), context: this };
      const report = (rule: TemplateId, message: string): void => {
        said.push(templateFinding(rule, inside.at(-1) ?? file, call.loc, message));
      };
      return helper(report, call, ...values.slice(0, -1));
    });
  }
  for (const [name, partial] of partials) engine.registerPartial(name, compile(partial));
  const markdown = compile(main)(view);
  return { markdown, findings: distinct(said) };
}
