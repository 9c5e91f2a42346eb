import { UserError } from '../finding/user-error.ts';
import { oneLine } from '../text/printable.ts';
import type { Effects } from './effects.ts';

/** 成果: what is to be written, and what may stand at its place already. */
export type Publication = {
  readonly target: string;
  readonly bytes: Uint8Array;
  /** Whether what is there may go: it is ours as we wrote it, or the user said so. Equal bytes may always. */
  readonly mayReplace: (old: () => Uint8Array) => boolean;
  /** What the user can do where it may not. */
  readonly otherwise: string;
  /** The one input that is kept up to date: a baseline. */
  readonly updates?: boolean;
};

/**
 * The one way by which files of a user's are written. Nothing that the run was made from is written over, by whatever name and whatever is
 * forced; nor what people may have edited. All are judged before the first is written. Throws a `UserError`.
 */
export function publish(publications: readonly Publication[], effects: Effects): void {
  for (const publication of publications) judge(publication, effects);
  for (const { target, bytes } of publications) effects.files.write(target, bytes);
}

function judge({ target, bytes, mayReplace, otherwise, updates = false }: Publication, effects: Effects): void {
  const shown = oneLine(target);
  if (!updates && isInput(target, effects))
    throw new UserError(`不能写到原文件「${shown}」上：这次读的就是它，写上去原来的内容就没有了。请另起文件名`, 2);
  // What is no file at all the machine refuses in its own words.
  if (effects.files.isFile(target) && !mayReplace(() => effects.files.read(target)) && !holds(target, bytes, effects))
    throw new UserError(`「${shown}」已经存在，${otherwise}`);
}

function isInput(target: string, { files, inputs }: Effects): boolean {
  const identity = files.identity(target);
  return identity !== undefined && [...inputs].some((path) => files.identity(path) === identity);
}

function holds(target: string, bytes: Uint8Array, effects: Effects): boolean {
  const old = effects.files.read(target);
  return old.length === bytes.length && old.every((byte, at) => byte === bytes[at]);
}

/**
 * 同一种结果: whether what stands there begins as what is to be written, so that a run in a pipeline may make its result anew: JSON by its first
 * two keys and the words that they hold, any other text by its first line, with the
 * two below a heading, up to what differs from run to run. An empty file is nobody's work.
 */
export function isSameKind(old: Uint8Array, now: Uint8Array): boolean {
  if (old.length === 0) return true;
  const [one, other] = [old, now].map((bytes) => beginningOf(new TextDecoder().decode(bytes)));
  return one === other;
}

function beginningOf(text: string): string {
  if (!text.startsWith('{')) {
    const lines = text.split('\n', text.startsWith('#') ? 3 : 1);
    return lines.map((line) => /^(?:[#-]+ )?[^\s：:]*/.exec(line)?.[0]).join('\n');
  }
  try {
    const first = Object.entries(JSON.parse(text)).slice(0, 2);
    return JSON.stringify(first.map(([key, value]) => [key, typeof value === 'object' ? '' : value]));
  } catch {
    return text;
  }
}
