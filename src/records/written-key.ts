import { chineseKey, isKey, spellingsOfKey } from './keys.ts';
import type { Language } from './vocabulary.ts';

type Path = readonly PropertyKey[];

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The spelling under which a mapping holds a key. */
const spellingIn = (mapping: Record<string, unknown>, key: string): string | undefined =>
  spellingsOfKey(key).find((spelling) => Object.hasOwn(mapping, spelling));

/** One step down what was written. A step that the reading put in (the one of a list, a set's `any`) stays where it is. */
function stepInto(written: unknown, step: PropertyKey): unknown {
  if (Array.isArray(written)) return typeof step === 'number' ? written[step] : written;
  if (!isMapping(written)) return written;
  const spelling = spellingIn(written, String(step));
  return spelling === undefined ? written : written[spelling];
}

/** What was written at `path`. */
export const mappingAt = (path: Path, written: unknown): unknown => path.reduce(stepInto, written);

/** Whether the mapping at `path` holds a key, however it is spelled. */
export function isWritten(key: string, path: Path, written: unknown): boolean {
  const mapping = mappingAt(path, written);
  return isMapping(mapping) && spellingIn(mapping, key) !== undefined;
}

/** The name of the mapping that a path leads to: its last word. */
const lastWord = (path: Path): string | undefined =>
  path.findLast((step): step is string => typeof step === 'string' && isKey(step));

const languageOfMapping = (mapping: unknown): Language | undefined => {
  if (!isMapping(mapping)) return undefined;
  const keys = Object.keys(mapping);
  if (keys.some((key) => /\p{Script=Han}/u.test(key))) return 'zh';
  return keys.some(isKey) ? 'en' : undefined;
};

/** 语言: of the keys of the mapping at `path`, or of the nearest around it that has any; Chinese unless all are English. */
export function languageOf(written: unknown, path: Path = []): Language {
  for (let length = path.length; length >= 0; length -= 1) {
    const language = languageOfMapping(path.slice(0, length).reduce(stepInto, written));
    if (language !== undefined) return language;
  }
  return 'zh';
}

/** A key in a language. `section` is the mapping that it stands in, where the path is empty. */
export const keyIn = (language: Language, key: string, path: Path = [], section?: string): string =>
  language === 'en' ? key : chineseKey(key, lastWord(path) ?? section);

/** 键名: a key of the mapping at `path`, as the author spelled it there; in the record's own language where it is not there. */
export function writtenKey(key: string, path: Path, written: unknown, section?: string): string {
  const mapping = mappingAt(path, written);
  const spelling = isMapping(mapping) ? spellingIn(mapping, key) : undefined;
  return spelling ?? keyIn(languageOf(written, path), key, path, section);
}

/**
 * The last key on a path that the author wrote or should have written, as he would spell it; `undefined` for a whole record. Where
 * what was written is not known, the last step that is a word.
 */
export function lastWrittenKey(path: Path, written: unknown, section?: string): string | undefined {
  for (let at = path.length - 1; at >= 0; at -= 1) {
    const step = path[at];
    if (typeof step !== 'string') continue;
    const parent = path.slice(0, at);
    const holder = parent.reduce(stepInto, written);
    const isOne = isMapping(holder) ? isKey(step) || Object.hasOwn(holder, step) : written === undefined && step !== '';
    if (isOne) return writtenKey(step, parent, written, section);
  }
  return undefined;
}
