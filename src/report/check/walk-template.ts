import type { Finding } from '../../finding/finding.ts';
import type { Template, Templates } from '../load-templates.ts';
import { distinct } from '../render.ts';
import { templateFinding } from '../template-finding.ts';
import type { TemplateNode } from '../template-tree.ts';
import { FULL, holdsSomething, type Known, knownFrom } from './guards.ts';
import { itemOf, type Meant, ROOT, resolveName, type Scope } from './resolve-name.ts';
import { ALONE, around, type Surroundings, stumpOf } from './surroundings.ts';
import {
  blockNames,
  blockOf,
  bodyOf,
  calleeOf,
  elseOf,
  hashOf,
  literalOf,
  paramsOf,
  partialNameOf,
  pathOf,
} from './template-nodes.ts';
import { wordsOf } from './template-words.ts';

/** What a template comes to on every way through it: what is wrong, the names it prints, and the figures it asks for by id. */
export type Walked = {
  readonly findings: readonly Finding[];
  readonly printed: ReadonlySet<string>;
  readonly figures: readonly { readonly id: string; readonly node: TemplateNode; readonly template: Template }[];
};

/** Where a walk is: in which file, in which scopes, what is known there, what stands around. */
type Place = {
  readonly template: Template;
  readonly scopes: readonly Scope[];
  readonly known: Known;
  readonly outer: Surroundings;
  /** Partials that called each other to come here. */
  readonly depth: number;
};

/** Helpers that go through a list with a block, as `each` does. */
const LOOPS = new Set(['each', 'joined', 'points']);

/** Helpers that take the id of a figure. */
const FIGURES = new Set(['figure', 'measure', 'positive', 'applicable']);

/** Partials that call each other deeper than this call themselves. */
const DEEPEST = 12;

/** Walks a template and its partials as they call each other, without any records: every branch of it, with what its conditions say. */
export function walkTemplate({ main, partials }: Templates, helpers: readonly string[]): Walked {
  const findings: Finding[] = [];
  const printed = new Set<string>();
  const figures: Walked['figures'][number][] = [];

  const say = (rule: string, { template }: Place, node: { loc: TemplateNode['loc'] }, message: string): void => {
    const found = templateFinding(rule, template.file, node.loc, message);
    findings.push(rule === 'template-name' ? found : { ...found, severity: 'warning' });
  };
  const meant = (node: TemplateNode | undefined, place: Place): Meant | undefined => {
    const path = pathOf(node);
    if (path === undefined || node === undefined) return undefined;
    return resolveName(path, place.scopes, helpers, (message) => say('template-name', place, node, message));
  };
  /** The name of a path in a condition, which has been resolved, and spoken of, already. */
  const nameIn = (place: Place) => (node: TemplateNode) => {
    const path = pathOf(node);
    return path && resolveName(path, place.scopes, helpers, () => {})?.name;
  };
  /** Resolves every name in an argument, however deep; `true` for those that it hands on to be printed. */
  const look = (node: TemplateNode, place: Place, prints: boolean): void => {
    if (node.type === 'SubExpression') {
      asks(node, place);
      for (const param of paramsOf(node)) look(param, place, false);
      return;
    }
    const found = meant(node, place);
    if (prints && found !== undefined) printed.add(found.name);
  };
  const asks = (node: TemplateNode, { template }: Place): void => {
    const [first] = paramsOf(node);
    const id = literalOf(first);
    if (id !== undefined && first && FIGURES.has(calleeOf(node)?.original ?? ''))
      figures.push({ id, node: first, template });
  };

  const walk = (program: unknown, place: Place): void => {
    const body = bodyOf(program);
    speak(body, place);
    for (const [at, statement] of body.entries()) {
      const outer = around(body, at, place.outer);
      if (statement.type === 'MustacheStatement') mustache(statement, place, outer);
      else if (statement.type === 'BlockStatement') block(statement, place, outer);
      else if (statement.type.startsWith('Partial')) partial(statement, place, outer);
    }
  };

  const speak = (body: readonly TemplateNode[], place: Place): void => {
    const { file } = place.template;
    for (const { kind, words, at } of wordsOf(body, file.text)) {
      if (kind === 'claim' && place.known.has(FULL)) continue;
      const message =
        kind === 'number'
          ? `模板里直接写了「${words}」：记录变了它不会跟着变。请改用 {{figure "数据编号"}} 或 {{measure …}}，编号用 talkreport figures 查看`
          : `模板里直接写了「${words}」：记录不支持的时候也会这样说。请用 {{#if (full-coverage "coverage.all")}} 包起来，或删去`;
      findings.push({
        rule: `template-${kind}`,
        severity: 'warning',
        at: { file, start: at, end: at + words.length },
        message,
        subject: file.path,
        related: [],
      });
    }
  };

  const mustache = (node: TemplateNode, place: Place, outer: Surroundings): void => {
    const callee = calleeOf(node);
    const params = paramsOf(node);
    if (callee !== undefined && (params.length > 0 || helpers.includes(callee.original))) {
      asks(node, place);
      for (const param of params) look(param, place, true);
      if (callee.original === 'list') checkLoop(node, params[0], place, outer);
      return;
    }
    const found = meant(node['path'] as TemplateNode | undefined, place); // calleeOf has read it as one
    if (found === undefined) return;
    printed.add(found.name);
    const wrong = Array.isArray(found.shape) || (typeof found.shape === 'object' && !Array.isArray(found.shape));
    if (wrong && callee !== undefined)
      say(
        'template-name',
        place,
        callee,
        `「${callee.original}」不是一段文字，不能直接印出：请用 {{#each ${callee.original}}} 或写到下一级的名字`,
      );
  };

  const checkLoop = (node: TemplateNode, list: TemplateNode | undefined, place: Place, outer: Surroundings): void => {
    const name = list && nameIn(place)(list);
    const stump = stumpOf(outer);
    if (list === undefined || name === undefined || stump === undefined || elseOf(node) !== undefined) return;
    if (holdsSomething(name, place.known)) return;
    const written = pathOf(list)?.original ?? name;
    say(
      'template-loop',
      place,
      node,
      `「${written}」可能一项也没有，那时只印出「${stump}」，成了断头话：请用 {{#if ${written}}} 把整句包起来，或加上 {{else}}`,
    );
  };

  const block = (node: TemplateNode, place: Place, outer: Surroundings): void => {
    const helper = calleeOf(node)?.original ?? '';
    const [first] = paramsOf(node);
    for (const param of paramsOf(node)) look(param, place, false);
    if (helper === 'if' || helper === 'unless') {
      const when = (holds: boolean): Place => ({
        ...place,
        outer,
        known: new Set([...place.known, ...knownFrom(first, holds, nameIn(place))]),
      });
      walk(blockOf(node), when(helper === 'if'));
      walk(elseOf(node), when(helper === 'unless'));
      return;
    }
    const list = first && resolvedQuietly(first, place);
    const inside = (here: Meant | undefined): Place => {
      const given = new Map(blockNames(node).map((name, at) => [name, at === 0 ? here : undefined]));
      const known = list === undefined ? place.known : new Set([...place.known, list.name]);
      return { ...place, outer: ALONE, known, scopes: [...place.scopes, { here, given }] };
    };
    if (LOOPS.has(helper)) {
      checkLoop(node, first, place, outer);
      walk(blockOf(node), inside(itemOf(list)));
    } else walk(blockOf(node), helper === 'with' ? inside(list) : { ...place, outer: ALONE });
    walk(elseOf(node), { ...place, outer });
  };

  const resolvedQuietly = (node: TemplateNode, place: Place): Meant | undefined => {
    const path = pathOf(node);
    return path && resolveName(path, place.scopes, helpers, () => {});
  };

  const partial = (node: TemplateNode, place: Place, outer: Surroundings): void => {
    const called = partials.get(partialNameOf(node) ?? '');
    const [context] = paramsOf(node);
    const here = context === undefined ? place.scopes.at(-1)?.here : meant(context, place);
    const given = new Map(hashOf(node).map(({ key, value }) => [key, meant(value, place)]));
    if (called === undefined || place.depth >= DEEPEST) return;
    const { known } = place;
    walk(called.tree, {
      template: called,
      scopes: [...place.scopes.slice(0, -1), { here, given }],
      known,
      outer,
      depth: place.depth + 1,
    });
  };

  walk(main.tree, { template: main, scopes: [ROOT], known: new Set(), outer: ALONE, depth: 0 });
  return { findings: distinct(findings), printed, figures };
}
