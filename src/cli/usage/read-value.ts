import { InvalidArgumentError } from 'commander';

/** A whole number from 0. */
export function readCount(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('请写一个整数，例如 10');
}

/** `3`, `3-4`, or `0` for an element that is not there: the numbers of paragraphs. Throws on anything else. */
export function readParagraphs(value: string): readonly number[] {
  const found = /^(\d{1,6})(?:[-—~](\d{1,6}))?$/.exec(value.trim());
  const first = Number(found?.[1]);
  const last = Number(found?.[2] ?? found?.[1]);
  if (found === null || last < first || last - first > 20)
    throw new InvalidArgumentError('要写段号，例如 3 或 3-4；没有这个要素写 0');
  return first === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Where a reporter's text goes: a file, or the terminal. */
export type ReporterTarget = { readonly name: string; readonly file: string | undefined };

/** `sarif=结果.sarif` or `pretty`, once more for each. Throws where the name is unknown, or a second one would go to the terminal. */
export const readReporter =
  (names: readonly string[]) =>
  (value: string, before: readonly ReporterTarget[] = []): readonly ReporterTarget[] => {
    const [name = '', ...rest] = value.split('=');
    const file = rest.length === 0 ? undefined : rest.join('=');
    if (!names.includes(name)) throw new InvalidArgumentError(`没有「${name}」这种样式：可选 ${names.join('、')}`);
    if (file === '') throw new InvalidArgumentError(`「${value}」没有写明文件名`);
    if (file !== undefined && before.some((it) => it.file === file))
      throw new InvalidArgumentError(`「${file}」写了两次：每种样式请写进各自的文件`);
    if (file === undefined && before.some((it) => it.file === undefined)) {
      throw new InvalidArgumentError(`屏幕上只能显示一种样式：请把其中一种写进文件，例如 ${name}=文件名`);
    }
    return [...before, { name, file }];
  };
