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
  /** 张一与李二、周三；吴五（2013年5月）. Empty for a requirement that is about nobody in particular. */
  readonly names: string;
  /** Why, each reason once, with the names it is true of. */
  readonly reasons: readonly { readonly why: string; readonly names: string }[];
  /** One line each, for a list in an attachment. */
  readonly rows: readonly {
    readonly pairing: string;
    readonly who: string;
    readonly when: string;
    readonly why: string;
  }[];
};

export function nameObligations(obligations: readonly Obligation[], names: Names): NamedObligations {
  const byReason = new Map<string, Obligation[]>();
  for (const it of obligations) byReason.set(it.why, [...(byReason.get(it.why) ?? []), it]);
  return {
    any: obligations.length > 0,
    few: obligations.length <= MOST_IN_TEXT,
    names: namesOfAll(obligations, names),
    reasons: [...byReason].map(([why, those]) => ({ why: recordText(why), names: namesOfAll(those, names) })),
    rows: obligations.map((it) => ({
      pairing: recordText(it.pairing.title),
      who: it.subject.map(names.of).join('、') || '—',
      when: qualifier(it) || '活动期间',
      why: recordText(it.why) || '—',
    })),
  };
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
    if (it.subject.length > 0) byWhen.set(qualifier(it), [...(byWhen.get(qualifier(it)) ?? []), it]);
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
