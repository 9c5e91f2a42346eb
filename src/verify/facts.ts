import { FRONT } from '../document/front-words.ts';
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
  /** 标题, 主送, 署名…: what stands around the text, alone on its line but for a label. */
  readonly front?: true;
};

/** Fields that hold whole sentences: measures, texts of suggestions, paragraphs of 文字 (`2.1`), points of frames. */
const FREE =
  /^(?:measure|text|content|evidence|addresses|closing|source|remark|basis(?:\.\d+)?|\d+\.\d+|items\.\d+\.(?:text|title))$/;

/** The words of a cell that are held to the records, names within a longer text besides it. */
export function factsIn(cell: Cell, { wordOf, terms, frontFields }: ExpectedDocument): Fact[] {
  const marked = cell.marks.flatMap((mark): Fact[] => {
    const word = wordOf(mark);
    if (word === undefined) return [];
    const { start, end } = mark;
    const front = word.of === FRONT && frontFields.has(word.field);
    const fact = { start, end, text: cell.text.slice(start, end), of: word.of };
    return [front ? { ...fact, free: false, front } : { ...fact, free: FREE.test(word.field) }];
  });
  const strict = marked.filter(({ free, front }) => !free && !front);
  const named = termsIn(cell.text, terms).filter(
    (term) =>
      !strict.some(({ start, end }) => start < term.end && term.start < end) &&
      !marked.some(({ start, end, front }) => front && start === term.start && end === term.end),
  );
  return [...marked, ...named];
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
