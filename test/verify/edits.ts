import { pick } from '../mutations/random.ts';

type Random = () => number;

/** An edit of the text of a .docx: the new one, or nothing where this document has no place for it. */
export type Edit = (xml: string, random: Random) => string | undefined;

export type Stretch = { readonly start: number; readonly end: number; readonly text: string };

const TEXT = /(<w:t(?: [^>]*)?>)([^<]+)<\/w:t>/g;
const PARAGRAPH = /<w:p(?: [^>]*)?>(?:(?!<w:p[ >]).)*?<\/w:p>/gs;
/** A figure, by the bookmark around it, which every office suite keeps. */
export const FIGURE = /<w:bookmarkStart [^>]*w:name="tr_\d+_[0-9a-f]{16}"[^>]*\/>.*?<w:bookmarkEnd [^>]*\/>/gs;

/** The words of every w:t. */
export const textsIn = (xml: string): Stretch[] =>
  [...xml.matchAll(TEXT)].map(({ 1: tag = '', 2: text = '', index }) => ({
    start: index + tag.length,
    end: index + tag.length + text.length,
    text,
  }));

export const matchesOf = (xml: string, pattern: RegExp): Stretch[] =>
  [...xml.matchAll(pattern)].map(({ 0: text, index }) => ({ start: index, end: index + text.length, text }));

const isFigured = (xml: string): boolean => /w:name="tr_\d/.test(xml);

export const plain = (xml: string): string => [...xml.matchAll(TEXT)].map(([, , text = '']) => text).join('');

export const splice = (xml: string, { start, end }: Pick<Stretch, 'start' | 'end'>, put: string): string =>
  xml.slice(0, start) + put + xml.slice(end);

/** Paragraphs of the running text, of some length: not in tables, headings, or the closing. */
export const bodyParagraphs = (xml: string): Stretch[] => {
  const tables = matchesOf(xml, /<w:tbl>.*?<\/w:tbl>/gs);
  return matchesOf(xml, PARAGRAPH).filter(
    (it) =>
      /。/.test(plain(it.text)) &&
      plain(it.text).length > 12 &&
      !tables.some((table) => table.start < it.start && it.end < table.end),
  );
};

const rowsIn = (xml: string): Stretch[] => matchesOf(xml, /<w:tr(?: [^>]*)?>(?:(?!<w:tr[ >]).)*?<\/w:tr>/gs);
export const bodyRows = (xml: string): Stretch[] =>
  rowsIn(xml).filter(({ text }) => !text.includes('<w:tblHeader') && plain(text) !== '');

const otherOf = (list: string, not: string, random: Random): string =>
  pick(
    [...list].filter((it) => it !== not),
    random,
  ) ?? not;

const NUMERALS = '一二三四五六七八九';

/** Characters of a kind, one by one. */
export const charactersIn = (xml: string, pattern: RegExp): Stretch[] =>
  textsIn(xml).flatMap(({ start, text }) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      start: start + index,
      end: start + index + found.length,
      text: found,
    })),
  );

const digit: Edit = (xml, random) => {
  const place = pick(charactersIn(xml, /\d/g), random);
  return place && splice(xml, place, otherOf('0123456789', place.text, random));
};

const tableDigit: Edit = (xml, random) => {
  const row = pick(
    bodyRows(xml).filter(({ text }) => /\d/.test(plain(text))),
    random,
  );
  const edited = row && digit(row.text, random);
  return row && edited && splice(xml, row, edited);
};

const numeral: Edit = (xml, random) => {
  const place = pick(charactersIn(xml, /[一二三四五六七八九]/g), random);
  return place && splice(xml, place, otherOf(NUMERALS, place.text, random));
};

/** A figure with other words in place of its own. */
export function rewritten(figure: Stretch, words: string): string {
  const [first, ...rest] = textsIn(figure.text);
  if (first === undefined) return figure.text;
  return splice(
    rest.reduceRight((text, it) => splice(text, it, ''), figure.text),
    first,
    words,
  );
}

/** A figure written anew as another number. */
const figureValue: Edit = (xml, random) => {
  const control = pick(
    matchesOf(xml, FIGURE).filter(({ text }) => /\d/.test(plain(text))),
    random,
  );
  if (control === undefined) return undefined;
  const value = Number.parseFloat(plain(control.text).replace(/[^\d.]/g, '')) || 0;
  const other = String(Math.round(value) + 1 + Math.floor(random() * 40));
  return splice(xml, control, rewritten(control, other));
};

const swap: Edit = (xml, random) => {
  const controls = matchesOf(xml, FIGURE).filter(({ text }) => plain(text) !== '');
  const one = pick(controls, random);
  const other = pick(
    controls.filter(({ text }) => one !== undefined && plain(text) !== plain(one.text)),
    random,
  );
  if (one === undefined || other === undefined) return undefined;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const late = splice(xml, second, rewritten(second, plain(first.text)));
  return splice(late, first, rewritten(first, plain(second.text)));
};

const rowDropped: Edit = (xml, random) => {
  const row = pick(bodyRows(xml), random);
  return row && splice(xml, row, '');
};

const rowDoubled: Edit = (xml, random) => {
  const row = pick(bodyRows(xml), random);
  return (
    row &&
    splice(xml, row, row.text + row.text.replaceAll('<w:t xml:space="preserve">', '<w:t xml:space="preserve">新'))
  );
};

const UNITS = ['人', '人次', '场', '项', '条', '份', '对', '次', '户'];
const SAME = new Set(['人', '名', '位']);
const unit: Edit = (xml, random) => {
  const after = matchesOf(
    xml,
    /<w:bookmarkEnd [^>]*\/><w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>(?:人次|人|场|项|条|份|对|次|户)/gs,
  );
  const place = pick(after, random);
  const known = place && /(人次|人|场|项|条|份|对|次|户)$/.exec(place.text)?.[1];
  if (place === undefined || known === undefined) return undefined;
  const other = pick(
    UNITS.filter((it) => it !== known && !(SAME.has(it) && SAME.has(known))),
    random,
  );
  return splice(xml, { start: place.end - known.length, end: place.end }, other ?? '户');
};

const atEndOf = (paragraph: Stretch, words: string): string =>
  paragraph.text.replace(/<\/w:p>$/, `<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`);

const adding =
  (sentences: readonly string[]): Edit =>
  (xml, random) => {
    const paragraph = pick(bodyParagraphs(xml), random);
    const words = pick(sentences, random);
    return paragraph && words && splice(xml, paragraph, atEndOf(paragraph, words));
  };

const numberAdded = adding([
  '另有谈话27人次未作登记。',
  '共梳理问题五十三条。',
  '群众满意率98.7%。',
  '其中近九成当场作了答复。',
  '走访群众460余户。',
]);

const figureParagraphDropped: Edit = (xml, random) => {
  const paragraph = pick(
    bodyParagraphs(xml).filter(({ text }) => isFigured(text)),
    random,
  );
  return paragraph && splice(xml, paragraph, '');
};

/** Claims are true of some documents; these are the ones for documents with gaps. */
export const claimAdded = adding([
  '谈心谈话实现全覆盖。',
  '应谈对象全部谈到。',
  '谈话率达到100%。',
  '做到了应谈尽谈、无一遗漏。',
]);

/** Edits after which a document says something else than the records. */
export const HARMFUL: Readonly<Record<string, Edit>> = {
  改一个数字: digit,
  改表格里的一个数字: tableDigit,
  改一个汉字数字: numeral,
  改一个数据: figureValue,
  两个数据对调: swap,
  换单位: unit,
  表格少一行: rowDropped,
  表格多一行: rowDoubled,
  添一句没有来历的数: numberAdded,
  删一段有数据的话: figureParagraphDropped,
};

const FILLERS = ['认真', '切实', '扎实', '积极', '进一步', '深入', '全面', '及时'];

const wordAdded: Edit = (xml, random) => {
  const paragraph = pick(bodyParagraphs(xml), random);
  const text =
    paragraph &&
    pick(
      textsIn(paragraph.text).filter((it) => /[\p{Script=Han}]{6}/u.test(it.text)),
      random,
    );
  if (paragraph === undefined || text === undefined) return undefined;
  const places = [...text.text.matchAll(/[，。；]/g)].map(({ index }) => index + 1);
  const at = text.start + (pick([0, ...places.filter((it) => it < text.text.length)], random) ?? 0);
  return splice(xml, paragraph, splice(paragraph.text, { start: at, end: at }, pick(FILLERS, random) ?? ''));
};

/** Words in pairs that mean the same. */
const SYNONYMS: readonly (readonly [string, string])[] = [
  ['开展', '组织'],
  ['情况', '状况'],
  ['重点', '着重'],
  ['存在', '还有'],
  ['要求', '部署'],
  ['工作', '事项'],
  ['制定', '拟定'],
  ['方面', '方向'],
  ['反映', '提出'],
];
/** Inside of 《》 stands the name of a document, in which no word may be another. */
const inTitle = (text: string, at: number): boolean => text.lastIndexOf('《', at) > text.lastIndexOf('》', at);

const wordReplaced: Edit = (xml, random) => {
  const places = SYNONYMS.flatMap(([one, other]) =>
    bodyParagraphs(xml).flatMap((paragraph) =>
      textsIn(paragraph.text)
        .filter(({ text }) => text.includes(one) && !inTitle(text, text.indexOf(one)))
        .map((it) => ({ paragraph, start: it.start + it.text.indexOf(one), length: one.length, other })),
    ),
  );
  const place = pick(places, random);
  if (place === undefined) return undefined;
  const { paragraph, start, length, other } = place;
  return splice(xml, paragraph, splice(paragraph.text, { start, end: start + length }, other));
};

const sentenceAdded = adding([
  '同志们普遍反映收到了实效。',
  '谈话双方坦诚相见，气氛融洽。',
  '下一步要把好的做法坚持下去。',
  '各级负责同志带头谈、主动谈。',
  '大家认为这样谈心谈到了点子上。',
]);

/** Two sentences of a paragraph change places, whole runs at a time. */
const sentencesSwapped: Edit = (xml, random) => {
  const candidates = bodyParagraphs(xml).flatMap((paragraph) => {
    const head = /^<w:p(?: [^>]*)?>(?:<w:pPr>.*?<\/w:pPr>)?/s.exec(paragraph.text)?.[0] ?? '';
    const inner = paragraph.text.slice(head.length, -'</w:p>'.length);
    const split = splitAtStops(inner);
    return split.length > 1 && !/[一二三四五六七八九]是|lead/.test(plain(inner)) ? [{ paragraph, head, split }] : [];
  });
  const chosen = pick(candidates, random);
  if (chosen === undefined) return undefined;
  const { paragraph, head, split } = chosen;
  const at = Math.floor(random() * (split.length - 1));
  const order = split.map((_, index) => (index === at ? at + 1 : index === at + 1 ? at : index));
  return splice(xml, paragraph, `${head}${order.map((index) => split[index]).join('')}</w:p>`);
};

/** The runs of a paragraph, cut behind every full stop; nothing where a control or a style holds a stop inside. */
function splitAtStops(inner: string): string[] {
  if (/<w:rStyle|<w:sdt>(?:(?!<\/w:sdt>).)*。/s.test(inner)) return [];
  const cut = inner.replace(
    /(<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>)([^<]*)<\/w:t><\/w:r>/gs,
    (_, open: string, text: string) =>
      text
        .split(/(?<=。)/)
        .map((piece) => `${open}${piece}</w:t></w:r>${piece.endsWith('。') ? '\0' : ''}`)
        .join(''),
  );
  return cut.split('\0').filter((piece) => piece !== '');
}

const styled: Edit = (xml, random) => {
  const run = pick(matchesOf(xml, /<w:r><w:rPr>(?:<w:rFonts w:hint="eastAsia"\/>)?/g), random);
  const look = pick(['<w:b/>', '<w:color w:val="FF0000"/>', '<w:sz w:val="28"/>', '<w:u w:val="single"/>'], random);
  return run && splice(xml, { start: run.end, end: run.end }, look ?? '');
};

const runSplit: Edit = (xml, random) => {
  const runs = matchesOf(xml, /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t[^>]*>[^<&]{2,}<\/w:t><\/w:r>/gs);
  const run = pick(runs, random);
  const [text] = run === undefined ? [] : textsIn(run.text);
  if (run === undefined || text === undefined) return undefined;
  const at = text.start + 1 + Math.floor(random() * (text.text.length - 1));
  const head = run.text.slice(0, text.start);
  return splice(
    xml,
    run,
    `${run.text.slice(0, at)}</w:t></w:r><w:proofErr w:type="spellStart"/>${head}${run.text.slice(at)}`,
  );
};

const lineBroken: Edit = (xml, random) => {
  const paragraph = pick(bodyParagraphs(xml), random);
  const place = paragraph && pick(charactersIn(paragraph.text, /(?<=[，。；])(?=\p{Script=Han})/gu), random);
  return (
    paragraph &&
    place &&
    splice(xml, paragraph, splice(paragraph.text, place, '</w:t><w:br/><w:t xml:space="preserve">'))
  );
};

const paragraphSplit: Edit = (xml, random) => {
  const paragraph = pick(bodyParagraphs(xml), random);
  if (paragraph === undefined) return undefined;
  const head = /^<w:p(?: [^>]*)?>(<w:pPr>.*?<\/w:pPr>)?/s.exec(paragraph.text);
  const split = splitAtStops(paragraph.text.slice(head?.[0].length ?? 0, -'</w:p>'.length));
  if (split.length < 2) return undefined;
  const at = 1 + Math.floor(random() * (split.length - 1));
  const open = `<w:p>${head?.[1] ?? ''}`;
  return splice(xml, paragraph, `${open}${split.slice(0, at).join('')}</w:p>${open}${split.slice(at).join('')}</w:p>`);
};

const spaced: Edit = (xml, random) => {
  const place = pick(charactersIn(xml, /(?<=\p{Script=Han})(?=\p{Script=Han})/gu), random);
  return place && splice(xml, place, pick([' ', '\u3000', '\u00a0'], random) ?? ' ');
};

const DIGITS = '零一二三四五六七八九';
export const inChinese = (value: number): string => {
  if (value < 10) return DIGITS.charAt(value);
  if (value < 100)
    return `${value < 20 ? '' : DIGITS.charAt(Math.floor(value / 10))}十${value % 10 === 0 ? '' : DIGITS.charAt(value % 10)}`;
  return String(value);
};

/** 31 → 三十一, 96.9% → 百分之九十六点九, 31 → ３１. */
const otherForm: Edit = (xml, random) => {
  const paragraph = pick(
    bodyParagraphs(xml).filter(({ text }) => isFigured(text)),
    random,
  );
  const control =
    paragraph &&
    pick(
      matchesOf(paragraph.text, FIGURE).filter(({ text }) => /^\d{1,2}$|^\d{1,2}\.\d%$/.test(plain(text))),
      random,
    );
  if (paragraph === undefined || control === undefined) return undefined;
  const words = plain(control.text);
  const [whole = '', part] = words.replace('%', '').split('.');
  const written =
    part === undefined
      ? random() < 0.5
        ? inChinese(Number(whole))
        : words.replace(/\d/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
      : `百分之${inChinese(Number(whole))}点${DIGITS.charAt(Number(part))}`;
  return splice(xml, paragraph, splice(paragraph.text, control, rewritten(control, written)));
};

const wordlessSentenceDropped: Edit = (xml, random) => {
  const paragraph = pick(
    bodyParagraphs(xml).filter(({ text }) => !isFigured(text) && !/[\d一二三四五六七八九十两]/.test(plain(text))),
    random,
  );
  return paragraph && splice(xml, paragraph, '');
};

/** Edits that an office may make: none of them changes a figure. */
export const HARMLESS: Readonly<Record<string, Edit>> = {
  添词: wordAdded,
  换词: wordReplaced,
  添一句没有数的话: sentenceAdded,
  删一段没有数的话: wordlessSentenceDropped,
  句子换次序: sentencesSwapped,
  改字体字号颜色: styled,
  拆开文字块: runSplit,
  换行: lineBroken,
  拆段: paragraphSplit,
  加空格: spaced,
  数换一种写法: otherForm,
};

/** Takes the marks off: what is left when the text is copied into a new file. */
export function withoutMarks(xml: string): string {
  const bare = xml.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');
  const open = bare.replace(
    /<w:sdt>(?:<w:sdtPr>.*?<\/w:sdtPr>|<w:sdtPr\/>)(?:<w:sdtEndPr>.*?<\/w:sdtEndPr>|<w:sdtEndPr\/>)?<w:sdtContent>/gs,
    '',
  );
  return open.replaceAll('</w:sdtContent></w:sdt>', '');
}
