import type { RecordChange } from './record-changes.ts';

/** 新增 · 撤下 · 合并 · 答复 · 其他改动. */
export type SuggestionMove = 'new' | 'dropped' | 'merged' | 'answered' | 'altered';

export type SuggestionChange = RecordChange<'suggestions'> & { readonly move: SuggestionMove };

function moveOf({ change, before, after }: RecordChange<'suggestions'>): SuggestionMove {
  if (before === undefined || after === undefined) return change === 'added' ? 'new' : 'dropped';
  const answered = (it: typeof before): boolean => it.disposition !== undefined || it.repliedOn !== undefined;
  if (answered(after) && !answered(before)) return 'answered';
  return after.merged.some((id) => !before.merged.includes(id)) ? 'merged' : 'altered';
}

export const suggestionChanges = (changes: readonly RecordChange<'suggestions'>[]): SuggestionChange[] =>
  changes.map((change) => ({ ...change, move: moveOf(change) }));
