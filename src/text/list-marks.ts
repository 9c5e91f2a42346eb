/** 甲、乙: what people put between the items of a list that they write as one text. */
const MARK = /[、，,；;]/;

/** The items of a list written as one text; one without marks is its only item. */
export const splitAtMarks = (text: string): readonly string[] => {
  if (!MARK.test(text)) return [text];
  const items = text
    .split(MARK)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length === 0 ? [text] : items;
};

/** Each reference that is known stands as it is; one that is not is taken for several, where it holds marks of a list. */
export const splitUnless = (known: (text: string) => boolean, texts: string[]): string[] =>
  texts.some((text) => MARK.test(text) && !known(text))
    ? texts.flatMap((text) => (known(text) ? [text] : splitAtMarks(text)))
    : texts;
