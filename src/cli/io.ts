import {
  type BigIntStats,
  type Dirent,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { globSync } from 'tinyglobby';
import type { Effects, Ran, Scratch } from '../app/effects.ts';
import { UserError } from '../finding/user-error.ts';
import type { Day } from '../text/day.ts';
import { own } from '../text/own.ts';
import { oneLine } from '../text/printable.ts';
import { replaceFile } from './replace-file.ts';

/** Where text goes. */
type Output = { write(text: string): void };

/** The terminal, the clock and the changes of files, beside what the app needs. The only door between the program and the machine. */
export type Machine = Omit<Effects, 'note'> & {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Columns of the terminal; 80 where there is none. */
  readonly columns: number;
  readonly color: boolean;
  /** A path as a person would type it here: relative to the working directory, where it lies below. */
  shortPath(path: string): string;
  /** Whether stderr is a terminal, where a line may be rewritten. */
  readonly interactive: boolean;
  /** Milliseconds since some moment, to tell how long a run takes. */
  now(): number;
  /** The files that change below these folders, as they change; until the user stops the program. */
  watch(folders: readonly string[]): AsyncIterable<readonly string[]>;
};

/** What a command may touch: a machine whose notes go to stderr. */
export type Io = Machine & Effects;

export const ioOf = (machine: Machine): Io => ({
  ...machine,
  note: (words) => machine.stderr.write(`${words}\n`),
});

/** A campaign of 100,000 talks has about 80 MB. */
const MAX_BYTES = 256 * 1024 * 1024;

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

const READ_PROBLEMS: Record<string, string> = {
  ENOENT: '没有找到这个文件：请核对文件名和所在文件夹',
  ENOTDIR: '没有找到这个文件：路径中间有一段不是文件夹',
  EACCES: '没有读取权限：请检查文件的权限，或是否正被别的程序占用',
  EPERM: '没有读取权限：请检查文件的权限，或是否正被别的程序占用',
  EBUSY: '文件正被别的程序占用：请先关闭它',
  ELOOP: '这个链接转了一圈又回到自己：请换成文件本身',
  ENAMETOOLONG: '文件名太长',
};

const WRITE_PROBLEMS: Record<string, string> = {
  ENOENT: '要写入的文件夹不存在：请先建好文件夹',
  ENOTDIR: '要写入的路径中间有一段不是文件夹',
  EISDIR: '那里是一个文件夹，不是文件：请写明文件名',
  ENOTSUP: '那里不是普通文件（是设备、管道之类）：请写明文件名；要显示在屏幕上，就不写文件名或写“-”',
  ELOOP: '这个链接转了一圈又回到自己：请换成文件本身',
  EACCES: '没有写入权限：请换一个文件夹，或检查文件是否只读',
  EPERM: '没有写入权限：请换一个文件夹，或检查文件是否只读',
  EROFS: '所在磁盘是只读的：请换一个文件夹',
  ENOSPC: '磁盘已满：原有文件没有改动，请清出空间后重试',
  EDQUOT: '磁盘配额已用完：原有文件没有改动，请清出空间后重试',
  EFBIG: '文件太大，磁盘不允许：原有文件没有改动',
  EBUSY: '文件正被别的程序打开：请在 WPS 或 Word 里关闭它再试',
  ENAMETOOLONG: '文件名太长：请用 -o 指定短一些的名字',
};

function problem(table: Record<string, string>, verb: string, path: string, error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const link = ['ENOENT', 'EEXIST', 'ENOTDIR'].includes(code) ? deadLink(path) : undefined;
  const why =
    link === undefined
      ? (own(table, code) ?? `系统返回 ${code}`)
      : `「${oneLine(link)}」是一个链接，它指向的位置不在了，请改正或删去这个链接`;
  return new UserError(`${verb}「${oneLine(path)}」：${why}`);
}

/** 断了的链接: the part of a path that is a link to nothing. */
function deadLink(path: string): string | undefined {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() && !existsSync(path)) return path;
  const above = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  return above === '' ? undefined : deadLink(above);
}

/** Why what was to be shown did not arrive. */
export const outputProblem = (error: Error): string =>
  `结果没有写完：${own(OUTPUT_PROBLEMS, codeOf(error) ?? '') ?? `系统返回 ${codeOf(error) ?? error.message}`}`;

const OUTPUT_PROBLEMS: Record<string, string> = {
  ENOSPC: '磁盘已满，请清出空间后重试',
  EDQUOT: '磁盘配额已用完，请清出空间后重试',
  EPIPE: '接收结果的程序先结束了',
};

function read(path: string): Uint8Array {
  try {
    const stat = statSync(path);
    if (stat.isDirectory())
      throw new UserError(
        `不能读取「${path}」：这是一个文件夹，请写明里面的文件，例如 ${path.replace(/\/$/, '')}/campaign.yaml`,
      );
    if (!stat.isFile()) throw new UserError(`不能读取「${path}」：这不是普通文件`);
    if (stat.size > MAX_BYTES) {
      throw new UserError(
        `不能读取「${path}」：文件有 ${Math.round(stat.size / 1024 / 1024)} MB，超过 ${MAX_BYTES / 1024 / 1024} MB 的上限，请分成几个文件`,
      );
    }
    return readFileSync(path);
  } catch (error) {
    throw problem(READ_PROBLEMS, '不能读取', path, error);
  }
}

const glob = (pattern: string, folder: string): string[] =>
  globSync(pattern, { cwd: folder, onlyFiles: true, expandDirectories: false, fs: { readdirSync: readFolder } }).sort();

/** A link to nothing counts as a file: whoever reads it is told so, and what it stood for is not lost unseen. */
const readFolder = ((folder: string, options: { withFileTypes: true }): Dirent[] =>
  readdirSync(folder, options).map((entry) =>
    entry.isSymbolicLink() && !existsSync(join(folder, entry.name))
      ? Object.assign(entry, { isSymbolicLink: () => false, isFile: () => true })
      : entry,
  )) as typeof readdirSync; // the only way in which the walk asks for it

function write(path: string, bytes: Uint8Array): void {
  try {
    replaceFile(path, bytes);
  } catch (error) {
    throw problem(WRITE_PROBLEMS, '不能写入', path, error);
  }
}

/** What is at a path; nothing where nobody can get to it: reading or writing there says why. */
function statOf(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}

function identity(path: string): string | undefined {
  const found = statOf(path);
  return found && `${found.dev}:${found.ino}`;
}

function makeFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw problem(WRITE_PROBLEMS, '不能新建文件夹', path, error);
  }
}

async function runProgram(program: string, args: readonly string[], seconds: number): Promise<Ran | undefined> {
  // Takes longer to load than a small campaign to check, and few commands run another program.
  const { spawn } = await import('node:child_process');
  return new Promise((resolve, reject) => {
    // A group of its own: what the program starts in its turn is stopped with it. Windows has no groups, and shows a window for them.
    const grouped = process.platform !== 'win32';
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: grouped, windowsHide: true });
    let output = '';
    let tooLong = false;
    const timer = setTimeout(() => {
      tooLong = true;
      if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, seconds * 1000);
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => {
      clearTimeout(timer);
      if (['ENOENT', 'EACCES', 'ENOTDIR'].includes(codeOf(error) ?? '')) resolve(undefined);
      else reject(error);
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output, tooLong });
    });
  });
}

async function inScratch<T>(task: (folder: Scratch) => Promise<T>): Promise<T> {
  let path: string;
  try {
    path = mkdtempSync(join(tmpdir(), 'talkreport-'));
  } catch (error) {
    throw problem(WRITE_PROBLEMS, '不能新建临时文件夹', tmpdir(), error);
  }
  try {
    return await task({ path: path.replaceAll('\\', '/'), url: pathToFileURL(path).href });
  } finally {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  }
}

function today(): Day {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function shortPath(path: string): string {
  const near = relative('', path).replaceAll('\\', '/');
  return isAbsolute(path) && !near.startsWith('..') && !isAbsolute(near) ? near || '.' : path;
}

/** The real machine. */
export function realIo(): Machine {
  return {
    stdout: { write: (text) => void process.stdout.write(text) },
    stderr: { write: (text) => void process.stderr.write(text) },
    columns: process.stdout.columns ?? 80,
    color: process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb',
    files: {
      read,
      write,
      makeFolder,
      glob,
      exists: existsSync,
      isFolder: (path) => existsSync(path) && statSync(path).isDirectory(),
      isFile: (path) => statOf(path)?.isFile() === true,
      identity,
      real: (path) => realpathSync(path).replaceAll('\\', '/'),
    },
    inputs: new Set(),
    shortPath,
    interactive: process.stderr.isTTY === true,
    templates: fileURLToPath(new URL('../templates', import.meta.url)),
    today,
    now: () => performance.now(),
    run: runProgram,
    inScratch,
    async *watch(folders) {
      yield* (await import('./watch-files.ts')).watchFiles(folders);
    },
  };
}
