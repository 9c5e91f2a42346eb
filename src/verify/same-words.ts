import { numberWordsIn } from '../statements/number-words.ts';

/** What is written in other ways and says the same. */
const WAYS: readonly (readonly [RegExp, string])[] = [
  [/没有|没/g, '未'],
  [/尚未|仍未|还未/g, '未'],
  [/难以判断|不能判断/g, '无法判断'],
  [/(?:期限已过|已过期限)[但而却]?(?=未完成)/g, '逾期'],
  [/(?<=¤[年月日号])[至到](?=¤)/g, ''],
  [/已经|已(?!逾)/g, ''],
  [/正在(?=整改)|(?<=整改)中/g, ''],
  [/已?超期|已超过期限|已逾期|超过期限/g, '逾期'],
  [/总计|共计/g, '合计'],
  [/其它/g, '其他'],
  [/(?<=¤)号/g, '日'],
  [/(?<=¤)(?:名|位|个人|人同志|名同志)/g, '人'],
  [/(?<=¤)场次/g, '场'],
  [/百分之¤|¤%/g, '¤'],
];

/** 空: what stands in a cell that has nothing to say. */
const NOTHING = /^(?:[-—–－/／]*|无)$/u;
export const isNothing = (cell: string): boolean => NOTHING.test(cell.trim());

/** Words without what a reader does not read: blanks, marks of punctuation, width, and ways of writing. Numbers, which are compared by themselves, are a sign. */
export function foldWords(text: string): string {
  let folded = '';
  let from = 0;
  for (const { start, end, telling, order } of numberWordsIn(text)) {
    // The 一 of 城区一中队 belongs to the name.
    if (!telling && order === undefined) continue;
    folded += `${text.slice(from, start)}¤`;
    from = end;
  }
  folded = (folded + text.slice(from)).normalize('NFKC').replace(/[\s\p{P}\p{Cf}]+/gu, '');
  return WAYS.reduce((it, [way, plain]) => it.replace(way, plain), folded);
}

/** Whether two texts say the same, their numbers apart; of a list, in whatever order. */
export const sameWords = (one: string, other: string): boolean => {
  if (foldWords(one) === foldWords(other)) return true;
  const [first, second] = [itemsOf(one), itemsOf(other)];
  return first.length > 1 && first.length === second.length && first.every((item, at) => item === second[at]);
};

const DAY = /(?<![\d.])(\d{4})(?:[.\-/]|年)0?(\d{1,2})(?:[.\-/]|月)0?(\d{1,2})[日号]?(?![\d.])/g;

/** A text with its days in one form. */
export const inOneForm = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '').replace(DAY, '$1.$2.$3');

/** Whether two texts differ by nothing but how days are written: 2013.4.15, 2013-04-15, 2013年4月15日. */
export const sameDays = (one: string, other: string): boolean => inOneForm(one) === inOneForm(other);

/** Whether a cell of a table says what another says. */
export const sameCell = (one: string, other: string): boolean =>
  sameWords(one, other) || (isNothing(one) && isNothing(other)) || isZero(one, other) || isZero(other, one);

/** 零 is written for 0. */
const isZero = (one: string, other: string): boolean => one.trim() === '零' && other.trim() === '0';

const itemsOf = (text: string): string[] =>
  text
    .split(/[、；;,，]/)
    .map(foldWords)
    .sort();
