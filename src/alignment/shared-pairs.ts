/** Measures how much two texts share: twice their common pairs of neighbouring characters over all of both (Dice), 0–1. Remembers the texts. */
export function similarities(): (one: string, other: string) => number {
  const known = new Map<string, ReadonlySet<string>>();
  const pairsOf = (text: string): ReadonlySet<string> => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const pairs = new Set<string>();
    for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
    known.set(text, pairs);
    return pairs;
  };
  return (one, other) => {
    if (one === other) return 1;
    const [first, second] = [pairsOf(one), pairsOf(other)];
    let shared = 0;
    for (const pair of first) if (second.has(pair)) shared += 1;
    return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size);
  };
}
