import { type Action, isOverdue } from '../records/action.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Person } from '../records/person.ts';
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

function actionMove({ change, before, after }: RecordChange<'actions'>): ActionMove {
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
    ...changes.map((change) => ({ ...change, move: actionMove(change) })),
    ...overdue.map((action) => ({
      id: action.id,
      move: 'overdue' as const,
      before: old.get(action.id),
      after: action,
      fields: [],
    })),
  ];
}

/** 来 · 走 · 任职变动 · 其他改动. */
export type PersonMove = 'came' | 'left' | 'posts' | 'altered';

export type PersonChange = RecordChange<'roster' | 'externals'> & { readonly move: PersonMove };

/** Somebody leaves by being struck off, or by getting a last day; posts tell more than any other change. */
function personMove({ change, before, after, fields }: RecordChange<'roster' | 'externals'>): PersonMove {
  if (change === 'added') return 'came';
  if (change === 'removed' || (before?.to === undefined && after?.to !== undefined)) return 'left';
  return fields.includes('posts') ? 'posts' : 'altered';
}

export const peopleChanges = (changes: readonly RecordChange<'roster' | 'externals'>[]): PersonChange[] =>
  changes.map((change) => ({ ...change, move: personMove(change) }));

/** 任职 in a few words: 车管所民警（2013-05-10起）、…. */
export const postsText = ({ posts }: Person): string =>
  posts
    .map(({ post, roles, department, from, to }) => {
      const what = `${department ?? ''}${post ?? roles[0] ?? ''}` || '没有写明';
      const when = `${from === undefined ? '' : `${from}起`}${to === undefined ? '' : `${to}止`}`;
      return `${what}${roles.length > 0 ? `［${roles.join('、')}］` : ''}${when === '' ? '' : `（${when}）`}`;
    })
    .join('、');

/** 新增 · 撤下 · 合并 · 答复 · 其他改动. */
export type SuggestionMove = 'new' | 'dropped' | 'merged' | 'answered' | 'altered';

export type SuggestionChange = RecordChange<'suggestions'> & { readonly move: SuggestionMove };

function suggestionMove({ change, before, after }: RecordChange<'suggestions'>): SuggestionMove {
  if (before === undefined || after === undefined) return change === 'added' ? 'new' : 'dropped';
  const answered = (it: typeof before): boolean => it.disposition !== undefined || it.repliedOn !== undefined;
  if (answered(after) && !answered(before)) return 'answered';
  return after.merged.some((id) => !before.merged.includes(id)) ? 'merged' : 'altered';
}

export const suggestionChanges = (changes: readonly RecordChange<'suggestions'>[]): SuggestionChange[] =>
  changes.map((change) => ({ ...change, move: suggestionMove(change) }));
