/** 中文数字. Numbers in Chinese characters and back. */
const DIGITS = '零一二三四五六七八九';

const LARGEST = 9999_9999_9999;

/**
 * 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百零五, 20003 → 二万零三. For whole numbers from 0 up to 亿 of four digits; larger ones come
 * back in Arabic figures.
 */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) return String(value);
  if (value === 0) return '零';
  let text = '';
  let gap = false;
  for (const [unit, name] of [
    [1_0000_0000, '亿'],
    [1_0000, '万'],
    [1, ''],
  ] as const) {
    const group = Math.floor(value / unit) % 10000;
    if (group > 0) {
      text += (text !== '' && (gap || group < 1000) ? '零' : '') + groupNumeral(group) + name;
    }
    gap = text !== '' && group === 0;
  }
  return text.startsWith('一十') ? text.slice(1) : text;
}

/** 1–9999. */
function groupNumeral(value: number): string {
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
  return text;
}

/** Other characters for the same digits and units: 两, the 大写 of accounts, 廿 and 卅. */
const SAME: Readonly<Record<string, string>> = {
  ...{ 〇: '零', '○': '零', 两: '二', 廿: '二十', 卅: '三十' },
  ...{
    壹: '一',
    贰: '二',
    叁: '三',
    肆: '四',
    伍: '五',
    陆: '六',
    柒: '七',
    捌: '八',
    玖: '九',
    拾: '十',
    佰: '百',
    仟: '千',
  },
};

/** The characters that a Chinese number may be made of, for use in a character class. */
export const NUMERAL_CHARACTERS = '零〇○一二两三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟';

const digitOf = (char: string | undefined): number => (char === undefined ? 0 : DIGITS.indexOf(char));

/**
 * 三十一 → 31, 两 → 2, 一百零五 → 105, 廿三 → 23, 三百二 → 320, 一万二千 → 12000, 十二点五 → 12.5; also digit by digit
 * (二〇一三 → 2013). `undefined` for text that is no Chinese number, 三四十 (some thirty or forty) included.
 */
export function parseChineseNumeral(text: string): number | undefined {
  const plain = [...text].map((char) => SAME[char] ?? char).join('');
  const [whole = '', fraction, ...more] = plain.split('点');
  if (more.length > 0) return undefined;
  const value = /^[零一二三四五六七八九]+$/.test(whole) ? Number([...whole].map(digitOf).join('')) : parseUnits(whole);
  if (value === undefined || fraction === undefined) return value;
  if (!/^[零一二三四五六七八九]+$/.test(fraction)) return undefined;
  return Number(`${value}.${[...fraction].map(digitOf).join('')}`);
}

/** 亿 and 万 divide a number into groups of four digits; a digit after a unit without 零 counts the next lower unit (三万二). */
function parseUnits(text: string): number | undefined {
  const found = /^(?:([^万亿]+)亿)?(?:([^万亿]+)万)?([^万亿]*)$/.exec(text);
  if (found === null || text === '') return undefined;
  const [, hundredMillions, tenThousands, rest = ''] = found;
  const groups = [hundredMillions, tenThousands, rest].map((group) =>
    group === undefined || group === '' ? 0 : parseGroup(group),
  );
  const [high, middle, low] = groups;
  if (high === undefined || middle === undefined || low === undefined) return undefined;
  const short = /^[一二三四五六七八九]$/.test(rest) && (tenThousands !== undefined || hundredMillions !== undefined);
  const last = !short ? low : low * (tenThousands === undefined ? 1000_0000 : 1000);
  return high * 1_0000_0000 + middle * 1_0000 + last;
}

const GROUP =
  /^零?(?:([一二三四五六七八九])千)?(零)?(?:([一二三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?十)?(零)?([一二三四五六七八九])?$/;

/** Up to four digits: 三千零二十, 十五, 一百二 (120). */
function parseGroup(text: string): number | undefined {
  const found = GROUP.exec(text);
  if (found === null || /零$|零零/.test(text)) return undefined;
  const [, thousands, , hundreds, , tens, , ones] = found;
  const short = /([千百])[一二三四五六七八九]$/.exec(text)?.[1];
  const ten = /十/.test(text) ? (tens === undefined ? 1 : digitOf(tens)) : 0;
  const one = digitOf(ones) * (short === '千' ? 100 : short === '百' ? 10 : 1);
  return digitOf(thousands) * 1000 + digitOf(hundreds) * 100 + ten * 10 + one;
}
