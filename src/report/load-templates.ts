import Handlebars from 'handlebars/dist/cjs/handlebars.js';
import type { SourceFile } from '../source/source-file.ts';
import { keepingLast } from '../text/keeping-last.ts';
import type { Finding } from './catalogue.ts';
import { faultsOfWriting, locAt, strayBraces, TOO_DEEP, tooDeepAt } from './template-faults.ts';
import { templateFinding } from './template-finding.ts';
import { emptyNode, type TemplateNode, visitTemplate } from './template-tree.ts';

/**
 * 模板: where templates come from. Paths are relative to the folder of all templates and use `/`: `numbered-frames/report.md.hbs`,
 * `partials/preamble.md.hbs`, `attachments/statistics.md.hbs`. A unit's own folder overrides ours file by file; the caller sees to it.
 */
export type TemplateSource = {
  readonly name: string;
  read(relativePath: string): SourceFile | undefined;
};

/** One template file, read and parsed. Others may have the same tree. */
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

/** So often a template may print its partials, all of them together. */
const MOST_PRINTED = 5000;
/** So many partials may call each other in a row. */
const LONGEST_CHAIN = 20;

/**
 * Reads a template and, through `{{> name}}`, all of its partials. A partial that is not there, that calls itself, or that may not be called
 * so, is a finding and leaves nothing.
 */
export function loadTemplates(source: TemplateSource, file: SourceFile): Templates {
  const findings: Finding[] = [];
  const partials = new Map<string, Template>();
  /** How many partials one comes to with all that it calls. */
  const printed = new Map<string, number>();
  const load = (from: SourceFile, chain: readonly string[]): { template: Template; count: number } => {
    const tree = soundTree(from.text) ?? treeOf(from, findings);
    let count = 1;
    const faultOfCall = (node: TemplateNode): string | undefined => {
      const name = partialName(node);
      const found = findPartial(source, name, chain);
      if (typeof found === 'string' || name === undefined) return String(found);
      if (!partials.has(name)) {
        const inner = load(found, [...chain, name]);
        partials.set(name, inner.template);
        printed.set(name, inner.count);
      }
      count += printed.get(name) ?? 0;
      if (count <= MOST_PRINTED) return undefined;
      count = 1;
      return `片段套片段，合起来要印 ${MOST_PRINTED} 次以上：请减少「${name}」这样的重复引用`;
    };
    const isWrong = callsOf(tree).map((node) => {
      const fault = faultOfCall(node);
      if (fault !== undefined) findings.push(templateFinding('template-partial', from, node.loc, fault));
      return fault !== undefined;
    });
    return { template: { file: from, tree: withoutCalls(tree, isWrong) }, count };
  };
  return { main: load(file, []).template, partials, findings };
}

/** The file of a partial, or why there is none that may be called here. */
function findPartial(source: TemplateSource, name: string | undefined, chain: readonly string[]): SourceFile | string {
  if (name === undefined) return '片段的名称要直接写出：请核对名称';
  if (!PARTIAL_NAME.test(name))
    return `「${name}」不能作片段的名称：片段只能放在 partials 文件夹里，名称里不能有以点开头的 ..`;
  if (chain.includes(name)) {
    const circle = [...chain.slice(chain.indexOf(name)), name].join(' → ');
    return `片段「${name}」引用了它自己（${circle}），印不完：请删去这一处引用`;
  }
  if (chain.length >= LONGEST_CHAIN) return `片段一个引用一个，已有 ${LONGEST_CHAIN} 层：请合并几个`;
  return (
    readShared(source, `partials/${name}.md.hbs`) ?? `没有名为「${name}」的片段（partials/${name}.md.hbs）：请核对名称`
  );
}

/** A file below `partials`, and nothing that leads out of it. */
const PARTIAL_NAME = /^(?!__proto__$)[^./\\\p{C}][^/\\\p{C}]*(?:\/[^./\\\p{C}][^/\\\p{C}]*)*$/u;

/** Where a tree calls partials, in its order. */
function callsOf(tree: hbs.AST.Program): TemplateNode[] {
  const calls: TemplateNode[] = [];
  visitTemplate(tree, (node) => {
    if (node.type === 'PartialStatement') calls.push(node);
  });
  return calls;
}

/** The tree without those of its calls that are wrong. */
function withoutCalls(tree: hbs.AST.Program, isWrong: readonly boolean[]): hbs.AST.Program {
  if (!isWrong.includes(true)) return tree;
  const own = structuredClone(tree);
  callsOf(own).forEach((node, at) => {
    if (isWrong[at] === true) emptyNode(node);
  });
  return own;
}

/** Trees that are kept: the templates of several reports, attachments and partials with them. */
const KEPT_TREES = 300;

/**
 * The tree of a text that is written as it should be. A report comes to the same partials again and again: one text has one tree, which
 * nobody changes.
 */
const soundTree = keepingLast(KEPT_TREES, (text): hbs.AST.Program | undefined => {
  const faults: Finding[] = [];
  const tree = treeOf({ path: '', text }, faults);
  return faults.length === 0 ? tree : undefined;
});

/** The tree of a file without what is wrong in its writing, which is told. */
function treeOf(file: SourceFile, findings: Finding[]): hbs.AST.Program {
  const tree = parse(file, findings);
  for (const it of faultsOfWriting(file, tree)) findings.push(it);
  return tree;
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

/** Why a template cannot be read, where it is none of the reasons that the parser knows. */
function causeOf(file: SourceFile): Finding | undefined {
  const { text } = file;
  const finding = (at: number, length: number, message: string): Finding =>
    templateFinding('template-syntax', file, locAt(text, at, length), message);
  const mixed = /\{\{[^{}｛｝\n]*｝+\}?|[｛{]｛[^{}｛｝\n]*[｝}]{0,2}|｛\{[^{}｛｝\n]*[｝}]{0,2}/u.exec(text);
  return mixed === null ? undefined : finding(mixed.index, mixed[0].length, strayBraces(mixed[0]));
}

function parse(file: SourceFile, findings: Finding[]): hbs.AST.Program {
  const deep = tooDeepAt(file.text);
  if (deep !== undefined) {
    findings.push(templateFinding('template-syntax', file, locAt(file.text, deep, 1), TOO_DEEP));
    return emptyTree();
  }
  try {
    return Handlebars.parse(file.text);
  } catch (error) {
    const cause = causeOf(file);
    if (cause !== undefined) {
      findings.push(cause);
      return emptyTree();
    }
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
