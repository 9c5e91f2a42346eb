import type { Campaign } from '../../records/campaign.ts';
import type { Talk } from '../../records/talk.ts';
import type { MaskWords } from '../../similarity/mask.ts';

/** What a talk says in words, and the key that holds it, or the first of them. */
export type TalkText = { readonly talk: Talk; readonly field: string; readonly text: string };

const OTHERS = ['problems', 'measures', 'achievements', 'attitude', 'followUp'] as const;

/** 谈话内容, or where none is written, what stands in its place: 双方意见, 问题, 努力方向 and so on, together. */
function talkText(talk: Talk): TalkText | undefined {
  if (talk.content !== undefined) return { talk, field: 'content', text: talk.content };
  const opinions = [...(talk.opinions?.toTalker ?? []), ...(talk.opinions?.toTalkee ?? [])];
  const parts: [string, readonly string[]][] = [['opinions', opinions], ...OTHERS.map(partOf)];
  const written = parts.filter(([, texts]) => texts.length > 0);
  const [first] = written;
  return first && { talk, field: first[0], text: written.flatMap(([, texts]) => texts).join('\n') };

  function partOf(key: (typeof OTHERS)[number]): [string, readonly string[]] {
    const value = talk[key];
    return [key, value === undefined ? [] : typeof value === 'string' ? [value] : value];
  }
}

/** Contents of fewer characters, masked, are too short to tell a copy from a commonplace (没有意见). */
export const LONG_ENOUGH = 20;

/** The texts of all talks that have one, in the order of the days and then of the ids, whatever file they are in. */
export const talkTexts = (talks: readonly Talk[]): TalkText[] =>
  talks
    .flatMap((talk) => talkText(talk) ?? [])
    .sort((a, b) => compare(a.talk.date, b.talk.date) || compare(a.talk.id, b.talk.id));

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

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
