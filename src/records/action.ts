import * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import type { Day } from '../text/day.ts';
import { plainForm } from '../text/plain-form.ts';
import { day, deadline } from './day-fields.ts';
import { confidential, field, record } from './field.ts';
import { idText, list, text, word } from './values.ts';
import { wordSpellings } from './vocabulary.ts';

const FIELDS = {
  id: field(['编号'], '整改措施的编号，例如 a01', idText),
  addresses: field(['对应意见', '针对'], '针对哪些意见建议，写编号，一个或几个，例如 [s01]', list(idText).default([])),
  measure: field(['措施'], '具体的措施，例如 购置抽水泵一台', text),
  owner: field(['责任人'], '责任人，写编号或姓名', text.optional()),
  department: field(['部门'], '责任部门，例如 办公室', text.optional()),
  due: field(['期限'], '完成的期限，例如 2013-06-30', deadline.optional()),
  track: field(['整改方式'], '整改的方式，例如 立行立改、限期整改', word('track').optional()),
  state: field(['状态'], '进展；不写是未启动', word('state').default('planned')),
  closedOn: field(['销号日期', '完成日期'], '完成、销号的日期，例如 2013-06-20', day.optional()),
  evidence: field(['佐证', '记录要求'], '证明已经完成的材料，例如 会议纪要', text.optional()),
  remark: confidential(['备注'], '备注，不参与核对', text.optional()),
};

const STATE_KEYS = ['state', ...FIELDS.state.zh];
const CLOSED_ON_KEYS = ['closedOn', ...FIELDS.closedOn.zh];
const STATES = wordSpellings('state');
const DAY_IN_TEXT = /(?:\d{4}[-/.年])?\d{1,2}[-/.月]\d{1,2}[日号]?/;

/** 已完成（7月15日） → the state, and the day it was closed, where that day is not written for itself. */
function closedInState(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null) return raw;
  const action = raw as Readonly<Record<string, unknown>>; // a mapping or a list, read by its keys only
  const stateKey = STATE_KEYS.find((key) => Object.hasOwn(action, key));
  const written = stateKey === undefined ? undefined : action[stateKey];
  if (stateKey === undefined || typeof written !== 'string' || !/\d/.test(plainForm(written))) return raw;
  const plain = plainForm(written);
  const [on] = DAY_IN_TEXT.exec(plain) ?? [];
  if (on === undefined || CLOSED_ON_KEYS.some((key) => Object.hasOwn(action, key))) return raw;
  return isDone(plain.replace(on, ' ')) ? { ...action, [stateKey]: 'done', closedOn: on } : raw;
}

/** 已完成（ 完成）: every part that is left beside the day says that it is done, and one does. */
function isDone(text: string): boolean {
  const parts = text.split(/[(),;:。、]|日期|时间/).map((part) => part.replace(/\s|已?于/g, ''));
  const said = parts.filter((part) => part !== '');
  return said.length > 0 && said.every((part) => STATES.get(part) === 'done' || STATES.get(`已${part}`) === 'done');
}

/** 整改措施. `track` is how it is handled (立行立改, 限期整改 …), `state` how far it is. */
export const actionSchema = z.preprocess(closedInState, record(FIELDS));

export type Action = z.infer<typeof actionSchema> & { readonly origin: Origin };

/** 逾期: past its day and not done; the day itself is in time. */
export const isOverdue = ({ state, due }: Action, asOf: Day): boolean =>
  state !== 'done' && due !== undefined && due < asOf;
