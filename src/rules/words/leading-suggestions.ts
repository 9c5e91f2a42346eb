import type { Campaign } from '../../records/campaign.ts';
import type { Suggestion } from '../../records/suggestion.ts';

/** 归并后的意见: the suggestions and problems that no other has absorbed, which is what a unit answers. */
export function leadingSuggestions({ suggestions }: Pick<Campaign, 'suggestions'>): Suggestion[] {
  const absorbed = new Set(suggestions.flatMap(({ merged }) => merged));
  return suggestions.filter(({ id }) => !absorbed.has(id));
}
