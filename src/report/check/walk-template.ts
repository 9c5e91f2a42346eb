import type { Templates } from '../load-templates.ts';
import { distinct } from '../render.ts';
import type { TemplateNode } from '../template-tree.ts';
import { checkWords } from './check-words.ts';
import { holdsSomething, knownFrom } from './guards.ts';
import { itemOf, type Meant, ROOT } from './resolve-name.ts';
import { ALONE, around, stumpOf } from './surroundings.ts';
import {
  blockNames,
  blockOf,
  bodyOf,
  calleeOf,
  elseOf,
  hashOf,
  paramsOf,
  partialNameOf,
  pathOf,
} from './template-nodes.ts';
import { knownAs, meantBy, type Place, readArguments, say, type Walk } from './walk.ts';

/** What a template comes to on every way through it: what is wrong, the names it prints, and the figures it asks for by id. */
export type Walked = Pick<Walk, 'figures' | 'findings' | 'printed'>;

/** Helpers that go through a list with a block, as `each` does. */
const LOOPS = new Set(['each', 'joined', 'points']);

/** Partials that call each other deeper than this call themselves. */
const DEEPEST = 12;

/** Walks a template and its partials as they call each other, without any records: every branch of it, with what its conditions say. */
export function walkTemplate({ main, partials }: Templates, helpers: readonly string[]): Walked {
  const walk: Walk = { partials, helpers, findings: [], printed: new Set(), figures: [] };
  walkBody(walk, main.tree, { template: main, scopes: [ROOT], known: new Set(), outer: ALONE, depth: 0 });
  return { ...walk, findings: distinct(walk.findings) };
}

function walkBody(walk: Walk, program: unknown, place: Place): void {
  const body = bodyOf(program);
  checkWords(walk, body, place);
  for (const [at, statement] of body.entries()) {
    const here = { ...place, outer: around(body, at, place.outer) };
    if (statement.type === 'MustacheStatement') walkMustache(walk, statement, here);
    else if (statement.type === 'BlockStatement') walkBlock(walk, statement, here);
    else if (statement.type.startsWith('Partial')) walkPartial(walk, statement, here);
  }
}

function walkMustache(walk: Walk, node: TemplateNode, place: Place): void {
  const callee = calleeOf(node);
  if (callee === undefined) return;
  if (paramsOf(node).length > 0 || walk.helpers.includes(callee.original)) {
    readArguments(walk, node, place, true);
    if (callee.original === 'list') checkLoop(walk, node, place);
    return;
  }
  const meant = meantBy(walk, callee, place);
  if (meant === undefined) return;
  walk.printed.add(meant.name);
  if (typeof meant.shape === 'object')
    say(
      walk,
      place,
      'template-name',
      callee,
      `「${callee.original}」不是一段文字，不能直接印出：请用 {{#each ${callee.original}}} 或写到下一级的名字`,
    );
}

function walkBlock(walk: Walk, node: TemplateNode, place: Place): void {
  const helper = calleeOf(node)?.original ?? '';
  readArguments(walk, node, place, false);
  if (helper === 'if' || helper === 'unless') {
    walkCondition(walk, node, place, helper === 'if');
    return;
  }
  if (LOOPS.has(helper)) {
    checkLoop(walk, node, place);
    const list = knownAs(walk, paramsOf(node)[0], place);
    walkBody(walk, blockOf(node), inside(node, itemOf(list), list, place));
  } else if (helper === 'with') {
    const meant = knownAs(walk, paramsOf(node)[0], place);
    walkBody(walk, blockOf(node), inside(node, meant, meant, place));
  } else walkBody(walk, blockOf(node), { ...place, outer: ALONE });
  walkBody(walk, elseOf(node), place);
}

function walkCondition(walk: Walk, node: TemplateNode, place: Place, holds: boolean): void {
  const [condition] = paramsOf(node);
  const nameOf = (path: TemplateNode): string | undefined => knownAs(walk, path, place)?.name;
  const where = (it: boolean): Place => ({
    ...place,
    known: new Set([...place.known, ...knownFrom(condition, it, nameOf)]),
  });
  walkBody(walk, blockOf(node), where(holds));
  walkBody(walk, elseOf(node), where(!holds));
}

/** The place in a block that has a `this` of its own; what it was made from holds something there. */
function inside(node: TemplateNode, here: Meant | undefined, from: Meant | undefined, place: Place): Place {
  const given = new Map(blockNames(node).map((name, at) => [name, at === 0 ? here : undefined]));
  return {
    ...place,
    outer: ALONE,
    known: from === undefined ? place.known : new Set([...place.known, from.name]),
    scopes: [...place.scopes, { here, given }],
  };
}

function walkPartial(walk: Walk, node: TemplateNode, place: Place): void {
  const called = walk.partials.get(partialNameOf(node) ?? '');
  const [context] = paramsOf(node);
  const here = context === undefined ? place.scopes.at(-1)?.here : meantBy(walk, context, place);
  const given = new Map(hashOf(node).map(({ key, value }) => [key, meantBy(walk, value, place)]));
  if (called === undefined || place.depth >= DEEPEST) return;
  const scopes = [...place.scopes.slice(0, -1), { here, given }];
  walkBody(walk, called.tree, { ...place, template: called, scopes, depth: place.depth + 1 });
}

/** A loop that may go through nothing, inside words that need what it prints. */
function checkLoop(walk: Walk, node: TemplateNode, place: Place): void {
  const [list] = paramsOf(node);
  const name = knownAs(walk, list, place)?.name;
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
