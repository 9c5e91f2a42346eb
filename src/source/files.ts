/** What the stages may ask of a file system. The real one is in cli/io.ts; tests hand in a map of paths. Paths use `/`. */
export type Files = {
  /** The bytes of a file. Throws a `UserError` that says what is wrong: missing, unreadable, a directory, too large. */
  read(path: string): Uint8Array;
  exists(path: string): boolean;
  /** Files (not directories; links to nothing, too) matching a glob relative to `folder`, sorted, as paths relative to `folder`. */
  glob(pattern: string, folder: string): string[];
  /** The path with every symbolic link resolved. */
  real(path: string): string;
};

/** What office programs and systems leave in a folder while they show it, or have a file of it open: no file of records. */
export const isLeftBySystems = (path: string): boolean =>
  /(?:^|\/)(?:~\$|\.~)[^/]*$|(?:^|\/)(?:thumbs\.db|desktop\.ini)$/i.test(path);
