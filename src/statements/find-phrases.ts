import { clausesOf, sentencesOf } from '../text/clauses.ts';
import { ANNOUNCED, INTENDED_FROM_HERE, isHeldBack, isOfOthers, MEANT_FROM_HERE, OWN_CHECK } from './held-back.ts';
import { isDemand, isMeant, OTHERS, SOME } from './narrowing.ts';
import type { Filter, Group, Phrase, State, Thing } from './phrase.ts';
import type { Quantity } from './quantity.ts';
import { type Dictionary, type Token, tokensOf } from './tokens.ts';

/** Words about others than the unit and its people, or about some of them, whom a sentence that goes on may still be about. */
const FOREIGN =
  /督导|督查|巡察|巡视|调研|上级|省|县|市|群众|家长|学生|企业|客户|兄弟|去年|上年|往年|同期|走访|慰问|大家|有的|部分|个别|某|老同志|青年|与会|代表|双方|彼此|围绕|一些/;
/** 针对值班问题: a clause that only says of what the next one speaks. */
const TOPIC = /^(?:针对|关于|围绕|对于|对|就|结合|按照|根据|通过|利用|借助|其中|在(?=.*(?:方面|上|中|时|后|里)$))/;
const OBJECT = /^(?:针对|围绕|关于|对于|对|就|按照|根据|通过|结合|利用)/;
const COUNTER = /[\d一二三四五六七八九十百两半成全都均逐件条事项桩人个每所无零没最居首底分]/;

type Context = {
  things: readonly Thing[];
  states: readonly State[];
  groups: readonly Group[];
  /** Something before in the sentence was not understood. */
  strange: boolean;
  /** The last number was understood, so that 其中 may go on about it. */
  known: boolean;
  /** 在立行立改事项中: what everything behind it is about. */
  topic: readonly Group[];
  /** 未谈的7项中: in what state everything behind it is. */
  topicStates: readonly State[];
  /** 平均下来. */
  perHead: boolean;
  /** 两条都…: of how many all is said. */
  number: Quantity | undefined;
};

const NOTHING: Context = {
  things: [],
  states: [],
  groups: [],
  strange: false,
  known: false,
  topic: [],
  topicStates: [],
  perHead: false,
  number: undefined,
};

/** The counts, shares and claims of a text that are understood to the last word. */
export function findPhrases(text: string, dictionary: Dictionary): { phrases: Phrase[]; partial: ReadonlySet<string> } {
  const found: Phrase[] = [];
  const partial = new Set<string>();
  let before: readonly Group[] = [];
  for (const sentence of sentencesOf(text)) {
    const { phrases, groups, some } = phrasesOfSentence(sentence, dictionary, before);
    found.push(...phrases);
    if (some) partial.add(sentence);
    before = groups;
  }
  return { phrases: found, partial };
}

function phrasesOfSentence(
  sentence: string,
  dictionary: Dictionary,
  before: readonly Group[],
): { phrases: Phrase[]; groups: readonly Group[]; some: boolean } {
  if (isOfOthers(sentence)) return { phrases: [], groups: [], some: true };
  const phrases: Phrase[] = [];
  let context: Context = { ...NOTHING, groups: before };
  let intended = false;
  let foreign = false;
  let some = false;
  let own: readonly Group[] = [];
  for (const clause of clausesOf(sentence.replace(ANNOUNCED, ''))) {
    intended ||= INTENDED_FROM_HERE.test(clause) || MEANT_FROM_HERE.test(clause);
    const tokens = tokensOf(clause, dictionary);
    const unknown = tokens.flatMap((it) => (it.is === 'unknown' ? [it.text] : [])).join('，');
    foreign ||= FOREIGN.test(unknown) || SOME.test(unknown) || OTHERS.test(clause);
    const plain = tokens.map((it) => (it.is === 'name' && it.ofRecords ? '' : it.text)).join('');
    some ||= isOfSome(tokens);
    foreign ||= some;
    if (foreign || isMeant(plain) || isDemand(plain) || (intended && !/[了已]/.test(clause))) {
      context = { ...NOTHING, strange: true };
      continue;
    }
    const readings = COUNTER.test(clause) ? segmentsOf(tokens) : [tokens];
    const apart = tokens.some(({ is }) => is === 'each');
    const start = context;
    for (const segment of readings) {
      const read = readSegment(segment, apart ? start : context, clause, sentence);
      phrases.push(...read.phrases);
      context = read.context;
    }
    if (narrowsUnknown(tokens, TOPIC.test(clause.trim()))) foreign = true;
    foreign ||= OWN_CHECK.test(clause);
    own = context.groups;
  }
  return { phrases, groups: own.filter((it) => !before.includes(it)), some };
}

/** 新提拔的支部书记, 针对值班提的意见: unknown words before a name or a thing, which they make less of. */
function narrowsUnknown(tokens: readonly Token[], topic: boolean): boolean {
  const unknown = tokens.findIndex(({ is }) => is === 'unknown');
  const isNoun = (it: Token): boolean =>
    (it.is === 'name' && (topic || (it.ofRecords && it.filters.some(({ people }) => people !== undefined)))) ||
    (topic && it.is === 'thing');
  const noun = tokens.findLastIndex(isNoun);
  return unknown >= 0 && (unknown < noun || (topic && noun < 0));
}

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

const isTime = ({ names }: Group): boolean =>
  names.flat().every(({ axis }) => ['month', 'day', 'part', 'until'].includes(axis));

/** 采纳15条、解释4条: a pause behind what was counted begins anew; one between names does not. */
function segmentsOf(tokens: readonly Token[]): Token[][] {
  if (tokens.some(({ is }) => is === 'each')) return spread(tokens);
  const segments: Token[][] = [[]];
  const lastCounter = tokens.findLastIndex(isCounter);
  let counted = false;
  for (const [at, token] of tokens.entries()) {
    if (token.is === 'pause' && counted && at < lastCounter) {
      segments.push([]);
      counted = false;
    } else segments.at(-1)?.push(token);
    counted ||= token.is === 'quantity';
  }
  return segments;
}

const isCounter = ({ is }: Token): boolean =>
  is === 'quantity' || is === 'all' || is === 'none' || is === 'most' || is === 'least';

/** 采纳、解释分别为17条、2条: every number goes to its own label. */
function spread(tokens: readonly Token[]): Token[][] {
  const at = tokens.findIndex(({ is }) => is === 'each');
  const head = tokens.slice(0, at);
  const rest = tokens.slice(at + 1);
  const numbers = rest.filter((it) => it.is === 'quantity');
  const isLabel = (it: Token): boolean => it.is === 'name' || it.is === 'state';
  const first = head.findIndex(
    (it, index) => isLabel(it) && /^(?:、|和|与|及|以及)$/.test(head[index + 1]?.text ?? ''),
  );
  if (first < 0) return [[{ is: 'unknown', text: '分别' }, ...tokens]];
  let end = first + 1;
  while (
    end + 1 < head.length &&
    /^(?:、|和|与|及|以及)$/.test(head[end]?.text ?? '') &&
    isLabel(head[end + 1] ?? { is: 'pause', text: '' })
  )
    end += 2;
  const labels = head.slice(first, end).filter(isLabel);
  const around = [...head.slice(0, first), ...head.slice(end)];
  const fits = rest.every(
    (it) => it.is === 'quantity' || it.is === 'pause' || it.is === 'fill' || it.is === 'thing' || it.is === 'mark',
  );
  if (!fits || labels.length !== numbers.length) return [[{ is: 'unknown', text: '分别' }, ...tokens]];
  const unit = numbers.map((it) => it.unit).find((it) => it !== '') ?? '';
  const nouns = rest.filter(({ is }) => is === 'thing');
  return labels.map((label, index) => {
    const number = numbers[index];
    if (number === undefined) return [];
    const counted: Token =
      number.unit === '' && !number.quantity.rate ? { ...number, unit, text: number.text + unit } : number;
    return [...around, label, counted, ...nouns];
  });
}

/** 执法规范、窗口服务两类: a number that only says how many were listed before it. */
const withoutListed = (tokens: readonly Token[]): Token[] =>
  tokens.map((it, at): Token => {
    if (it.is !== 'quantity' || !/^[类个项家名人]$/.test(it.unit) || tokens[at - 1]?.is !== 'name') return it;
    let names = 0;
    for (
      let back = at - 1;
      back >= 0 && (tokens[back]?.is === 'name' || JOINS.test(tokens[back]?.text ?? ''));
      back -= 1
    )
      if (tokens[back]?.is === 'name') names += 1;
    return names > 1 && it.quantity.exact && it.quantity.low === names ? { is: 'fill', text: it.text } : it;
  });

type Read = { readonly phrases: Phrase[]; readonly context: Context };

function readSegment(written: readonly Token[], context: Context, clause: string, sentence: string): Read {
  // 均达到90%, 全部24项: where a number follows, it is the number that counts.
  const listed = withoutListed(written);
  const minutes = listed.some((it) => it.is === 'quantity' && it.unit === '分钟');
  const lastNumber = listed.findLastIndex(({ is }) => is === 'quantity');
  const lastAll = listed.findLastIndex(({ is }) => is === 'all');
  const tokens = listed.map(
    (it, at): Token =>
      it.is === 'all' && (at < lastNumber || at < lastAll)
        ? { is: 'fill', every: at < lastNumber, text: it.text }
        : it.is === 'none' && minutes && at < lastNumber
          ? { is: 'fill', never: true, text: it.text }
          : it,
  );
  const counters = tokens.flatMap((it, at) => (isCounter(it) ? [at] : []));
  const phrases: Phrase[] = [];
  let now = context;
  let from = 0;
  let relative = false;
  if (counters.length === 0) {
    const parts = partsOf(tokens);
    const meeting = meetingOf(tokens, parts, now, clause, sentence);
    if (meeting !== undefined) phrases.push(meeting);
    const comparison = comparisonOf(tokens, parts, now, clause, sentence);
    if (comparison !== undefined) phrases.push(comparison);
    const denial = denialOf(parts, now.strange, now.groups, clause, sentence);
    const isTopic = /(?:中|里|当中|方面|之中)$/.test(clause.trim()) && !parts.unknown;
    const after = afterWords(now, parts);
    return {
      phrases: denial === undefined ? phrases : [...phrases, denial],
      context: isTopic && parts.groups.length > 0 ? { ...after, topic: parts.groups } : after,
    };
  }
  counters.forEach((at, index) => {
    const counter = tokens[at];
    if (counter === undefined) return;
    const next = counters[index + 1];
    const end = next === undefined ? tokens.length : at + 1 + nounLength(tokens.slice(at + 1, next));
    const lead = tokens.slice(from, at);
    const tail = tokens.slice(at + 1, end);
    const rest = next === undefined ? [] : tokens.slice(end, next);
    const read = readCounter(
      { counter, lead, tail, rest, last: next === undefined, later: relative },
      now,
      clause,
      sentence,
    );
    if (read.phrase !== undefined) phrases.push(read.phrase);
    now = read.context;
    relative = tail[0]?.text === '的' || tokens[end]?.text === '的';
    from = end;
  });
  // 未谈的7项中，…: what follows is in that state, too.
  if (/(?:中|里|当中|之中)$/.test(clause.trim()) && now.known) now = { ...now, topicStates: now.states };
  return { phrases, context: now };
}

/** 24项整改措施: how far what is counted goes on behind its unit. */
function nounLength(tokens: readonly Token[]): number {
  let length = 0;
  for (const [at, token] of tokens.entries()) {
    const noun = token.is === 'thing' || token.is === 'name';
    if (!noun && token.is !== 'state' && token.text !== '的') break;
    if (noun) length = at + 1;
  }
  return length;
}

/** 法制宣教股没有参与谈话: none of those named. */
function denialOf(
  { groups: own, states, unknown, things, stateThings, whole }: Parts,
  strange: boolean,
  before: readonly Group[],
  clause: string,
  sentence: string,
): Phrase | undefined {
  const groups = own.length > 0 ? own : before.slice(-1);
  const [state, ...more] = states;
  if (unknown || groups.length === 0 || state !== 'missing' || more.length > 0 || (strange && !whole)) return undefined;
  return {
    ...{
      says: 'none',
      rank: 1,
      every: false,
      never: false,
      partly: false,
      quantity: undefined,
      unit: '',
      words: clause.trim(),
      states: ['met'],
    },
    ...{
      things: [...things.flat(), ...stateThings].includes('talker') ? ['talker'] : ['talk'],
      groups,
      predicate: [],
      of: undefined,
      baseStates: [],
      carried: [],
      against: undefined,
      share: false,
    },
    ...{ rate: false, perHead: false, clause, sentence },
  };
}

/** 张三找到李四谈: two persons by name, between whom there must have been a talk, whatever else the clause says of it. */
function meetingOf(
  tokens: readonly Token[],
  parts: Parts,
  now: Context,
  clause: string,
  sentence: string,
): Phrase | undefined {
  const own = parts.groups.filter(({ names }) => names.length === 1 && names.every(isOnePerson));
  const mark = tokens.some((it, at) => /^[与同跟找向]$/.test(it.text) && tokens[at + 1]?.is === 'name');
  const talks = parts.things.flat().includes('talk') || parts.states.includes('met');
  const denied = /[没未不无]|谁|若|请|将|拟/.test(clause) || parts.states.some((it) => it !== 'met');
  if (own.length !== 2 || parts.groups.length !== 2 || !mark || !talks || denied || now.topic.length > 0)
    return undefined;
  return {
    ...{
      says: 'some',
      rank: 1,
      every: false,
      never: false,
      partly: false,
      quantity: undefined,
      unit: '',
      words: clause.trim(),
    },
    ...{
      things: ['talk'],
      states: [],
      groups: own,
      predicate: [],
      of: undefined,
      baseStates: [],
      carried: [],
      share: false,
    },
    ...{ against: undefined, rate: false, perHead: false, clause, sentence },
  };
}

/** 意见箱收到的意见比征求意见表还多: one has more than the other, however many. */
function comparisonOf(
  tokens: readonly Token[],
  parts: Parts,
  now: Context,
  clause: string,
  sentence: string,
): Phrase | undefined {
  const than = tokens.findIndex(({ is }) => is === 'than');
  const word = tokens[than];
  const way =
    word?.is === 'than' ? (word.by ?? tokens.find(({ is }) => is === 'more' || is === 'fewer')?.is) : undefined;
  if (parts.unknown || (way !== 'more' && way !== 'fewer')) return undefined;
  const alone = parts.groups.length === 1 ? parts.groups[0] : undefined;
  const before = alone === undefined ? undefined : [...now.groups].reverse().find((it) => isAlike(it, alone));
  const [group, other, ...more] = before === undefined ? parts.groups : [before, ...parts.groups];
  if (group === undefined || other === undefined || more.length > 0 || !isAlike(group, other)) return undefined;
  const things = parts.things.flat().length > 0 ? parts.things.flat() : now.strange ? [] : now.things;
  if (things.length === 0) return undefined;
  return {
    ...{
      says: way,
      rank: 1,
      every: false,
      never: false,
      partly: false,
      quantity: undefined,
      unit: '',
      words: clause.trim(),
    },
    ...{
      things,
      states: parts.states,
      groups: [group],
      predicate: [],
      baseStates: [],
      carried: [],
      share: false,
      of: undefined,
    },
    ...{ against: { group: other, by: 'more' as const }, rate: false, perHead: false, clause, sentence },
  };
}

type Parts = {
  readonly things: readonly Thing[][];
  readonly states: readonly State[];
  readonly stateThings: readonly Thing[];
  readonly groups: readonly Group[];
  readonly rate: { readonly things: readonly Thing[]; readonly state: State } | undefined;
  readonly unknown: boolean;
  readonly whole: boolean;
  readonly extent: boolean;
  readonly remain: boolean;
  readonly part: boolean;
  readonly share: boolean;
  readonly perHead: boolean;
  readonly every: boolean;
  readonly never: boolean;
  readonly self: boolean;
};

/** More names than anybody means at once. */
const MOST_NAMED = 5;

const JOINS = /^(?:、|和|与|同|及|以及)$/;

const isOnePerson = (filters: readonly Filter[]): boolean =>
  filters.some(({ axis, people }) => axis === 'people' && people?.every((it) => it?.size === 1));

/** What the words around a number say. */
function partsOf(tokens: readonly Token[]): Parts {
  const groups: Group[] = [];
  const things: Thing[][] = [];
  const states: State[] = [];
  const stateThings: Thing[] = [];
  let rate: Parts['rate'];
  let mark = '';
  let open:
    | { words: string; names: Group['names'][number][]; between: boolean; mark: string; number: Group['number'] }
    | undefined;
  let joined = false;
  for (const [at, token] of tokens.entries()) {
    const next = tokens[at + 1];
    if (token.is === 'name') {
      const beside = tokens[at - 1]?.is === 'name' && open !== undefined && !joined;
      if (beside && token.text === '同志') continue;
      if (beside && open !== undefined && isOnePerson(token.filters)) {
        // 装备财务股股长严巧云: department and post only say who that is.
        for (let back = at - 2; tokens[back]?.is === 'name' && groups.length > 1; back -= 1) groups.pop();
        open = { words: token.text, names: [token.filters], between: false, mark: open.mark, number: undefined };
        groups.splice(-1, 1, open);
        continue;
      }
      if (open !== undefined && joined) {
        open.words += token.text;
        open.names.push(token.filters);
      } else {
        const number = tokens[at - 1];
        const said = number?.is === 'quantity' && /^[名位人个]$/.test(number.unit) ? number.quantity : undefined;
        open = { words: token.text, names: [token.filters], between: false, mark, number: said };
        groups.push(open);
      }
      joined = false;
      mark = '';
      continue;
    }
    if (open !== undefined && JOINS.test(token.text) && next?.is === 'name') {
      joined = true;
      open.words += token.text;
      if (/[与和同]/.test(token.text)) open.between = true;
      continue;
    }
    if (token.is === 'mark') mark = token.text;
    if (token.is !== 'fill' || token.text === '方面' || token.text === '类') open = undefined;
    if (token.is === 'thing') things.push([...token.things]);
    if (token.is === 'state') {
      states.push(token.state);
      if (token.thing !== undefined) stateThings.push(token.thing);
    }
    if (token.is === 'rate') rate = token;
  }
  const some = (test: (it: Token) => boolean) => tokens.some(test);
  return {
    things,
    states,
    stateThings,
    groups,
    rate,
    unknown:
      some(({ is }) => is === 'unknown') ||
      (some(({ is }) => is === 'more' || is === 'fewer') && !some(({ is }) => is === 'than')),
    whole: some((it) => it.is === 'fill' && it.whole === true),
    extent: some((it) => it.is === 'fill' && it.extent === true),
    remain: some(({ is }) => is === 'remain'),
    part: some(({ is }) => is === 'part'),
    share: some(({ is }) => is === 'share'),
    perHead: some(({ is }) => is === 'per-head'),
    every: some((it) => it.is === 'fill' && it.every === true),
    never: some((it) => it.is === 'fill' && it.never === true),
    self: some(({ is }) => is === 'self'),
  };
}

/** Words without a number: what they name may still be meant by the number behind. */
const afterWords = (now: Context, parts: Parts): Context => ({
  things: parts.things.flat().length > 0 ? parts.things.flat() : now.things,
  states: parts.states.includes('merged') ? ['merged'] : [],
  groups: [...now.groups, ...parts.groups, ...sourcesOf(parts.things, parts.things.flat())].slice(-MOST_NAMED),
  strange: now.strange || parts.unknown,
  known: false,
  topic: now.topic,
  topicStates: now.topicStates,
  perHead: parts.perHead,
  number: undefined,
});

const UNITS: Readonly<Partial<Record<Thing, RegExp>>> = {
  talk: /^(?:人次|场次|[场次对轮人名位个倍])$/,
  talker: /^[人名位个]$/,
  talkee: /^[人名位个]$/,
  person: /^[人名位个]$/,
  task: /^[项对个次]$/,
  pairing: /^[项类个条]$/,
  opinion: /^[条个件项倍]$/,
  problem: /^[条个件项]$/,
  raised: /^[条个件项]$/,
  action: /^[条个件项]$/,
  form: /^[份张]$/,
  session: /^(?:场次|[场次个])$/,
  department: /^[个家]$/,
  branch: /^[个]$/,
  length: /^(?:分钟|小时)$/,
  duration: /^(?:个月|个星期|[天日周])$/,
};

/** What a state is a state of, where nothing else says it. */
const THINGS_OF: Readonly<Partial<Record<State, readonly Thing[]>>> = {
  required: ['person', 'task'],
  met: ['person', 'task'],
  missing: ['person', 'task'],
  exempt: ['person', 'task'],
  undecided: ['person', 'task'],
  pending: ['person', 'task'],
  replied: ['raised'],
  unreplied: ['raised'],
  accepted: ['raised'],
  unaccepted: ['raised'],
  declined: ['raised'],
  explained: ['raised'],
  escalated: ['raised'],
  merged: ['opinion'],
  overdue: ['action'],
  late: ['action'],
  planned: ['action'],
  doing: ['action'],
  sent: ['form'],
  returned: ['form'],
  unreturned: ['form'],
};

/** 24条意见全部采纳: what the state is said of may have been named before. */
const orThose = (ofStates: readonly Thing[], before: readonly Thing[]): readonly Thing[] => {
  const raised = (it: Thing): boolean => it === 'opinion' || it === 'problem' || it === 'raised';
  const same = before.filter((it) => ofStates.includes(it) || (raised(it) && ofStates.some(raised)));
  return same.length > 0 ? same : ofStates;
};

const SOURCES: Readonly<Partial<Record<Thing, string>>> = { session: '座谈会', form: '征求意见表' };

type Around = {
  readonly counter: Token;
  readonly lead: readonly Token[];
  readonly tail: readonly Token[];
  readonly rest: readonly Token[];
  readonly last: boolean;
  /** 100%的科室有6个: what stands before it in the clause tells which are counted. */
  readonly later: boolean;
};

function readCounter(
  { counter, lead: written, tail, rest, last, later }: Around,
  now: Context,
  clause: string,
  sentence: string,
): { phrase: Phrase | undefined; context: Context } {
  const ranking = counter.is === 'most' || counter.is === 'least';
  // 三月份势头最足、谈得最多: what else is said of it does not narrow it.
  const lead = ranking ? written.filter((it, at) => it.is !== 'unknown' || written[at + 1]?.is !== 'pause') : written;
  const around = partsOf([...lead, ...tail]);
  const numbered = counter.is === 'quantity' && /^[名位人个]$/.test(counter.unit) && tail[0]?.is === 'name';
  const named = numbered ? partsOf([...lead, counter, ...tail]).groups : around.groups;
  const [before, behind, after] = [partsOf(lead), partsOf(tail), partsOf(rest)];
  const mentioned = [...now.groups, ...named].slice(-MOST_NAMED);
  const lost: { phrase: Phrase | undefined; context: Context } = {
    phrase: undefined,
    context: {
      ...NOTHING,
      things: around.things.flat(),
      groups: mentioned,
      strange: true,
      topic: now.topic,
      topicStates: now.topicStates,
      number:
        counter.is === 'quantity' && !counter.quantity.rate && unitOf(counter) !== '' ? counter.quantity : undefined,
    },
  };
  if (around.unknown && (counter.is !== 'quantity' || counter.quantity.rate)) return lost;
  const says = saysOf(counter);
  const unit = counter.is === 'quantity' ? counter.unit : '';
  if (counter.is === 'quantity' && !counter.quantity.rate && (unit === '' || isArticle(counter, around))) return lost;
  const told = [...behind.things, ...[...before.things].reverse()].map((it) =>
    it.filter((one) => fits(one, unit, says)),
  );
  const ofMinutes = unit === '分钟' && (around.every || around.never) ? (['length'] as const) : undefined;
  const ofRank = counter.is === 'most' && counter.thing !== undefined ? [counter.thing] : undefined;
  const own = told.find((it) => it.length > 0) ?? ofRank ?? ofMinutes;
  const states = [...around.states];
  const rate = around.rate;
  const ofStates = [...around.stateThings, ...states.flatMap((it) => THINGS_OF[it] ?? [])].filter((it) =>
    fits(it, unit, says),
  );
  const ranks = says === 'most' || says === 'least';
  const carries = now.known || !now.strange || says === 'none' || ranks;
  const goesOn = carries ? now.things.filter((it) => fits(it, unit, says)) : [];
  const things =
    own ??
    (rate !== undefined
      ? [...new Set([...(now.things.length > 0 && rate.state === 'done' ? now.things : []), ...rate.things])]
      : undefined) ??
    (ofStates.length > 0 ? orThose(ofStates, goesOn) : undefined) ??
    goesOn;
  const self = around.self ? now.groups.filter((it) => it.names.every(isOnePerson)).slice(-1) : [];
  const narrowed = [...now.topic, ...self, ...around.groups, ...sourcesOf(around.things, things)];
  // 意见主要来自座谈会，占四成: what has the share was named before.
  const sharer = around.share && narrowed.length === 0 && states.length === 0 ? now.groups.at(-1) : undefined;
  const isSource = ({ names }: Group): boolean => names.flat().every(({ axis }) => axis === 'source');
  const chosen = sharer === undefined ? narrowed : [sharer];
  // 谈话中共收集意见44条 is also said of all of them.
  const groups = says === 'count' ? chosen.filter((it) => !isSource(it)) : chosen;
  const sources = says === 'count' ? chosen.filter(isSource) : [];
  if (rate !== undefined) states.push(rate.state);
  // A bare number behind a clause that was not understood may be about what that clause told of.
  const alone =
    !around.whole && groups.length === 0 && states.length === 0 && !around.perHead && ofMinutes === undefined;
  if (now.strange && !now.known && alone) return lost;
  if (around.part && !now.known) return lost;
  // 针对反映集中的3个问题: of those the clause only says that something was done about them.
  if (says === 'count' && last && OBJECT.test(clause.trim()) && tail.at(-1)?.is === 'thing') return lost;
  // 谈话率100%的科室有6个: those of which the first number is said.
  if (later && says === 'count') return lost;
  if (around.remain && states.length === 0) return lost;
  // 3名中队长谈话30场: who does what follows may be some of them only.
  const subject =
    !last &&
    counter.is === 'quantity' &&
    !around.whole &&
    before.things.length === 0 &&
    before.states.length === 0 &&
    !now.known &&
    (after.things.length > 0 ||
      after.groups.length > 0 ||
      after.rate !== undefined ||
      (rest.length === 0 && behind.things.length > 0 && !counter.quantity.rate));
  if (subject || after.unknown) {
    return lost;
  }
  const against = comparedWith(lead, unit, groups);
  const rival =
    against === undefined
      ? undefined
      : [...groups, ...[...now.groups].reverse()].find((it) => it !== against.group && isAlike(it, against.group));
  if (against !== undefined && rival === undefined) return lost;
  if (unit === '倍' && against === undefined) return lost;
  if (around.unknown && groups.length + now.groups.length === 0) return lost;
  const carriedStates = around.part ? now.states : [];
  const timed = states.length > 0 ? before.groups.filter(isTime) : [];
  const predicate =
    says === 'all' ? [...timed, ...behind.groups] : says === 'none' && states.length === 0 ? behind.groups : [];
  const phrase: Phrase = {
    says,
    rank: counter.is === 'most' ? counter.rank : 1,
    every: around.every,
    never: around.never,
    partly: around.unknown,
    quantity: counter.is === 'quantity' ? counter.quantity : undefined,
    unit,
    words: counter.is === 'quantity' ? counter.quantity.words + unit : counter.text,
    things:
      things.length > 0
        ? unit === '对'
          ? [...new Set([...things, 'talk' as const])]
          : things
        : groupThings(
            unit,
            says,
            groups,
            now.groups,
            around,
            tail.length === 0 && last && !now.strange && now.things.length === 0,
          ),
    states: [...new Set([...now.topicStates, ...carriedStates, ...states])],
    against,
    groups:
      rival !== undefined
        ? [rival]
        : predicate.length === 0
          ? groups
          : groups.filter((it) => !predicate.some(({ words }) => words === it.words)),
    predicate,
    of: now.number,
    baseStates:
      predicate.length > 0 && behind.states.length === 0 ? [...(now.known ? now.states : []), ...before.states] : [],
    carried:
      rival !== undefined
        ? []
        : [...now.groups, ...sources].filter((it) => it !== sharer && !now.topic.includes(it) && !self.includes(it)),
    share: around.share,
    rate: rate !== undefined,
    perHead: around.perHead || now.perHead,
    clause,
    sentence,
  };
  const context: Context = {
    things: phrase.things,
    states: phrase.states,
    groups: [...new Set([...now.groups, ...groups.filter((it) => !around.groups.includes(it)), ...named])].slice(
      -MOST_NAMED,
    ),
    strange: now.strange,
    known: true,
    topic: now.topic,
    topicStates: now.topicStates,
    perHead: false,
    number: counter.is === 'quantity' && !counter.quantity.rate ? counter.quantity : undefined,
  };
  if (says === 'all' || says === 'none') {
    const at = clause.indexOf(counter.text);
    if (isHeldBack(clause, counter.text, at) || (says === 'all' && isHeldBack(clause, clause.slice(at), at)))
      return { phrase: undefined, context };
  }
  if (around.unknown) return { phrase: phrase.things.length === 0 ? undefined : phrase, context: lost.context };
  return { phrase: phrase.things.length === 0 ? undefined : phrase, context };
}

/** 比5月增加20场, 是5月的两倍. */
function comparedWith(lead: readonly Token[], unit: string, groups: readonly Group[]): Phrase['against'] {
  const group = groups.at(-1);
  if (group === undefined) return undefined;
  if (unit === '倍') return { group, by: 'times' };
  if (!lead.some(({ is }) => is === 'than')) return undefined;
  const way = lead.find(({ is }) => is === 'more' || is === 'fewer');
  return way?.is === 'more' || way?.is === 'fewer' ? { group, by: way.is } : undefined;
}

const isAlike = (one: Group, other: Group): boolean => {
  const axes = new Set(other.names.flat().map(({ axis }) => axis));
  return one.words !== other.words && one.names.flat().some(({ axis }) => axes.has(axis));
};

const unitOf = (counter: Token): string => (counter.is === 'quantity' ? counter.unit : '');

const saysOf = (counter: Token): Phrase['says'] =>
  counter.is === 'quantity'
    ? counter.quantity.rate
      ? 'rate'
      : 'count'
    : counter.is === 'all' || counter.is === 'none' || counter.is === 'most' || counter.is === 'least'
      ? counter.is
      : 'count';

const fits = (thing: Thing, unit: string, says: Phrase['says']): boolean =>
  says !== 'count' || (UNITS[thing]?.test(unit) ?? false);

/** 党员60名, 立行立改9项: only the narrowing word is there, in the clause or in one before it. */
function groupThings(
  unit: string,
  says: Phrase['says'],
  own: readonly Group[],
  carried: readonly Group[],
  { extent, states }: Parts,
  bare: boolean,
): Thing[] {
  const named = (groups: readonly Group[]) =>
    new Set(groups.flatMap(({ names }) => names.flat().map(({ axis }) => axis)));
  const axes = named(own);
  const all = named([...own, ...carried]);
  if (
    ['kind', 'mode', 'initiator'].some((it) => all.has(it as Filter['axis'])) &&
    (says !== 'count' || /^(?:人次|场次|[场次])$/.test(unit))
  )
    return ['talk'];
  if (axes.has('pairing') && /^(?:人次|场次|[场次])$/.test(unit)) return ['talk'];
  if (axes.has('initiator') && /^[人名位]$/.test(unit)) return ['talk'];
  if (states.includes('met') && /^(?:人次|场次|[场次])$/.test(unit)) return ['talk'];
  if (axes.has('channel') && /^(?:场次|[场次])$/.test(unit)) return ['session'];
  if (axes.has('channel') && unit === '份') return ['form'];
  if (all.has('track') && (says !== 'count' || /^[条个件项]$/.test(unit))) return ['action'];
  if (says === 'most' || says === 'least')
    return axes.has('channel') || axes.has('category') || axes.has('target') ? ['opinion'] : [];
  if (all.has('pairing') && states.length > 0) return /^[项对]$/.test(unit) ? ['task'] : ['person'];
  if ((extent || bare) && axes.has('people') && /^[人名位]$/.test(unit)) return ['person'];
  return [];
}

/** 座谈会上收集意见9条: what was counted stands beside where it came from. */
function sourcesOf(told: readonly (readonly Thing[])[], things: readonly Thing[]): Group[] {
  if (!things.some((it) => it === 'opinion' || it === 'problem' || it === 'raised')) return [];
  return told.flat().flatMap((it): Group[] => {
    const title = SOURCES[it];
    if (title === undefined) return [];
    return [{ words: title, names: [[{ axis: 'channel', key: title }]], between: false, mark: '' }];
  });
}

const LACKING: ReadonlySet<State> = new Set([
  'missing',
  'undecided',
  'pending',
  'exempt',
  'unreplied',
  'declined',
  'unaccepted',
  'open',
  'unfinished',
  'planned',
  'overdue',
  'unreturned',
]);

/** 一个, 两次: mostly an article; 未谈一项 is a count, and so is 电话谈话2场. */
function isArticle(counter: Token, { states, remain, groups }: Parts): boolean {
  if (counter.is !== 'quantity' || remain || states.some((it) => LACKING.has(it))) return false;
  const { words, exact } = counter.quantity;
  return exact && (words === '一' || (/^[两12]$/.test(words) && states.length + groups.length === 0));
}
