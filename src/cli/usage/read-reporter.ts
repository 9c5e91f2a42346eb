import { InvalidArgumentError } from 'commander';

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
