import { mayBeCovered } from '../../figures/figure-id.ts';
import { CHART_NAMES } from '../charts.ts';
import { noText, nothingBehind } from '../look-up.ts';
import { didYouMean } from '../template-finding.ts';
import { HELPER_USES, type HelperUse, helperUse, type Takes } from '../template-helpers.ts';
import { calleeOf, hashOf, literalOf, paramsOf, pathOf, type TemplateNode } from '../template-tree.ts';
import { isLacking, type Meant } from './resolve-name.ts';
import { meantBy, type Place, say, type Walk } from './walk.ts';

const HELPERS = Object.keys(HELPER_USES);

/** The helper that a call is of; undefined where it is a name of the view, or unknown. */
export function helperOf(node: TemplateNode): { readonly name: string; readonly helper: HelperUse } | undefined {
  const callee = calleeOf(node);
  if (callee === undefined || callee.data || callee.depth > 0 || callee.parts.length !== 1) return undefined;
  const helper = helperUse(callee.original);
  return helper && { name: callee.original, helper };
}

/** How each use of a helper is written. */
const WRITTEN: Readonly<Record<HelperUse['use'], (name: string) => string>> = {
  print: (name) => `{{${name} …}}`,
  value: (name) => `{{#if (${name} …)}}`,
  block: (name) => `{{#${name} …}}…{{/${name}}}`,
};

/** 用法: whether a helper is called as it may be, with what it takes. Every argument is looked up. */
export function checkCall(walk: Walk, node: TemplateNode, place: Place, use: HelperUse['use']): void {
  const found = helperOf(node);
  const callee = calleeOf(node) ?? node;
  if (found === undefined) return;
  const { name, helper } = found;
  const params = paramsOf(node);
  const wrong = (at: TemplateNode, message: string): void => say(walk, place, 'template-name', at, message);
  if (helper.use !== use)
    wrong(callee, `「${name}」不能这样用：请写成 ${WRITTEN[helper.use](name)}，例如 ${helper.example}`);
  const least = helper.takes.length;
  if (params.length < least || (params.length > least && helper.more === undefined))
    wrong(
      callee,
      `「${name}」后面要写 ${least} 项${helper.more ? '以上' : ''}，这里写了 ${params.length} 项：例如 ${helper.example}`,
    );
  for (const [at, param] of params.entries()) {
    const kind = helper.takes[at] ?? helper.takes.at(-1);
    if (kind !== undefined)
      checkArgument(walk, param, { ...place, printing: use === 'print' ? name : undefined, name, kind });
  }
  for (const { key, value } of hashOf(node)) {
    if (key === 'by' && helper.by === true && literalOf(value) !== undefined) continue;
    const what = helper.by === true ? '只能写 by="…"，引号里写标点' : '后面不能写 名称=内容';
    wrong(value, `「${name}」${what}：请改「${key}」`);
  }
}

type Argument = Place & { readonly name: string; readonly kind: Takes; readonly printing: string | undefined };

function checkArgument(walk: Walk, param: TemplateNode, place: Argument): void {
  const literal = literalOf(param);
  const { kind, name } = place;
  const wrong = (what: string): void => say(walk, place, 'template-name', param, `「${name}」${what}`);
  if (param.type === 'SubExpression') {
    checkValue(walk, param, place);
    if (kind !== 'anything') wrong(EXPECTED[kind]);
    return;
  }
  const path = pathOf(param);
  if (path === undefined) {
    if (literal !== undefined && (kind === 'figure' || kind === 'outcome'))
      walk.figures.push({ id: literal, node: param, template: place.template });
    if (kind === 'chart' && literal !== undefined && !takesLiteral(kind, literal, param))
      say(
        walk,
        place,
        'template-name',
        param,
        `没有名为「${literal}」的图${didYouMean(literal, CHART_NAMES) || `：可以写 ${CHART_NAMES.join('、')}`}`,
      );
    else if (!takesLiteral(kind, literal, param)) wrong(EXPECTED[kind]);
    return;
  }
  const meant = meantBy(walk, path, place);
  if (meant === undefined) return;
  if (!takesName(kind, meant)) wrong(`${EXPECTED[kind]}，「${path.original}」不是`);
  else if (place.printing !== undefined && isLacking(meant, place.known))
    say(walk, place, 'template-name', param, nothingBehind(path.original));
  if (place.printing !== undefined) walk.printed.add(meant.name);
}

/** `(or frames stated)`. */
export function checkValue(walk: Walk, node: TemplateNode, place: Place): void {
  if (helperOf(node) !== undefined) checkCall(walk, node, place, 'value');
  else unknownUse(walk, node, place);
}

/** What is said where something is called that is no helper. */
export function unknownUse(walk: Walk, node: TemplateNode, place: Place): void {
  const callee = calleeOf(node);
  if (callee === undefined) return;
  const { original } = callee;
  const bare = paramsOf(node).length === 0 && node.type === 'BlockStatement';
  const instead = bare ? `：请写成 {{#if ${original}}} 或 {{#each ${original}}}` : undefined;
  const near = instead ?? (didYouMean(original, HELPERS) || '：全部用法用 talkreport templates names 查看');
  say(walk, place, 'template-name', callee, `模板里没有「${original}」这个用法${near}`);
}

function takesLiteral(kind: Takes, literal: string | undefined, { type }: TemplateNode): boolean {
  if (kind === 'anything') return type !== 'UndefinedLiteral' && type !== 'NullLiteral';
  if (literal === undefined) return false;
  if (kind === 'chart') return CHART_NAMES.some((name) => name === literal);
  if (kind === 'coverage') return mayBeCovered(literal);
  return kind === 'figure' || kind === 'outcome' || kind === 'words';
}

function takesName(kind: Takes, { shape, name }: Meant): boolean {
  switch (kind) {
    case 'anything':
      return true;
    case 'figure':
    case 'count':
      return shape === kind;
    case 'outcome':
      return shape === 'figure' || shape === 'record';
    case 'list':
      return Array.isArray(shape);
    case 'texts':
      return Array.isArray(shape) && shape[0] === 'text';
    case 'part':
      return typeof shape === 'object' && !Array.isArray(shape);
    case 'chart':
      return name === 'charts[]';
    case 'words':
    case 'coverage':
      return false;
    default:
      return kind satisfies never;
  }
}

/** What a helper wants in a place, in words. */
const EXPECTED: Readonly<Record<Takes, string>> = {
  figure: '后面要写一个数据：加引号的编号，或者 figures.rate 这样的名称',
  outcome: '后面要先写一个数据或者一条记录',
  words: '后面要写加引号的词',
  count: '后面要写循环里的位置，例如 @index',
  list: '后面要写一列内容',
  texts: '后面要写一列文字',
  part: '后面要写一项里面还有名称的内容',
  anything: '后面要写名称或者 ( )',
  chart: `后面要写图的名称：可以写 ${CHART_NAMES.join('、')}`,
  coverage: '后面要写 "coverage.all" 或 "coverage.<必谈关系>"',
};

/** A name that is printed by itself: only words may be. */
export function checkPrinted(walk: Walk, node: TemplateNode, place: Place): void {
  const callee = calleeOf(node);
  const meant = meantBy(walk, callee, place, HELPERS);
  if (callee === undefined || meant === undefined) return;
  const { original } = callee;
  const wrong = (message: string): void => say(walk, place, 'template-name', callee, message);
  walk.printed.add(meant.name);
  if (isLacking(meant, place.known)) wrong(nothingBehind(original));
  else if (meant.shape === 'figure')
    wrong(`「${original}」是一个数据：请写成 {{figure ${original}}} 或 {{measure ${original}}}`);
  else if (meant.shape === 'flag') wrong(`「${original}」只说有没有，不能印出：请写成 {{#if ${original}}}`);
  else if (typeof meant.shape === 'object' || meant.shape === 'record') wrong(noText(original));
}
