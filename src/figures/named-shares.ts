import type { Campaign } from '../records/campaign.ts';
import { spellingsOfKey } from '../records/keys.ts';
import { share } from '../records/share.ts';
import type { Fraction } from './rate-text.ts';

/** 要求达到的比例: every share that a pairing requires or a rule names. A rate below one of them is not printed as if it had reached it. */
export function namedShares({ pairings, rules }: Pick<Campaign, 'pairings' | 'rules'>): readonly Fraction[] {
  const required = pairings.flatMap(({ require }) => (require.kind === 'share' ? [require.share] : []));
  const spellings = spellingsOfKey('share');
  const ruled = Object.values(rules).flatMap(({ options }) =>
    Object.entries(options).flatMap(([key, value]) => {
      const read = spellings.includes(key) ? share.safeParse(value) : undefined;
      return read?.success === true ? [read.data] : [];
    }),
  );
  return [...required, ...ruled];
}
