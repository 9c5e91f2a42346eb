import { absorbedIds } from '../../figures/merges.ts';
import type { Action } from '../../records/action.ts';
import type { Campaign } from '../../records/campaign.ts';
import type { Suggestion } from '../../records/suggestion.ts';
import { chineseWord } from '../../records/vocabulary.ts';

/** 意见的办理: a suggestion that was not merged away, and what became of it and of those that it absorbs. */
export type Handled = {
  readonly suggestion: Suggestion;
  /** 处理结果, its own or of one that it absorbs. */
  readonly disposition: Suggestion['disposition'];
  /** 答复日期, its own or of one that it absorbs. */
  readonly repliedOn: Suggestion['repliedOn'];
  /** The actions that address it or one that it absorbs. */
  readonly actions: readonly Action[];
};

export function handledSuggestions({ suggestions, actions }: Campaign): Handled[] {
  const absorbed = absorbedIds(suggestions);
  const byId = new Map(suggestions.map((it) => [it.id, it]));
  const addressing = new Map<string, Action[]>();
  for (const action of actions) {
    for (const id of action.addresses) {
      const known = addressing.get(id);
      if (known) known.push(action);
      else addressing.set(id, [action]);
    }
  }
  return suggestions
    .filter(({ id }) => !absorbed.has(id))
    .map((suggestion) => {
      const all = [suggestion, ...suggestion.merged.flatMap((id) => byId.get(id) ?? [])];
      return {
        suggestion,
        disposition: all.find((it) => it.disposition !== undefined)?.disposition,
        repliedOn: all.find((it) => it.repliedOn !== undefined)?.repliedOn,
        actions: all.flatMap(({ id }) => addressing.get(id) ?? []),
      };
    });
}

/** 意见建议「s1」 or 问题「s1」. */
export const calledSuggestion = ({ kind, id }: Suggestion): string => `${chineseWord('suggestionKind', kind)}「${id}」`;
