import { nearestWord } from '../text/nearest.ts';

/**
 * Each answer is a comparison with every word there is. So many wrong words are not slips of the pen: a file is missing, or the ids
 * were made anew, and a guess for each would help nobody.
 */
const MOST_GUESSES = 100;

/** 是不是: the did-you-mean for many words out of one list; the list is made when it is first needed, and no word is looked for twice. */
export function nearestOf(words: () => Iterable<string>, nearest = nearestWord): (typed: string) => string | undefined {
  let list: readonly string[] | undefined;
  const answers = new Map<string, string | undefined>();
  return (typed) => {
    if (answers.size < MOST_GUESSES && !answers.has(typed)) {
      list ??= [...new Set(words())];
      answers.set(typed, nearest(typed, list));
    }
    return answers.get(typed);
  };
}
