import type { Obligation } from '../pairing/obligation.ts';
import type { Person } from '../records/person.ts';
import { personKey, type RecordKey, recordKey } from '../records/record-key.ts';
import { addTo } from '../text/grouped.ts';
import { chineseNumeral } from '../text/numeral.ts';
import { MOST_IN_TEXT } from './attachments.ts';
import type { Names } from './names.ts';
import { type Marking, markingOfRows, outcomeWord, recordWord } from './record-word.ts';
import { shape, type ViewOf } from './shape.ts';

const UNMET_ROW = shape({ pairing: 'text', who: 'text', when: 'text', why: 'text' });
type UnmetRow = ViewOf<typeof UNMET_ROW>;

/** Obligations of one outcome, as words. */
export const OBLIGATIONS = shape({
  /** Whether there are any. */
  any: 'flag',
  /** Whether they are few enough to be named in the text. */
  few: 'flag',
  /** 张一与李二、周三；吴五（2013年5月）. Empty where they are many, and for a requirement that is about nobody in particular. */
  names: 'text',
  /** Why, each reason once, with the names it is true of. */
  reasons: [{ why: 'text', names: 'text' }],
  /** One line each, for a list in an attachment. */
  rows: [UNMET_ROW],
});
export type NamedObligations = ViewOf<typeof OBLIGATIONS>;

export function nameObligations(obligations: readonly Obligation[], names: Names): NamedObligations {
  const few = obligations.length <= MOST_IN_TEXT;
  const byReason = new Map<string, Obligation[]>();
  for (const it of obligations) addTo(byReason, reasonOf(it), it);
  return {
    any: obligations.length > 0,
    few,
    names: few ? namesOfAll(obligations, names) : '',
    reasons: [...byReason.values()].flatMap((those) =>
      those.slice(0, 1).map((first) => ({ why: reasonWord(first), names: few ? namesOfAll(those, names) : '' })),
    ),
    // Made when a template asks: there may be tens of thousands.
    get rows() {
      const marking = markingOfRows(obligations.length);
      return obligations.map((it) => rowOf(it, names, marking));
    },
  };
}

function rowOf(obligation: Obligation, names: Names, { word }: Marking): UnmetRow {
  const { pairing, subject } = obligation;
  const key = recordKey('pairings', pairing.id);
  const who = subject.map((person) => word(names.plain(person.id), personKey(person), 'name'));
  return {
    pairing: word(pairing.title, key, 'title'),
    who: who.join('与') || '—',
    when: wordsOf(qualifiersOf(obligation, word)) || '活动期间',
    why: word(reasonOf(obligation), key, 'outcome'),
  };
}

/**
 * Why, as an outgoing report says it: without ids of records, and without numbers that are no figures; `validate` says more. What is
 * undecided names the fields that are missing.
 */
function reasonOf({ outcome, why, talks, subject }: Obligation): string {
  if (outcome === 'undecided') {
    const fields = new Set([...why.matchAll(/没有填写「(.+?)」/g)].map(([, field]) => field ?? ''));
    return fields.size === 0 ? '记录内容不全' : `未登记${[...fields].join('、')}`;
  }
  if (subject.length === 0) return '谈话面未达到要求';
  if (why.startsWith('无应谈人')) return '没有可以与其谈话的人';
  return talks.length > 0 ? '已有谈话，尚未达到要求' : '没有符合要求的谈话记录';
}

const reasonWord = (obligation: Obligation): string =>
  outcomeWord(reasonOf(obligation), recordKey('pairings', obligation.pairing.id));

/**
 * What tells obligations of the same persons apart: the window, the round, the event, each as it was typed with its marked words. Nothing for one
 * that holds all the time.
 */
function qualifiersOf(
  { pairing, window, round, event }: Obligation,
  word: Marking['word'] = recordWord,
): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  const add = (text: string, of: RecordKey, field: string): void => {
    if (!parts.has(text)) parts.set(text, word(text, of, field));
  };
  const key = recordKey('pairings', pairing.id);
  if (event !== undefined) add(event.kind, recordKey('events', event.id), 'kind');
  if (pairing.window.kind !== 'campaign' && pairing.window.kind !== 'since-event') add(window.label, key, 'window');
  if (round !== undefined) add(`第${chineseNumeral(round)}轮`, key, 'rounds');
  return parts;
}

const wordsOf = (qualifiers: ReadonlyMap<string, string>): string => [...qualifiers.values()].join('，');

function namesOfAll(obligations: readonly Obligation[], names: Names): string {
  const byWhen = new Map<string, { readonly when: string; readonly those: Obligation[] }>();
  for (const it of obligations) {
    if (it.subject.length === 0) continue;
    const qualifiers = qualifiersOf(it);
    const key = [...qualifiers.keys()].join('，');
    const group = byWhen.get(key) ?? { when: wordsOf(qualifiers), those: [] };
    group.those.push(it);
    byWhen.set(key, group);
  }
  const groups = [...byWhen.values()].map(({ when, those }) => {
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
function pairsAsWords(pairs: readonly (readonly [Person, Person])[], names: Names): string {
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
