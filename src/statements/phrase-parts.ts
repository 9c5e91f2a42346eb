import type { Filter, Group, Phrase, State, Thing } from './phrase.ts';
import { type Context, MOST_NAMED } from './phrase-context.ts';
import { JOINS } from './segments.ts';
import type { Token } from './tokens.ts';

export type Parts = {
  readonly things: readonly Thing[][];
  readonly states: readonly State[];
  readonly stateThings: readonly Thing[];
  readonly groups: readonly Group[];
  readonly rate: { readonly things: readonly Thing[]; readonly state: State } | undefined;
  readonly unknown: boolean;
  readonly whole: boolean;
  readonly extent: boolean;
  readonly remain: boolean;
  readonly part: boolean;
  readonly share: boolean;
  readonly perHead: boolean;
  readonly every: boolean;
  readonly never: boolean;
  readonly self: boolean;
};

export const isOnePerson = (filters: readonly Filter[]): boolean =>
  filters.some(({ axis, people }) => axis === 'people' && people?.every((it) => it?.size === 1));

/** What somebody does for the whole unit. */
const GATHERS =
  /^(?:收集|归集|汇集|征集|征求|听取|汇总|归纳|梳理|整理|归并|合并|制定|制订|研究|研究制定|发放|印发|发出|召开|组织|开展|举行|列出|提炼)$/;

/** 每一名党员, 所有党员. */
const EACH = /^(?:每|所有|各|逐|全体)/;

/** What the words around a number say. */
export function partsOf(tokens: readonly Token[]): Parts {
  const groups: Group[] = [];
  const things: Thing[][] = [];
  const states: State[] = [];
  const stateThings: Thing[] = [];
  let rate: Parts['rate'];
  let mark = '';
  let open:
    | {
        words: string;
        names: Group['names'][number][];
        between: boolean;
        mark: string;
        number: Group['number'];
        each: boolean;
      }
    | undefined;
  let joined = false;
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    // 分公司、我局: the unit itself.
    if (token.is === 'name' && token.filters.length === 0) continue;
    if (token.is === 'name') {
      const beside = tokens[at - 1]?.is === 'name' && open !== undefined && !joined;
      if (beside && token.text === '同志') continue;
      if (beside && open !== undefined && isOnePerson(token.filters)) {
        // 装备财务股股长严巧云: department and post only say who that is.
        for (let back = at - 2; tokens[back]?.is === 'name' && groups.length > 1; back -= 1) groups.pop();
        open = {
          words: token.text,
          names: [token.filters],
          between: false,
          mark: open.mark,
          number: undefined,
          each: false,
        };
        groups.splice(-1, 1, open);
        continue;
      }
      if (open !== undefined && joined) {
        open.words += token.text;
        open.names.push(token.filters);
      } else {
        const number = tokens[at - 1];
        const said = number?.is === 'quantity' && /^[名位人个]$/.test(number.unit) ? number.quantity : undefined;
        open = {
          words: token.text,
          names: [token.filters],
          between: false,
          mark,
          number: said,
          each: mark === '把' || EACH.test(number?.text ?? ''),
        };
        groups.push(open);
      }
      joined = false;
      mark = '';
      continue;
    }
    if (open !== undefined && JOINS.test(token.text) && next?.is === 'name') {
      joined = true;
      open.words += token.text;
      if (/[与和同]/.test(token.text)) open.between = true;
      continue;
    }
    // 班子收到意见29条: of whom they are.
    const last = groups.at(-1);
    if (token.is === 'fill' && token.text === '收到' && last?.mark === '')
      groups.splice(-1, 1, { ...last, mark: '对' });
    const gathers =
      (token.is === 'fill' && GATHERS.test(token.text)) ||
      (token.is === 'state' && (token.state === 'merged' || token.state === 'sent' || token.state === 'returned'));
    if (
      gathers &&
      /^[经由]?$/.test(last?.mark ?? '-') &&
      last !== undefined &&
      (things.length === 0 || last.mark !== '')
    )
      groups.splice(-1, 1, { ...last, agent: true });
    if (token.is === 'mark') mark = token.text;
    if (token.is !== 'fill' || token.text === '方面' || token.text === '类') open = undefined;
    if (token.is === 'thing') things.push([...token.things]);
    if (token.is === 'state') {
      states.push(token.state);
      if (token.thing !== undefined) stateThings.push(token.thing);
    }
    if (token.is === 'rate') rate = token;
  }
  const some = (test: (it: Token) => boolean) => tokens.some(test);
  return {
    things,
    states,
    stateThings,
    groups,
    rate,
    unknown:
      some(({ is }) => is === 'unknown') ||
      (some(({ is }) => is === 'more' || is === 'fewer') && !some(({ is }) => is === 'than')),
    whole: some((it) => it.is === 'fill' && it.whole === true),
    extent: some((it) => it.is === 'fill' && it.extent === true),
    remain: some(({ is }) => is === 'remain'),
    part: some(({ is }) => is === 'part'),
    share: some(({ is }) => is === 'share'),
    perHead: some(({ is }) => is === 'per-head'),
    every: some((it) => it.is === 'fill' && it.every === true),
    never: some((it) => it.is === 'fill' && it.never === true),
    self: some(({ is }) => is === 'self'),
  };
}

/** Words without a number: what they name may still be meant by the number behind. */
export const afterWords = (now: Context, parts: Parts): Context => ({
  things: parts.things.flat().length > 0 ? parts.things.flat() : now.things,
  states: parts.states.includes('merged') ? ['merged'] : [],
  groups: [...now.groups, ...parts.groups, ...sourcesOf(parts.things, parts.things.flat())].slice(-MOST_NAMED),
  strange: now.strange || parts.unknown,
  known: false,
  topic: now.topic,
  topicStates: now.topicStates,
  perHead: parts.perHead,
  number: undefined,
  base: now.base,
});

const SOURCES: Readonly<Partial<Record<Thing, string>>> = { session: '座谈会', form: '征求意见表' };

/** 座谈会上收集意见9条: what was counted stands beside where it came from. */
export function sourcesOf(told: readonly (readonly Thing[])[], things: readonly Thing[]): Group[] {
  if (!things.some((it) => it === 'opinion' || it === 'problem' || it === 'raised')) return [];
  return told.flat().flatMap((it): Group[] => {
    // 意见建议来自各渠道，谈话18条.
    if (it === 'talk') return [{ words: '谈话', names: [[{ axis: 'source', key: 'talk' }]], between: false, mark: '' }];
    const title = SOURCES[it];
    if (title === undefined) return [];
    return [{ words: title, names: [[{ axis: 'channel', key: title }]], between: false, mark: '' }];
  });
}

export const isAlike = (one: Group, other: Group): boolean => {
  const axes = new Set(other.names.flat().map(({ axis }) => axis));
  return one.words !== other.words && one.names.flat().some(({ axis }) => axes.has(axis));
};

/** What a phrase is that a clause says as a whole, without a number: all but what it says, and of whom. */
export const ofWholeClause = (clause: string, sentence: string): Omit<Phrase, 'says' | 'things' | 'groups'> => ({
  words: clause.trim(),
  clause,
  sentence,
  rank: 1,
  every: false,
  never: false,
  partly: false,
  quantity: undefined,
  unit: '',
  states: [],
  predicate: [],
  of: undefined,
  base: undefined,
  baseStates: [],
  carried: [],
  against: undefined,
  share: false,
  rate: false,
  perHead: false,
});
