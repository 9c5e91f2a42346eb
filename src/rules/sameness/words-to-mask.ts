import type { Campaign } from '../../records/campaign.ts';
import type { MaskWords } from '../../similarity/mask.ts';

/** The names, posts and departments of everybody in the campaigns: what a copied record has changed. */
export function wordsToMask(campaigns: readonly Campaign[]): MaskWords {
  const names = new Set<string>();
  const posts = new Set<string>();
  const departments = new Set<string>();
  for (const { unit, people } of campaigns) {
    for (const name of [unit.name, unit.short]) if (name !== undefined) departments.add(name);
    for (const person of people.values()) {
      names.add(person.name);
      for (const { post, department } of person.posts) {
        if (post !== undefined) posts.add(post);
        if (department !== undefined) departments.add(department);
      }
    }
  }
  return { names: [...names], posts: [...posts], departments: [...departments] };
}
