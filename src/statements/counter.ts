import type { Group, Phrase, State, Thing } from './phrase.ts';
import type { Context } from './phrase-context.ts';
import { ofWholeClause, type Parts } from './phrase-parts.ts';
import { fits } from './things-counted.ts';
import type { Token } from './tokens.ts';

/** 比5月增加20场, 是5月的两倍. */
export function comparedWith(lead: readonly Token[], unit: string, groups: readonly Group[]): Phrase['against'] {
  const group = groups.at(-1);
  if (group === undefined) return undefined;
  if (unit === '倍') return { group, by: 'times' };
  if (!lead.some(({ is }) => is === 'than')) return undefined;
  const way = lead.find(({ is }) => is === 'more' || is === 'fewer');
  return way?.is === 'more' || way?.is === 'fewer' ? { group, by: way.is } : undefined;
}

/** The measure word; empty for a share or a claim. */
export const unitOf = (counter: Token): string => (counter.is === 'quantity' ? counter.unit : '');

/** What is said by it. */
export const saysOf = (counter: Token): Phrase['says'] =>
  counter.is === 'quantity'
    ? counter.quantity.rate
      ? 'rate'
      : 'count'
    : counter.is === 'all' || counter.is === 'none' || counter.is === 'most' || counter.is === 'least'
      ? counter.is
      : 'count';

const LACKING: ReadonlySet<State> = new Set([
  'missing',
  'undecided',
  'pending',
  'exempt',
  'unreplied',
  'declined',
  'unaccepted',
  'open',
  'unfinished',
  'planned',
  'overdue',
  'unreturned',
]);

/** 一个, 两次: mostly an article; 未谈一项 is a count, and so is 电话谈话2场. */
export function isArticle(counter: Token, { states, remain, groups, things }: Parts): boolean {
  if (counter.is !== 'quantity' || remain || things.flat().includes('duration') || states.some((it) => LACKING.has(it)))
    return false;
  const { words, exact } = counter.quantity;
  return exact && (words === '一' || (/^[两12]$/.test(words) && states.length + groups.length === 0));
}

/** 5场座谈会…: they may be some of all, and no more than all. */
export const ofBase = (base: NonNullable<Context['base']>, now: Context, clause: string, sentence: string): Phrase => ({
  ...ofWholeClause(clause, sentence),
  says: 'count',
  words: base.quantity.words + base.unit,
  quantity: base.quantity,
  unit: base.unit,
  things: base.things,
  groups: [],
  carried: now.groups,
  partly: true,
});

/** 4个问题，已有2个整改完毕; 对21条意见建议，全部采纳: what the sentence began to tell of. */
export function begunThings(
  { base, things }: Context,
  says: Phrase['says'],
  ofStates: readonly Thing[],
): readonly Thing[] {
  if (base !== undefined) return base.things;
  const raised = (it: Thing): boolean => it === 'opinion' || it === 'problem' || it === 'raised';
  if (says === 'count') return things.filter((it) => raised(it) || it === 'action');
  return ofStates.every(raised) ? things.filter(raised) : [];
}

/** What a clause begins to tell of: 四条问题, 三场座谈会, 后勤服务中心牵头的5项整改. */
export function baseOf(counter: Token, told: readonly (readonly Thing[])[], groups: readonly Group[]): Context['base'] {
  const things = told.flat().filter((it) => fits(it, unitOf(counter), 'count'));
  return counter.is === 'quantity' && !counter.quantity.rate && things.length > 0
    ? { quantity: counter.quantity, unit: unitOf(counter), things, groups }
    : undefined;
}
