import { findPhrases } from '../../../statements/find-phrases.ts';
import type { Group, Phrase, State } from '../../../statements/phrase.ts';
import type { Quantity } from '../../../statements/quantity.ts';
import { type Dictionary, dictionaryOf } from '../../../statements/tokens.ts';
import type { Facts } from '../../define-rule.ts';
import { agrees } from '../agrees.ts';
import { standing } from '../claim-support.ts';
import type { Contradiction } from '../contradiction.ts';
import { isOfOtherYear } from '../other-year.ts';
import { countThing, countValues, rateValues, type Values } from './answer-phrase.ts';
import { lengthOf } from './count-others.ts';
import { countPeople, everyoneMet } from './count-people.ts';
import { countTalks, talksOf } from './count-talks.ts';
import { peopleOf, subsets } from './groups.ts';
import { namesOfRecords } from './names-of-records.ts';
import { wrongRank } from './rank.ts';

/** What was understood of a text, and what of that the records contradict. */
export type Judged = {
  readonly counts: readonly Contradiction[];
  readonly claims: readonly Contradiction[];
  /** Whether a reader of less would only say again, or deny, what is settled here. */
  settles(clause: string, words: string): boolean;
};

const dictionaries = new WeakMap<Facts, Dictionary>();

function dictionaryFor(facts: Facts): Dictionary {
  const known = dictionaries.get(facts);
  if (known !== undefined) return known;
  const made = dictionaryOf(namesOfRecords(facts.campaign));
  dictionaries.set(facts, made);
  return made;
}

/** The last text of the facts: its counts and its claims are asked for one after the other. */
const last = new WeakMap<Facts, { readonly text: string; readonly judged: Judged }>();

export function judgePhrases(text: string, facts: Facts): Judged {
  const known = last.get(facts);
  if (known?.text === text) return known.judged;
  const judged = judgeAnew(text, facts);
  last.set(facts, { text, judged });
  return judged;
}

function judgeAnew(text: string, facts: Facts): Judged {
  const counts: Contradiction[] = [];
  const claims: Contradiction[] = [];
  const settled = new Set<string>();
  const { phrases, partial } = findPhrases(text, dictionaryFor(facts));
  for (const phrase of phrases) {
    // 自查问题31个，已整改20个: what goes on about a number that the unit stated itself is not about the records.
    if (phrase.states.length > 0 && goesOnAboutStated(phrase, facts)) {
      settled.add(`${phrase.sentence}|${phrase.words}`);
      continue;
    }
    const found = isOfOtherYear(phrase.sentence, facts.campaign) ? undefined : judge(withoutContrary(phrase), facts);
    if (found === undefined) continue;
    settled.add(`${phrase.sentence}|${phrase.words}`);
    if (phrase.says === 'all' || phrase.says === 'none') settled.add(phrase.clause.trim());
    if (found === 'borne out') continue;
    const isCount = phrase.says === 'count' || phrase.says === 'rate';
    (isCount ? counts : claims).push(found);
  }
  return {
    counts,
    claims,
    settles: (clause, words) =>
      settled.has(words === '' ? clause.trim() : `${clause}|${words}`) || (words !== '' && partial.has(clause)),
  };
}

/** The sentence has told, before this phrase, a number that the unit stated. */
function goesOnAboutStated({ sentence, words }: Phrase, { campaign }: Facts): boolean {
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(words)));
  return campaign.stated.some(
    (it) => it.kind === undefined && it.unit !== undefined && before.includes(`${it.value}${it.unit}`),
  );
}

/** 办公室、信息中心都超过15人次: each of the names by itself; the first that it is not true of tells. */
function judgeEach(
  phrase: Phrase,
  one: (phrase: Phrase) => Contradiction | 'borne out' | undefined,
): Contradiction | 'borne out' | undefined {
  const listed = phrase.every ? phrase.groups.find(({ names }) => names.length > 1) : undefined;
  if (listed === undefined) return one(phrase);
  const found = listed.names.map((names) =>
    one({ ...phrase, groups: phrase.groups.map((it) => (it === listed ? { ...it, names: [names] } : it)) }),
  );
  return (
    found.find((it) => typeof it === 'object') ?? (found.every((it) => it === 'borne out') ? 'borne out' : undefined)
  );
}

/** 意见箱收到的意见比征求意见表还多. */
function judgeComparison(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  const { groups, against, says, clause, things } = phrase;
  const values = things
    .flatMap((thing) => (thing === 'talk' ? ['场', '人次'] : [UNIT_WORDS[thing]]))
    .flatMap((unit) => countValues({ ...phrase, unit }, [], facts)?.values ?? []);
  if (values.length === 0 || against === undefined) return undefined;
  if (values.some((it) => Number.isNaN(it) || (says === 'more' ? it > 0 : it < 0))) return 'borne out';
  const shown = `「${groups[0]?.words}」比「${against.group.words}」${says === 'more' ? `少 ${-Math.max(...values)}` : `多 ${Math.min(...values)}`}`;
  return { words: clause.trim(), claim: clause.trim(), shown, loose: true };
}

/** What was named before and cannot narrow what is named now: another value of the same kind, or other people. */
function withoutContrary(phrase: Phrase): Phrase {
  const axesOf = ({ names }: Group) => new Set(names.flat().map(({ axis }) => axis));
  const own = [...phrase.groups, ...phrase.predicate];
  const contrary = (it: Group): boolean =>
    own.some((other) => {
      const shared = [...axesOf(it)].filter((axis) => axesOf(other).has(axis));
      const [one, two] = [peopleOf(it), peopleOf(other)];
      if (one.length > 0 && two.length > 0)
        return one.every((ids) =>
          two.every((those) => ids !== undefined && those !== undefined && isDisjoint(ids, those)),
        );
      return shared.length > 0 && shared.length === axesOf(it).size;
    });
  return { ...phrase, carried: phrase.carried.filter((it) => !contrary(it)) };
}

const isDisjoint = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  ![...one].some((id) => other.has(id));

/** What the records say of a phrase; `undefined` where they do not tell. */
function judge(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  if ([...phrase.groups, ...phrase.carried].some((it) => !isNumbered(it))) return undefined;
  // 未完成10项，未启动3项: those not begun stand beside the others.
  if (/未启动/.test(phrase.sentence) && phrase.states.includes('unfinished'))
    return judge({ ...phrase, states: phrase.states.map((it) => (it === 'unfinished' ? 'open' : it)) }, facts);
  switch (phrase.says) {
    case 'count':
      return phrase.unit === '分钟' && (phrase.every || phrase.never)
        ? judgeMinutes(phrase, facts)
        : judgeEach(phrase, (it) => judgeNumber(it, (carried) => countValues(it, carried, facts)));
    case 'rate':
      return judgeNumber(phrase, (carried) => {
        const values = rateValues(phrase, carried, facts);
        return values === undefined ? undefined : { values };
      });
    case 'all':
    case 'none':
      return judgeClaim(phrase, facts);
    case 'some':
      return judgeMeeting(phrase, facts);
    case 'more':
    case 'fewer':
      return judgeComparison(phrase, facts);
    case 'most':
    case 'least':
      return wrongRank(phrase, facts);
    default:
      return phrase.says satisfies never;
  }
}

/** 四名支部书记: unless there are so many, some of them are meant, and nobody knows which. */
function isNumbered(group: Group): boolean {
  const { number } = group;
  return number === undefined || peopleOf(group).some((ids) => ids === undefined || agrees(number, ids.size));
}

const MOST_CARRIED = 4;

/** What was named before may still be meant, or not: whichever way bears it out will do. */
function judgeNumber(
  phrase: Phrase,
  valuesOf: (carried: readonly Group[]) => Values | undefined,
): Contradiction | 'borne out' | undefined {
  const { quantity, carried, groups, words } = phrase;
  if (quantity === undefined || carried.length > MOST_CARRIED) return undefined;
  const said = ofTime(phrase, quantity);
  if (phrase.says === 'rate' && !phrase.rate && phrase.states.length + groups.length === 0) return undefined;
  let first: Values | undefined;
  let most = 0;
  for (const some of subsets(carried)) {
    const found = valuesOf(some);
    if (found === undefined) {
      if (some.length === 0 || (some.length === 1 && some.some(mayNarrow))) return undefined;
      continue;
    }
    // What was named before leaves nothing over: it cannot be meant.
    const values = some.length > 0 ? found.values.filter((value) => value !== 0) : found.values;
    if (values.length === 0 && some.length > 0) continue;
    first ??= found;
    const all = quantity.exact ? [...values, ...(found.otherwise ?? [])] : values;
    if (all.some((value) => Number.isNaN(value) || agrees(said, value))) return 'borne out';
    most = Math.max(most, ...all);
  }
  if (first === undefined || first.values.length === 0) return undefined;
  // What is not understood may have left fewer, never more.
  if (phrase.partly && said.low <= most) return undefined;
  const shown = shownOf(phrase, first.values);
  return {
    words,
    claim: words,
    shown,
    loose:
      phrase.partly || [...groups, ...carried].some(({ names }) => names.flat().some(({ axis }) => axis !== 'until')),
  };
}

/** Persons and times may narrow anything; 立行立改 cannot narrow talks. */
const mayNarrow = ({ names }: Group): boolean =>
  names.flat().some(({ axis }) => ['people', 'department', 'target', 'month', 'day', 'part', 'until'].includes(axis));

/** 近三个月 is not two. */
const ofTime = ({ things, unit }: Phrase, quantity: Quantity): Quantity =>
  things.includes('duration') && /月|周|星期/.test(unit) && !quantity.exact && /^(?:将?近|接近)/.test(quantity.words)
    ? { ...quantity, low: quantity.high - 0.6 }
    : quantity;

const STATE_WORDS: Readonly<Partial<Record<State, string>>> = {
  required: '应谈',
  met: '已谈',
  missing: '未谈',
  exempt: '免谈',
  undecided: '无法判断',
  pending: '未到期',
  replied: '已答复',
  unreplied: '未答复',
  accepted: '采纳',
  unaccepted: '未采纳',
  declined: '不采纳',
  'settled-otherwise': '没有采纳',
  explained: '解释说明',
  escalated: '上报',
  done: '已完成',
  open: '未完成',
  unfinished: '未完成',
  kept: '',
  doing: '整改中',
  planned: '未启动',
  overdue: '逾期',
  late: '逾期完成',
  'in-time': '按期完成',
  sent: '发出',
  returned: '收回',
  unreturned: '未收回',
  merged: '合并后',
  raw: '原始',
};
const THING_WORDS: Readonly<Record<Phrase['things'][number], string>> = {
  talk: '谈话',
  talker: '谈话人',
  talkee: '谈话对象',
  person: '人员',
  task: '谈话任务',
  pairing: '必谈关系',
  opinion: '意见建议',
  problem: '问题',
  raised: '意见和问题',
  action: '整改措施',
  form: '征求意见表',
  session: '座谈会',
  department: '部门',
  branch: '支部',
  duration: '活动时间',
  length: '平均每场谈话',
};

const UNIT_WORDS: Readonly<Record<Phrase['things'][number], string>> = {
  talk: '场',
  talker: '人',
  talkee: '人',
  person: '人',
  task: '项',
  pairing: '项',
  opinion: '条',
  problem: '条',
  raised: '条',
  action: '项',
  form: '份',
  session: '场',
  department: '个',
  branch: '个',
  duration: '天',
  length: '分钟',
};

/** What the records come to, the ways to count that there are side by side. */
function shownOf({ groups, states, things, unit, says, rate }: Phrase, values: readonly number[]): string {
  const [thing = 'raised'] = things;
  const about = groups.map(({ words }) => `「${words}」`).join('');
  const state = states.map((it) => STATE_WORDS[it] ?? '').join('');
  const counted =
    thing === 'talk' && /^(?:人次|场次?)$/.test(unit)
      ? `谈话${unit.charAt(0) === '场' ? '场次' : unit}`
      : THING_WORDS[thing];
  const what = about + (rate && states.includes('met') ? '谈话率' : counted + state);
  const few = [...new Set(values.filter((it) => !Number.isNaN(it)))].slice(0, 3);
  const text = few
    .map((it) => (says === 'rate' ? `${Math.round(it * 1000) / 10}%` : `${Math.round(it * 10) / 10}`))
    .join(' 或 ');
  return `${what} ${text}${unit === '' ? '' : ` ${unit}`}`;
}

/** The state that is left where one is not reached. */
const CONTRARY: Readonly<Partial<Record<State, State>>> = {
  replied: 'unreplied',
  accepted: 'settled-otherwise',
  done: 'unfinished',
  returned: 'unreturned',
  'in-time': 'overdue',
};

/** Of nothing left it is enough to be in one of several states. */
const WHOLLY: Readonly<Partial<Record<State, State>>> = { unaccepted: 'settled-otherwise', open: 'unfinished' };

/** 全部、没有: nothing may be left of what it says there is none of. */
function judgeClaim(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  const { things, states, groups, carried, says, clause } = phrase;
  if (carried.length > MOST_CARRIED || !isOfAll(phrase, facts)) return undefined;
  const withWhom = groups.length > 0 && /[与同和跟]/.test(clause);
  if (
    says === 'none' &&
    (withWhom || things.every((it) => it === 'talk' || it === 'talker')) &&
    states.every((it) => it === 'met')
  )
    return judgeNoTalk(phrase, facts);
  if (phrase.predicate.length > 0) return says === 'all' ? judgePredicate(phrase, facts) : judgeNone(phrase, facts);
  const told = new Set(states);
  // 如期全部办结: what is not done is not done in time.
  if (told.has('done')) told.delete('in-time');
  const [state, ...more] = [...told].filter((it) => it !== 'raw' && it !== 'merged');
  if (state === undefined || more.length > 0) return undefined;
  const left = says === 'all' ? CONTRARY[state] : (WHOLLY[state] ?? state);
  const answers = subsets(carried).flatMap((some) =>
    things.map((thing) => leftOver(thing, state, left, [...groups, ...some], phrase, facts)),
  );
  if (answers.some((it) => it === undefined)) return undefined;
  if (answers.some((it) => it === 'none' || it === 0)) return 'borne out';
  const [most] = answers;
  const unit = UNIT_WORDS[things[0] ?? 'raised'];
  const what = `${groups.map((it) => `「${it.words}」`).join('')}${THING_WORDS[things[0] ?? 'raised']}`;
  const shown =
    typeof most === 'number'
      ? `${what}${totalOf(phrase, facts)}${STATE_WORDS[left ?? state]} ${most} ${unit}`
      : standing(facts);
  return { words: clause.trim(), claim: clause.trim(), shown, loose: false };
}

/** 法制宣教股没有参与谈话: some talk of theirs is enough to deny it, unless one that is asked of them is missing. */
function judgeNoTalk(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  const { carried, things, clause } = phrase;
  const groups = phrase.groups.flatMap((it) =>
    it.between && /之间|相互|互相|两两/.test(clause)
      ? it.names.map((names) => ({ ...it, between: false, names: [names] }))
      : [it],
  );
  if (groups.length === 0) return undefined;
  const denied = phrase.words === clause.trim();
  const counts = subsets(carried).map((some): number => {
    const all = [...groups, ...some];
    if (
      denied &&
      countPeople('task', '项', ['missing'], all, facts)?.some((it) => it > 0) === true &&
      phrase.groups.every(({ between }) => !between)
    )
      return 0;
    const values = things.includes('talker')
      ? countPeople('talker', '人', [], all, facts)
      : countTalks('场', all, facts)?.values;
    return values === undefined ? Number.NaN : Math.max(...values);
  });
  const [first = Number.NaN, ...rest] = counts;
  if (Number.isNaN(first)) return undefined;
  if (first === 0 || rest.some((it) => it === 0)) return 'borne out';
  const about = phrase.groups.map((it) => `「${it.words}」`).join('');
  return {
    words: clause.trim(),
    claim: clause.trim(),
    shown: `${about}${things.includes('talker') ? '担任谈话人的' : '谈话'} ${first} ${things.includes('talker') ? '人' : '场'}`,
    loose: true,
  };
}

/** 两条都答复了: of some that nobody can tell, unless there are so many in all. */
function isOfAll({ of, things, groups, carried, baseStates }: Phrase, facts: Facts): boolean {
  if (of === undefined) return true;
  return subsets(carried).some((some) =>
    things.some((thing) =>
      countThing(thing, UNIT_WORDS[thing], baseStates, [...groups, ...some], facts)?.values.some((value) =>
        agrees(of, value),
      ),
    ),
  );
}

/** 张三找到李四谈. */
function judgeMeeting({ groups, clause }: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  if (facts.campaign.talks.length === 0) return undefined;
  if (talksOf(groups, facts).some((those) => those.length > 0)) return 'borne out';
  const shown = `${groups.map(({ words }) => `「${words}」`).join('')}之间没有谈话记录`;
  return { words: clause.trim(), claim: clause.trim(), shown, loose: true };
}

/** 每场都不低于二十分钟, 没有一场超过40分钟: held against each talk that tells its length. */
function judgeMinutes(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  const { quantity, groups, carried, words, never } = phrase;
  if (quantity === undefined || phrase.partly) return undefined;
  let first: number | undefined;
  for (const some of subsets(carried))
    for (const talks of talksOf([...groups, ...some], facts)) {
      const lengths = talks.flatMap((it) => lengthOf(it) ?? []);
      if (lengths.length === 0) continue;
      const against = lengths.find((it) => isWithin(quantity, it) === never);
      if (against === undefined) return 'borne out';
      first ??= against;
    }
  return first === undefined ? undefined : { words, claim: words, shown: `有一场谈话 ${first} 分钟`, loose: true };
}

/** 少于20分钟 leaves out 20, as 超过40分钟 does 40. */
const isWithin = (quantity: Quantity, value: number): boolean =>
  agrees(quantity, value) &&
  !(/^(?:少于|不足|不到|低于)/.test(quantity.words) && value === quantity.high) &&
  !(/^(?:超|多于|高于|逾|突破)/.test(quantity.words) && value === quantity.low);

/** 谈话对象里没有一名群众. */
function judgeNone(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  const { groups, predicate, things, clause, carried } = phrase;
  // The word is taken in its first sense.
  const counts = things.flatMap((thing) =>
    subsets(carried).map(
      (some) => countThing(thing, UNIT_WORDS[thing], [], [...groups, ...some, ...predicate], facts)?.values,
    ),
  );
  const [first] = counts;
  if (first === undefined) return undefined;
  if (counts.some((it) => it !== undefined && (it[0] === undefined || Number.isNaN(it[0]) || it[0] === 0)))
    return 'borne out';
  return {
    words: clause.trim(),
    claim: clause.trim(),
    shown: `${predicate.map((it) => `「${it.words}」`).join('')}${first[0]}`,
    loose: true,
  };
}

/** 均由组织人事科牵头, 清一色一对一: all of them must be what is said of them. */
function judgePredicate(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  const { groups, predicate, carried, things, clause } = phrase;
  const states = phrase.states.filter((it) => it !== 'merged' && it !== 'raw');
  let shown: string | undefined;
  for (const some of subsets(carried))
    for (const thing of things) {
      const unit = UNIT_WORDS[thing];
      const base = countThing(
        thing,
        unit,
        phrase.baseStates.length > 0 ? phrase.baseStates : states.length > 0 && isRaised(thing) ? ['kept'] : [],
        [...groups, ...some],
        facts,
      );
      const part = countThing(thing, unit, states, [...groups, ...some, ...predicate], facts);
      if (base === undefined || part === undefined) {
        if (some.length === 0 || some.some(mayNarrow)) return undefined;
        continue;
      }
      const wholes = base.values.filter((it) => it > 0);
      if (wholes.length === 0 || part.values.some((it) => Number.isNaN(it) || wholes.includes(it))) return 'borne out';
      shown ??= `${THING_WORDS[thing]} ${wholes[0]} ${unit}，其中${predicate.map((it) => `「${it.words}」`).join('')} ${part.values[0]} ${unit}`;
    }
  return shown === undefined ? undefined : { words: clause.trim(), claim: clause.trim(), shown, loose: true };
}

const isRaised = (thing: Phrase['things'][number]): boolean =>
  thing === 'opinion' || thing === 'problem' || thing === 'raised';

/** 共 24 项，: how many there are of what is claimed. */
function totalOf({ things: [thing = 'raised'], groups }: Phrase, facts: Facts): string {
  const [total] = countThing(thing, '', [], groups, facts)?.values ?? [];
  return total === undefined ? '' : `共 ${total} ${UNIT_WORDS[thing]}，`;
}

function leftOver(
  thing: Phrase['things'][number],
  state: State,
  left: State | undefined,
  groups: readonly Group[],
  { says }: Phrase,
  facts: Facts,
): number | 'none' | 'some' | undefined {
  const ofTalks = thing === 'person' || thing === 'talkee' || thing === 'task' || thing === 'talk';
  const met =
    (says === 'all' && (state === 'met' || (thing !== 'person' && (state === 'done' || state === 'in-time')))) ||
    (says === 'none' && state === 'missing');
  if (ofTalks) {
    if (!met || facts.campaign.pairings.length === 0) return undefined;
    const full = everyoneMet(groups, facts);
    return full === undefined ? undefined : full ? 'none' : 'some';
  }
  if (left === undefined) return undefined;
  const found = countThing(thing, '', [left], groups, facts);
  if (found === undefined) return undefined;
  // 待办 of any kind that is none will do.
  return found.values.some((it) => Number.isNaN(it)) ? undefined : Math.min(...found.values);
}
