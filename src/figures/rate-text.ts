/** What stands for a number that does not exist: a rate with nothing below the line, a count nobody stated. */
export const NOT_APPLICABLE = '不适用';

/** The places after the decimal point that a typed number needs. */
const decimals = (value: number): number => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/**
 * 百分率: cut off after one decimal, never rounded up, so that 99.96 % prints as 99.9% and only the whole prints as 100%. A rate that
 * is a whole percent prints without a decimal; one that was cut keeps it (50.0%). Nothing below the line is 不适用.
 */
export function rateText(numerator: number, denominator: number): string {
  if (denominator === 0) return NOT_APPLICABLE;
  if (numerator === denominator) return '100%';
  const scale = 10 ** Math.max(decimals(numerator), decimals(denominator));
  const above = Math.round(numerator * scale);
  const below = Math.round(denominator * scale);
  const tenths = Math.floor((above * 1000) / below);
  const cut = numerator < denominator ? Math.min(tenths, 999) : tenths;
  const whole = (above * 100) % below === 0;
  return whole ? `${cut / 10}%` : `${(cut / 10).toFixed(1)}%`;
}

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

/** 约数: 余 behind a round number (60余), 约 before any other (约56). */
export function approximateText(value: number): string {
  return value >= 10 && value % 10 === 0 ? `${value}余` : `约${value}`;
}
