import type { Figures } from '../figures/figure.ts';
import { type Action, isOverdue } from '../records/action.ts';
import type { Campaign } from '../records/campaign.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { shortDay } from '../text/day.ts';
import { recordText } from './escape-markdown.ts';
import { family, refer } from './figure-reference.ts';
import { dayText, type Names } from './names.ts';
import { ownerOf } from './view-matters.ts';
import type { NamedFigure } from './view-talks.ts';

/** 整改措施 in words. */
export type ActionsView = {
  readonly any: boolean;
  readonly byTrack: readonly NamedFigure[];
  readonly byState: readonly NamedFigure[];
  /** 逾期: measures past their day and not done. */
  readonly overdue: readonly { readonly text: string; readonly owner: string; readonly due: string }[];
  /** 台账. */
  readonly rows: readonly {
    readonly suggestion: string;
    readonly text: string;
    readonly owner: string;
    readonly due: string;
    readonly track: string;
    readonly state: string;
    readonly closed: string;
  }[];
};

export function actionsView(campaign: Campaign, figures: Figures, names: Names): ActionsView {
  const split = (key: 'track' | 'state'): NamedFigure[] =>
    family(figures, `actions.by-${key}`).flatMap(({ word, id, value }) =>
      value > 0 ? [{ name: chineseWord(key, word), figure: refer(id) }] : [],
    );
  const texts = new Map(campaign.suggestions.map(({ id, text }) => [id, recordText(text)]));
  const late = campaign.actions.filter((it) => isOverdue(it, campaign.asOf));
  return {
    any: campaign.actions.length > 0,
    byTrack: split('track'),
    byState: split('state'),
    overdue: late.map((it) => ({
      text: recordText(it.measure),
      owner: ownerOf(it, names) ?? '—',
      due: it.due === undefined ? '' : dayText(it.due),
    })),
    rows: campaign.actions.map((it) => rowOf(it, texts, campaign, names)),
  };
}

/** `texts` are those of the suggestions, by id. */
function rowOf(
  action: Action,
  texts: ReadonlyMap<string, string>,
  campaign: Campaign,
  names: Names,
): ActionsView['rows'][number] {
  const state = chineseWord('state', action.state);
  return {
    suggestion: action.addresses.map((id) => texts.get(id) ?? recordText(id)).join('；') || '—',
    text: recordText(action.measure),
    owner: ownerOf(action, names) ?? '—',
    due: action.due === undefined ? '—' : shortDay(action.due),
    track: action.track === undefined ? '—' : chineseWord('track', action.track),
    state: isOverdue(action, campaign.asOf) ? `${state}（已逾期）` : state,
    closed:
      [action.closedOn === undefined ? '' : shortDay(action.closedOn), recordText(action.evidence ?? '')]
        .filter((part) => part !== '')
        .join('，') || '—',
  };
}
