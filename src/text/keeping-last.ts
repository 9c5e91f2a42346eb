/** A function of a text that keeps the answers it gave last, so many of them. Whoever gets one leaves it as it is: others get the same. */
export function keepingLast<Answer>(most: number, answer: (text: string) => Answer): (text: string) => Answer {
  const kept = new Map<string, { readonly is: Answer }>();
  return (text) => {
    const known = kept.get(text) ?? { is: answer(text) };
    // Put behind the others, of which the first is the one asked for longest ago.
    kept.delete(text);
    kept.set(text, known);
    if (kept.size > most) kept.delete(String(kept.keys().next().value));
    return known.is;
  };
}
