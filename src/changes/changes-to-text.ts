import { displayWidth } from '../text/display-width.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import type { OutlineDetail, OutlineItem, OutlinePart } from './outline-records.ts';

/** How many changes a part tells of. */
const countOf = ({ items }: Pick<OutlinePart, 'items'>): number =>
  items.reduce((sum, { texts }) => sum + texts.length, 0);

/** The two states, as their headings call them. */
type Heading = { readonly before: string; readonly after: string };

/** Items of one part that a terminal shows; Markdown and JSON have them all. */
const SHOWN = 60;

/** 变化, for a terminal of so many columns. */
export function changesToText(parts: readonly OutlinePart[], { before, after }: Heading, columns: number): string {
  const lines = [
    ...hanging('旧  ', before, columns),
    ...hanging('新  ', after, columns),
    ...(parts.length === 0 ? ['', '没有变化'] : parts.flatMap((part) => ['', ...partLines(part, columns)])),
  ];
  return `${lines.join('\n')}\n`;
}

function partLines({ title, items }: OutlinePart, columns: number): string[] {
  const rest = countOf({ items: items.slice(SHOWN) });
  return [
    `${title}  ${countOf({ items })} 项`,
    ...items.slice(0, SHOWN).flatMap((item) => itemLines(item, columns)),
    ...(rest > 0 ? [`  另有 ${rest} 项，加 --format md 或 --format json 列出全部`] : []),
  ];
}

const itemLines = ({ texts, details }: OutlineItem, columns: number): string[] => [
  ...texts.flatMap((text) => hanging('  ', text, columns)),
  ...details.flatMap((detail) => detailLines(detail, columns)),
];

/** A place that does not fit behind its text stands below it, so that it can be copied whole. */
function detailLines({ text, place = '' }: OutlineDetail, columns: number): string[] {
  const line = [text, place].filter((it) => it !== '').join('  ');
  if (text === '' || displayWidth(line) + INDENT.length <= columns) return hanging(INDENT, line, columns);
  return [...hanging(INDENT, text, columns), ...(place === '' ? [] : hanging(`${INDENT}  `, place, columns))];
}

const INDENT = '    ';

/** Lines of at most so many columns, all behind the same room. */
function hanging(lead: string, text: string, columns: number): string[] {
  const indent = displayWidth(lead);
  return wrap(printable(text), Math.max(20, columns - indent)).map((line, at) =>
    `${at === 0 ? lead : ' '.repeat(indent)}${line}`.trimEnd(),
  );
}

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
