import { Command, CommanderError } from 'commander';
import { VERSION } from '../app/version.ts';
import { UserError } from '../finding/user-error.ts';
import { oneLine } from '../text/printable.ts';
import type { ExitCode } from './exit-code.ts';
import { type Io, ioOf, type Machine } from './io.ts';
import { explainUsage, inChinese } from './usage/chinese-help.ts';
import { COMMANDS } from './usage/commands.ts';
import { toCommander } from './usage/to-commander.ts';

/** The program with its commands, as commander reads them. */
function programOf(io: Io, finish: (code: ExitCode) => void): Command {
  const program = new Command('talkreport')
    .description('谈心谈话活动：核对记录、查必谈关系、算数据、出情况报告')
    .version(VERSION, '-V, --version', '显示版本号')
    .option('--debug', '出现内部错误时显示详细位置');
  for (const usage of COMMANDS) program.addCommand(toCommander(usage, io, finish));
  return inChinese(program, io);
}

/** The machine, with a list of the files that were read. */
function recording(io: Io): Io {
  const inputs = new Set<string>();
  const read = (path: string): Uint8Array => {
    inputs.add(path);
    return io.files.read(path);
  };
  return { ...io, inputs, files: { ...io.files, read } };
}

/** A file name may hold what a terminal takes for a command, or a line that nobody wrote: such an argument is shown, not used. */
function refuseControls(argv: readonly string[]): void {
  const wrong = argv.find((it) => it !== oneLine(it));
  if (wrong === undefined) return;
  throw new UserError(`「${oneLine(wrong)}」里有换行、制表符或别的看不见的控制字符：请改文件名，或重新输入`, 2);
}

/** Runs one command line and answers with its exit code. Never throws. */
export async function run(argv: readonly string[], machine: Machine): Promise<ExitCode> {
  let code: ExitCode = 0;
  const io = recording(ioOf(machine));
  try {
    refuseControls(argv);
    await programOf(io, (exit) => {
      code = exit;
    }).parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return explainUsage(error, io);
    if (error instanceof UserError) {
      io.stderr.write(`${oneLine(error.message)}\n`);
      return error.exitCode;
    }
    io.stderr.write('抱歉，程序内部出错，没有完成。请把命令和活动文件发给维护人员；加上 --debug 可以看到出错位置。\n');
    if (argv.includes('--debug')) io.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 3;
  }
}
