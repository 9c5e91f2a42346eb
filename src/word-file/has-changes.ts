import { partText, type WordFile } from './open-word-file.ts';
import { notesOf } from './read-body.ts';
import { feetOf } from './read-shown.ts';

/** Text cannot look like this, for it is escaped. */
const CHANGE = /<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge)[\s/>]/;

/** Whether a document holds tracked changes, so that its two sides may differ. */
export const hasChanges = (file: WordFile): boolean =>
  [file.main, ...notesOf(file), ...feetOf(file)].some((part) => CHANGE.test(partText(file, part) ?? ''));
