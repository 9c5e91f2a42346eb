import type { Figures } from '../figures/figure.ts';
import { type Action, isOverdue } from '../records/action.ts';
import type { Campaign } from '../records/campaign.ts';
import { recordKey } from '../records/record-key.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { shortDay } from '../text/day.ts';
import { family, refer } from './figure-reference.ts';
import { dayText, type Names } from './names.ts';
import { BLANK, cellWord, figureLabel, markingOfRows, recordWord } from './record-word.ts';
import { NAMED, type NamedFigure, shape, type ViewOf } from './shape.ts';
import { ownerOf } from './view-matters.ts';

/** 一项整改措施. */
const ACTION_ROW = shape({
  suggestion: 'text',
  text: 'text',
  owner: 'text',
  due: 'text',
  track: 'text',
  state: 'text',
  closed: 'text',
});

/** 整改措施 in words. */
export const ACTIONS = shape({
  any: 'flag',
  byTrack: [NAMED],
  byState: [NAMED],
  /** 逾期: measures past their day and not done. */
  overdue: [{ text: 'text', owner: 'text', due: 'text' }],
  /** 台账. */
  rows: [ACTION_ROW],
});
export type ActionsView = ViewOf<typeof ACTIONS>;

export function actionsView(campaign: Campaign, figures: Figures, names: Names): ActionsView {
  const split = (key: 'track' | 'state'): NamedFigure[] =>
    family(figures, `actions.by-${key}`).flatMap(({ word, id, value }) =>
      value > 0 ? [{ name: figureLabel(chineseWord(key, word), id), figure: refer(id) }] : [],
    );
  const texts = new Map(campaign.suggestions.map(({ id, text }) => [id, text]));
  const late = campaign.actions.filter((it) => isOverdue(it, campaign.asOf));
  return {
    any: campaign.actions.length > 0,
    byTrack: split('track'),
    byState: split('state'),
    overdue: late.map((it) => ({
      text: recordWord(it.measure, recordKey('actions', it.id), 'measure'),
      owner: ownerOf(it, names) ?? BLANK,
      due: it.due === undefined ? '' : recordWord(dayText(it.due), recordKey('actions', it.id), 'due'),
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
  const key = recordKey('actions', action.id);
  const marking = markingOfRows(campaign.actions.length);
  const word = cellWord(marking, key);
  const addressed = action.addresses.map((id) => texts.get(id) ?? id);
  const overdue = isOverdue(action, campaign.asOf) ? `（${word('已逾期', 'outcome')}）` : '';
  const closed = [word(action.closedOn && shortDay(action.closedOn), 'closedOn'), word(action.evidence, 'evidence')];
  return {
    suggestion: marking.words(addressed, key, 'addresses', '；') || BLANK,
    text: word(action.measure, 'measure'),
    owner: ownerOf(action, names, marking) ?? BLANK,
    due: word(action.due && shortDay(action.due), 'due'),
    track: word(action.track && chineseWord('track', action.track), 'track'),
    state: word(chineseWord('state', action.state), 'state') + overdue,
    closed: closed.filter((part) => part !== BLANK).join('，') || BLANK,
  };
}
