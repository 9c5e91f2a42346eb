import type { Campaign } from '../records/campaign.ts';
import { spellingsOfKey } from '../records/keys.ts';
import { share } from '../records/share.ts';

/** What stands for a number that does not exist: a rate with nothing below the line, a count nobody stated. */
export const NOT_APPLICABLE = '不适用';

/** How a rate is printed, as a formula says it. */
export const ROUNDING = '保留一位小数，四舍五入，但不进到 100% 和要求的比例';

/** 比例 as an exact fraction. */
export type Fraction = { readonly numerator: number; readonly denominator: number };

const WHOLE: Fraction = { numerator: 1, denominator: 1 };

/** Two typed numbers as whole ones that stand to each other as they do: 8.2 and 10 → 82 and 100. */
function inWholeNumbers(one: number, other: number): readonly [bigint, bigint] {
  const parts = [one, other].map((value) => {
    const [, whole = '', rest = '', exponent = '0'] = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
    return { digits: BigInt(whole + rest), places: rest.length - Number(exponent) };
  });
  const places = Math.max(...parts.map((part) => part.places));
  const [above = 0n, below = 1n] = parts.map((part) => part.digits * 10n ** BigInt(places - part.places));
  return [above, below];
}

/**
 * 百分率: rounded half up to one decimal, in exact whole numbers. It is never rounded up to the whole, nor up to a share that is asked
 * for (`named`): 99.96 % prints as 99.9%, and 79.96 % as 79.9% where 80 % is required. A rate that is a whole percent prints without a
 * decimal; one that was rounded keeps it (50.0%). Nothing below the line is 不适用.
 */
export function rateText(numerator: number, denominator: number, named: readonly Fraction[] = []): string {
  if (denominator === 0) return NOT_APPLICABLE;
  const [above, below] = inWholeNumbers(numerator, denominator);
  const rounded = (above * 2000n + below) / (below * 2n);
  const passes = ({ numerator: part, denominator: all }: Fraction): boolean => {
    const [share, base] = inWholeNumbers(part, all);
    return above * base < share * below && rounded * base >= share * 1000n;
  };
  const tenths = [WHOLE, ...named].some(passes) ? (above * 1000n) / below : rounded;
  const isWhole = (above * 100n) % below === 0n;
  return isWhole ? `${tenths / 10n}%` : `${tenths / 10n}.${tenths % 10n}%`;
}

/** 要求的比例, as exact as it was written (66.67%): a demand is never rounded. */
export const shareText = ({ numerator, denominator }: Fraction): string =>
  `${Number(((numerator * 100) / denominator).toFixed(6))}%`;

/**
 * 平均数, as reports say it: exact where it comes out whole or with one decimal; 接近6 from nine tenths up; 12余 for large ones;
 * else 约 with one decimal, cut off.
 */
export function averageText(numerator: number, denominator: number): string {
  if (denominator === 0) return NOT_APPLICABLE;
  const tenths = Math.floor((numerator * 10) / denominator);
  if ((numerator * 10) % denominator === 0) return String(tenths / 10);
  const whole = Math.floor(tenths / 10);
  if (tenths % 10 === 9) return `接近${whole + 1}`;
  return whole >= 10 ? `${whole}余` : `约${(tenths / 10).toFixed(1)}`;
}

/** 约数: 余 behind a round number (60余), 约 before any other (约56); `below`: nearly so many, 接近200. */
export function approximateText(value: number, below = false): string {
  if (below) return `接近${value}`;
  return value >= 10 && value % 10 === 0 ? `${value}余` : `约${value}`;
}

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
