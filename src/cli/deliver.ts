import { isCampaign } from '../app/find-campaigns.ts';
import { isSameKind, type Publication, publish } from '../app/publish.ts';
import { describeStray } from '../app/stray-file.ts';
import { UserError } from '../finding/user-error.ts';
import { oneLine } from '../text/printable.ts';
import { endMark, endsInItsMark } from '../writers/end-mark.ts';
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
  if (RECORDS.test(target) || (io.files.isFile(target) && RECORDS.test(io.files.real(target))))
    throw new UserError(`「${oneLine(target)}」是记录或模板的文件名，报告不能写在那里：请用 -o 另起文件名`, 2);
  const mayReplace = (old: () => Uint8Array): boolean => force === true || writer.wroteUnchanged?.(old()) === true;
  publish([{ target, bytes, mayReplace, otherwise: EDITED }, ...beside], io);
  io.stdout.write(`已生成${what}：${oneLine(target)}\n`);
  return 0;
}

/** Records and templates: no document is called so, and none is to take their place, forced or not. */
const RECORDS = /\.(?:ya?ml|hbs)$/i;

/** Records, templates and documents, which nobody can have meant by a place for the results of a check. */
const SOURCE = /\.(?:ya?ml|hbs|docx?|wps|xlsx?|et|csv|pdf)$/i;

/** Also one that is called otherwise, or reached by a link that is. */
function isSource(target: string, old: Uint8Array, io: Io): boolean {
  if (SOURCE.test(target) || SOURCE.test(io.files.real(target))) return true;
  const start = new TextDecoder().decode(old.subarray(0, 2));
  // Of JSON and XML, which our own results are, no records are made; PK is how files of Office begin.
  if (/^[{[<]/.test(start)) return false;
  return start === 'PK' || isCampaign(io)(target) || describeStray(target, io) !== undefined;
}

/** Shows the text of a result of a check, or writes it where a file is named; that of the run before makes room for it. */
export function deliverText(text: string, target: string | undefined, io: Io): void {
  deliverResult(text, target, () => true, '像是记录、模板或文书，没有覆盖：请另起文件名，例如 结果.json', io);
}

/** The same of what people keep under a name of their own: a file that is none of its kind stays, unless they say otherwise. */
export function deliverKept(
  text: string,
  { output, force }: { readonly output?: string | undefined; readonly force?: true | undefined },
  io: Io,
): void {
  const now = new TextEncoder().encode(text);
  deliverResult(text, output, (old) => force === true || isSameKind(old, now), NOT_OURS, io);
}

const NOT_OURS =
  '不像是上次写出的同一种结果，没有覆盖：请用 -o 另起文件名；确定不要原来的内容，就加 --force（记录、模板和文书加了也不覆盖）';

/** A last line that shows whether a Markdown file was edited since it was written. */
const MARK = ['<!-- talkreport ', ' -->'] as const;

/** The same of Markdown, which people edit and send on: one that was edited stays, too. */
export function deliverMarkdown(text: string, kept: Parameters<typeof deliverKept>[1], io: Io): void {
  const { output, force } = kept;
  if (output === undefined || output === '-') {
    deliverKept(text, kept, io);
    return;
  }
  const whole = `${text}\n`;
  const marked = whole + endMark(new TextEncoder().encode(whole), MARK);
  const isOurs = (old: Uint8Array): boolean => old.length === 0 || endsInItsMark(old, MARK);
  deliverResult(marked, output, (old) => force === true || isOurs(old), EDITED_OR_NOT_OURS, io);
}

const EDITED_OR_NOT_OURS = NOT_OURS.replace('结果，', '结果，或者有人改过，');

function deliverResult(
  text: string,
  target: string | undefined,
  makesRoom: (old: Uint8Array) => boolean,
  otherwise: string,
  io: Io,
): void {
  if (target === undefined || target === '-') {
    io.stdout.write(text);
    return;
  }
  const bytes = new TextEncoder().encode(text);
  const mayReplace = (old: () => Uint8Array): boolean => !isSource(target, old(), io) && makesRoom(old());
  publish([{ target, bytes, mayReplace, otherwise }], io);
  io.stderr.write(`已写入 ${oneLine(target)}\n`);
}

/** File systems stop at 255 bytes, of which the program needs some for an ending such as （修订稿）.figures.json. */
const MOST_BYTES = 200;

/**
 * 报告标题.docx in the folder of the campaign file. Characters that Windows does not take in a file name are left out, a title that is too long
 * for one is cut, and one of which nothing is left is called 报告.
 */
export function besideCampaign(path: string, title: string, ending: string): string {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = title.replace(/[\\/:*?"<>|\s\p{Cc}\p{Cf}\p{Cs}]/gu, '').replace(/^\.+|\.+$/g, '');
  return `${folder}${shortened(name) || '报告'}${ending}`;
}

function shortened(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const char of name) {
    bytes += new TextEncoder().encode(char).length;
    if (bytes > MOST_BYTES) return kept;
    kept += char;
  }
  return kept;
}
