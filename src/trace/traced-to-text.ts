import { displayWidth } from '../text/display-width.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import type { FigurePlace } from './figure-places.ts';
import type { Traced, TracedRecord } from './traced.ts';
import type { TracedWord } from './traced-word.ts';

/** A figure with what answers for it, to be read on a terminal of so many columns. */
export function tracedToText(
  { id, text, unit, stated, formula, base, definition, count, records, complete }: Traced,
  width: number,
): string {
  const where = ({ file, line }: { readonly file: string; readonly line: number }): string => `${file}:${line}`;
  const entries: readonly (readonly [string, string])[] = [
    ['数据', `${text}${unit}${stated ? '（填报数据）' : ''}`],
    ['怎么算', formula],
    ...(base === null ? [] : ([['分子分母', baseInWords(base)]] as const)),
    ['定义', `${definition.what}，${where(definition)}`],
    ...(complete === false ? [] : ([['记录', recordsInWords(count, records.length)]] as const)),
  ];
  const lines = entries.flatMap(([name, words]) =>
    hung(`  ${name}${' '.repeat(10 - displayWidth(name))}`, words, width),
  );
  const listed = records.flatMap((record) => recordToText(where(record), nameOf(record), width));
  return `${[printable(id), ...lines, ...listed].join('\n')}\n`;
}

function recordsInWords(count: number, listed: number): string {
  if (count === 0) return '一条也没有，所以没有记录可列；计的是什么，见上面的定义';
  return listed < count ? `${count} 条，这里列出前 ${listed} 条` : `${count} 条`;
}

const baseInWords = ({ numerator, denominator, figures }: NonNullable<Traced['base']>): string =>
  `${numerator} ÷ ${denominator}${figures.length === 0 ? '' : `（${figures.join('、')}）`}`;

/** A record whose id says who it is is not named twice. */
const nameOf = ({ id, name = '' }: TracedRecord): string => (name.startsWith(id) ? name : `${id} ${name}`);

/** A record on one line, or, where its file is far away, on two. */
function recordToText(place: string, name: string, width: number): string[] {
  const lead = `    ${place}  `;
  if (displayWidth(lead) + displayWidth(name) <= width) return [printable(lead + name)];
  return [printable(lead).trimEnd(), ...hung(' '.repeat(6), name, width)];
}

/** A lead and words behind it that go on in lines of their own under the first of them. */
function hung(lead: string, words: string, width: number): string[] {
  const shown = printable(lead);
  const indent = displayWidth(shown);
  const [first = '', ...rest] = wrap(printable(words).replaceAll('\n', ' '), Math.max(20, width - indent));
  return [`${shown}${first}`, ...rest.map((line) => ' '.repeat(indent) + line)].map((line) => line.trimEnd());
}

/** Words of records, each with the line that says them. */
export function wordsToText(words: readonly TracedWord[], width: number): string {
  const lines = words.flatMap(({ text, what, file, line }) => [
    ...hung('  文字      ', text, width),
    ...hung('  出自      ', `${what}，${file}:${line}`, width),
  ]);
  return `${lines.join('\n')}\n`;
}

/** Signs of a sentence on either side of its figure. */
const REACH = 24;

/** The figures of a document, each with its number, its id, and the sentence around it. */
export function placesToText(places: readonly FigurePlace[], width: number): string {
  const digits = String(places.at(-1)?.n ?? 0).length;
  const lines = places.flatMap(({ n, id, text, sentence, at }) => [
    `${String(n).padStart(digits)}  ${printable(text)}  ${printable(id)}`,
    ...hung(' '.repeat(digits + 2), quoted(sentence, at, text), width),
  ]);
  return `${lines.join('\n')}\n`;
}

/** `…已开展谈心谈话【124】项，覆盖率…` */
function quoted(sentence: string, at: number, text: string): string {
  const before = [...sentence.slice(0, at)];
  const after = [...sentence.slice(at + text.length)];
  const start = before.length > REACH ? `…${before.slice(-REACH).join('')}` : before.join('');
  const end = after.length > REACH ? `${after.slice(0, REACH).join('')}…` : after.join('');
  return `${start}【${text}】${end}`;
}
