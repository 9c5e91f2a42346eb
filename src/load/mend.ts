import { FAILSAFE_SCHEMA, load, YAMLException } from 'js-yaml';
import type { LoadId } from './catalogue.ts';
import type { Edit, Slip } from './slip.ts';
import { SLIP_KINDS } from './slips.ts';

/** A slip, and the rule that it offends; `lines` and `places` are how many it stands for, 0 where another stands for it. */
export type FoundSlip = Slip & { readonly rule: LoadId; readonly lines: number; readonly places: number };

/** Above this length no text is parsed again and again. */
const MOST = 2_000_000;
/** So many slips of a kind are looked at one by one. */
const FEW = 12;

/** What stops a text from being YAML, and where; `undefined` where nothing does. */
export function firstFault(text: string): { readonly at: number; readonly reason: string } | undefined {
  try {
    load(text, { schema: FAILSAFE_SCHEMA, maxAliases: 0, maxDepth: 100 });
    return undefined;
  } catch (thrown) {
    if (thrown instanceof YAMLException) return { at: thrown.mark?.position ?? 0, reason: thrown.reason };
    throw thrown;
  }
}

/** Where a text stops being YAML. */
export const firstError = (text: string): number | undefined => firstFault(text)?.at;

/** A text with its slips mended. Edits do not overlap; of two that do, the first stands. */
export function mended(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, insert } of apart(edits)) {
    parts.push(text.slice(at, start), insert);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

function apart(edits: readonly Edit[]): readonly Edit[] {
  let end = -1;
  return [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter((edit) => {
      if (edit.start < end) return false;
      end = Math.max(edit.end, edit.start);
      return true;
    });
}

/** A place in the mended text → the place in the text as it was written. */
export function placeBefore(at: number, edits: readonly Edit[]): number {
  let shift = 0;
  for (const { start, end, insert } of apart(edits)) {
    const here = start + shift;
    if (at < here) break;
    if (at < here + insert.length) return start;
    shift += insert.length - (end - start);
  }
  return at - shift;
}

type Kind = { readonly rule: LoadId; readonly together: boolean; readonly slips: readonly Slip[] };

const editsOf = (kinds: readonly Kind[]): readonly Edit[] =>
  kinds.flatMap(({ slips }) => slips.map(({ edit }) => edit));

/** Of the slips that a text shows, those without which it would be better YAML: a mark in somebody's words is no slip. */
export function slipsIn(text: string): readonly FoundSlip[] {
  const kinds = SLIP_KINDS.map(
    ({ rule, together = false, find }): Kind => ({ rule, together, slips: find(text) }),
  ).filter(({ slips }) => slips.length > 0);
  if (kinds.length === 0 || text.length > MOST) return kinds.flatMap((kind) => found(kind, text));
  const errorOf = (some: readonly Kind[]): number => {
    const edits = editsOf(some);
    const at = firstError(mended(text, edits));
    return at === undefined ? Number.POSITIVE_INFINITY : placeBefore(at, edits);
  };
  let needed: readonly Kind[] = kinds;
  for (const kind of [...kinds].reverse()) {
    const others = needed.filter((it) => it !== kind);
    if (kind.slips.some(({ certain }) => certain)) continue;
    if (errorOf(others) >= errorOf(needed)) needed = others;
  }
  return needed.flatMap((kind) => found(fewer(kind, needed, errorOf), text));
}

/** Without the single slips of a kind that do no harm. */
function fewer(kind: Kind, all: readonly Kind[], errorOf: (kinds: readonly Kind[]) => number): Kind {
  if (kind.slips.length > FEW || kind.together) return kind;
  const others = all.filter((it) => it !== kind);
  let slips = kind.slips;
  for (const slip of [...kind.slips].reverse()) {
    if (slip.certain) continue;
    const rest = slips.filter((it) => it !== slip);
    if (errorOf([...others, { ...kind, slips: rest }]) >= errorOf([...others, { ...kind, slips }])) slips = rest;
  }
  return { ...kind, slips };
}

/** Slips of one kind on one line are one, and so are those that one paste made on many. */
function found({ rule, together, slips }: Kind, text: string): readonly FoundSlip[] {
  if (together)
    return slips.map((slip, at) => ({ ...slip, rule, places: at === 0 ? 1 : 0, lines: at === 0 ? slips.length : 0 }));
  const lineOf = ({ at: [start] }: Slip): number => text.lastIndexOf('\n', start - 1);
  const perLine = new Map<number, number>();
  for (const slip of slips) perLine.set(lineOf(slip), (perLine.get(lineOf(slip)) ?? 0) + 1);
  return slips.map((slip, at) => {
    const isFirst = at === 0 || lineOf(slips[at - 1] ?? slip) !== lineOf(slip);
    return { ...slip, rule, lines: 1, places: isFirst ? (perLine.get(lineOf(slip)) ?? 1) : 0 };
  });
}
