import { type Action, isOverdue } from '../records/action.ts';
import type { Campaign } from '../records/campaign.ts';
import type { RecordChange } from './record-changes.ts';

/** 新增 · 撤下 · 销号 · 重新打开 · 进度变化 · 新逾期 · 其他改动. */
export type ActionMove = 'new' | 'dropped' | 'closed' | 'reopened' | 'state' | 'overdue' | 'altered';

/** 整改的变化. An action may fall overdue without anybody touching its record. */
export type ActionChange = {
  readonly id: string;
  readonly move: ActionMove;
  readonly before?: Action | undefined;
  readonly after?: Action | undefined;
  readonly fields: readonly string[];
};

function moveOf({ change, before, after }: RecordChange<'actions'>): ActionMove {
  if (change !== 'altered') return change === 'added' ? 'new' : 'dropped';
  if (before?.state === after?.state) return 'altered';
  if (after?.state === 'done') return 'closed';
  return before?.state === 'done' ? 'reopened' : 'state';
}

export function actionChanges(
  changes: readonly RecordChange<'actions'>[],
  before: Campaign,
  after: Campaign,
): ActionChange[] {
  const old = new Map(before.actions.map((action) => [action.id, action]));
  const overdue = after.actions.filter((action) => {
    const was = old.get(action.id);
    return isOverdue(action, after.asOf) && !(was && isOverdue(was, before.asOf));
  });
  return [
    ...changes.map((change) => ({ ...change, move: moveOf(change) })),
    ...overdue.map((action) => ({
      id: action.id,
      move: 'overdue' as const,
      before: old.get(action.id),
      after: action,
      fields: [],
    })),
  ];
}
