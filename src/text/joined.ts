const CHINESE = '[\\p{Script=Han}，。；：、！？“”‘’（）《》〈〉【】〔〕…—]';
const SPACE_BETWEEN_CHINESE = new RegExp(`(?<=${CHINESE}) (?=${CHINESE})`, 'gu');

/** Takes out the single spaces that YAML puts between the lines of folded text where both neighbours are Chinese. */
export const joinChineseLines = (text: string): string =>
  text.includes(' ') ? text.replace(SPACE_BETWEEN_CHINESE, '') : text;
