import Handlebars from 'handlebars/dist/cjs/handlebars.js';
import type { Finding } from '../finding/finding.ts';
import type { SourceFile } from '../source/source-file.ts';
import { checkNames } from './check-names.ts';
import type { Call, Helpers } from './helper.ts';
import { loadTemplates, type Template } from './load-templates.ts';
import { lookUpHelpers } from './look-up.ts';
import { templateFinding } from './template-finding.ts';
import type { TemplateSource } from './template-source.ts';

export type Rendered = { readonly markdown: string; readonly findings: readonly Finding[] };

/**
 * Renders a template file. Nothing stops at what is wrong: every unknown name, figure, partial and helper that the rendering comes by is
 * a finding with its place. Names in parts that the data leave out are not seen.
 */
export function render(source: TemplateSource, file: SourceFile, view: object, helpers: Helpers): Rendered {
  const { main, partials, findings } = loadTemplates(source, file);
  const said = [...findings];
  const engine = Handlebars.create();
  const names = Object.keys(helpers);
  /** The files being rendered, the innermost last: a helper is called from that one. */
  const inside: SourceFile[] = [];
  const compile = ({ file: from, tree }: Template): Handlebars.TemplateDelegate => {
    checkNames(tree, names, (node, message) => said.push(templateFinding('template-name', from, node.loc, message)));
    // Handlebars compiles a tree in place of a text, which its types do not say.
    const delegate = engine.compile(tree as unknown as string, { strict: true, noEscape: true });
    return (context, options) => {
      inside.push(from);
      const text = delegate(context, options);
      inside.pop();
      return text;
    };
  };
  for (const [name, helper] of Object.entries({ ...helpers, ...lookUpHelpers(names) })) {
    engine.registerHelper(name, function (this: unknown, ...values: unknown[]) {
      // The last thing that Handlebars hands to a helper is always its options.
      const call: Call = { ...(values.at(-1) as Call), context: this };
      const report = (rule: string, message: string): void => {
        said.push(templateFinding(rule, inside.at(-1) ?? file, call.loc, message));
      };
      return helper(report, call, ...values.slice(0, -1));
    });
  }
  for (const [name, partial] of partials) engine.registerPartial(name, compile(partial));
  const markdown = compile(main)(view);
  return { markdown, findings: distinct(said) };
}

/** One finding per place and message: a helper in a loop says the same again and again. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map(findings.map((it) => [`${it.at.file.path}\0${it.at.start}\0${it.message}`, it] as const));
  return [...seen.values()];
}
