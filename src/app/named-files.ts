import type { SourceFile } from '../source/source-file.ts';
import type { Effects } from './effects.ts';

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The files that a text of YAML seems to name: whatever of it ends like a file of records or holds a star, read as a path. */
export function namedIn({ path, text }: SourceFile, effects: Effects): unknown[] {
  const values = text
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*/, '').replace(/^[\s-]*(?:[^:：]*[:：])?/, ''));
  const pieces = values.flatMap((value) => [value, ...value.split(/[[\]{},，、；;"'“”‘’]/)]);
  const patterns = new Set(pieces.map((it) => it.trim()).filter((it) => NAMES_A_FILE.test(it) && !OUTSIDE.test(it)));
  const folder = folderOf(path);
  return [...patterns].flatMap((pattern) =>
    effects.files
      .glob(pattern.replaceAll('\\', '/'), folder.replace(/(?<=.)\/$/, '') || '.')
      .map((relative) => effects.files.identity(`${folder}${relative}`)),
  );
}

const NAMES_A_FILE = /^(?=.{1,300}$)(?:.*\*.*|.*\.ya?ml)$/i;
const OUTSIDE = /^[/\\~]|\.\./;
