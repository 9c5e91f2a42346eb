import { addTo } from '../figures/grouped.ts';
import type { Obligation } from '../pairing/obligation.ts';
import type { Person } from '../records/person.ts';
import { chineseNumeral } from '../text/numeral.ts';
import { MOST_IN_TEXT } from './attachments.ts';
import { recordText } from './escape-markdown.ts';
import type { Names } from './names.ts';

/** Obligations of one outcome, as words. */
export type NamedObligations = {
  /** Whether there are any. */
  readonly any: boolean;
  /** Whether they are few enough to be named in the text. */
  readonly few: boolean;
  /** 张一与李二、周三；吴五（2013年5月）. Empty where they are many, and for a requirement that is about nobody in particular. */
  readonly names: string;
  /** Why, each reason once, with the names it is true of. */
  readonly reasons: readonly { readonly why: string; readonly names: string }[];
  /** One line each, for a list in an attachment. */
  readonly rows: readonly UnmetRow[];
};

type UnmetRow = { readonly pairing: string; readonly who: string; readonly when: string; readonly why: string };

export function nameObligations(obligations: readonly Obligation[], names: Names): NamedObligations {
  const few = obligations.length <= MOST_IN_TEXT;
  const byReason = new Map<string, Obligation[]>();
  for (const it of obligations) addTo(byReason, reasonOf(it), it);
  return {
    any: obligations.length > 0,
    few,
    names: few ? namesOfAll(obligations, names) : '',
    reasons: [...byReason].map(([why, those]) => ({ why, names: few ? namesOfAll(those, names) : '' })),
    // Made when a template asks: there may be tens of thousands.
    get rows() {
      return obligations.map((it) => rowOf(it, names));
    },
  };
}

const rowOf = (obligation: Obligation, names: Names): UnmetRow => ({
  pairing: recordText(obligation.pairing.title),
  who: obligation.subject.map(names.of).join('与') || '—',
  when: qualifier(obligation) || '活动期间',
  why: reasonOf(obligation),
});

/**
 * Why, as an outgoing report says it: without ids of records, and without numbers that are no figures; `validate` says more. What is
 * undecided names the fields that are missing.
 */
function reasonOf({ outcome, why, talks, subject }: Obligation): string {
  if (outcome === 'undecided') {
    const fields = new Set([...why.matchAll(/没有填写「(.+?)」/g)].map(([, field]) => recordText(field ?? '')));
    return fields.size === 0 ? '记录内容不全' : `未登记${[...fields].join('、')}`;
  }
  if (subject.length === 0) return '谈话面未达到要求';
  if (why.startsWith('无应谈人')) return '没有可以与其谈话的人';
  return talks.length > 0 ? '已有谈话，尚未达到要求' : '没有符合要求的谈话记录';
}

/** What tells obligations of the same persons apart: the window, the round, the event. Nothing for one that holds all the time. */
export function qualifier({ pairing, window, round, event }: Obligation): string {
  const parts: string[] = [];
  if (event !== undefined) parts.push(recordText(event.kind));
  if (pairing.window.kind !== 'campaign' && pairing.window.kind !== 'since-event') parts.push(recordText(window.label));
  if (round !== undefined) parts.push(`第${chineseNumeral(round)}轮`);
  return [...new Set(parts)].join('，');
}

function namesOfAll(obligations: readonly Obligation[], names: Names): string {
  const byWhen = new Map<string, Obligation[]>();
  for (const it of obligations) {
    if (it.subject.length > 0) addTo(byWhen, qualifier(it), it);
  }
  const groups = [...byWhen].map(([when, those]) => {
    const single = those.flatMap(({ subject: [first, ...rest] }) =>
      first !== undefined && rest.length === 0 ? [names.of(first)] : [],
    );
    const pairs = those.flatMap(({ subject: [a, b] }) => (a !== undefined && b !== undefined ? [[a, b] as const] : []));
    const text = [single.join('、'), pairsAsWords(pairs, names)].filter((part) => part !== '').join('；');
    return when === '' ? text : `${text}（${when}）`;
  });
  return groups.join('；');
}

/** 张一与李二、周三；吴五与孙四: whoever is in most of the pairs that are left stands before his partners. */
export function pairsAsWords(pairs: readonly (readonly [Person, Person])[], names: Names): string {
  const groups: string[] = [];
  let left = pairs;
  while (left.length > 0) {
    const counts = new Map<Person, number>();
    for (const person of left.flat()) counts.set(person, (counts.get(person) ?? 0) + 1);
    const [head] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
    const partners = left.flatMap(([a, b]) => (a === head ? [b] : b === head ? [a] : []));
    groups.push(`${names.of(head)}与${partners.map(names.of).join('、')}`);
    left = left.filter((pair) => !pair.includes(head));
  }
  return groups.join(groups.some((group) => group.includes('、')) ? '；' : '、');
}
