import type { Stated } from '../../records/stated.ts';
import { ownSentences } from '../../statements/held-back.ts';
import { isDemand, isMeant, OTHERS } from '../../statements/narrowing.ts';
import { sameUnit } from '../../statements/number-words.ts';
import { quantitiesIn } from '../../statements/quantity.ts';
import { clausesOf } from '../../text/clauses.ts';
import type { Facts } from '../define-rule.ts';
import { agrees } from './agrees.ts';
import type { Contradiction } from './contradiction.ts';

/** How many characters before a number say by themselves that it is the stated one. */
const TELLING = 4;
/** Verbs that do so with two, since the unit is the same besides. */
const VERB = /^(?:受理|走访|慰问|举办|印发|接待|办理|化解|排查|约访|接访)$/;
/** 自查出的问题共31个 is 自查问题31个, as the title 自查发现的问题 is. */
const FILL =
  /的|了|到|出|来电|来信|来访|共计|共有|共|累计|合计|总计|多达|达到|达|发现|查找|(?<!自)查出|存在|[：，、\s]/gu;
/** Who and when, of everything. */
const WHOLE = /在?活动(?:期间|中|以来)?|期间|先后|同时|[我全本](?:局|大队|校|公司|院|所)/gu;
const LAST_FILL = /(?:有|为|是|已|中)+$/u;
const UNIT = /^\s*(人次|场次|[\p{Script=Han}])/u;

/** A quarter or a year of business is another span than the campaign. */
const OTHER_SPAN = /[一二三四1-4]季度|[上下]半年|全年|每[年月周季]/;

/** 填报数据: numbers under a title of what the unit stated, in the same unit, that are not what it stated. */
export function wrongStated(text: string, facts: Facts): Contradiction[] {
  const numbers = facts.campaign.stated.flatMap((it) => (it.kind === undefined ? numbersOf(it, facts.figures) : []));
  if (numbers.length === 0) return [];
  return ownSentences(text).flatMap((sentence) => {
    let told = '';
    return clausesOf(sentence).flatMap((clause): Contradiction[] => {
      const before = told;
      told += clause;
      return isMeant(clause) || isDemand(clause) || OTHERS.test(told) || OTHER_SPAN.test(told)
        ? []
        : wrongInClause(clause, before, numbers);
    });
  });
}

function wrongInClause(clause: string, before: string, numbers: readonly NumberOf[]): Contradiction[] {
  return quantitiesIn(clause).flatMap((quantity): Contradiction[] => {
    const unit = UNIT.exec(clause.slice(quantity.end))?.[1] ?? '';
    if (quantity.rate || unit === '') return [];
    const said = plain(before + clause.slice(0, quantity.start));
    const here = plain(clause.slice(0, quantity.start)).replace(WHOLE, '');
    const named = numbers.filter((it) => sameUnit(it.unit, unit) && names(said, here, plain(it.title)));
    if (named.length === 0 || named.some(({ values }) => values.some((it) => Number.isNaN(it) || agrees(quantity, it))))
      return [];
    const words = `${quantity.words}${unit}`;
    const shown = named.map(({ title, text }) => `「${title}」填报 ${text}${unit}`).join('，');
    return [{ words, claim: words, shown, loose: true }];
  });
}

const plain = (words: string): string => words.replace(FILL, '').replace(LAST_FILL, '');

type NumberOf = {
  readonly title: string;
  readonly unit: string;
  readonly text: string;
  readonly values: readonly number[];
};

/** The number itself and its parts; of 40余 the ends of what it may be. */
function numbersOf({ id, title, value, unit = '', parts }: Stated, figures: Facts['figures']): NumberOf[] {
  const text = (of: string, plain: number): string => figures.get(of)?.text ?? String(plain);
  const one = (named: string, words: string): NumberOf => {
    const [read] = quantitiesIn(words);
    const values = read === undefined ? [] : read.exact ? [read.low] : between(read.low, read.high);
    return { title: named, unit, text: words, values };
  };
  return [
    one(title, text(`stated.${id}`, value)),
    ...parts.map((part) => one(part.title, text(`stated.${id}.${part.id}`, part.value))),
  ];
}

const MOST = 1000;
const between = (low: number, high: number): number[] =>
  high - low > MOST
    ? [Number.NaN]
    : Array.from({ length: Math.floor(high) - Math.ceil(low) + 1 }, (_, at) => Math.ceil(low) + at);

function names(said: string, here: string, title: string): boolean {
  let length = 0;
  while (length < title.length && length < said.length && title.at(-1 - length) === said.at(-1 - length)) length += 1;
  const tail = title.slice(title.length - length);
  return length >= Math.min(TELLING, title.length) || (VERB.test(tail) && title.includes(here.slice(0, -tail.length)));
}
