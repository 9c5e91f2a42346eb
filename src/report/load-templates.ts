import Handlebars from 'handlebars/dist/cjs/handlebars.js';
import type { Finding } from '../finding/finding.ts';
import type { SourceFile } from '../source/source-file.ts';
import { templateFinding } from './template-finding.ts';
import type { TemplateSource } from './template-source.ts';
import { emptyNode, type TemplateNode, visitTemplate } from './template-tree.ts';

/** One template file, read and parsed. */
export type Template = { readonly file: SourceFile; readonly tree: hbs.AST.Program };

/** A template with the partials that it and they call, by name; and what was wrong with them. */
export type Templates = {
  readonly main: Template;
  readonly partials: ReadonlyMap<string, Template>;
  readonly findings: readonly Finding[];
};

/** The file of a partial or an attachment: the template's own before the shared one. */
export const readShared = (source: TemplateSource, path: string): SourceFile | undefined =>
  source.read(`${source.name}/${path}`) ?? source.read(path);

/** Reads a template and, through `{{> name}}`, all of its partials. A partial that is not there is a finding and leaves nothing. */
export function loadTemplates(source: TemplateSource, file: SourceFile): Templates {
  const findings: Finding[] = [];
  const partials = new Map<string, Template>();
  const load = (from: SourceFile): Template => {
    const template = { file: from, tree: parse(from, findings) };
    visitTemplate(template.tree, (node) => {
      if (!node.type.startsWith('Partial')) return;
      const name = partialName(node);
      const found =
        name === undefined ? undefined : (partials.get(name)?.file ?? readShared(source, `partials/${name}.md.hbs`));
      if (name === undefined || found === undefined) {
        const what =
          name === undefined ? '片段的名称要直接写出' : `没有名为「${name}」的片段（partials/${name}.md.hbs）`;
        findings.push(templateFinding('template-partial', from, node.loc, `${what}：请核对名称`));
        emptyNode(node);
      } else if (!partials.has(name)) {
        partials.set(name, { file: found, tree: emptyTree() });
        partials.set(name, load(found));
      }
    });
    return template;
  };
  return { main: load(file), partials, findings };
}

const emptyTree = (): hbs.AST.Program => Handlebars.parse('');

function partialName(node: TemplateNode): string | undefined {
  const name = node['name'];
  // The name of a partial is a path, a literal, or an expression that is worked out later.
  return typeof name === 'object' && name !== null && 'original' in name ? String(name.original) : undefined;
}

/** What the parser of Handlebars attaches to its errors. */
type ParseFailure = {
  message?: string;
  lineNumber?: number;
  column?: number;
  hash?: { loc?: { first_line: number; first_column: number } };
};

function parse(file: SourceFile, findings: Finding[]): hbs.AST.Program {
  try {
    return Handlebars.parse(file.text);
  } catch (error) {
    // Handlebars throws nothing but its own errors here; they carry the place in one of two ways.
    const failure = error as ParseFailure;
    const line = Number(/on line (\d+)/.exec(failure.message ?? '')?.[1] ?? failure.lineNumber ?? 1);
    const at = failure.hash?.loc;
    const column = at?.first_line === line ? at.first_column : (failure.column ?? 0);
    const place = { start: { line, column }, end: { line, column: column + 1 } };
    const pair = /(\S+) doesn't match (\S+)/.exec(failure.message ?? '');
    const seen = pair === null ? '' : `（{{#${pair[1]}}} 的结尾写成了 {{/${pair[2]}}}）`;
    const message = `模板写法有误，读不下去${seen}：请检查这里的花括号和 {{#…}}{{/…}} 是否成对`;
    findings.push(templateFinding('template-syntax', file, place, message));
    return emptyTree();
  }
}
