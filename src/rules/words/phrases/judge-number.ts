import type { Group, Phrase } from '../../../statements/phrase.ts';
import { type Quantity, quantitiesIn } from '../../../statements/quantity.ts';
import type { Facts } from '../../define-rule.ts';
import { agrees } from '../agrees.ts';
import type { Contradiction } from '../contradiction.ts';
import type { Values } from '../values.ts';
import { MOST_CARRIED, mayNarrow } from './carried.ts';
import { lengthOf } from './count-others.ts';
import { talksOf } from './count-talks.ts';
import { peopleOf, subsets } from './groups.ts';
import { shownOf } from './phrase-words.ts';

/** 办公室、信息中心都超过15人次: each of the names by itself; the first that it is not true of tells. */
export function judgeEach(
  phrase: Phrase,
  one: (phrase: Phrase) => Contradiction | 'borne out' | undefined,
): Contradiction | 'borne out' | undefined {
  const listed = phrase.every ? phrase.groups.find(({ names }) => names.length > 1) : undefined;
  if (listed === undefined) return one(phrase);
  const found = listed.names.map((names) =>
    one({
      ...phrase,
      groups: phrase.groups.map((it) => (it === listed ? { ...it, names: [names] } : it)),
    }),
  );
  return (
    found.find((it) => typeof it === 'object') ?? (found.every((it) => it === 'borne out') ? 'borne out' : undefined)
  );
}

/** 四名支部书记: unless there are so many, some of them are meant, and nobody knows which. */
export function isNumbered(group: Group): boolean {
  const { number } = group;
  return (
    number === undefined ||
    peopleOf(group).length === 0 ||
    peopleOf(group).some((ids) => ids === undefined || agrees(number, ids.size))
  );
}

/** What was named before may still be meant, or not: whichever way bears it out will do. */
export function judgeNumber(
  phrase: Phrase,
  valuesOf: (carried: readonly Group[]) => Values | undefined,
): Contradiction | 'borne out' | undefined {
  const { quantity, groups, words } = phrase;
  // How long it lasted is told of the whole.
  const carried = phrase.things.includes('duration') ? [] : phrase.carried;
  if (quantity === undefined || carried.length > MOST_CARRIED) return undefined;
  const said = ofTime(phrase, quantity);
  if (phrase.says === 'rate' && !phrase.rate && phrase.states.length + groups.length === 0) return undefined;
  if (phrase.says === 'rate' && quotientsTold(phrase).some((it) => agrees(quantity, it))) return 'borne out';
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
    if ([...all, ...(found.stated ?? [])].some((value) => Number.isNaN(value) || agrees(said, value)))
      return 'borne out';
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
      phrase.partly ||
      phrase.things.includes('duration') ||
      [...groups, ...carried].some(({ names }) => names.flat().some(({ axis }) => axis !== 'until')),
  };
}

/** 应谈12人，谈了10人，占八成三: what the numbers before it in the sentence come to; each of them is held to the records by itself. */
function quotientsTold({ sentence, words }: Phrase): number[] {
  const before = sentence.slice(0, Math.max(0, sentence.indexOf(words)));
  const told = quantitiesIn(before).flatMap(({ rate, exact, low, end }) =>
    exact && !rate ? [{ low, unit: /^(?:人次|[人名位场条项件份])/.exec(before.slice(end))?.[0] }] : [],
  );
  return told.flatMap((one) =>
    told.flatMap((other) =>
      one.unit !== undefined && one.unit === other.unit && one.low < other.low ? [one.low / other.low] : [],
    ),
  );
}

/** 近三个月 is not two; 两个月 may be some days more or less, and eight weeks some days fewer. */
function ofTime({ things, unit }: Phrase, quantity: Quantity): Quantity {
  if (!things.includes('duration') || !/月|周|星期/.test(unit)) return quantity;
  const months = unit === '个月';
  if (quantity.exact)
    return {
      ...quantity,
      exact: false,
      low: quantity.low - (months ? 0.4 : 0.9),
      high: quantity.high + (months ? 0.4 : 0.9),
    };
  return /^(?:将?近|接近)/.test(quantity.words)
    ? { ...quantity, low: quantity.high - 0.6, high: quantity.high + 0.1 }
    : quantity;
}

/** 每场都不低于二十分钟, 没有一场超过40分钟: held against each talk that tells its length. */
export function judgeMinutes(phrase: Phrase, facts: Facts): Contradiction | 'borne out' | undefined {
  const { quantity, groups, carried, words, never } = phrase;
  if (quantity === undefined || phrase.partly) return undefined;
  // 次次谈满30分钟: so long at least.
  const asked =
    quantity.exact && /[满足]/.test(phrase.clause)
      ? { ...quantity, exact: false, high: Number.POSITIVE_INFINITY }
      : quantity;
  let first: number | undefined;
  for (const some of subsets(carried))
    for (const talks of talksOf([...groups, ...some], facts)) {
      const lengths = talks.flatMap((it) => lengthOf(it) ?? []);
      if (lengths.length === 0) continue;
      const against = lengths.find((it) => isWithin(asked, it) === never);
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
