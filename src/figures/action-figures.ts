import { type Action, isOverdue } from '../records/action.ts';
import type { Campaign } from '../records/campaign.ts';
import { chineseWord, type Vocabulary, wordsOf } from '../records/vocabulary.ts';
import { chineseDay } from '../text/day.ts';
import { countFigure, rateFigure } from './build-figure.ts';
import type { Figure } from './figure.ts';
import { figureId } from './figure-id.ts';
import { namedShares, ROUNDING } from './rate-text.ts';

/** 整改措施: all, done, overdue, by how they are handled and how far they are. */
export function actionFigures(campaign: Campaign): Figure[] {
  const { actions, asOf } = campaign;
  const done = actions.filter(({ state }) => state === 'done');
  const overdue = actions.filter((action) => isOverdue(action, asOf));
  return [
    countFigure('actions.total', actions.length, '项', {
      formula: '整改措施的项数',
      records: actions,
    }),
    countFigure('actions.done', done.length, '项', {
      formula: '状态为已完成的整改措施项数',
      records: done,
    }),
    countFigure('actions.overdue', overdue.length, '项', {
      formula: `截至${chineseDay(asOf)}期限已过而未完成的整改措施项数，期限当天不算逾期`,
      records: overdue,
    }),
    rateFigure('actions.rate', done.length, actions.length, {
      formula: `整改完成率 = 已完成${done.length} ÷ 全部${actions.length}，${ROUNDING}`,
      records: actions,
      of: ['actions.done', 'actions.total'],
      named: namedShares(campaign),
    }),
    ...byWord(actions, 'track', ({ track }) => track),
    ...byWord(actions, 'state', ({ state }) => state),
  ];
}

/** One figure per word of an enumeration, those that do not occur included. */
function byWord(
  actions: readonly Action[],
  vocabulary: Vocabulary & ('track' | 'state'),
  wordOf: (action: Action) => string | undefined,
): Figure[] {
  const what = vocabulary === 'track' ? '整改方式' : '状态';
  return wordsOf(vocabulary).map((word) => {
    const found = actions.filter((action) => wordOf(action) === word);
    return countFigure(figureId(`actions.by-${vocabulary}`, word), found.length, '项', {
      formula: `${what}为${chineseWord(vocabulary, word)}的整改措施项数`,
      records: found,
    });
  });
}
