import type { Finding } from './finding.ts';

/**
 * For each finding, 1 for the first of its rule, file and subject, 2 for the second …: what tells findings apart where lines may not.
 * Counted down the file, so that to suppress one does not renumber the others: hand in both kinds.
 */
export function numberRepeats(findings: readonly Finding[]): ReadonlyMap<Finding, number> {
  const alike = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.rule, finding.at.file.path, finding.subject]);
    const group = alike.get(key);
    if (group) group.push(finding);
    else alike.set(key, [finding]);
  }
  const downTheFile = (a: Finding, b: Finding): number => a.at.start - b.at.start || (a.message < b.message ? -1 : 1);
  return new Map([...alike.values()].flatMap((it) => it.sort(downTheFile).map((finding, at) => [finding, at + 1])));
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
