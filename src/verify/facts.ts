import type { ExpectedDocument } from './expected-document.ts';
import { type Names, nameAt } from './tokens.ts';
import type { Cell } from './unit.ts';

/** 记录文字: words of a cell that a record says, or a name that records know. */
export type Fact = {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The record that says it; undefined for a name that no mark stands around. */
  readonly of: string | undefined;
  /** 成段的文字 that an office may polish, no name, state or reason. */
  readonly free: boolean;
};

/** Fields that hold whole sentences: measures, texts of suggestions, paragraphs of 文字 (`2.1`), points of frames. */
const FREE =
  /^(?:measure|text|content|evidence|addresses|closing|source|remark|basis(?:\.\d+)?|\d+\.\d+|items\.\d+\.(?:text|title))$/;

/** The words of a cell that are held to the records, names within a longer text besides it. */
export function factsIn(cell: Cell, { wordOf, terms, title }: ExpectedDocument): Fact[] {
  const marked = cell.marks.flatMap((mark): Fact[] => {
    const word = wordOf(mark);
    if (word === undefined) return [];
    const { start, end } = mark;
    return [{ start, end, text: cell.text.slice(start, end), of: word.of, free: FREE.test(word.field) }];
  });
  const strict = marked.filter(({ free }) => !free);
  const named = termsIn(cell.text, terms).filter(
    (term) => !strict.some(({ start, end }) => start < term.end && term.start < end),
  );
  const whole = { start: 0, end: cell.text.length, text: cell.text, of: 'report', free: true };
  return [...marked, ...named, ...(cell.text.replace(/\s+/g, '') === title ? [whole] : [])];
}

function termsIn(text: string, terms: Names): Fact[] {
  const found: Fact[] = [];
  for (let at = 0; at < text.length; ) {
    const term = nameAt(text, at, terms);
    if (term !== undefined) found.push({ start: at, end: at + term.length, text: term, of: undefined, free: false });
    at += term?.length ?? 1;
  }
  return found;
}
