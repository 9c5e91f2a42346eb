import type { Files } from '../source/files.ts';
import type { Day } from '../text/day.ts';

/** What another program answered: its exit code and what it wrote; or that it was stopped because it took too long. */
export type Ran = { readonly code: number | null; readonly output: string; readonly tooLong: boolean };

/** A folder that is there for one task only. */
export type Scratch = { readonly path: string; readonly url: string };

/** What the program needs of the world around it, as values: files, the day, other programs. A browser hands in its own. */
export type Effects = {
  readonly files: Files & {
    /** Replaces a file as a whole: written beside it under a temporary name, synced, renamed. Throws a `UserError`. What the user is to have goes through `publish`. */
    write(path: string, bytes: Uint8Array): void;
    /** Makes a folder and those above it, where they are not there yet. Throws a `UserError`. */
    makeFolder(path: string): void;
    isFolder(path: string): boolean;
    /** Whether something is there that can be read as a file: no folder, no device, no pipe. */
    isFile(path: string): boolean;
    /** What a path leads to, by whatever name, link or hard link: equal for one file only. `undefined` where there is nothing. */
    identity(path: string): string | undefined;
  };
  /** 读过的文件: every file that this run has read so far, by the paths that it was read by. None of them may be written over. */
  readonly inputs: ReadonlySet<string>;
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
