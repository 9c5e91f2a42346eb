import { partTree, relationsOfPart, type WordFile } from './open-word-file.ts';
import { childrenOf, descendantsOf, textOf } from './xml-tree.ts';

/** 批注: its words, who wrote it, and where in the text it is pinned. */
export type Comment = { readonly author: string; readonly text: string; readonly at: number };

/** The comments that are pinned to the text of the body. */
export function commentsOf(file: WordFile): Comment[] {
  const part = [...relationsOfPart(file, file.main).values()].find(({ type }) => type.endsWith('/comments'))?.target;
  const [tree, body] = [part === undefined ? undefined : partTree(file, part), partTree(file, file.main)];
  if (tree === undefined || body === undefined) return [];
  const pinned = new Map(
    [...descendantsOf(body, 'w:commentReference')].map(({ attributes, start }) => [attributes['w:id'], start]),
  );
  return childrenOf(tree, 'w:comment').flatMap((comment) => {
    const at = pinned.get(comment.attributes['w:id']);
    const text = [...descendantsOf(comment, 'w:t')].map(textOf).join('').trim();
    return at === undefined || text === '' ? [] : [{ author: comment.attributes['w:author'] ?? '', text, at }];
  });
}
