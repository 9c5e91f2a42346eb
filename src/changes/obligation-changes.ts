import type { Coverage, Obligation } from '../pairing/obligation.ts';
import type { Talk } from '../records/talk.ts';
import { sameValue } from './record-changes.ts';

/** 新谈到 · 不再算谈到 · 新逾期未谈 · 其他变化 · 新增应谈 · 不再应谈. */
export type Move = 'newly-met' | 'no-longer-met' | 'newly-missing' | 'other' | 'asked' | 'dropped';

/** A talk that moved an obligation: it came, went, or says something else. */
export type MovingTalk = { readonly before?: Talk | undefined; readonly after?: Talk | undefined };

/** 应谈的一次, before and after: one side is absent where the obligation is new or gone. */
export type ObligationChange = {
  readonly move: Move;
  readonly before?: Obligation | undefined;
  readonly after?: Obligation | undefined;
  readonly talks: readonly MovingTalk[];
};

/** What an obligation is about, apart from the days of its window, which move with the campaign's period. */
const keyOf = ({ pairing, subject, event, round, window }: Obligation): string =>
  [pairing.id, subject.map(({ id }) => id).join('+'), event?.id ?? '', round ?? '', window.label].join('\0');

function byKey({ obligations }: Coverage): Map<string, Obligation> {
  const seen = new Map<string, number>();
  return new Map(
    obligations.map((obligation) => {
      const key = keyOf(obligation);
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      return [`${key}\0${times}`, obligation];
    }),
  );
}

function moveOf(before: Obligation, after: Obligation): Move {
  if (before.outcome === 'met') return 'no-longer-met';
  if (after.outcome === 'met') return 'newly-met';
  return after.outcome === 'missing' ? 'newly-missing' : 'other';
}

/** The talks that count on one side only, or that were altered; those that count on both sides unaltered moved nothing. */
function movingTalks(before: readonly Talk[], after: readonly Talk[]): MovingTalk[] {
  const old = new Map(before.map((talk) => [talk.id, talk]));
  const now = new Map(after.map((talk) => [talk.id, talk]));
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((id) => ({ before: old.get(id), after: now.get(id) }))
    .filter((it) => !sameValue(it.before, it.after));
}

/** The obligations whose outcome changed, and those that are new or gone, in the order of the pairings. */
export function obligationChanges(before: Coverage, after: Coverage): ObligationChange[] {
  const old = byKey(before);
  const now = byKey(after);
  const changes: ObligationChange[] = [];
  for (const [key, was] of old) {
    const is = now.get(key);
    if (is === undefined) changes.push({ move: 'dropped', before: was, talks: movingTalks(was.talks, []) });
    else if (is.outcome !== was.outcome)
      changes.push({ move: moveOf(was, is), before: was, after: is, talks: movingTalks(was.talks, is.talks) });
  }
  for (const [key, is] of now)
    if (!old.has(key)) changes.push({ move: 'asked', after: is, talks: movingTalks([], is.talks) });
  return changes;
}
