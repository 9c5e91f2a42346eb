import type { Facts } from '../rules/define-rule.ts';
import { claimsIn, wrongClaims } from '../rules/words/contradictions.ts';
import { placeIn } from './compare-pair.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';

/** 100% and 百分之百 are one claim. */
const inOneWay = (claim: string): string => (/[百0０]/.test(claim) ? '100%' : claim);

/** Claims that the expected text does not make at this place, and the records do not bear out: of talks, opinions, measures, forms. */
export function claimTroubles({ expected, found }: Pair, facts: Facts): Trouble[] {
  if (found === undefined || found.text === expected?.text) return [];
  const before = expected?.cells.map(({ text }) => text).join('\n') ?? '';
  const made = new Set(claimsIn(before).map(inOneWay));
  return found.cells.flatMap((cell) =>
    wrongClaims(cell.text, facts)
      .filter(({ claim }) => !made.has(inOneWay(claim)))
      .map(({ words, claim, shown }) => {
        const start = Math.max(0, cell.text.indexOf(claim, cell.text.indexOf(words)));
        const message = `添了「${words}」，数据不支持：${shown}。请按数据改写`;
        return { ...placeIn(cell, start, start + claim.length), rule: 'claim-unsupported', message };
      }),
  );
}
