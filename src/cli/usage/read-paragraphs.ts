import { InvalidArgumentError } from 'commander';

/** `3`, `3-4`, or `0` for an element that is not there: the numbers of paragraphs. Throws on anything else. */
export function readParagraphs(value: string): readonly number[] {
  const found = /^(\d{1,6})(?:[-—~](\d{1,6}))?$/.exec(value.trim());
  const first = Number(found?.[1]);
  const last = Number(found?.[2] ?? found?.[1]);
  if (found === null || last < first || last - first > 20)
    throw new InvalidArgumentError('要写段号，例如 3 或 3-4；没有这个要素写 0');
  return first === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
