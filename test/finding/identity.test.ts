import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countRepeats, fingerprintOf } from '../../src/finding/identity.ts';
import { finding, spanOf, talks } from './sample-run.ts';

test('repeats are counted by rule, file and subject', () => {
  const elsewhere = finding({ at: spanOf(talks, 't1') });
  const findings = [
    finding({}),
    finding({ message: '又一个' }),
    elsewhere,
    finding({ subject: 't2' }),
    finding({ rule: 'x' }),
    finding({}),
  ];
  expect(countRepeats(findings)).toEqual([1, 2, 1, 1, 1, 3]);
});

describe('a fingerprint', () => {
  test('is 64 bits in hexadecimal and never changes', () => {
    expect(['', 't1', '谈话'].map(fingerprintOf)).toEqual(['0c4d25a49ca70078', 'decda9e2d78bfe14', 'ed3a82e70884697d']);
  });

  test('tells texts apart that differ in one place only, or in the order of their words', () => {
    const texts = Array.from({ length: 50_000 }, (_, at) => `wrong-value\n谈话/${at % 7}.yaml\nt${at}\n1`);
    const swapped = ['甲\n乙', '乙\n甲', '甲乙\n', '甲\n\n乙'];
    expect(new Set([...texts, ...swapped].map(fingerprintOf)).size).toBe(texts.length + swapped.length);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => a === b || fingerprintOf(a) !== fingerprintOf(b)));
  });
});
