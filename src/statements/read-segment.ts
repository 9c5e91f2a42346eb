import type { Group, Phrase } from './phrase.ts';
import type { Context } from './phrase-context.ts';
import { afterWords, isAlike, isOnePerson, ofWholeClause, type Parts, partsOf, sourcesOf } from './phrase-parts.ts';
import { readCounter } from './read-counter.ts';
import { isCounter, withoutListed } from './segments.ts';
import type { Token } from './tokens.ts';

export type Read = { readonly phrases: Phrase[]; readonly context: Context };

export function readSegment(written: readonly Token[], context: Context, clause: string, sentence: string): Read {
  // 均达到90%, 全部24项: where a number follows, it is the number that counts.
  const listed = withoutListed(written);
  const minutes = listed.some((it) => it.is === 'quantity' && it.unit === '分钟');
  const lastNumber = listed.findLastIndex(({ is }) => is === 'quantity');
  const lastAll = listed.findLastIndex(({ is }) => is === 'all');
  const tokens = listed.map(withUnitBefore).map(
    (it, at): Token =>
      it.is === 'all' && (at < lastNumber || at < lastAll)
        ? { is: 'fill', every: at < lastNumber, text: it.text }
        : it.is === 'none' && minutes && at < lastNumber
          ? { is: 'fill', never: true, text: it.text }
          : // 还没过半 denies the share.
            it.is === 'none' && isShare(listed[at + 1])
            ? { is: 'fill', text: it.text }
            : it,
  );
  const counters = tokens.flatMap((it, at) => (isCounter(it) ? [at] : []));
  const phrases: Phrase[] = [];
  let now = context;
  let from = 0;
  let relative = false;
  if (counters.length === 0) {
    const parts = partsOf(tokens);
    const meeting = meetingOf(tokens, parts, now, clause, sentence);
    if (meeting !== undefined) phrases.push(meeting);
    const comparison = comparisonOf(tokens, parts, now, clause, sentence);
    if (comparison !== undefined) phrases.push(comparison);
    const denial = denialOf(parts, now.strange, now.groups, clause, sentence);
    const isTopic = /(?:中|里|当中|方面|之中)$/.test(clause.trim()) && !parts.unknown;
    const after = afterWords(now, parts);
    return {
      phrases: denial === undefined ? phrases : [...phrases, denial],
      context: {
        ...after,
        ...(isTopic && parts.groups.length > 0 ? { topic: parts.groups } : {}),
        ...placeOf(tokens, clause),
        ...(parts.states.includes('due') ? { topicStates: ['due'] as const } : {}),
      },
    };
  }
  counters.forEach((at, index) => {
    const counter = tokens[at];
    if (counter === undefined) return;
    const next = counters[index + 1];
    const end = next === undefined ? tokens.length : at + 1 + nounLength(tokens.slice(at + 1, next));
    const lead = tokens.slice(from, at);
    const tail = untilNext(tokens.slice(at + 1, end));
    const rest = next === undefined ? [] : tokens.slice(end, next);
    const read = readCounter(
      { counter, lead, tail, rest, last: next === undefined, later: relative },
      now,
      clause,
      sentence,
    );
    if (read.phrase !== undefined) phrases.push(read.phrase);
    now = read.context;
    relative = tail[0]?.text === '的' || tokens[end]?.text === '的';
    from = end;
  });
  // 未谈的7项中，…: what follows is in that state, too.
  if (/(?:中|里|当中|之中)$/.test(clause.trim()) && now.known) now = { ...now, topicStates: now.states };
  const there = placeOf(tokens, clause);
  if (there !== undefined) now = { ...context, ...there };
  return { phrases, context: now };
}

/** 座谈会上, 两场座谈会上: what follows was said there, in so many as there are. */
function placeOf(tokens: readonly Token[], clause: string): Pick<Context, 'topic' | 'base'> | undefined {
  const { things, unknown } = partsOf(tokens);
  if (!/上$/.test(clause.trim()) || unknown || !things.flat().includes('session')) return undefined;
  const number = tokens.find((it) => it.is === 'quantity');
  const base =
    number === undefined
      ? undefined
      : { quantity: number.quantity, unit: number.unit, things: ['session' as const], groups: [] };
  return { topic: sourcesOf([['session']], ['raised']), base };
}

/** 制定措施24项并明确了责任人: what else was done says nothing of the number. */
function untilNext(tail: readonly Token[]): readonly Token[] {
  const next = tail.findIndex(({ is, text }) => is === 'fill' && /^(?:并|并且|且)$/.test(text));
  return next < 0 ? tail : tail.slice(0, next);
}

const isShare = (token: Token | undefined): boolean => token?.is === 'quantity' && token.quantity.rate;

/** 谈话人次达到130: the unit stands before. */
function withUnitBefore(token: Token, at: number, tokens: readonly Token[]): Token {
  if (token.is !== 'quantity' || token.unit !== '' || token.quantity.rate) return token;
  const before = tokens.slice(0, at).findLast(({ is }) => is !== 'fill');
  // 逾期率为零.
  if (before?.is === 'rate' && token.quantity.high === 0)
    return { ...token, quantity: { ...token.quantity, rate: true, step: 0.001 } };
  const unit = before?.is === 'thing' ? /(?:人次|场次)$/.exec(before.text)?.[0] : undefined;
  return unit === undefined ? token : { ...token, unit };
}

/** 24项整改措施: how far what is counted goes on behind its unit. */
function nounLength(tokens: readonly Token[]): number {
  let length = 0;
  for (const [at, token] of tokens.entries()) {
    const noun = token.is === 'thing' || token.is === 'name';
    if (!noun && token.is !== 'state' && token.text !== '的') break;
    if (noun) length = at + 1;
  }
  return length;
}

/** 法制宣教股没有参与谈话: none of those named. */
function denialOf(
  { groups: own, states, unknown, things, stateThings, whole }: Parts,
  strange: boolean,
  before: readonly Group[],
  clause: string,
  sentence: string,
): Phrase | undefined {
  const groups = own.length > 0 ? own : before.slice(-1);
  const [state, ...more] = states;
  if (unknown || groups.length === 0 || state !== 'missing' || more.length > 0 || (strange && !whole)) return undefined;
  const isTalker = [...things.flat(), ...stateThings].includes('talker');
  return {
    ...ofWholeClause(clause, sentence),
    says: 'none',
    states: ['met'],
    things: [isTalker ? 'talker' : 'talk'],
    groups,
  };
}

/** 张三找到李四谈: two persons by name, between whom there must have been a talk, whatever else the clause says of it. */
function meetingOf(
  tokens: readonly Token[],
  parts: Parts,
  now: Context,
  clause: string,
  sentence: string,
): Phrase | undefined {
  const own = parts.groups.filter(({ names }) => names.length === 1 && names.every(isOnePerson));
  const mark = tokens.some((it, at) => /^[与同跟找向]$/.test(it.text) && tokens[at + 1]?.is === 'name');
  const talks = parts.things.flat().includes('talk') || parts.states.includes('met');
  const denied = /[没未不无]|谁|若|请|将|拟/.test(clause) || parts.states.some((it) => it !== 'met');
  if (own.length !== 2 || parts.groups.length !== 2 || !mark || !talks || denied || now.topic.length > 0)
    return undefined;
  return { ...ofWholeClause(clause, sentence), says: 'some', things: ['talk'], groups: own };
}

/** 意见箱收到的意见比征求意见表还多: one has more than the other, however many. */
function comparisonOf(
  tokens: readonly Token[],
  parts: Parts,
  now: Context,
  clause: string,
  sentence: string,
): Phrase | undefined {
  const than = tokens.findIndex(({ is }) => is === 'than');
  const word = tokens[than];
  const way =
    word?.is === 'than' ? (word.by ?? tokens.find(({ is }) => is === 'more' || is === 'fewer')?.is) : undefined;
  if (parts.unknown || (way !== 'more' && way !== 'fewer')) return undefined;
  const alone = parts.groups.length === 1 ? parts.groups[0] : undefined;
  const before = alone === undefined ? undefined : [...now.groups].reverse().find((it) => isAlike(it, alone));
  const [group, other, ...more] = before === undefined ? parts.groups : [before, ...parts.groups];
  if (group === undefined || other === undefined || more.length > 0 || !isAlike(group, other)) return undefined;
  const things = parts.things.flat().length > 0 ? parts.things.flat() : now.strange ? [] : now.things;
  if (things.length === 0) return undefined;
  return {
    ...ofWholeClause(clause, sentence),
    says: way,
    things,
    states: parts.states,
    groups: [group],
    against: { group: other, by: 'more' },
  };
}
