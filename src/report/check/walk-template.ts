import type { Templates } from '../load-templates.ts';
import { nothingBehind } from '../look-up.ts';
import { distinct } from '../template-finding.ts';
import { helperUse } from '../template-helpers.ts';
import {
  blockNames,
  blockOf,
  bodyOf,
  elseOf,
  hashOf,
  paramsOf,
  partialNameOf,
  pathOf,
  type TemplateNode,
} from '../template-tree.ts';
import { checkCall, checkPrinted, checkValue, helperOf, unknownUse } from './check-call.ts';
import { checkWords } from './check-words.ts';
import { holdsSomething, type Known, knownFrom } from './guards.ts';
import { isLacking, itemOf, type Meant, ROOT, type Scope, scopeOf } from './resolve-name.ts';
import { ALONE, around, knownAs, meantBy, type Place, say, stumpOf, type Walk } from './walk.ts';

/** What a template comes to on every way through it: what is wrong, the names it prints, and the figures it asks for by id. */
export type Walked = Pick<Walk, 'figures' | 'findings' | 'printed'>;

/** Helpers that go through a list with a block, as `each` does. */
const LOOPS = new Set(['each', 'joined', 'points']);

/** Walks a template and its partials as they call each other, without any records: every branch of it, with what its conditions say. */
export function walkTemplate({ main, partials }: Templates): Walked {
  const walk: Walk = { partials, findings: [], printed: new Set(), figures: [] };
  walkBody(walk, main.tree, { template: main, scopes: [ROOT], known: new Set(), loops: 0, outer: ALONE });
  return { ...walk, findings: distinct(walk.findings) };
}

function walkBody(walk: Walk, program: object | undefined, place: Place): void {
  if (program === undefined) return;
  checkWords(walk, program, place);
  const body = bodyOf(program);
  for (const [at, statement] of body.entries()) {
    const here = { ...place, outer: around(body, at, place.outer) };
    if (statement.type === 'MustacheStatement') walkMustache(walk, statement, here);
    else if (statement.type === 'BlockStatement') walkBlock(walk, statement, here);
    else if (statement.type === 'PartialStatement') walkPartial(walk, statement, here);
  }
}

function walkMustache(walk: Walk, node: TemplateNode, place: Place): void {
  const called = helperOf(node);
  if (called !== undefined) {
    checkCall(walk, node, place, 'print');
    if (called.name === 'list') checkLoop(walk, node, place);
  } else if (paramsOf(node).length > 0 || hashOf(node).length > 0) unknownUse(walk, node, place);
  else checkPrinted(walk, node, place);
}

function walkBlock(walk: Walk, node: TemplateNode, place: Place): void {
  const called = helperOf(node);
  if (called === undefined) {
    unknownUse(walk, node, place);
    return;
  }
  const { name, helper } = called;
  checkCall(walk, node, place, 'block');
  checkBlock(walk, node, place, name);
  const [first] = paramsOf(node);
  if (name === 'if' || name === 'unless') walkCondition(walk, node, place, name === 'if');
  else if (LOOPS.has(name)) {
    checkLoop(walk, node, place);
    const list = knownAs(first, place);
    walkBody(walk, blockOf(node), inLoop(node, list, place));
    walkBody(walk, elseOf(node), place);
  } else {
    const part = name === 'with' ? knownAs(first, place) : undefined;
    walkBody(walk, blockOf(node), part === undefined ? { ...place, outer: ALONE } : inPart(node, part, place));
    if (helper.otherwise) walkBody(walk, elseOf(node), place);
  }
}

/** Names that a block gives and an `else` that it has, where it may. */
function checkBlock(walk: Walk, node: TemplateNode, place: Place, name: string): void {
  const { gives = 0, otherwise } = helperUse(name) ?? {};
  const names = blockNames(node);
  const wrong = (message: string): void => say(walk, place, 'template-name', node, message);
  if (names.length > gives)
    wrong(
      gives === 0 ? `「${name}」不能写 as |…|：只有循环才能起名称` : `「${name}」最多起 ${gives} 个名称：请删去多余的`,
    );
  for (const given of names) {
    if (helperUse(given) !== undefined || given === 'this')
      wrong(`「${given}」是模板自带的用法，不能再作名称：请换一个名称`);
  }
  if (otherwise !== true && elseOf(node) !== undefined) wrong(`「${name}」没有 {{else}}：后面这一段印不出来`);
}

function walkCondition(walk: Walk, node: TemplateNode, place: Place, holds: boolean): void {
  const [condition] = paramsOf(node);
  const nameOf = (path: TemplateNode): string | undefined => knownAs(path, place)?.name;
  const where = (it: boolean): Place => ({
    ...place,
    known: new Set([...place.known, ...knownFrom(condition, it, nameOf)]),
  });
  walkBody(walk, blockOf(node), where(holds));
  walkBody(walk, elseOf(node), where(!holds));
}

/** In a loop: `this` is one of the list, which holds something, and nothing is known yet of that one. */
function inLoop(node: TemplateNode, list: Meant | undefined, place: Place): Place {
  const item = itemOf(list);
  const [one, at] = blockNames(node);
  const given = new Map<string, Meant | undefined>();
  if (one !== undefined) given.set(one, item);
  if (at !== undefined) given.set(at, { shape: 'count', name: '@' });
  return {
    ...place,
    outer: ALONE,
    known: list === undefined ? place.known : new Set([...withoutItems(place.known, list.name), list.name]),
    loops: place.loops + 1,
    scopes: [...place.scopes, scopeOf(item, given)],
  };
}

const withoutItems = (known: Known, list: string): readonly string[] =>
  [...known].filter((name) => !name.replace(/^!/, '').startsWith(`${list}[]`));

/** In `with`: the part is there. */
function inPart(node: TemplateNode, part: Meant, place: Place): Place {
  const [one] = blockNames(node);
  return {
    ...place,
    outer: ALONE,
    known: new Set([...place.known, part.name]),
    scopes: [...place.scopes, scopeOf(part, new Map(one === undefined ? [] : [[one, part]]))],
  };
}

function walkPartial(walk: Walk, node: TemplateNode, place: Place): void {
  const called = walk.partials.get(partialNameOf(node) ?? '');
  if (called === undefined) return;
  const scopes = [scopeInPartial(walk, node, place)];
  walkBody(walk, called.tree, { ...place, template: called, scopes });
}

/** What `this` is in a partial, and the names that the call adds to it. */
function scopeInPartial(walk: Walk, node: TemplateNode, place: Place): Scope {
  const [context] = paramsOf(node);
  const wrong = (at: TemplateNode, message: string): void => say(walk, place, 'template-name', at, message);
  let here = place.scopes.at(-1)?.here;
  if (context !== undefined) {
    here = meantBy(walk, context, place);
    if (pathOf(context) === undefined) wrong(context, '{{> 片段}} 后面要写名称，不能写文字、数字或 ( )');
    else if (here !== undefined && isLacking(here, place.known))
      wrong(context, nothingBehind(pathOf(context)?.original ?? ''));
  }
  const added = new Map(hashOf(node).map(({ key, value }) => [key, addedBy(walk, value, place)]));
  if (added.size > 0 && here !== undefined && (typeof here.shape !== 'object' || Array.isArray(here.shape)))
    wrong(node, '给片段加 名称=内容，前面的内容要是一项，不能是一列或者一段文字');
  if (context === undefined)
    for (const [key, meant] of place.scopes.at(-1)?.added ?? []) if (!added.has(key)) added.set(key, meant);
  return scopeOf(here, undefined, added);
}

function addedBy(walk: Walk, value: TemplateNode, place: Place): Meant | undefined {
  if (value.type === 'SubExpression') {
    checkValue(walk, value, place);
    return { shape: 'flag', name: '=' };
  }
  if (pathOf(value) !== undefined) return meantBy(walk, value, place);
  return { shape: value.type === 'StringLiteral' ? 'text' : 'flag', name: '=' };
}

/** A loop that may go through nothing, inside words that need what it prints. */
function checkLoop(walk: Walk, node: TemplateNode, place: Place): void {
  const [list] = paramsOf(node);
  const name = knownAs(list, place)?.name;
  const stump = stumpOf(place.outer);
  if (name === undefined || stump === undefined || elseOf(node) !== undefined) return;
  if (holdsSomething(name, place.known)) return;
  const written = pathOf(list)?.original ?? name;
  say(
    walk,
    place,
    'template-loop',
    node,
    `「${written}」可能一项也没有，那时只印出「${stump}」，成了断头话：请用 {{#if ${written}}} 把整句包起来，或加上 {{else}}`,
  );
}
