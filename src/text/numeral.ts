/** 中文数字. Small whole numbers in Chinese characters and back. */
const DIGITS = '零一二三四五六七八九';

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五. For whole numbers from 0 to 9999; larger ones come back in Arabic figures. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) return String(value);
  if (value === 0) return '零';
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = text !== '';
      continue;
    }
    text += (gap ? '零' : '') + DIGITS[digit] + name;
    gap = false;
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}

const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 三十一 → 31, 两 → 2, 一百零五 → 105; also digit by digit (二〇一三 → 2013). `undefined` for text that is no Chinese number. */
export function parseChineseNumeral(text: string): number | undefined {
  if (!/^[零〇一二两三四五六七八九十百千]+$/.test(text)) return undefined;
  const digitOf = (char: string): number => (char === '两' ? 2 : char === '〇' ? 0 : DIGITS.indexOf(char));
  if (!/[十百千]/.test(text)) return Number([...text].map(digitOf).join(''));
  let total = 0;
  let digit: number | undefined;
  for (const char of text) {
    const unit = UNITS[char];
    if (unit === undefined) digit = digitOf(char);
    else {
      total += (digit ?? 1) * unit;
      digit = undefined;
    }
  }
  return total + (digit ?? 0);
}
