import type { Calendar } from '../records/calendar.ts';
import { chineseKey } from '../records/keys.ts';
import type { Evidence } from '../records/pairing.ts';
import type { Talk } from '../records/talk.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { chineseDay } from '../text/day.ts';
import { type Answer, allOf } from './answer.ts';
import type { Condition } from './condition.ts';
import { minutesOf, talkLacks } from './form-check.ts';
import { shift } from './working-days.ts';

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
