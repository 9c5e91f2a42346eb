import type { Files } from '../source/files.ts';
import type { Day } from '../text/day.ts';

/** What another program answered: its exit code and what it wrote; or that it was stopped because it took too long. */
export type Ran = { readonly code: number | null; readonly output: string; readonly tooLong: boolean };

/** A folder that is there for one task only. */
export type Scratch = { readonly path: string; readonly url: string };

/** What the program needs of the world around it, as values: files, the day, other programs. A browser hands in its own. */
export type Effects = {
  readonly files: Files & {
    /** Replaces a file as a whole: written beside it under a temporary name, synced, renamed. Throws a `UserError`. */
    write(path: string, bytes: Uint8Array): void;
    /** Makes a folder and those above it, where they are not there yet. Throws a `UserError`. */
    makeFolder(path: string): void;
    isFolder(path: string): boolean;
  };
  /** The folder of the templates that are shipped with the tool. */
  readonly templates: string;
  today(): Day;
  /** Tells the person who is waiting something that is good to know, one line of text. */
  note(words: string): void;
  /** Runs another program, without a shell, for so many seconds at most. `undefined`: there is no such program. */
  run(program: string, args: readonly string[], seconds: number): Promise<Ran | undefined>;
  /** Lets a task use a new empty folder, and removes the folder with all that is in it. */
  inScratch<T>(task: (folder: Scratch) => Promise<T>): Promise<T>;
};
