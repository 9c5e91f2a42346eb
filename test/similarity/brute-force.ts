/** The plain statement of what is sought, to hold the fast one against. */
function shinglesOf(text: string): ReadonlySet<string> {
  if (text.length === 0) return new Set();
  if (text.length < 3) return new Set([text]);
  return new Set(Array.from({ length: text.length - 2 }, (_, at) => text.slice(at, at + 3)));
}

/** Shared and united shingles of two texts. */
function overlapOf(a: string, b: string): { shared: number; united: number } {
  const [left, right] = [shinglesOf(a), shinglesOf(b)];
  const shared = [...left].filter((one) => right.has(one)).length;
  return { shared, united: left.size + right.size - shared };
}

export type Ratio = { readonly numerator: number; readonly denominator: number };

export const isSimilar = (a: string, b: string, { numerator, denominator }: Ratio): boolean => {
  const { shared, united } = overlapOf(a, b);
  return united > 0 && shared * denominator >= numerator * united;
};

export const similarity = (a: string, b: string): number => {
  const { shared, united } = overlapOf(a, b);
  return shared / united;
};

/** Connected components of at least two, each in order, by their first. */
export function clustersOf(texts: readonly string[], atLeast: Ratio): number[][] {
  const root = texts.map((_, at) => at);
  const find = (at: number): number => (root[at] === at ? at : find(root[at] ?? at));
  texts.forEach((text, at) => {
    for (let other = 0; other < at; other += 1)
      if (isSimilar(text, texts[other] ?? '', atLeast)) {
        const [a = 0, b = 0] = [find(at), find(other)].sort((x, y) => x - y);
        root[b] = a;
      }
  });
  const groups = texts.map((_, at) => texts.flatMap((_text, other) => (find(other) === at ? [other] : [])));
  return groups.filter((group) => group.length > 1);
}
