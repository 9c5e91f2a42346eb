import type { Form } from '../records/pairing.ts';
import { type Mode, modeOf, type Talk } from '../records/talk.ts';
import { chineseKey } from '../records/vocabulary.ts';
import type { Answer } from './answer.ts';

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

function longEnough(talk: Talk, minMinutes: number): Answer {
  const minutes = minutesOf(talk);
  return minutes === undefined ? talkLacks(talk, 'minutes', `是否满 ${minMinutes} 分钟`) : minutes >= minMinutes;
}

const wanted = <T extends string>(
  talk: Talk,
  field: 'kind' | 'initiator',
  value: T | undefined,
  allowed: readonly T[],
  why: string,
): Answer => (value === undefined ? talkLacks(talk, field, why) : allowed.includes(value));

/** 形式要求 but the mode: how long, how many (talkers and talkees together), who asked for it, of which type. */
export function checkForm(talk: Talk, form: Form): readonly Answer[] {
  const answers: Answer[] = [];
  if (form.maxGroup !== undefined) answers.push(new Set([...talk.talkers, ...talk.talkees]).size <= form.maxGroup);
  if (form.minMinutes !== undefined) answers.push(longEnough(talk, form.minMinutes));
  if (form.initiator) answers.push(wanted(talk, 'initiator', talk.initiator, [form.initiator], '由谁发起'));
  if (form.kinds) answers.push(wanted(talk, 'kind', talk.kind, form.kinds, `是否属于「${form.kinds.join('、')}」`));
  return answers;
}

/** 形式: any mode but a group talk, unless the pairing or somebody's substitute says otherwise. */
export function acceptsMode(talk: Talk, form: Form, substitutes: readonly Mode[]): boolean {
  const mode = modeOf(talk);
  if (substitutes.includes(mode) || (mode === 'group' && form.group)) return true;
  return form.modes === undefined ? mode !== 'group' : form.modes.includes(mode);
}
