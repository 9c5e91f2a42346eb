import fc from 'fast-check';

/** Texts of a small alphabet, from empty to some dozens of characters, with copies and near-copies among them. */
export const texts = (most: number): fc.Arbitrary<string[]> => {
  const fresh = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', 'a', '𠮷'), maxLength: 40 });
  const edit = fc.record({
    of: fc.nat(1000),
    at: fc.nat(40),
    cut: fc.nat(2),
    put: fc.string({ unit: fc.constantFrom('甲', '丁', '戊'), maxLength: 2 }),
  });
  const steps = fc.array(fc.oneof(fresh, edit, edit), { maxLength: most });
  return steps.map((all) => {
    const made: string[] = [];
    for (const step of all) {
      const source = typeof step === 'string' ? step : (made[step.of % Math.max(made.length, 1)] ?? '');
      made.push(
        typeof step === 'string' ? step : source.slice(0, step.at) + step.put + source.slice(step.at + step.cut),
      );
    }
    return made;
  });
};

export const ratios = fc.constantFrom(
  { numerator: 1, denominator: 1 },
  { numerator: 9, denominator: 10 },
  { numerator: 8, denominator: 10 },
  { numerator: 2, denominator: 3 },
  { numerator: 50, denominator: 100 },
  { numerator: 3, denominator: 10 },
);
