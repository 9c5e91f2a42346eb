/** 甲、乙: what people put between the items of a list that they write as one text. */
const MARK = /[、，,；;]/;
/** 【甲、乙】: brackets that are none to YAML. */
const MAY_HOLD_SEVERAL = /[、，,;；\]］】]/;
const BRACKETED = /^[［【[](.+)[\]】］]$/;
/** （甲、乙）, 《甲、乙》: one pair around several; around one it may belong to the text. */
const SEVERAL_BRACKETED = /^[（(〔《〈]([^（()）〔〕《》〈〉]*[、，,；;][^（()）〔〕《》〈〉]*)[）)〕》〉]$/;

/** The items of a list written as one text; one without marks is its only item. */
export const splitAtMarks = (text: string): readonly string[] => {
  const inside = (BRACKETED.exec(text) ?? SEVERAL_BRACKETED.exec(text))?.[1] ?? text;
  if (!MARK.test(inside)) return [inside];
  const items = inside
    .split(MARK)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.length === 0 ? [text] : items;
};

/** Each reference that is known stands as it is; one that is not is taken for several, where it holds marks of a list. */
export const splitUnless = (known: (text: string) => boolean, texts: string[]): string[] =>
  texts.some((text) => MAY_HOLD_SEVERAL.test(text) && !known(text))
    ? texts.flatMap((text) => (known(text) ? [text] : splitAtMarks(text)))
    : texts;
