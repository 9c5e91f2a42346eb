import { pick } from '../mutations/random.ts';
import {
  bodyParagraphs,
  bodyRows,
  charactersIn,
  type Edit,
  FIGURE,
  HARMFUL,
  HARMLESS,
  matchesOf,
  plain,
  rewritten,
  type Stretch,
  splice,
  textsIn,
} from './edits.ts';

const digitLost: Edit = (xml, random) => {
  const place = pick(charactersIn(xml, /\d(?=\d)|(?<=\d)\d/g), random);
  return place && splice(xml, place, '');
};

/** Behind a point or a percent sign a nought more changes nothing, so none is added. */
const digitMore: Edit = (xml, random) => {
  const place = pick(charactersIn(xml, /(?<![\d.])\d+/g), random);
  return place && splice(xml, { start: place.end, end: place.end }, pick(['1', '3', '7'], random) ?? '7');
};

/** The first figures of two neighbouring rows of numbers change places. */
const cellsSwapped: Edit = (xml, random) => {
  const rows = bodyRows(xml);
  const places = rows.flatMap((row, at) => {
    const below = rows[at + 1];
    if (below === undefined || xml.slice(row.end, below.start) !== '') return [];
    const [ours, theirs] = [textsIn(row.text), textsIn(below.text)];
    return ours.flatMap((one, column) => {
      const other = theirs[column];
      const swappable = column > 0 && ours.length === theirs.length && other !== undefined && other.text !== one.text;
      return swappable && /^[\d.%]+$/.test(one.text + other.text) ? [{ row, below, one, other }] : [];
    });
  });
  const place = pick(places, random);
  if (place === undefined) return undefined;
  const { row, below, one, other } = place;
  const late = splice(xml, below, splice(below.text, other, one.text));
  return splice(late, row, splice(row.text, one, other.text));
};

const withinSentence =
  (words: readonly string[]): Edit =>
  (xml, random) => {
    const paragraph = pick(bodyParagraphs(xml), random);
    const text = paragraph && pick(charactersIn(paragraph.text, /(?<=[，。])(?=\p{Script=Han})/gu), random);
    return paragraph && text && splice(xml, paragraph, splice(paragraph.text, text, pick(words, random) ?? ''));
  };

const numberInserted = withinSentence([
  '召开座谈会17场，',
  '占比达到73.5%，',
  '收到群众来信二十六件，',
  '比上年增加12个百分点，',
  '涉及资金350万元，',
  '先后组织四十余人次参加，',
]);

const wrongShare: Edit = (xml, random) => {
  const share = pick(
    matchesOf(xml, FIGURE).filter(({ text }) => /^\d+\.\d%$/.test(plain(text))),
    random,
  );
  if (share === undefined) return undefined;
  const whole = Math.floor(Number.parseFloat(plain(share.text)));
  const tenths = '一二三四五六七八九';
  const wrong = [`${whole + 1}%`, `${whole}%`, `百分之${whole === 33 ? '四十四' : '三十三'}点三`];
  if (whole < 70) wrong.push(`近${tenths.charAt(Math.floor(whole / 10) + 1)}成`);
  if (whole < 50) wrong.push('过半');
  return splice(xml, share, rewritten(share, pick(wrong, random) ?? ''));
};

const UNIT =
  /(?<=<w:bookmarkEnd [^>]*\/><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>)(?:人次|场次|[人场条项对次份户家件])/gs;

const strangeUnit: Edit = (xml, random) => {
  const place = pick(matchesOf(xml, UNIT), random);
  return place && splice(xml, place, pick(['遍', '封', '支', '亩', '公里', '万元', '分钟'], random) ?? '');
};

const figureLost: Edit = (xml, random) => {
  const paragraph = pick(
    bodyParagraphs(xml).filter(({ text }) => matchesOf(text, FIGURE).length > 0),
    random,
  );
  const figure = paragraph && pick(matchesOf(paragraph.text, FIGURE), random);
  return paragraph && figure && splice(xml, paragraph, splice(paragraph.text, figure, rewritten(figure, '')));
};

/** Edits that change what a document says, less plainly than others. */
export const SLY: Readonly<Record<string, Edit>> = {
  漏一位数字: digitLost,
  多一位数字: digitMore,
  表格上下两行的数对调: cellsSwapped,
  句中插一个没有来历的数: numberInserted,
  率写成别的样子而不对: wrongShare,
  换成生僻的单位: strangeUnit,
  挖掉一个数据: figureLost,
};

const phrase = withinSentence([
  '切实增强“四个意识”、坚定“四个自信”、做到“两个维护”，',
  '严格落实“三会一课”和“一岗双责”，',
  '按照“五位一体”总体布局，',
  '进一步统一思想，',
  '三令五申，',
  '千方百计、',
  '经过两个多月的努力，',
  '十分重视，',
]);

/** Whether a paragraph is a point of a list or a heading, whose number tells its place. */
const isNumbered = (paragraph: Stretch): boolean =>
  /^（?[一二三四五六七八九十\d]+(?:[、）.]|是)/u.test(plain(paragraph.text)) || paragraph.text.includes('<w:rStyle');

const neighbours = (xml: string): (readonly [Stretch, Stretch])[] => {
  const all = bodyParagraphs(xml);
  return all.flatMap((one, at): (readonly [Stretch, Stretch])[] => {
    const next = all[at + 1];
    return next !== undefined && xml.slice(one.end, next.start) === '' ? [[one, next]] : [];
  });
};

const paragraphsSwapped: Edit = (xml, random) => {
  const pair = pick(
    neighbours(xml).filter((it) => !it.some(isNumbered)),
    random,
  );
  if (pair === undefined) return undefined;
  const [one, next] = pair;
  return splice(xml, { start: one.start, end: next.end }, next.text + one.text);
};

const HEAD = /^<w:p(?: [^>]*)?>(<w:pPr>.*?<\/w:pPr>)?/s;

const paragraphsJoined: Edit = (xml, random) => {
  const pair = pick(neighbours(xml), random);
  if (pair === undefined) return undefined;
  const [one, next] = pair;
  const joined = one.text.replace(/<\/w:p>$/, '') + next.text.replace(HEAD, '');
  return splice(xml, { start: one.start, end: next.end }, joined);
};

/** A paragraph broken in the middle of a sentence, in a run that stands in nothing. */
const brokenInSentence: Edit = (xml, random) => {
  const paragraph = pick(bodyParagraphs(xml), random);
  if (paragraph === undefined) return undefined;
  const runs = matchesOf(
    paragraph.text,
    /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>|<w:rStyle).)*<\/w:rPr>)?<w:t[^>]*>[^<]+<\/w:t><\/w:r>/gs,
  );
  const inside = (at: number): boolean => {
    const before = paragraph.text.slice(0, at);
    return (
      before.lastIndexOf('<w:sdt>') > before.lastIndexOf('</w:sdt>') ||
      before.lastIndexOf('<w:bookmarkStart') > before.lastIndexOf('<w:bookmarkEnd')
    );
  };
  const places = runs
    .filter(({ start }) => !inside(start))
    .flatMap((run) =>
      charactersIn(
        run.text,
        /(?<=[\p{Script=Han}，、])(?=\p{Script=Han})(?<![一二三四五六七八九十百零])(?![一二三四五六七八九十百零])/gu,
      ).map(({ start }) => run.start + start),
    );
  const at = pick(places, random);
  if (at === undefined) return undefined;
  const style = HEAD.exec(paragraph.text)?.[1] ?? '';
  const cut = `</w:t></w:r></w:p><w:p>${style}<w:r><w:t xml:space="preserve">`;
  return splice(xml, paragraph, splice(paragraph.text, { start: at, end: at }, cut));
};

const sameUnit: Edit = (xml, random) => {
  const place = pick(
    matchesOf(xml, UNIT).filter(({ text }) => text === '人'),
    random,
  );
  return place && splice(xml, place, pick(['名', '位', ' 人', '名同志', '个人'], random) ?? '');
};

/** 63 → 60余, 96.9% → 约97%, 过半. */
const rounded: Edit = (xml, random) => {
  const figure = pick(
    matchesOf(xml, FIGURE).filter(({ text }) => /^(?:[1-9]\d*[1-9]|\d\d\.\d%)$/.test(plain(text))),
    random,
  );
  if (figure === undefined) return undefined;
  const value = Number.parseFloat(plain(figure.text));
  const rate = [`约${Math.round(value)}%`, ...(value > 50 ? ['过半'] : [])];
  const count = [`${Math.floor(value / 10) * 10}余`, `${Math.floor(value / 10) * 10}多`];
  return splice(xml, figure, rewritten(figure, pick(plain(figure.text).endsWith('%') ? rate : count, random) ?? ''));
};

/** Edits that an office may make, further from the text than others. */
export const FREE: Readonly<Record<string, Edit>> = {
  添套话: phrase,
  段落换次序: paragraphsSwapped,
  两段并一段: paragraphsJoined,
  句子中间断段: brokenInSentence,
  人换成名或位: sameUnit,
  写成约数: rounded,
};

/** Several of the edits that an office may make, one after the other. */
const severalOf =
  (edits: readonly Edit[]): Edit =>
  (xml, random) =>
    Array.from({ length: 4 }).reduce<string>((text) => pick(edits, random)?.(text, random) ?? text, xml);

/** Harmless edits all over a document. */
export const several = severalOf(Object.values({ ...HARMLESS, ...FREE }));

/** Harmless edits, and among them one that is not. Set phrases stay out: their numbers are nobody's; and so do whole sentences that go. */
export const hidden: Edit = (xml, random) => {
  const { 添套话: _, ...free } = FREE;
  const { 删一段有数据的话: _dropped, ...harm } = HARMFUL;
  const worded = severalOf(Object.values({ ...HARMLESS, ...free }))(xml, random);
  const harmed = worded && pick(Object.values({ ...harm, ...SLY }), random)?.(worded, random);
  // 1条 for 1条 of another sentence says what it said.
  return harmed === undefined || shown(harmed) === shown(worded ?? '') ? undefined : harmed;
};

const shown = (xml: string): string => xml.replace(/<[^>]*>/g, '');
