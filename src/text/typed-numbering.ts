/** A number that was typed where the program numbers by itself, or that is written otherwise than the standard has it. */
export type NumberingFault = { readonly words: string; readonly typed: boolean; readonly proper: string | undefined };

const HEADING =
  /^\s*(?:[一二三四五六七八九十]{1,3}[、.．](?![一二三四五六七八九十]{1,3}(?:[、和与及个年月]|[两三四五六七八九十]个))|[（(][一二三四五六七八九十]{1,3}[）)]、?|\d{1,2}(?:[、．)）]|\.(?!\d))|[（(]\d{1,2}[）)]、?|[①-⑳])/u;

/** 第一、 and 首先、 take a comma; （一） and （1） take nothing behind them; 1、 is 1. */
const FORMS: readonly (readonly [RegExp, (words: string) => string])[] = [
  [/(?<=^|[。；：，])第[一二三四五六七八九十]{1,2}、/gu, (words) => words.replace('、', '，')],
  [/(?<=^|[。；：，])(?:首先|其次|再次|最后)、/gu, (words) => words.replace('、', '，')],
  [/[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]、/gu, (words) => words.replace('、', '')],
  [/(?<=[。；：])\d{1,2}、/gu, (words) => words.replace('、', '.')],
];

export function numberingFaults(paragraph: string): NumberingFault[] {
  const faults = paragraph.split('\n').flatMap((line): NumberingFault[] => {
    const typed = HEADING.exec(line)?.[0].trim();
    return typed === undefined ? [] : [{ words: typed, typed: true, proper: undefined }];
  });
  const forms = FORMS.flatMap(([pattern, mend]) =>
    [...paragraph.matchAll(pattern)].map(([words]): NumberingFault => ({ words, typed: false, proper: mend(words) })),
  );
  return [...faults, ...forms.filter(({ words }) => !faults.some((it) => it.words === words))];
}
