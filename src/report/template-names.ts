import type { SourceFile } from '../source/source-file.ts';
import { loadTemplates, type TemplateSource } from './load-templates.ts';
import { type TemplateNode, visitTemplate } from './template-tree.ts';

/** What a template and its partials ask the view for, as far as the view depends on it. */
export type NamesUsed = {
  /**
   * The sections of the unit's own (文字 beyond those that every template knows) that it puts in a place of their own by writing
   * `narrative.own.<name>`; the others it prints where it prints `narrative.others`.
   */
  readonly sections: ReadonlySet<string>;
  /** The attachments that its text refers to. */
  readonly attachments: ReadonlySet<string>;
  /** The charts that it puts in places of their own. */
  readonly charts: ReadonlySet<string>;
};

export function namesUsed(source: TemplateSource, file: SourceFile): NamesUsed {
  const { main, partials } = loadTemplates(source, file);
  const sections = new Set<string>();
  const attachments = new Set<string>();
  const charts = new Set<string>();
  for (const { tree } of [main, ...partials.values()]) {
    visitTemplate(tree, (node) => {
      const chart = chartIn(node);
      if (chart !== undefined) charts.add(chart);
      const parts = node.type === 'PathExpression' ? node['parts'] : undefined;
      if (!Array.isArray(parts)) return;
      const [first, second, third] = parts[0] === 'root' ? parts.slice(1) : parts;
      if (first === 'narrative' && second === 'own' && third !== undefined) sections.add(String(third));
      if (first === 'attachments' && second !== undefined) attachments.add(String(second));
    });
  }
  return { sections, attachments, charts };
}

/** `progress` of `{{chart "progress"}}`. */
function chartIn(node: TemplateNode): string | undefined {
  if (node.type !== 'MustacheStatement') return undefined;
  // The parser of Handlebars gives a call its path and its parameters.
  const { path, params } = node as unknown as {
    path: { original?: unknown };
    params: readonly { type: string; value?: unknown }[];
  };
  const [name] = params;
  return path.original === 'chart' && name?.type === 'StringLiteral' ? String(name.value) : undefined;
}
