import { type Stretch, stretchesOf } from '../alignment/differences.ts';
import { type NumberWord, numberWordsIn } from '../statements/number-words.ts';

/** The least that is compared: a number or a name whole, everything else by the character. */
export type Token = {
  readonly key: string;
  readonly text: string;
  readonly at: number;
  readonly number?: NumberWord;
};

/** Names that stand in a text, by their first character, the longest first: 欧阳文 is not found in 欧阳文海. */
export type Names = ReadonlyMap<string, readonly string[]>;

export function namesByHead(names: Iterable<string>): Names {
  const byHead = new Map<string, string[]>();
  const longestFirst = [...new Set(names)].sort((one, other) => other.length - one.length);
  for (const name of longestFirst) byHead.set(name.charAt(0), [...(byHead.get(name.charAt(0)) ?? []), name]);
  return byHead;
}

export const nameAt = (text: string, at: number, names: Names): string | undefined =>
  names.get(text.charAt(at))?.find((name) => text.startsWith(name, at));

export type TokenStretch = Stretch<Token>;

/** Where two texts say the same and where they do not. Names are kept whole. */
export const tokenStretches = (expected: string, found: string, names: Names): TokenStretch[] =>
  stretchesOf(tokensOf(expected, names), tokensOf(found, names), ({ key }) => key);

/** Numbers and names whole, everything else by the character; blanks fall away. */
function tokensOf(text: string, names: Names): Token[] {
  const numbers = numberWordsIn(text);
  const tokens: Token[] = [];
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const name = nameAt(text, at, names);
    while ((numbers[next]?.start ?? Number.POSITIVE_INFINITY) < at) next += 1;
    const number = numbers[next];
    if (name !== undefined) {
      tokens.push({ key: name, text: name, at });
      at += name.length;
    } else if (number?.start === at) {
      tokens.push({ key: number.telling || number.order ? '#' : `~${number.words}`, text: number.words, at, number });
      at = number.end;
    } else {
      const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
      if (char.trim() !== '') tokens.push({ key: char.normalize('NFKC'), text: char, at });
      at += char.length;
    }
  }
  return tokens;
}
