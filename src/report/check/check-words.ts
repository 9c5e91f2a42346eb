import { findClaims } from '../../statements/find-claims.ts';
import type { TemplateId } from '../catalogue.ts';
import { offsetAt } from '../template-finding.ts';
import { bodyOf, contentOf, type TemplateNode } from '../template-tree.ts';
import { FULL } from './guards.ts';
import type { Place, Walk } from './walk.ts';

const RULES: Readonly<Record<FoundWords['kind'], TemplateId>> = { number: 'template-number', claim: 'template-claim' };

const MESSAGES: Readonly<Record<FoundWords['kind'], (words: string) => string>> = {
  number: (words) =>
    `模板里直接写了「${words}」：记录变了它不会跟着变。请改用 {{figure "数据编号"}} 或 {{measure …}}，编号用 talkreport figures 查看`,
  claim: (words) =>
    `模板里直接写了「${words}」：记录不支持的时候也会这样说。请用 {{#if (full-coverage "coverage.all")}} 包起来，或删去`,
};

/** Numbers and claims that a body says whatever the records say; where full coverage is proved, it may be claimed. */
export function checkWords(walk: Walk, program: object, { template: { file }, known }: Place): void {
  for (const { kind, words, at } of wordsOf(program, file.text)) {
    if (kind === 'claim' && known.has(FULL)) continue;
    walk.findings.push({
      rule: RULES[kind],
      severity: 'warning',
      at: { file, start: at, end: at + words.length },
      message: MESSAGES[kind](words),
      subject: file.path,
      related: [],
    });
  }
}

/** Words of a template that no template may say by itself, with their place in its file (UTF-16, from its beginning). */
type FoundWords = { readonly kind: 'number' | 'claim'; readonly words: string; readonly at: number };

/** The words of one body joined, with the place in the file of every character; what mustaches and blocks print is one sign each. */
type Joined = { readonly text: string; readonly places: readonly number[] };

/** What is the template's own mark and no number of the text: the depth of a lead. */
const MARKS = /\{depth=\d\}/g;

const UNIT = '(?:人次|场次|个?月|小时|分钟|[人名次场条项个对件户家天日年份轮届批页])';

/** 31人, 100%, 2013年; 三次, 二十余条. 一 alone is an article (最近一场), unless it is counted; 两个阶段 counts the template's own parts. */
const NUMBERS = [
  /[\d０-９]+(?:[.．][\d０-９]+)?[ \t]*(?:[%％]|百分点|[\p{Script=Han}])?/gu,
  new RegExp(
    `(?<![第一二三四五六七八九十百千万两])(?:(?<=[共仅只计达])一|[二三四五六七八九十两]|[一二三四五六七八九十百千万两]{2,})[多余几]?${UNIT}(?!方面|阶段|部分|层面|步骤|环节)`,
    'gu',
  ),
  /百分之[一二三四五六七八九十百点]+/gu,
];

/** What is said of everything without being about talks: 均已整改, 全部办结. A filter (均已落实的) is no claim. */
const OTHER_CLAIMS =
  /(?<!(?:未|没|不|非|力争|争取|确保|努力|推动|促进|要|应|待)[^，。；□\n]{0,8})全覆盖(?!的|率)|(?:均|都|全部|全都)已?经?(?:得到|按期|如期)?(?:整改|落实|完成|办结|答复|解决|销号|到位)(?:到位|完毕|完成)?(?!的)|无一(?:例外|遗漏|人)|百分之百/g;

const found = new WeakMap<object, readonly FoundWords[]>();

/** The literal numbers and claims among the words of a body; a partial's is walked at every call of it. */
function wordsOf(program: object, file: string): readonly FoundWords[] {
  const words = found.get(program) ?? findWords(bodyOf(program), file);
  found.set(program, words);
  return words;
}

function findWords(body: readonly TemplateNode[], file: string): FoundWords[] {
  const { text, places } = joined(body, file);
  const put = (kind: FoundWords['kind'], words: string, index: number): FoundWords => ({
    kind,
    words: words.trim(),
    at: places[index] ?? 0,
  });
  const numbers = NUMBERS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: words, index }) => put('number', words, index)),
  );
  const others = [...text.matchAll(OTHER_CLAIMS)].map(({ 0: words, index }) => put('claim', words, index));
  const claims = findClaims(text).map(({ words, clause }) =>
    put('claim', words, text.indexOf(words, text.indexOf(clause))),
  );
  return distinctPlaces([...numbers, ...claims, ...others]);
}

function distinctPlaces(found: readonly FoundWords[]): FoundWords[] {
  const seen = new Set<number>();
  return found.filter(({ at }) => !seen.has(at) && seen.add(at)).sort((one, other) => one.at - other.at);
}

/** What stands for something printed, and for a block, where a clause may end. */
const PRINTED = '□';
const BLOCK = '\n';

function joined(body: readonly TemplateNode[], file: string): Joined {
  const places: number[] = [];
  let text = '';
  for (const statement of body) {
    const at = offsetAt(file, statement.loc.start.line, statement.loc.start.column);
    const words = contentOf(statement)?.written;
    const shown = words?.replace(MARKS, (mark) => ' '.repeat(mark.length)) ?? standIn(statement);
    for (let index = 0; index < shown.length; index++) places.push(at + (words === undefined ? 0 : index));
    text += shown;
  }
  return { text, places };
}

const standIn = ({ type }: TemplateNode): string =>
  type === 'MustacheStatement' ? PRINTED : type === 'CommentStatement' ? '' : BLOCK;
