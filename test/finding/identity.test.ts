import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprintOf, numberRepeats } from '../../src/finding/identity.ts';
import { campaign, finding, spanOf, talks } from './sample-run.ts';

describe('repeats', () => {
  const first = finding({});
  const same = finding({ message: '又一个' });
  const below = finding({ at: spanOf(campaign, 'zhang') });
  const others = [finding({ at: spanOf(talks, 't1') }), finding({ subject: 't2' }), finding({ rule: 'x' })];

  test('are counted by rule, file and subject', () => {
    const numbers = numberRepeats([first, ...others, below, same]);
    expect([first, same, below, ...others].map((it) => numbers.get(it))).toEqual([1, 2, 3, 1, 1, 1]);
  });

  test('are counted down the file, in whatever order they come', () => {
    const numbers = numberRepeats([below, same, first]);
    expect([first, same, below].map((it) => numbers.get(it))).toEqual([1, 2, 3]);
  });
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
