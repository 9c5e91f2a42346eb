import { distance } from 'fastest-levenshtein';

/** The word nearest to what was typed, for a did-you-mean; `undefined` where none is near. Short words allow one slip, longer ones two or three. */
export function nearestWord(typed: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = typed.length <= 2 ? 1 : typed.length <= 6 ? 2 : 3;
  for (const word of words) {
    if (word.length === 1) continue;
    const slips = distance(typed.toLowerCase(), word.toLowerCase());
    const shared = [...typed].some((char) => word.includes(char));
    if (shared && (slips < least || (slips === least && best === undefined))) {
      least = slips;
      best = word;
    }
  }
  return best;
}
