/** A stretch of letters that two texts have in common. `at`: where it begins in the folded text that was searched. */
export type RunIndex = {
  /** Adds a text whose runs are looked for. */
  add(text: string, owner: number): void;
  /** The owners of runs that also stand in this text, each with the first run of theirs. */
  search(text: string): ReadonlyMap<number, string>;
};

const BASE = 0x01000193;
const SLOTS = 1 << 20;

/**
 * Runs of at least `length` letters or figures, whatever punctuation and space is between them. A rolling hash finds the windows in one
 * pass, the letters themselves confirm them; so the time is that of reading the texts.
 */
export function runIndex(length: number): RunIndex {
  const windows = new Map<number, { readonly run: string; readonly owner: number }[]>();
  // Most windows of a text occur nowhere else, which one bit tells without a look into the map.
  const seen = new Uint8Array(SLOTS);
  let highest = 1;
  for (let step = 1; step < length; step += 1) highest = Math.imul(highest, BASE);

  const eachWindow = (letters: string, visit: (hash: number, at: number) => void): void => {
    let hash = 0;
    for (let at = 0; at < letters.length; at += 1) {
      if (at >= length) hash = (hash - Math.imul(letters.charCodeAt(at - length), highest)) | 0;
      hash = (Math.imul(hash, BASE) + letters.charCodeAt(at)) | 0;
      if (at >= length - 1) visit(hash, at - length + 1);
    }
  };
  const slot = (hash: number): number => (hash ^ (hash >>> 13)) & (SLOTS - 1);

  return {
    add(text, owner) {
      for (const part of partsOf(text)) {
        eachWindow(part, (hash, at) => {
          seen[slot(hash)] = 1;
          const entry = { run: part.slice(at, at + length), owner };
          const known = windows.get(hash);
          if (known === undefined) windows.set(hash, [entry]);
          else known.push(entry);
        });
      }
    },
    search(text) {
      const found = new Map<number, string>();
      for (const part of partsOf(text)) {
        eachWindow(part, (hash, at) => {
          if (seen[slot(hash)] === 0) return;
          for (const { run, owner } of windows.get(hash) ?? []) {
            if (!found.has(owner) && part.startsWith(run, at)) found.set(owner, run);
          }
        });
      }
      return found;
    },
  };
}

/** What no run reaches over: put in by the caller in place of words that do not count. */
export const GAP = '\u0000';

const NO_LETTER = /[^\p{L}\p{N}\u0000]+/gu;

const partsOf = (text: string): string[] => text.replace(NO_LETTER, '').split(GAP);
