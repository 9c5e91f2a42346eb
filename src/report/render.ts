import Handlebars from 'handlebars/dist/cjs/handlebars.js';
import type { Finding } from '../finding/finding.ts';
import type { SourceFile } from '../source/source-file.ts';
import { loadTemplates, type Template } from './load-templates.ts';
import { didYouMean, templateFinding } from './template-finding.ts';
import type { TemplateSource } from './template-source.ts';
import { emptyPath, type TemplateNode } from './template-tree.ts';

/** What a helper is told about its place: the options that Handlebars passes last. */
export type Call = Handlebars.HelperOptions & { readonly loc: TemplateNode['loc']; readonly context: unknown };

/** A helper, with a way to say what is wrong at the place where it was called. */
export type Helper = (
  report: (rule: string, message: string) => void,
  call: Call,
  ...values: readonly unknown[]
) => unknown;

export type Helpers = Readonly<Record<string, Helper>>;

/** Handlebars' own error for a name that is not there. */
type Unknown = { message: string; lineNumber: number; column: number; endLineNumber: number; endColumn: number };

const isUnknown = (error: unknown): error is Unknown =>
  error instanceof Error &&
  / not defined in /.test(error.message) &&
  'lineNumber' in error &&
  typeof error.lineNumber === 'number';

/** More unknown names than this are more than anybody will mend in one go. */
const MOST = 500;

/**
 * Renders a template file in strict mode. A name that is not there stops Handlebars; it becomes a finding, its place in the tree is
 * emptied, and the rendering starts again, until all of them are known. Names in parts that the data leave out are not seen.
 */
export function render(
  source: TemplateSource,
  file: SourceFile,
  view: object,
  helpers: Helpers,
): { readonly markdown: string; readonly findings: readonly Finding[] } {
  const { main, partials, findings } = loadTemplates(source, file);
  const unknown: Finding[] = [];
  for (let pass = 0; ; pass++) {
    const said: Finding[] = [];
    const attempt = renderOnce(main, partials, view, helpers, said);
    if ('markdown' in attempt)
      return { markdown: attempt.markdown, findings: [...findings, ...unknown, ...distinct(said)] };
    const { template, error } = attempt;
    const path = emptyPath(template.tree, error.lineNumber, error.column);
    if (path === undefined || pass >= MOST) throw error;
    unknown.push(unknownName(template.file, error, path, [...namesIn(view), ...Object.keys(helpers)]));
  }
}

function renderOnce(
  main: Template,
  partials: ReadonlyMap<string, Template>,
  view: object,
  helpers: Helpers,
  findings: Finding[],
): { markdown: string } | { template: Template; error: Unknown } {
  const engine = Handlebars.create();
  let failure: { template: Template; error: Unknown } | undefined;
  const current: SourceFile[] = [];
  const compile = (template: Template): Handlebars.TemplateDelegate => {
    // Handlebars compiles a tree in place of a text, which its types do not say.
    const delegate = engine.compile(template.tree as unknown as string, { strict: true, noEscape: true });
    return (context, options) => {
      current.push(template.file);
      try {
        return delegate(context, options);
      } catch (error) {
        if (isUnknown(error)) failure ??= { template, error };
        throw error;
      } finally {
        current.pop();
      }
    };
  };
  for (const [name, helper] of Object.entries(helpers)) {
    engine.registerHelper(name, function (this: unknown, ...values: unknown[]) {
      // The last thing that Handlebars hands to a helper is always its options.
      const call: Call = { ...(values.at(-1) as Call), context: this };
      const say = (rule: string, message: string): void => {
        const file = current.at(-1) ?? main.file;
        findings.push(templateFinding(rule, file, call.loc, message));
      };
      return helper(say, call, ...values.slice(0, -1));
    });
  }
  for (const [name, partial] of partials) engine.registerPartial(name, compile(partial));
  try {
    return { markdown: compile(main)(view) };
  } catch (error) {
    if (failure !== undefined) return failure;
    throw error;
  }
}

function unknownName(file: SourceFile, error: Unknown, path: string, names: readonly string[]): Finding {
  const place = {
    start: { line: error.lineNumber, column: error.column },
    end: { line: error.endLineNumber, column: error.endColumn },
  };
  const name = /^"(.*?)" not defined/.exec(error.message)?.[1] ?? path;
  const what = name === path ? `模板里没有「${name}」这个名字` : `模板里的「${path}」不存在:没有「${name}」这个名字`;
  return templateFinding('template-name', file, place, what + (didYouMean(name, names) || ':请核对写法'));
}

/** Every key that a view has, at any depth. */
function namesIn(value: unknown, names = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value.slice(0, 1)) namesIn(item, names);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      names.add(key);
      namesIn(child, names);
    }
  }
  return names;
}

/** One finding per place and message: a helper in a loop says the same again and again. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map(findings.map((it) => [`${it.at.file.path}\0${it.at.start}\0${it.message}`, it] as const));
  return [...seen.values()];
}
