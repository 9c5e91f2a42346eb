import { type Stretch, stretchesOf } from '../alignment/differences.ts';
import type { Token } from './tokens.ts';

/** What becomes of the tokens of the new paragraph, and which of the old one stood before each. */
export type TokenChanges = {
  /** For every new token, whether it was inserted. */
  readonly inserted: readonly boolean[];
  /** Deleted tokens by the place of the new token that they stand before; a place behind the last one is the end of the paragraph. */
  readonly deleted: ReadonlyMap<number, readonly Token[]>;
};

const length = (tokens: readonly Token[]): number => tokens.reduce((sum, { text }) => sum + [...text].length, 0);

const isNumber = (tokens: readonly Token[]): boolean =>
  tokens.every(({ text }) => /^[\d一二三四五六七八九十]/.test(text));

/** Whether a change is so long, and not of one number into another, that the characters beside it were kept by chance. */
const isRewording = ({ kind, before, after }: Stretch<Token>, beside: number): boolean =>
  kind === 'changed' && Math.max(length(before), length(after)) >= 2 * beside && !(isNumber(before) && isNumber(after));

/** What stays of a sentence that was written anew is chance: a character or two between two longer changes goes with them. */
function withoutScraps(stretches: readonly Stretch<Token>[]): Stretch<Token>[] {
  return stretches.map((stretch, at) => {
    const size = length(stretch.after);
    const beside = [stretches[at - 1], stretches[at + 1]];
    const scrap = stretch.kind === 'same' && size <= 2 && beside.every((it) => it && isRewording(it, size));
    return scrap ? { ...stretch, kind: 'changed' } : stretch;
  });
}

const SIDES = ['before', 'after'] as const;

/**
 * 「未谈1项，谈话率」 → 「谈话率」: what went is 「未谈1项，」, not 「未」 and 「1项，谈」 around a 谈 that stayed. Two deletions (or insertions) are one where
 * together with what stands between them they end in that very thing.
 */
function withoutIslands(stretches: readonly Stretch<Token>[]): Stretch<Token>[] {
  const joined: Stretch<Token>[] = [];
  for (const stretch of stretches) {
    const [first, island] = [joined.at(-2), joined.at(-1)];
    const together = first && island && bridged(first, island, stretch);
    if (together) joined.splice(-2, 2, ...together);
    else joined.push(stretch);
  }
  return joined;
}

function bridged(first: Stretch<Token>, island: Stretch<Token>, last: Stretch<Token>): Stretch<Token>[] | undefined {
  const side = SIDES.find((it) => first[it === 'before' ? 'after' : 'before'].length === 0);
  if (side === undefined || island.kind !== 'same' || first.kind === 'same' || last.kind === 'same') return undefined;
  const other = side === 'before' ? 'after' : 'before';
  if (last[other].length > 0) return undefined;
  const all = [...first[side], ...island[side], ...last[side]];
  const cut = all.length - island[side].length;
  if (!island[side].every(({ key }, at) => all[cut + at]?.key === key)) return undefined;
  const gone = { kind: 'changed' as const, before: [], after: [], [side]: all.slice(0, cut) };
  return [gone, { ...island, [side]: all.slice(cut) }];
}

/** 词句的增删 between two paragraphs. */
export function tokenChanges(before: readonly Token[], after: readonly Token[]): TokenChanges {
  const inserted: boolean[] = [];
  const deleted = new Map<number, Token[]>();
  let open: Stretch<Token>[] = [];
  const close = (): void => {
    const gone = open.flatMap((it) => it.before);
    if (gone.length > 0) deleted.set(inserted.length, gone);
    for (const _ of open.flatMap((it) => it.after)) inserted.push(true);
    open = [];
  };
  for (const stretch of withoutScraps(withoutIslands(stretchesOf(before, after, ({ key }) => key)))) {
    if (stretch.kind === 'changed') open.push(stretch);
    else {
      close();
      for (const _ of stretch.after) inserted.push(false);
    }
  }
  close();
  return { inserted, deleted };
}
