/** Punctuation that a Chinese text writes otherwise. `minor`: seen often, and no mistake in every text. */
export type PunctuationFault = { readonly words: string; readonly advice: string; readonly minor: boolean };

const HAN = '\\p{Script=Han}';
const WIDE: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
  '(': '（',
  ')': '）',
};

type Check = { readonly pattern: RegExp; readonly minor?: boolean; advice(words: string): string };

/** Marks between figures (9:00, 1,200, 3.5) and in Latin words stay as they are: a Chinese character must be their neighbour. */
const CHECKS: readonly Check[] = [
  {
    pattern: new RegExp(
      `(?<=[${HAN}”》）]) ?[,;:?!](?!//)|(?<=\\d)[,;:?!](?=${HAN})|(?<=[${HAN}”》）])\\.(?=${HAN}|\\s|$)`,
      'gu',
    ),
    advice: (words) => `改为全角的「${WIDE[words.trim()] ?? words}」`,
  },
  {
    pattern: new RegExp(`\\([^()（）]{0,60}${HAN}[^()（）]{0,60}\\)`, 'gu'),
    advice: () => '括号改为全角的（）',
  },
  {
    pattern: new RegExp(`"[^"\\n]{0,80}${HAN}[^"\\n]{0,80}"|(?<![A-Za-z])'[^'\\n]{0,80}${HAN}[^'\\n]{0,80}'`, 'gu'),
    advice: () => '引号改为“”',
  },
  {
    pattern: new RegExp(`(?<=${HAN})(?:\\.{3,}|。{2,})|(?<!…)…(?!…)`, 'gu'),
    minor: true,
    advice: () => '省略号写成「……」',
  },
  { pattern: new RegExp(`(?<=${HAN})--+(?=${HAN})`, 'gu'), advice: () => '破折号写成「——」' },
  { pattern: /[，；：、]{2,}|[，；、][。？！]|。[，；、]/gu, advice: () => '两个标点连在一起，删去多的' },
  { pattern: /(?<=》)、(?=《)|(?<=”)、(?=“)/gu, minor: true, advice: () => '相邻的书名号、引号之间不用顿号' },
];

/** Each kind of fault once for a text, with its neighbours. */
export function punctuationFaults(text: string): PunctuationFault[] {
  return CHECKS.flatMap(({ pattern, minor = false, advice }) => {
    const [first] = text.matchAll(pattern);
    if (first === undefined) return [];
    const end = first.index + first[0].length;
    const words = text.slice(Math.max(0, first.index - 4), end + 4).replaceAll('\n', ' ');
    return [{ words, advice: advice(first[0]), minor }];
  });
}
