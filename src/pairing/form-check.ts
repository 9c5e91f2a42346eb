import { chineseKey } from '../records/keys.ts';
import type { Form } from '../records/pairing.ts';
import { type Mode, modeOf, type Talk } from '../records/talk.ts';
import { chineseWord } from '../records/vocabulary.ts';
import type { Condition } from './condition.ts';
import type { Doubts } from './word-doubts.ts';

/** What is to be said of a talk whose record lacks a field. */
export const talkLacks = (talk: Talk, field: string, why = ''): readonly [string] => [
  `谈话 ${talk.id} 没有填写「${chineseKey(field)}」${why === '' ? '' : `，无法判断${why}`}`,
];

const inMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** 时长 in minutes: what was written, else from start to end; unknown without either. */
export function minutesOf(talk: Talk): number | undefined {
  if (talk.minutes !== undefined || talk.start === undefined || talk.end === undefined) return talk.minutes;
  return inMinutes(talk.end) - inMinutes(talk.start);
}

function longEnough(talk: Talk, least: number): Condition {
  const minutes = minutesOf(talk);
  const answer = minutes === undefined ? talkLacks(talk, 'minutes', `是否满 ${least} 分钟`) : minutes >= least;
  return { reason: 'minutes', answer, instead: () => `时长 ${minutes} 分钟，不满 ${least} 分钟` };
}

function fewEnough(talk: Talk, most: number): Condition {
  const heads = new Set([...talk.talkers, ...talk.talkees]).size;
  return { reason: 'group-size', answer: heads <= most, instead: () => `有 ${heads} 人参加，超过 ${most} 人` };
}

function startedBy(talk: Talk, wanted: NonNullable<Form['initiator']>): Condition {
  const { initiator } = talk;
  const answer = initiator === undefined ? talkLacks(talk, 'initiator', '由谁发起') : initiator === wanted;
  const named = (word = '') => `「${chineseWord('initiator', word)}」`;
  return { reason: 'initiator', answer, instead: () => `写的是${named(initiator)}，要求的是${named(wanted)}` };
}

function ofKind(talk: Talk, kinds: readonly string[], doubts: Doubts): Condition {
  const wanted = `「${kinds.join('、')}」`;
  const { kind } = talk;
  const instead = () => `的类型是「${kind}」，要求的是${wanted}`;
  if (kind === undefined) return { reason: 'kind', answer: talkLacks(talk, 'kind', `是否属于${wanted}`), instead };
  const slips = doubts.meaningsOf('talk', kind).filter(({ meant }) => kinds.includes(meant));
  const unsure = slips.length > 0 && slips.map(({ saidOf }) => saidOf(`谈话 ${talk.id} `));
  return { reason: 'kind', answer: kinds.includes(kind) || unsure, instead };
}

/** 形式要求 but the mode: how long, how many (talkers and talkees together), who asked for it, of which type. */
export function checkForm(talk: Talk, form: Form, doubts: Doubts): readonly Condition[] {
  const conditions: Condition[] = [];
  if (form.maxGroup !== undefined) conditions.push(fewEnough(talk, form.maxGroup));
  if (form.minMinutes !== undefined) conditions.push(longEnough(talk, form.minMinutes));
  if (form.initiator) conditions.push(startedBy(talk, form.initiator));
  if (form.kinds) conditions.push(ofKind(talk, form.kinds, doubts));
  return conditions;
}

/** 形式: any mode but a group talk, unless the pairing or somebody's substitute says otherwise. */
export function acceptsMode(talk: Talk, form: Form, substitutes: readonly Mode[]): boolean {
  const mode = modeOf(talk);
  if (substitutes.includes(mode) || (mode === 'group' && form.group)) return true;
  return form.modes === undefined ? mode !== 'group' : form.modes.includes(mode);
}
