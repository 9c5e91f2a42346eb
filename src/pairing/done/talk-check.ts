import type { Calendar } from '../../records/calendar.ts';
import { chineseKey } from '../../records/keys.ts';
import type { Evidence, Form, Pairing } from '../../records/pairing.ts';
import { type Mode, modeOf, type Talk } from '../../records/talk.ts';
import { chineseWord } from '../../records/vocabulary.ts';
import { chineseDay, within } from '../../text/day.ts';
import type { MissReason } from '../obligation.ts';
import type { Demand } from '../owed/demand.ts';
import type { Exempting } from '../owed/exempting.ts';
import type { Slot } from '../when/slots.ts';
import { shift } from '../when/windows.ts';
import { type Answer, allOf, both } from '../who/answer.ts';
import type { Doubts } from '../who/word-doubts.ts';
import type { TalkIndex } from './talk-index.ts';

/** Whether a talk that pairs the right persons counts in a slot; `modes` are accepted besides those of the pairing. */
type CheckTalk = (talk: Talk, slot: Slot, modes: readonly Mode[]) => Answer;

/** 轮次: a written round decides, in the round's days where it has them. Without one the dates decide, if just one round has that day. */
function inRound(talk: Talk, { round }: Slot, rounds: Pairing['rounds']): Answer {
  if (round === undefined || talk.round === round) return true;
  if (talk.round !== undefined) return false;
  const dated = Array.isArray(rounds) ? rounds.filter((dates) => within(talk.date, dates)).length : 0;
  return dated === 1 || talkLacks(talk, 'round', '属于哪一轮');
}

/** 谈话 as one pairing looks at them. */
type TalkChecker = {
  readonly index: TalkIndex;
  readonly check: CheckTalk;
  /** The first of the pairing's form and evidence that the talk certainly does not meet. */
  readonly failing: (talk: Talk) => Condition | undefined;
};

/** A demand with what it takes to judge it: how its pairing looks at talks, and what exempts it. */
export type Claim = { readonly demand: Demand; readonly checker: TalkChecker; readonly exempting: Exempting };

/** Checks talks for one pairing: window, round, form and evidence. Which event it answers is read in event-links.ts. */
export function talkChecker(
  pairing: Pairing,
  index: TalkIndex,
  calendar: Calendar | undefined,
  doubts: Doubts,
): TalkChecker {
  const conditionsOf = (talk: Talk) => [
    ...checkForm(talk, pairing.form, doubts),
    ...checkEvidence(talk, pairing.evidence, calendar),
  ];
  const known = new Map<Talk, Answer>();
  const itself = (talk: Talk): Answer => {
    const found = known.get(talk);
    if (found !== undefined) return found;
    const answer = allOf(conditionsOf(talk).map((condition) => condition.answer));
    known.set(talk, answer);
    return answer;
  };
  return {
    index,
    check: (talk, slot, modes) => {
      if (!within(talk.date, slot.window) || !acceptsMode(talk, pairing.form, modes)) return false;
      return both(inRound(talk, slot, pairing.rounds), itself(talk));
    },
    failing: (talk) => conditionsOf(talk).find(({ answer }) => answer === false),
  };
}

/** One thing that a pairing asks of a talk, whether the talk has it, and in plain Chinese what it has instead (read only where it has not). */
type Condition = { readonly reason: MissReason; readonly answer: Answer; readonly instead: () => string };

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
function checkForm(talk: Talk, form: Form, doubts: Doubts): readonly Condition[] {
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

type Field = Evidence['fields'][number];

/** A field holds as many entries as its list is long; a text is one. Absent is "cannot tell", never a breach. */
function holdsField(talk: Talk, { name, min }: Field): Condition {
  const value = name === 'minutes' ? minutesOf(talk) : talk[name];
  const entries = Array.isArray(value) ? value.length : 1;
  const answer = value === undefined ? talkLacks(talk, name) : entries >= min;
  return { reason: 'field', answer, instead: () => `的「${chineseKey(name)}」有 ${entries} 项，不足 ${min} 项` };
}

function signedBy(talk: Talk, sides: NonNullable<Evidence['signed']>): Condition {
  const { signed } = talk;
  const named = (some: typeof sides) => some.map((side) => chineseWord('signed', side)).join('、');
  const answer =
    signed === undefined
      ? talkLacks(talk, 'signed', `${named(sides)}是否签字`)
      : sides.every((side) => signed.includes(side));
  const instead = () => `没有${named(sides.filter((side) => !signed?.includes(side)))}的签字`;
  return { reason: 'signature', answer, instead };
}

const BOTH = ['toTalker', 'toTalkee'] as const;

function bothOpinions(talk: Talk): Condition {
  const { opinions } = talk;
  const sides = BOTH.map((side): Answer => {
    const given = opinions?.[side];
    return given === undefined ? talkLacks(talk, side, '是否双方都提了意见') : given.length > 0;
  });
  const answer = opinions === undefined ? talkLacks(talk, 'opinions', '是否双方都提了意见') : allOf(sides);
  const empty = () => BOTH.filter((side) => opinions?.[side]?.length === 0).map((side) => chineseKey(side));
  return { reason: 'opinions', answer, instead: () => `没有${empty().join('、')}的意见` };
}

function recordedInTime(
  talk: Talk,
  limit: NonNullable<Evidence['recordedWithin']>,
  calendar: Calendar | undefined,
): Condition {
  const { date, recordedOn } = talk;
  const within = `${limit.days}${limit.workdays ? '个工作日' : '日'}内`;
  const reason = 'recorded-late';
  if (recordedOn === undefined)
    return { reason, answer: talkLacks(talk, 'recordedOn', `是否在${within}记录`), instead: () => '' };
  const instead = () =>
    recordedOn < date
      ? `的记录日期${chineseDay(recordedOn)}早于谈话日期`
      : `在${chineseDay(recordedOn)}记录，没有在${within}`;
  return { reason, answer: recordedOn >= date && recordedOn <= shift(date, limit, 1, calendar), instead };
}

/** 记录要求: what a talk's record must hold for the talk to count. */
export function checkEvidence(
  talk: Talk,
  evidence: Evidence | undefined,
  calendar: Calendar | undefined,
): readonly Condition[] {
  if (evidence === undefined) return [];
  const conditions = evidence.fields.map((field) => holdsField(talk, field));
  if (evidence.signed) conditions.push(signedBy(talk, evidence.signed));
  if (evidence.opinions) conditions.push(bothOpinions(talk));
  if (evidence.recordedWithin) conditions.push(recordedInTime(talk, evidence.recordedWithin, calendar));
  return conditions;
}
