import type { Finding } from './finding.ts';

/** For each finding, 1 for the first of its rule, file and subject, 2 for the second …: what tells findings apart where lines may not. */
export function countRepeats(findings: readonly Finding[]): number[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, at, subject }) => {
    const key = JSON.stringify([rule, at.file.path, subject]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return nth;
  });
}

const turn = (bits: number, by: number): number => (bits << by) | (bits >>> (32 - by));

const scatter = (bits: number): number => {
  const once = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
};

/** 64 bits of a text in hexadecimal, the same on every machine. It tells apart; it hides nothing. */
export function fingerprintOf(text: string): string {
  let left = 0x9e3779b1 ^ text.length;
  let right = 0x2545f491 ^ text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    left = turn(Math.imul(left ^ unit, 0xcc9e2d51), 13);
    right = turn(Math.imul(right ^ unit, 0x1b873593), 17);
  }
  return [scatter(left ^ scatter(right)), scatter(right)].map((bits) => bits.toString(16).padStart(8, '0')).join('');
}
