/** Numbers ids as they come, so that a pair of persons is a number and not a text: it matters at 100,000 talks. */
export function numbering(): (id: string) => number {
  const numbers = new Map<string, number>();
  return (id) => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
}

/** One number for two different numbers in either order: the cell of a triangle. Exact for some ninety million persons. */
export function pairNumber(a: number, b: number): number {
  const high = Math.max(a, b);
  return (high * (high - 1)) / 2 + Math.min(a, b);
}
