import { chineseWord } from '../records/vocabulary.ts';
import type { ActionChange, ActionMove } from './action-changes.ts';
import type { OutlineItem } from './outline-part.ts';
import { alteredDetails, type Seen } from './outline-records.ts';

const MOVES: Readonly<Record<ActionMove, string>> = {
  new: '新增',
  dropped: '删去',
  closed: '已销号',
  reopened: '重新打开',
  state: '进度变化',
  overdue: '新逾期',
  altered: '改动',
};

/** 整改: each action with what became of it. */
export const actionItems = (changes: readonly ActionChange[], seen: Seen): OutlineItem[] =>
  changes.map((change) => {
    const action = change.after ?? change.before;
    const state = action === undefined ? '' : chineseWord('state', action.state);
    const due = change.move === 'overdue' ? `，期限 ${action?.due ?? ''}` : '';
    return {
      texts: [`${MOVES[change.move]}：整改措施 ${change.id}（${state}${due}）`],
      details: alteredDetails('actions', change, seen),
    };
  });
