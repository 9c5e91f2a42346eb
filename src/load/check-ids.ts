import type { Campaign } from '../records/campaign.ts';
import type { Origin } from '../source/origin.ts';
import { nearestId } from '../text/nearest.ts';
import { slipBetween } from '../text/one-slip.ts';
import type { Judgement } from './catalogue.ts';
import { nearestOf } from './nearest-of.ts';
import type { Unread } from './unread.ts';

/** A reference from one record to another by id. */
type Reference = {
  readonly id: string;
  readonly from: { readonly origin: Origin; readonly id?: string };
  readonly field: string;
};

function unknownIds(
  kind: string,
  known: readonly { readonly id: string }[],
  references: readonly Reference[],
  unread?: Unread,
): BrokenLink[] {
  const ids = new Set(known.map((record) => record.id));
  const nearest = nearestOf(() => ids, nearestId);
  const lost = references.filter(({ id }) => !ids.has(id) && !isExcused(id, unread));
  const meantIds = lost.length === 0 ? undefined : idsMeant(known);
  return lost.map(({ id, from, field }): BrokenLink => {
    const meant = nearest(id);
    const hint = meant === undefined ? '请核对编号' : `是不是「${meant}」？`;
    return {
      rule: 'unknown-id',
      severity: 'error',
      origin: from.origin,
      field,
      record: from.id,
      message: `没有编号为「${id}」的${kind}：${hint}`,
      ...(meantIds?.has(id) && { isTwin: true as const }),
    };
  });
}

/** t1, t1, t3: the ids that those were meant to have which stand twice, by the records beside them. */
export function idsMeant(known: readonly { readonly id: string }[]): ReadonlySet<string> {
  const count = new Map<string, number>();
  for (const { id } of known) count.set(id, (count.get(id) ?? 0) + 1);
  if (count.size === known.length) return new Set();
  return new Set(
    known.flatMap(({ id }, at) =>
      count.get(id) === 1
        ? []
        : [numbered(known[at - 1]?.id, 1), numbered(known[at + 1]?.id, -1)].flatMap((it) => it ?? []),
    ),
  );
}

/** t009 and 1 → t010 */
function numbered(id: string | undefined, step: 1 | -1): string | undefined {
  const [, word, figures] = /^(.*?)(\d{1,9})$/.exec(id ?? '') ?? [];
  return figures === undefined ? undefined : `${word}${String(Number(figures) + step).padStart(figures.length, '0')}`;
}

/** A link that leads nowhere. `isTwin`: most likely to one of two records with one id: what is said of these says it. */
export type BrokenLink = Judgement & { readonly isTwin?: true };

/** A reference that may lead to what was not read is left alone, and counted. */
function isExcused(id: string, unread: Unread | undefined): boolean {
  if (!unread?.excuses(id)) return false;
  unread.leaveAlone(id);
  return true;
}

const each = (ids: readonly string[] | undefined, from: Reference['from'], field: string): Reference[] =>
  (ids ?? []).map((id, at) => ({ id, from, field: `${field}.${at}` }));

const one = (id: string | undefined, from: Reference['from'], field: string): Reference[] =>
  id === undefined ? [] : [{ id, from, field }];

/** A channel may be a plain word of which nothing more is kept; one that nearly is a known channel is most likely that one. */
function misspelledChannels(channels: Campaign['channels'], suggestions: Campaign['suggestions']): Judgement[] {
  const names = new Set(channels.flatMap((channel) => [channel.id, channel.title]));
  const nearestName = nearestOf(() => names);
  return suggestions.flatMap(({ channel, origin, id }): Judgement[] => {
    const nearest = channel === undefined || names.has(channel) ? undefined : nearestName(channel);
    if (nearest === undefined) return [];
    const message = `渠道「${channel}」没有登记：是不是「${nearest}」？`;
    // Of ids every near one is a slip; a word may be near and still another (座谈会, 恳谈会).
    const isSlip = channel !== undefined && (slipBetween(channel, nearest) !== undefined || /^[\w-]+$/.test(channel));
    const severity = isSlip ? 'error' : 'warning';
    return [{ rule: 'unknown-id', severity, origin, field: 'channel', record: id, message }];
  });
}

type Linked = 'events' | 'talks' | 'suggestions' | 'pairings' | 'channels';

/** Every link by id between records must lead somewhere; one that may lead to what was not read is left alone. */
export function brokenLinks(campaign: Campaign, unread: Readonly<Record<Linked, Unread>>): BrokenLink[] {
  const { talks, events, suggestions, channels, actions, pairings, exemptions, frames, milestones } = campaign;
  return [
    ...unknownIds(
      '情形',
      events,
      talks.flatMap((talk) => each(talk.event, talk, 'event')),
      unread.events,
    ),
    ...unknownIds(
      '谈话',
      talks,
      [
        ...suggestions.flatMap((it) => one(it.talk, it, 'talk')),
        ...frames.flatMap((frame) =>
          frame.items.flatMap((item, at) => each(item.evidence, { origin: frame.origin }, `items.${at}.evidence`)),
        ),
      ],
      unread.talks,
    ),
    ...(unread.channels.complete() ? misspelledChannels(channels, suggestions) : []),
    ...unknownIds(
      '意见建议',
      suggestions,
      [
        ...suggestions.flatMap((it) => each(it.merged, it, 'merged')),
        ...actions.flatMap((it) => each(it.addresses, it, 'addresses')),
      ],
      unread.suggestions,
    ),
    ...unknownIds(
      '必谈关系',
      pairings,
      [
        ...exemptions.flatMap((it) => each(it.pairing, { origin: it.origin }, 'pairing')),
        ...frames.flatMap((frame) =>
          frame.items.flatMap((item, at) => one(item.pairing, { origin: frame.origin }, `items.${at}.pairing`)),
        ),
      ],
      unread.pairings,
    ),
    ...unknownIds(
      '节点',
      milestones,
      pairings.flatMap((it) => (it.window.kind === 'before' ? one(it.window.milestone, it, 'window.before') : [])),
    ),
  ];
}
