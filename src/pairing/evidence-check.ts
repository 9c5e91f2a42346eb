import type { Calendar } from '../records/calendar.ts';
import type { Evidence } from '../records/pairing.ts';
import type { Talk } from '../records/talk.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { type Answer, allOf } from './answer.ts';
import { minutesOf, talkLacks } from './form-check.ts';
import { shift } from './working-days.ts';

type Field = Evidence['fields'][number];

/** A field holds as many entries as its list is long; a text is one. Absent is "cannot tell", never a breach. */
function holdsField(talk: Talk, { name, min }: Field): Answer {
  const value = name === 'minutes' ? minutesOf(talk) : talk[name];
  if (value === undefined) return talkLacks(talk, name);
  return (Array.isArray(value) ? value.length : 1) >= min;
}

function signedBy(talk: Talk, sides: NonNullable<Evidence['signed']>): Answer {
  const { signed } = talk;
  if (signed === undefined)
    return talkLacks(talk, 'signed', `${sides.map((side) => chineseWord('signed', side)).join('、')}是否签字`);
  return sides.every((side) => signed.includes(side));
}

function bothOpinions(talk: Talk): Answer {
  if (talk.opinions === undefined) return talkLacks(talk, 'opinions', '是否双方都提了意见');
  const sides = (['toTalker', 'toTalkee'] as const).map((side): Answer => {
    const given = talk.opinions?.[side];
    return given === undefined ? talkLacks(talk, side, '是否双方都提了意见') : given.length > 0;
  });
  return allOf(sides);
}

function recordedInTime(
  talk: Talk,
  limit: NonNullable<Evidence['recordedWithin']>,
  calendar: Calendar | undefined,
): Answer {
  const why = `是否在${limit.days}${limit.workdays ? '个工作日' : '日'}内记录`;
  if (talk.recordedOn === undefined) return talkLacks(talk, 'recordedOn', why);
  return talk.recordedOn >= talk.date && talk.recordedOn <= shift(talk.date, limit, 1, calendar);
}

/** 记录要求: what a talk's record must hold for the talk to count. */
export function checkEvidence(
  talk: Talk,
  evidence: Evidence | undefined,
  calendar: Calendar | undefined,
): readonly Answer[] {
  if (evidence === undefined) return [];
  const answers = evidence.fields.map((field) => holdsField(talk, field));
  if (evidence.signed) answers.push(signedBy(talk, evidence.signed));
  if (evidence.opinions) answers.push(bothOpinions(talk));
  if (evidence.recordedWithin) answers.push(recordedInTime(talk, evidence.recordedWithin, calendar));
  return answers;
}
