import { UserError } from '../finding/user-error.ts';
import type { Writer } from '../writers/writer.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import { refuseToOverwriteEdits } from './overwrite.ts';

/** Writes a finished file, or shows it where the target is `-`; `what` is how the message calls it. */
export function deliver(
  bytes: Uint8Array,
  target: string,
  writer: Writer,
  { force, what }: { readonly force?: true | undefined; readonly what: string },
  io: Io,
): ExitCode {
  if (target === '-') {
    if (writer.kind === 'bytes') throw new UserError(`${writer.name} 不能直接显示：请用 -o 写明文件名`, 2);
    io.stdout.write(new TextDecoder().decode(bytes));
    return 0;
  }
  if (!force) refuseToOverwriteEdits(target, writer, bytes, io);
  io.files.write(target, bytes);
  io.stdout.write(`已生成${what}：${target}\n`);
  return 0;
}
