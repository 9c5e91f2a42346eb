import type { Stated } from '../../records/stated.ts';
import { sameUnit } from '../../statements/number-words.ts';
import { quantitiesIn } from '../../statements/quantity.ts';
import type { Facts } from '../define-rule.ts';
import type { Answer } from './answer.ts';

/** How many characters before a number say by themselves that it is the stated one. */
const TELLING = 4;
/** Verbs that do so with two, since the unit is the same besides. */
const VERB = /^(?:受理|走访|慰问|举办|印发|接待|办理|化解|排查|约访|接访)$/;
const FILL = /(?:了|到|出|共计|共|累计|合计|总计|有|为|是|达到|达|已|：|\s)+$/u;

/** 填报数据: what the unit stated under a title that ends like the words before the number, in the same unit. */
export function answerOfStated(lead: string, unit: string, { campaign, figures }: Facts): Answer | undefined {
  const said = lead.replace(FILL, '');
  const named = campaign.stated
    .flatMap((it) => numbersOf(it, figures))
    .filter((it) => sameUnit(it.unit, unit) && names(said, it.title));
  if (named.length === 0) return undefined;
  return {
    values: named.flatMap(({ values }) => values),
    shown: named.map(({ title, text }) => `「${title}」填报 ${text}${unit}`).join('，'),
  };
}

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

function names(said: string, title: string): boolean {
  let length = 0;
  while (length < title.length && length < said.length && title.at(-1 - length) === said.at(-1 - length)) length += 1;
  const tail = title.slice(title.length - length);
  return length >= Math.min(TELLING, title.length) || VERB.test(tail);
}
