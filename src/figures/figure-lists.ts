import type { ListName } from '../records/list-names.ts';
import { own } from '../text/own.ts';
import type { FigureId } from './figure.ts';

/** What a rate is printed with depends on the shares that pairings name (named-shares.ts). */
const RATES = ['pairings'] as const;

/** Whom talks were owed by, and which there were. */
const COVERAGE = ['roster', 'externals', 'edges', 'events', 'pairings', 'exemptions', 'talks'] as const;
const SUGGESTIONS = ['suggestions', 'channels', 'actions', 'talks', ...RATES] as const;

/** By the first segment of a figure's id: the lists that it is worked out from. */
const LISTS_BEHIND: Readonly<Record<string, readonly ListName[]>> = {
  campaign: [],
  milestones: [],
  roster: ['roster'],
  externals: ['externals'],
  exemptions: ['exemptions'],
  coverage: COVERAGE,
  pairings: COVERAGE,
  progress: COVERAGE,
  departments: COVERAGE,
  talks: ['talks', 'roster', 'externals', ...RATES],
  suggestions: SUGGESTIONS,
  problems: SUGGESTIONS,
  channels: ['channels', 'suggestions', ...RATES],
  actions: ['actions', ...RATES],
  stated: ['stated', ...RATES],
};

/** 出自哪些列表: the lists that a figure is worked out from; `undefined` where it may be any. */
export const listsBehind = (id: FigureId): readonly ListName[] | undefined =>
  own(LISTS_BEHIND, /^[^.]*/.exec(id)?.[0] ?? '');
