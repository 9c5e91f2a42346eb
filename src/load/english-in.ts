import { type CST, Parser } from 'yaml';
import { groupOf, groupWord } from '../records/group-key.ts';
import { isKey } from '../records/keys.ts';
import { chineseWord, VOCABULARIES, WORDS } from '../records/vocabulary.ts';
import { keyIn } from '../records/written-key.ts';

/** A piece of a text, and what to write in its place. */
export type Edit = { readonly start: number; readonly end: number; readonly insert: string };

/** What may be put into Chinese: keys, and for each value that looks like a word of ours the words that it may be in Chinese. */
type English = { readonly keys: Edit[]; readonly words: Edit[][] };

const DAYS = /^(\d+)d$/;

/** 英文的键和词: those of a text of YAML, which need not be free of faults. */
export function englishIn(text: string): English {
  const found: English = { keys: [], words: [] };
  for (const token of new Parser().parse(text))
    if (token.type === 'document' && token.value) look(token.value, [], found);
  return found;
}

function look(token: CST.Token, path: readonly string[], found: English): void {
  if (token.type === 'scalar') {
    const words = chineseOf(token.source, path.at(-1));
    if (words.length > 0) found.words.push(words.map((insert) => ({ ...spanOf(token), insert })));
  }
  if (!('items' in token)) return;
  for (const { key, value } of token.items as CST.CollectionItem[]) {
    // of maps and lists alike
    const name = key?.type === 'scalar' ? key.source : undefined;
    if (key?.type === 'scalar' && isKey(key.source)) {
      found.keys.push({ ...spanOf(key), insert: keyIn('zh', key.source, path) });
    }
    if (value) look(value, name === undefined ? path : [...path, name], found);
  }
}

const spanOf = ({ offset, source }: CST.FlowScalar) => ({ start: offset, end: offset + source.length });

/** The Chinese words that a word may be, those of the vocabulary that is called like its key first. */
function chineseOf(word: string, key: string | undefined): string[] {
  const days = DAYS.exec(word)?.[1];
  if (days !== undefined) return [`${days}天`];
  const group = groupOf(word);
  if (group !== undefined) return [groupWord(group)];
  const holding = VOCABULARIES.filter((vocabulary) => Object.hasOwn(WORDS[vocabulary], word));
  const sorted = [...holding.filter((it) => it === key), ...holding.filter((it) => it !== key)];
  return [...new Set(sorted.map((vocabulary) => chineseWord(vocabulary, word)))];
}
