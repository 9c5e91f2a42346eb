/** Characters that are not seen: soft hyphens, zero-width ones, marks of direction, selectors of a variant, fillers. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Digits and letters in another width or weight, and radicals that stand for a 汉字. Signs keep their width: a full-width comma is one of Chinese. */
const VARIANT = /[０-９Ａ-Ｚａ-ｚ⼀-⿕⺟⻳\u{1d400}-\u{1d7ff}\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu;

/** Figures in a circle, in brackets or with a stop. Standing alone they number a point; in a sentence they can only be meant as figures. */
const CIRCLED = /(?<=[\p{L}\p{N}])[①-⑳⓪⓵-⓾❶-❿➀-➉➊-➓](?=[\p{L}\p{N}])/gu;

/** Raised or lowered figures that follow no letter and no figure: behind one they are a power, or the number of a note. */
const RAISED = /(?<![\p{L}\p{N}⁰¹²³⁴-⁹₀-₉])[⁰¹²³⁴-⁹₀-₉]+|(?<=\p{Script=Han})[⁰¹²³⁴-⁹₀-₉]+(?=\p{Script=Han})/gu;

/** Words that a reader sees, by what they look like: `１８` and `1​8` are 18. */
export const foldText = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text
        .replace(INVISIBLE, '')
        .replace(VARIANT, (char) => char.normalize('NFKC'))
        .replace(CIRCLED, circled)
        .replace(RAISED, (figures) => figures.normalize('NFKC'));

/** What nearly every text is made of. */
const PLAIN = /^[\u0020-\u00ac\u2010-\u2027\u3000-\u303f\u4e00-\u9fff\uff01-\uff0f\uff1a-\uff20]*$/;

const CIRCLES: readonly (readonly [string, number])[] = [
  ['⓵', 1],
  ['❶', 1],
  ['➀', 1],
  ['➊', 1],
];

function circled(char: string): string {
  const code = char.charCodeAt(0);
  const [first, value] = CIRCLES.find(([from]) => code >= from.charCodeAt(0) && code < from.charCodeAt(0) + 10) ?? [];
  return first === undefined || value === undefined
    ? char.normalize('NFKC')
    : String(code - first.charCodeAt(0) + value);
}

const ZEROS = 'OoОоΟο〇○◯Ｏ';
const ONES = 'lI|ӏӀІіΙι';
const LOOKING = new RegExp(
  `(?<![A-Za-z])\\d[\\d.,${ZEROS}${ONES}]*[${ZEROS}${ONES}][\\d${ZEROS}${ONES}]*(?![A-Za-z])`,
  'gu',
);
const LOOKING_BEFORE = new RegExp(
  `(?<![A-Za-z\\p{Script=Han}〇])[${ZEROS}${ONES}]+\\d[\\d${ZEROS}${ONES}]*(?![A-Za-z])|(?<=\\p{Script=Han})[${ZEROS.slice(2)}${ONES}]+\\d+(?![A-Za-z])`,
  'gu',
);
const IN_NUMERALS = /(?<=[一二三四五六七八九〇])[OoОоΟο○◯0](?=[一二三四五六七八九〇○OoОоΟο◯0年])/gu;

/** Letters and circles that stand among figures for the figure that they look like, each by one character: `1O8` is 108, 二○一三 is 二〇一三. */
export const foldLookalikes = (text: string): string =>
  SUSPECT.test(text)
    ? text.replace(LOOKING, asFigures).replace(LOOKING_BEFORE, asFigures).replace(IN_NUMERALS, '〇')
    : text;

const SUSPECT = new RegExp(`[${ZEROS}${ONES}]|[一二三四五六七八九]0`, 'u');

const asFigures = (word: string): string =>
  [...word].map((char) => (ZEROS.includes(char) ? '0' : ONES.includes(char) ? '1' : char)).join('');
