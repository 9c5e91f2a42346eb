/** Texts that are the same word for word, as positions in the list, first come first. Empty texts are like nothing, and are left out. */
export type Same = { readonly text: string; readonly at: readonly number[] };

/** Groups equal texts, in the order of their first. */
export function groupSame(texts: readonly string[]): Same[] {
  const groups = new Map<string, number[]>();
  texts.forEach((text, at) => {
    const group = groups.get(text);
    if (group !== undefined) group.push(at);
    else if (text !== '') groups.set(text, [at]);
  });
  return [...groups].map(([text, at]) => ({ text, at }));
}
