import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** As many links as Linux follows before it takes them for a circle. */
const MOST_LINKS = 40;

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/**
 * Writes beside the target, syncs, and only then renames; what a link leads to is written, there already or not. Throws as `node:fs` does:
 * EISDIR for a folder, ENOTSUP for any other target that is no regular file. Our own, for write-file-atomic 7 takes the short write of a
 * full disk for a whole one; `writeFileSync` goes on until everything is written, or throws.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const target = behindLinks(path);
  const old = statSync(target, { throwIfNoEntry: false });
  if (old?.isDirectory()) throw failure('EISDIR');
  if (old !== undefined && !old.isFile()) throw failure('ENOTSUP');
  if (old !== undefined) accessSync(target, constants.W_OK);
  clearStale(dirname(target));
  const temporary = join(dirname(target), temporaryName());
  // `wx`: what is there under that name already is somebody else's.
  const file = openSync(temporary, 'wx', old?.mode ?? 0o666);
  try {
    try {
      writeFileSync(file, bytes);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The file that a path leads to, which a dangling link leads to as well. */
function behindLinks(path: string): string {
  let target = path;
  for (let followed = 0; lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink(); followed += 1) {
    if (followed === MOST_LINKS) throw failure('ELOOP');
    target = resolve(realpathSync(dirname(target)), readlinkSync(target));
  }
  return target === path && !path.endsWith('/') ? join(dirname(path), basename(path)) : target;
}

/** This machine in a name: whether a process runs can be told of one's own machine only. */
const MACHINE = hostname()
  .replace(/[^A-Za-z0-9]/g, '')
  .slice(0, 30);

/** Chance enough for a name that is only ever made where there is none; the library for better takes longer to load than a check to run. */
const chance = (): string =>
  Math.floor(Math.random() * 2 ** 48)
    .toString(16)
    .padStart(12, '0');

/** Short whatever the target is called, so that it is never too long where the target's name is not. */
const temporaryName = (): string => `.talkreport-${MACHINE}-${process.pid}-${chance()}.tmp`;

const OURS = new RegExp(`^\\.talkreport-${MACHINE}-(\\d+)-[0-9a-f]{12}\\.tmp$`);

/** Removes what runs on this machine that were stopped amid writing have left behind. */
function clearStale(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = OURS.exec(name)?.[1];
    if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
