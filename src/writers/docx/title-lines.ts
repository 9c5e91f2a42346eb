import { textWidth } from '../../text/text-width.ts';

/** 2号 characters on a line of the 版心: 156 mm / 22 pt = 20.1. */
const NATIONAL_LONGEST = 20;

/** Beyond this many pieces a title is no title; it is filled line by line. */
const MOST_WORDS = 60;
const MOST_LINES = 4;

/** Terms of this trade that a dictionary of words takes apart, and a title must not. */
const TERMS =
  /(谈心谈话|领导班子|党员领导干部|领导干部|民主生活会|组织生活会|民主评议|主题教育|群众路线|教育实践活动|意见建议|征求意见|整改措施|整改落实)/;

/** A title of a text inside this one. */
const BOOK = /(《[^》]*》)/;

/** 发文机关 at the head of a title: names that end as offices do, with what belongs to an office behind them. */
const OFFICES =
  /.+?(?:办公室|委员会|领导小组|人民政府|支队|大队|中心|县委|市委|省委|[局厅院委])(?:办公室|党组|党委|领导班子|机关|支部|总支)*、?|.+$/g;

/**
 * 标题 broken into lines (GB/T 9704-2012, 7.3.1): as few as will hold it, words whole, and shaped as 梯形 or 菱形, never 沙漏 or a block. A title that
 * was typed with line breaks keeps those. `longest` is what a line holds (字).
 */
export function titleLines(title: string, longest = NATIONAL_LONGEST): string[] {
  return title
    .split('\n')
    .filter((line) => line.trim() !== '')
    .flatMap((line) => linesOf(line.trim(), longest));
}

function linesOf(text: string, longest: number): string[] {
  const words = wordsOf(wholesOf(text, longest), longest);
  const smaller = wordsOf(segmentsOf(text), longest);
  const fewest = Math.ceil(textWidth(text) / longest);
  if (fewest <= 1) return [text];
  if (smaller.length <= MOST_WORDS) {
    for (let count = fewest; count <= MOST_LINES; count++) {
      const best = bestSplit(words, count, longest) ?? bestSplit(smaller, count, longest);
      if (best !== undefined) return best;
    }
  }
  return filledLines(smaller, longest);
}

/** Words as a reader sees them; closing signs and 的 stay with the word before, opening signs with the word behind, a number with what it counts. */
function wordsOf(segments: readonly string[], longest: number): string[] {
  const words: string[] = [];
  let open = '';
  for (const segment of segments) {
    const last = words.at(-1);
    if (/^[《〈“‘（(〔【]+$/.test(segment)) open += segment;
    else if (last !== undefined && open === '' && (belongsBefore(segment) || /\d$/.test(last))) {
      words[words.length - 1] = last + segment;
    } else {
      words.push(open + segment);
      open = '';
    }
  }
  if (open !== '') words.push(open);
  return words.flatMap((word) => inPieces(word, longest));
}

/** 发文机关 and 《…》 whole where they leave a line some room, everything else in the words of a dictionary. */
function wholesOf(text: string, longest: number): string[] {
  const about = text.search(/关于|领导班子/);
  const offices = about > 0 && !text.slice(0, about).includes('《') ? text.slice(0, about) : '';
  const whole = (part: string): boolean => textWidth(part) <= longest - 2;
  return [
    ...(offices.match(OFFICES) ?? []).flatMap((office) => (whole(office) ? [office] : segmentsOf(office))),
    ...text
      .slice(offices.length)
      .split(BOOK)
      .flatMap((part) => (BOOK.test(part) && whole(part) ? [part] : segmentsOf(part))),
  ];
}

const segmentsOf = (text: string): string[] => {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return text
    .split(TERMS)
    .flatMap((part) => (TERMS.test(part) ? [part] : [...segmenter.segment(part)].map(({ segment }) => segment)));
};

/** Signs, 的, and what ends the name of a place or an office (青岭县, 财政局), which a dictionary takes for a word of its own. */
const belongsBefore = (segment: string): boolean =>
  /^(?:[\p{P}\s的]+|[省市州县区乡镇村局委办院处科所站队部])$/u.test(segment);

/** A word that no line can hold, in pieces that one can. */
function inPieces(word: string, longest: number): string[] {
  if (textWidth(word) <= longest) return [word];
  const signs = [...word];
  return Array.from({ length: Math.ceil(signs.length / longest) }, (_, index) =>
    signs.slice(index * longest, (index + 1) * longest).join(''),
  );
}

/** The best shape of exactly `count` lines, or `undefined` where no split keeps every line short enough. */
function bestSplit(words: readonly string[], count: number, longest: number): string[] | undefined {
  let best: string[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  const extend = (lines: readonly string[], from: number): void => {
    if (lines.length === count - 1) {
      const split = [...lines, words.slice(from).join('')];
      const cost = textWidth(split.at(-1) ?? '') > longest ? Number.POSITIVE_INFINITY : costOf(split);
      if (cost < least) [best, least] = [split, cost];
      return;
    }
    let line = '';
    for (let index = from; index < words.length - 1; index++) {
      line += words[index];
      if (textWidth(line) > longest) return;
      extend([...lines, line], index + 1);
    }
  };
  extend([], 0);
  return best;
}

/** Lower is better: lines of about the same length, but not the same (a block), with no waist (沙漏) and no tiny last line. */
function costOf(lines: readonly string[]): number {
  const widths = lines.map((line) => textWidth(line.trim()));
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  let cost = widths.reduce((sum, width) => sum + (width - mean) ** 2, 0);
  widths.forEach((width, index) => {
    const before = widths[index - 1];
    const after = widths[index + 1];
    if (before === width) cost += 12;
    if (before !== undefined && after !== undefined && width < before && width < after) cost += 400;
  });
  if ((widths.at(-1) ?? 0) < 4) cost += 60;
  for (const line of lines.slice(1)) if (line.startsWith('关于')) cost -= 15;
  for (const line of lines.slice(0, -1)) if (/[、，]$/.test(line)) cost -= 15;
  for (const line of lines.slice(0, -1)) if (/(?:关于|和|与|及|在|对)$/.test(line)) cost += 15;
  return cost;
}

function filledLines(words: readonly string[], longest: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(last + word) <= longest) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines;
}
