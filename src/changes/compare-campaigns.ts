import type { Campaign } from '../records/campaign.ts';
import { LIST_NAMES } from '../records/list-names.ts';
import type { Facts } from '../rules/define-rule.ts';
import { type FigureChange, figureChanges } from './figure-changes.ts';
import { type ObligationChange, obligationChanges } from './obligation-changes.ts';
import { changedFields, changesIn, type RecordChange } from './record-changes.ts';
import {
  type ActionChange,
  actionChanges,
  type PersonChange,
  peopleChanges,
  type SuggestionChange,
  suggestionChanges,
} from './record-moves.ts';

/** One state of a campaign, worked out. */
export type WorkedOut = Pick<Facts, 'campaign' | 'coverage' | 'figures'>;

/** A key of the campaign file that stands for itself: of the head, the unit, the report or the narrative. */
export type SettingChange = {
  readonly part: 'campaign' | 'unit' | 'report' | 'narrative';
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
};

/** 两个时点之间的变化. */
export type Changes = {
  readonly obligations: readonly ObligationChange[];
  readonly exemptions: readonly RecordChange<'exemptions'>[];
  readonly people: readonly PersonChange[];
  readonly actions: readonly ActionChange[];
  readonly suggestions: readonly SuggestionChange[];
  readonly talks: readonly RecordChange<'talks'>[];
  /** Those of all other lists. */
  readonly others: readonly RecordChange[];
  readonly settings: readonly SettingChange[];
  readonly figures: readonly FigureChange[];
};

const HEAD = ['title', 'period', 'phase', 'basis', 'milestones', 'asOf', 'terms', 'calendar', 'rules'] as const;

function settingsOf(campaign: Campaign): Readonly<Record<SettingChange['part'], object>> {
  const { unit, report, narrative } = campaign;
  return { campaign: Object.fromEntries(HEAD.map((key) => [key, campaign[key]])), unit, report, narrative };
}

function settingChanges(before: Campaign, after: Campaign): SettingChange[] {
  const old = settingsOf(before);
  const now = settingsOf(after);
  const settingIn = (part: object, field: string): unknown => new Map<string, unknown>(Object.entries(part)).get(field);
  return (['campaign', 'unit', 'report', 'narrative'] as const).flatMap((part) =>
    changedFields(old[part], now[part]).map((field) => ({
      part,
      field,
      before: settingIn(old[part], field),
      after: settingIn(now[part], field),
    })),
  );
}

/** Holds two states of a campaign against each other, record by record (by id), obligation by obligation, figure by figure. */
export function compareCampaigns(before: WorkedOut, after: WorkedOut): Changes {
  const [old, now] = [before.campaign, after.campaign];
  const records = LIST_NAMES.flatMap((section): RecordChange[] => changesIn(section, old, now));
  const inSection = <S extends RecordChange['section']>(section: S): RecordChange<S>[] => changesIn(section, old, now);
  const obligations = obligationChanges(before.coverage, after.coverage);
  const told = ['roster', 'externals', 'exemptions', 'talks', 'suggestions', 'actions'];
  return {
    obligations,
    exemptions: inSection('exemptions'),
    people: peopleChanges([...inSection('roster'), ...inSection('externals')]),
    actions: actionChanges(inSection('actions'), old, now),
    suggestions: suggestionChanges(inSection('suggestions')),
    talks: inSection('talks'),
    others: records.filter(({ section }) => !told.includes(section)),
    settings: settingChanges(old, now),
    figures: figureChanges(before.figures, after.figures, { before: old, after: now, records, obligations }),
  };
}

/** Whether there is anything to tell. */
export const isChanged = (changes: Changes): boolean => Object.values(changes).some((list) => list.length > 0);
