import { UserError } from '../finding/user-error.ts';
import { oneLine } from '../text/printable.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

const RECORDS = /\.ya?ml$/i;

/** Folders to watch: an argument that is one, else the folder of the file or the fixed part of the glob. */
const folderOf = (argument: string, io: Io): string => {
  const path = argument.replaceAll('\\', '/');
  if (io.files.isFolder(path)) return path;
  const fixed = path.split(/[*?[{]/, 1)[0] ?? '';
  return fixed.includes('/') ? fixed.slice(0, fixed.lastIndexOf('/')) || '/' : '.';
};

/** 随改随核: validates again whenever records below the arguments' folders change, until the user stops it. */
export async function validateOnChange(
  args: readonly string[],
  validate: () => Promise<ExitCode>,
  io: Io,
): Promise<ExitCode> {
  let code: ExitCode = 0;
  io.stderr.write('\n正在等待记录改动，按 Ctrl+C 结束……\n');
  for await (const changed of io.watch([...new Set(args.map((it) => folderOf(it, io)))])) {
    const records = changed.filter((path) => RECORDS.test(path));
    if (records.length === 0) continue;
    io.stderr.write(`\n${records.map(oneLine).join('、')} 有改动，重新核对：\n`);
    code = await again(validate, io);
  }
  return code;
}

/** A file that is missing for the moment ends the run, not the watching. */
async function again(validate: () => Promise<ExitCode>, io: Io): Promise<ExitCode> {
  try {
    return await validate();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    io.stderr.write(`${oneLine(error.message)}\n`);
    return error.exitCode;
  }
}
