import type { SourceFile } from '../source/source-file.ts';
import type { Finding } from './catalogue.ts';
import { offsetAt, templateFinding } from './template-finding.ts';
import { emptyNode, type TemplateNode, visitTemplate } from './template-tree.ts';

/** Blocks and brackets within each other; nobody writes so many by hand. */
const DEEPEST = 200;

/** 写法: what no template may hold, whatever it means. Each is told, and nothing is left in its place. */
export function faultsOfWriting(file: SourceFile, tree: unknown): Finding[] {
  const deep = tooDeep(tree);
  if (deep !== undefined) {
    emptyNode(deep.outermost);
    return [templateFinding('template-syntax', file, deep.at, TOO_DEEP)];
  }
  const findings: Finding[] = [];
  visitTemplate(tree, (node) => {
    const place = faultOf(node, file);
    if (place === undefined) return;
    findings.push(templateFinding('template-syntax', file, place.at, place.message));
    if (place.isText !== true) emptyNode(node);
  });
  return findings;
}

/** Where a text goes too deep to be parsed in a reasonable time: brackets within brackets, blocks within blocks. */
export function tooDeepAt(text: string): number | undefined {
  let blocks = 0;
  let brackets = 0;
  for (const { 0: mark, index } of text.matchAll(/\{\{[#^/]?|[()]/g)) {
    if (mark.startsWith('{{')) brackets = 0;
    if (mark === '{{#' || mark === '{{^') blocks += 1;
    else if (mark === '{{/') blocks = Math.max(0, blocks - 1);
    else if (mark === '(') brackets += 1;
    else if (mark === ')') brackets = Math.max(0, brackets - 1);
    if (blocks > DEEPEST / 2 || brackets > DEEPEST / 2) return index;
  }
  return undefined;
}

export const TOO_DEEP = '模板一层套一层太多，读不下去：请拆成几个片段';

type Loc = TemplateNode['loc'];
type Fault = { readonly at: Loc; readonly message: string; readonly isText?: true };

/** The first node that lies too deep, and the statement of the template that it lies in. Without recursion: that is what it guards. */
function tooDeep(tree: unknown): { at: Loc; outermost: TemplateNode } | undefined {
  const open: { value: unknown; depth: number; outermost: TemplateNode | undefined }[] = [
    { value: tree, depth: 0, outermost: undefined },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth, outermost } = next;
    if (typeof value !== 'object' || value === null) continue;
    const node = isNode(value) ? value : undefined;
    if (node !== undefined && depth > DEEPEST) return { at: node.loc, outermost: outermost ?? node };
    const within = outermost ?? (node?.type === 'Program' ? undefined : node);
    for (const [key, child] of Object.entries(value))
      if (key !== 'loc') open.push({ value: child, depth: depth + (node ? 1 : 0), outermost: within });
  }
  return undefined;
}

const isNode = (value: object): value is TemplateNode => 'type' in value && 'loc' in value;

/** Characters that look like those of a template and are others. */
const QUOTES = /[“”‘’「」『』＂＇]/u;
const WIDE = /[（）＝｜，；：＃／＠．｛｝]/u;

function faultOf(node: TemplateNode, file: SourceFile): Fault | undefined {
  switch (node.type) {
    case 'Decorator':
    case 'DecoratorBlock':
      return { at: node.loc, message: '模板里不能用 {{* }} 这种写法：要重复用的内容，请放到 partials 文件夹里作片段' };
    case 'PartialBlockStatement':
      return { at: node.loc, message: '{{#> }} 里面的内容不会印出来：请写成 {{> 片段名}}' };
    case 'ContentStatement':
      return bracesIn(node, file);
    case 'MustacheStatement':
    case 'BlockStatement':
    case 'PartialStatement':
      return faultOfCall(node, file);
    case 'SubExpression':
      return isCalled(node) ? undefined : { at: node.loc, message: '( ) 里要先写用法的名称，例如 (or frames stated)' };
    default:
      return undefined;
  }
}

const isCalled = (node: TemplateNode): boolean => {
  const callee = node['path'];
  return typeof callee === 'object' && callee !== null && 'type' in callee && callee.type === 'PathExpression';
};

function faultOfCall(node: TemplateNode, file: SourceFile): Fault | undefined {
  const opening = openingOf(node, file);
  if (opening.startsWith('{{{{'))
    return { at: node.loc, message: '{{{{ }}}} 里面的内容会原样印在报告里：请改成 {{ }}' };
  const code = opening.replace(/"[^"]*"|'[^']*'|\[[^\]]*\]/g, '');
  const quote = QUOTES.exec(code)?.[0];
  if (quote !== undefined) return { at: node.loc, message: `{{ }} 里用了中文引号「${quote}」：请改成英文引号 " "` };
  const wide = WIDE.exec(code)?.[0];
  if (wide !== undefined) return { at: node.loc, message: `{{ }} 里用了全角的「${wide}」：请改成英文半角的` };
  if (node.type === 'PartialStatement') {
    const params = node['params'];
    return Array.isArray(params) && params.length > 1
      ? { at: node.loc, message: '{{> 片段}} 后面只能带一项内容：别的请写成 名称=内容' }
      : undefined;
  }
  return isCalled(node) ? undefined : { at: node.loc, message: '{{ }} 里要写名称，不能直接写文字或数字' };
}

/** The opening tag of a call, as it was written. */
function openingOf({ loc }: TemplateNode, { text }: SourceFile): string {
  const start = offsetAt(text, loc.start.line, loc.start.column);
  const end = offsetAt(text, loc.end.line, loc.end.column);
  return /^\{\{(?:"[^"]*"|'[^']*'|\[[^\]]*\]|[^}])*/.exec(text.slice(start, end))?.[0] ?? '';
}

/** 花括号 in what is printed as it stands: full-width ones, or half of a pair. */
const STRAY_BRACES = /[｛{]{2}[^\n｛｝{}]*[｝}]{0,2}|[｛{]?[^\n｛｝{}\s]*[｝}]{2}/u;
/** `{unit.name}`, `${unit.name}`, `{figure "…"}`: one brace where two are meant. */
const SINGLE_BRACES =
  /\$?[｛{]\s*(?:[#/]\s*)?[A-Za-z@][\w.@-]*(?:\s+(?:"[^"\n]*"|[A-Za-z@][\w.@-]*))*\s*[｝}](?![｝}])/u;

function bracesIn({ loc }: TemplateNode, { text }: SourceFile): Fault | undefined {
  const start = offsetAt(text, loc.start.line, loc.start.column);
  const shown = text.slice(start, offsetAt(text, loc.end.line, loc.end.column));
  const found = STRAY_BRACES.exec(shown) ?? SINGLE_BRACES.exec(shown);
  if (found === null) return undefined;
  return { at: locAt(text, start + found.index, found[0].length), message: strayBraces(found[0]), isText: true };
}

/** What is said of braces that stand for none. */
export function strayBraces(words: string): string {
  const how = /[｛｝]/.test(words) ? '用了全角花括号' : SINGLE_BRACES.test(words) ? '只有一层花括号' : '的花括号不成对';
  return `「${words.slice(0, 40)}」${how}，会原样印在报告里：请写成英文半角、成对的 {{ }}`;
}

/** A place in a text, as the parser of Handlebars gives it. */
export function locAt(text: string, offset: number, length: number): Loc {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  const start = { line: before.length, column: (before.at(-1) ?? '').length };
  return { start, end: { line: start.line, column: start.column + length } };
}
