import { printable } from '../text/printable.ts';
import { countOf, type Heading } from './changes-to-text.ts';
import type { OutlinePart } from './outline-part.ts';

/** Signs that Markdown would read as its own. */
const escaped = (text: string): string =>
  printable(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&');

/** 变化 as Markdown: a heading for each part, an item for each change, what is behind it below. */
export function changesToMarkdown(parts: readonly OutlinePart[], { before, after }: Heading): string {
  const head = ['# 变化', '', `- 旧：${escaped(before)}`, `- 新：${escaped(after)}`];
  const body = parts.flatMap(({ title, items }) => [
    '',
    `## ${title}（${countOf({ items })}）`,
    '',
    ...items.flatMap(({ texts, details }) => [
      ...texts.map((text) => `- ${escaped(text)}`),
      ...details.map(({ text, place = '' }) => `  - ${escaped([text, place].filter((it) => it !== '').join('  '))}`),
    ]),
  ]);
  return `${[...head, ...(parts.length === 0 ? ['', '没有变化。'] : body)].join('\n')}\n`;
}
