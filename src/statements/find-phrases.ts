import { clausesOf } from '../text/clauses.ts';
import { INTENDED_FROM_HERE, MEANT_FROM_HERE, OWN_CHECK, ownSentences } from './held-back.ts';
import { isDemand, isMeant, OTHERS, SOME } from './narrowing.ts';
import type { Group, Phrase } from './phrase.ts';
import { type Context, NOTHING } from './phrase-context.ts';
import { readSegment } from './read-segment.ts';
import { segmentsOf } from './segments.ts';
import { type Dictionary, type Token, tokensOf } from './tokens.ts';

/** Words about others than the unit and its people, or about some of them, whom a sentence that goes on may still be about. */
const FOREIGN =
  /督导|督查|巡察|巡视|调研|上级|省|县|市|群众|家长|学生|企业|客户|兄弟|去年|上年|往年|同期|走访|慰问|大家|有的|部分|个别|某|老同志|青年|与会|代表|双方|彼此|围绕|一些|(?:集团|公司|大队|支队|[中小]学|医院|分局|厂)(?=，|$)/;

/** 针对值班问题: a clause that only says of what the next one speaks. */
const TOPIC = /^(?:针对|关于|围绕|对于|对|就|结合|按照|根据|通过|利用|借助|其中|在(?=.*(?:方面|上|中|时|后|里)$))/;

const COUNTER = /[\d一二三四五六七八九十百两半成全都均逐件条事项桩人个每所无零没最居首底分]/;

/** The counts, shares and claims of a text that are understood to the last word. */
export function findPhrases(text: string, dictionary: Dictionary): Phrase[] {
  let before: readonly Group[] = [];
  return ownSentences(text).flatMap((sentence) => {
    const { phrases, groups } = phrasesOfSentence(sentence, dictionary, before);
    before = groups;
    return phrases;
  });
}

function phrasesOfSentence(
  sentence: string,
  dictionary: Dictionary,
  before: readonly Group[],
): { phrases: Phrase[]; groups: readonly Group[] } {
  const phrases: Phrase[] = [];
  let context: Context = { ...NOTHING, groups: before };
  let intended = false;
  let foreign = false;
  let narrowed = false;
  const inSession = /座谈会/.test(sentence);
  let own: readonly Group[] = [];
  for (const clause of clausesOf(sentence)) {
    intended ||= INTENDED_FROM_HERE.test(clause) || MEANT_FROM_HERE.test(clause);
    // 在各车间的配合下: it only sets the scene.
    if (SETTING.test(clause.trim())) continue;
    const tokens = tokensOf(clause, dictionary);
    const unknown = tokens
      .flatMap((it) => (it.is === 'unknown' ? [inSession ? it.text.replace(SPEAKERS, '') : it.text] : []))
      .join('，');
    foreign ||=
      EXCEPT.test(clause) ||
      isOfOtherUnit(tokens) ||
      FOREIGN.test(unknown) ||
      SOME.test(unknown) ||
      OTHERS.test(clause);
    const plain = tokens.map((it) => (isSaidByTheWay(it) ? '' : it.text)).join('');
    foreign ||= isOfSome(tokens);
    if (foreign || isMeant(plain) || isDemand(plain) || (intended && !/[了已]/.test(clause))) {
      context = { ...NOTHING, strange: true };
      continue;
    }
    const readings = COUNTER.test(clause) ? segmentsOf(tokens) : [tokens];
    const apart = tokens.some(({ is }) => is === 'each');
    const start = context;
    for (const segment of readings) {
      const read = readSegment(segment, apart ? start : context, clause, sentence);
      // Of some that the sentence names by words not understood: no more than there are in all.
      const told = read.phrases.map((it) => (isWhole(it, tokens) ? withoutBefore(it, before) : it));
      phrases.push(...(narrowed ? told.flatMap(ofSome) : told));
      context = read.context;
    }
    narrowed ||= narrowsUnknown(tokens, TOPIC.test(clause.trim()));
    foreign ||= OWN_CHECK.test(clause);
    own = context.groups;
  }
  return { phrases, groups: own.filter((it) => !before.includes(it)) };
}

/** 谈心谈话实现全覆盖, 累计谈话120人次: a sentence that names its thing and means all of it does not go on about the one before. */
const isWhole = ({ says }: Phrase, tokens: readonly Token[]): boolean =>
  tokens.some(({ is }) => is === 'thing') &&
  (says === 'all' || says === 'none' || tokens.some((it) => it.is === 'fill' && it.whole === true));

const withoutBefore = (phrase: Phrase, before: readonly Group[]): Phrase => ({
  ...phrase,
  carried: phrase.carried.filter((it) => !before.includes(it)),
});

const ofSome = (phrase: Phrase): Phrase[] => (phrase.says === 'count' ? [{ ...phrase, partly: true }] : []);

/** 新提拔的支部书记, 针对值班提的意见: unknown words before a name or a thing, which they make less of. */
function narrowsUnknown(tokens: readonly Token[], topic: boolean): boolean {
  const unknown = tokens.findIndex(({ is }) => is === 'unknown');
  const isNoun = (it: Token): boolean =>
    (it.is === 'name' && (topic || (it.ofRecords && it.filters.some(({ people }) => people !== undefined)))) ||
    (topic && it.is === 'thing');
  const noun = tokens.findLastIndex(isNoun);
  return unknown >= 0 && (unknown < noun || (topic && noun < 0));
}

/** Help, pains and reasons, which narrow nothing. */
const SETTING =
  /^(?:在[^，\d]{1,14}(?:配合|支持|推动|带领|领导|指导|关心|帮助|督促|努力)下|经(?:过)?[^，\d]{0,12}(?:共同努力|不懈努力|反复协商|多方努力|齐心协力)|由于[^，\d]{2,16}(?:催办|督办|重视|努力|支持|配合))$/;

/** 除去逾期的2项，…: what follows is told of the rest. */
const EXCEPT = /^(?:除去|扣除|剔除|除)[^，]*\d/;

/** Who speaks in 座谈会. */
const SPEAKERS = /代表|职工|青年|企业|家长|群众|党员|教师|驾校|客户/g;

/** Names, and 由去年的61场增加到: what they say of other times is understood. */
const isSaidByTheWay = (it: Token): boolean =>
  (it.is === 'name' && it.ofRecords) ||
  (it.is === 'state' && (it.state === 'overdue' || it.state === 'in-time')) ||
  (it.is === 'fill' && /^[由从].{5}/.test(it.text));

/** 集团机加分公司, 食堂意见箱: another unit or box, whose name ends like that of this one. */
const isOfOtherUnit = (tokens: readonly Token[]): boolean =>
  tokens.some((it, at) => {
    const before = tokens[at - 1];
    const own = it.is === 'name' && (it.filters.length === 0 || it.filters.every(({ axis }) => axis === 'channel'));
    return own && before?.is === 'unknown' && before.text.length > 1;
  });

/** 九名班主任, 三个年级组合计: so many of something, and nobody knows which. */
const isOfSome = (tokens: readonly Token[]): boolean =>
  tokens.some((it, at) => {
    if (it.is !== 'quantity' || it.quantity.rate || it.quantity.words === '一') return false;
    const next = tokens[at + 1];
    const first = !tokens
      .slice(0, at)
      .some(({ is }) => is === 'state' || is === 'thing' || is === 'name' || is === 'remain');
    if (/^[名位]$/.test(it.unit))
      return first && next?.is === 'unknown' && tokens.slice(at + 1).some(({ is }) => is === 'quantity');
    const later = tokens.slice(at + 2).some(({ is }) => is === 'quantity');
    return (
      it.unit === '个' &&
      next?.is === 'thing' &&
      next.things.includes('department') &&
      later &&
      !tokens.slice(0, at).some((one) => one.is === 'fill' && one.extent === true)
    );
  });
