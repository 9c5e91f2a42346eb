import type { Talk } from '../../../records/talk.ts';
import type { Group, State } from '../../../statements/phrase.ts';
import { daysBetween } from '../../../text/day.ts';
import { own } from '../../../text/own.ts';
import type { Facts } from '../../define-rule.ts';
import { countOf, valuesOf } from '../values.ts';
import { filtersOf } from './groups.ts';

/** 征求意见表: sent, returned, still out. */
export function countForms(
  states: readonly State[],
  groups: readonly Group[],
  { campaign }: Facts,
): number[] | undefined {
  const channels = channelsOf(groups, campaign.channels)?.filter(
    ({ sent, returned }) => sent !== undefined || returned !== undefined,
  );
  if (channels === undefined || channels.length === 0) return undefined;
  // 按期收回: when is not recorded.
  const [state = 'sent', ...more] = states.filter((it) => it !== 'in-time');
  if (more.some((it) => it !== state)) return undefined;
  const of = (it: (typeof channels)[number]): number => {
    const [sent, returned] = [it.sent ?? 0, it.returned ?? 0];
    return state === 'sent'
      ? sent
      : state === 'returned'
        ? returned
        : state === 'unreturned'
          ? sent - returned
          : Number.NaN;
  };
  const each = channels.map(of);
  return [...each, each.reduce((sum, it) => sum + it, 0)];
}

/** 座谈会. */
export function countSessions(groups: readonly Group[], { campaign }: Facts): number[] | undefined {
  const each = channelsOf(groups, campaign.channels)?.flatMap(({ sessions }) => sessions ?? []) ?? [];
  return each.length === 0 ? undefined : [...each, each.reduce((sum, it) => sum + it, 0)];
}

function channelsOf<T extends { readonly id: string; readonly title: string }>(
  groups: readonly Group[],
  channels: readonly T[],
): readonly T[] | undefined {
  if (groups.some((it) => filtersOf(it, 'channel').length === 0)) return undefined;
  const keys = groups.flatMap((it) => filtersOf(it, 'channel').map(({ key }) => key));
  return keys.length === 0
    ? channels
    : channels.filter(({ id, title }) => keys.includes(id) || keys.some((it) => title.includes(it)));
}

/** 科室: of the roster, and those of whose people somebody took part. */
export function countDepartments(
  states: readonly State[],
  groups: readonly Group[],
  { campaign, figures }: Facts,
): number[] | undefined {
  if (groups.length > 0 || states.some((it) => it !== 'met' && it !== 'missing')) return undefined;
  const named = (ids?: ReadonlySet<string>): Set<string> =>
    new Set(
      campaign.roster
        .filter(({ id }) => ids === undefined || ids.has(id))
        .flatMap(({ posts }) => posts.flatMap(({ department }) => department ?? [])),
    );
  if (named().size === 0) return undefined;
  const talkees = new Set(campaign.talks.flatMap((it) => it.talkees));
  const all = new Set([...talkees, ...campaign.talks.flatMap((it) => it.talkers)]);
  if (states.includes('missing')) return [named().size - named(talkees).size, named().size - named(all).size];
  return [countOf(figures, 'roster.departments'), named().size, named(talkees).size, named(all).size];
}

/** 支部: the groups of a kind that the roster names. */
export function countBranches(
  states: readonly State[],
  groups: readonly Group[],
  { campaign }: Facts,
): number[] | undefined {
  if (groups.length > 0 || states.length > 0) return undefined;
  const names = new Set(
    campaign.roster.flatMap(({ posts }) =>
      posts.flatMap((it) =>
        Object.entries(it.groups).flatMap(([kind, name]) => (/支部|党小组/.test(kind + name) ? [name] : [])),
      ),
    ),
  );
  return names.size === 0 ? undefined : [names.size];
}

const DAYS_OF: Readonly<Record<string, number>> = { 天: 1, 日: 1, 周: 7, 个星期: 7, 个月: 30.5 };

/** 历时: in days, weeks or months, of the campaign or from the first talk to the last, with the first day or without. */
export function countDuration(unit: string, { campaign, figures }: Facts): number[] {
  const { from, to } = campaign.period;
  const [first, last] = ['talks.first', 'talks.last'].map((id) => figures.get(id)?.value);
  const spans = [[from, to], ...(typeof first === 'string' && typeof last === 'string' ? [[first, last]] : [])];
  const days = spans.flatMap(([start = '', end = '']) => [daysBetween(start, end), daysBetween(start, end) + 1]);
  return [...days, ...valuesOf(figures, /^campaign\.days$/)].map((it) => it / (own(DAYS_OF, unit) ?? 1));
}

/** 平均每场谈话的分钟数, where most talks tell theirs. */
export function countLength(
  unit: string,
  groups: readonly Group[],
  { campaign: { talks } }: Facts,
): number[] | undefined {
  const minutes = talks.flatMap((it) => lengthOf(it) ?? []);
  if (groups.length > 0 || minutes.length === 0 || minutes.length < talks.length * 0.9) return undefined;
  const mean = minutes.reduce((sum, it) => sum + it, 0) / minutes.length;
  const sorted = [...minutes].sort((one, other) => one - other);
  const values = [
    mean,
    Math.round(mean),
    Math.floor(mean),
    Math.round(mean / 5) * 5,
    Math.round(mean / 10) * 10,
    sorted[Math.floor(sorted.length / 2)] ?? mean,
  ];
  return unit === '小时' ? values.map((it) => it / 60) : values;
}

/** The minutes of a talk, written or from its times. */
export const lengthOf = ({ minutes, start, end }: Talk): number | undefined =>
  minutes ?? (start !== undefined && end !== undefined ? minutesOf(end) - minutesOf(start) : undefined);

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
