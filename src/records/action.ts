import * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import type { Day } from '../text/day.ts';
import { plainForm } from '../text/plain-form.ts';
import { day, deadline } from './day-fields.ts';
import { idText, list, record, text, word } from './fields.ts';
import { spellingsOfKey, wordSpellings } from './vocabulary.ts';

const STATES = wordSpellings('state');
const DAY_IN_TEXT = /(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}[日号]?/;

/** 已完成（7月15日） → the state, and the day it was closed, where that day is not written for itself. */
function closedInState(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  const action = raw as Readonly<Record<string, unknown>>; // a mapping or a list, read by its keys only
  const stateKey = spellingsOfKey('state').find((key) => Object.hasOwn(action, key));
  const written = stateKey === undefined ? undefined : action[stateKey];
  if (stateKey === undefined || typeof written !== 'string' || !/\d/.test(plainForm(written))) return raw;
  const plain = plainForm(written);
  const [on] = DAY_IN_TEXT.exec(plain) ?? [];
  if (on === undefined || spellingsOfKey('closedOn').some((key) => Object.hasOwn(action, key))) return raw;
  return isDone(plain.replace(on, ' ')) ? { ...action, [stateKey]: 'done', closedOn: on } : raw;
}

/** 已完成（ 完成）: every part that is left beside the day says that it is done, and one does. */
function isDone(text: string): boolean {
  const parts = text.split(/[(),;:。、]|日期|时间/).map((part) => part.replace(/\s|已?于/g, ''));
  const said = parts.filter((part) => part !== '');
  return said.length > 0 && said.every((part) => STATES.get(part) === 'done' || STATES.get(`已${part}`) === 'done');
}

const written = record({
  id: idText,
  addresses: list(idText).default([]),
  measure: text,
  owner: text.optional(),
  department: text.optional(),
  due: deadline.optional(),
  track: word('track').optional(),
  state: word('state').default('planned'),
  closedOn: day.optional(),
  evidence: text.optional(),
  remark: text.optional(),
});

/** 整改措施. `track` is how it is handled (立行立改, 限期整改 …), `state` how far it is. */
export const actionSchema = z.preprocess(closedInState, written);

export type Action = z.infer<typeof actionSchema> & { readonly origin: Origin };

/** 逾期: past its day and not done; the day itself is in time. */
export const isOverdue = ({ state, due }: Action, asOf: Day): boolean =>
  state !== 'done' && due !== undefined && due < asOf;
