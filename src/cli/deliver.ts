import { type Publication, publish } from '../app/publish.ts';
import { UserError } from '../finding/user-error.ts';
import { oneLine } from '../text/printable.ts';
import type { Writer } from '../writers/writer.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';

/** What to do about a file that people may have edited since it was written: it is theirs unless they say otherwise. */
const EDITED = '并且可能有人改过，没有覆盖：请用 -o 另起文件名；确定不要原来的内容，就加 --force';

/** Writes a finished document with what belongs `beside` it, or shows it where the target is `-`; `what` is how the message calls it. */
export function deliver(
  bytes: Uint8Array,
  target: string,
  writer: Writer,
  {
    force,
    what,
    beside = [],
  }: { readonly force?: true | undefined; readonly what: string; readonly beside?: readonly Publication[] },
  io: Io,
): ExitCode {
  if (target === '-') {
    if (writer.kind === 'bytes') throw new UserError(`${writer.name} 不能直接显示：请用 -o 写明文件名`, 2);
    io.stdout.write(new TextDecoder().decode(bytes));
    return 0;
  }
  const mayReplace = (old: () => Uint8Array): boolean => force === true || writer.wroteUnchanged?.(old()) === true;
  publish([{ target, bytes, mayReplace, otherwise: EDITED }, ...beside], io);
  io.stdout.write(`已生成${what}：${oneLine(target)}\n`);
  return 0;
}

/** Records, templates and documents, which nobody can have meant by a place for the results of a check. */
const SOURCE = /\.(?:ya?ml|hbs|docx?|wps|xlsx?|et|csv|pdf)$/i;

/** Shows the text of a result, or writes it where a file is named; that of the run before makes room for it. */
export function deliverText(text: string, target: string | undefined, io: Io): void {
  if (target === undefined || target === '-') {
    io.stdout.write(text);
    return;
  }
  const otherwise = '像是记录、模板或文书，没有覆盖：请另起文件名，例如 结果.json';
  const bytes = new TextEncoder().encode(text);
  publish([{ target, bytes, mayReplace: () => !SOURCE.test(target), otherwise }], io);
  io.stderr.write(`已写入 ${oneLine(target)}\n`);
}
