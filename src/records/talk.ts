import * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { day } from './day-fields.ts';
import { idText, list, minutes, naming, positive, record, text, time, word, wordsOrList } from './fields.ts';

/** 双方意见: what each side asked of the other. */
const opinionsSchema = record({
  toTalker: list(text).optional(),
  toTalkee: list(text).optional(),
});

/** 双方签字 → both sides. */
const bothAsTwo = (raw: unknown): unknown =>
  typeof raw === 'string' && /^(?:双方|均|都|谈话双方)(?:均|都)?(?:已)?(?:签字|签名)?(?:确认)?$/.test(raw.trim())
    ? ['talker', 'talkee']
    : raw;

/** 谈话记录: one sitting. An absent field is unknown (`undefined`), never "no". */
export const talkSchema = record({
  id: idText,
  date: day,
  start: time.optional(),
  end: time.optional(),
  minutes: minutes.optional(),
  kind: text.optional(),
  place: text.optional(),
  mode: word('mode').optional(),
  talkers: list(text).pipe(z.array(z.string()).min(1)),
  talkees: list(text).pipe(z.array(z.string()).min(1)),
  initiator: word('initiator').optional(),
  round: positive.optional(),
  event: list(idText).default([]),
  topics: wordsOrList(text).optional(),
  content: text.optional(),
  opinions: opinionsSchema.optional(),
  problems: list(text).optional(),
  measures: list(text).optional(),
  achievements: list(text).optional(),
  attitude: text.optional(),
  followUp: text.optional(),
  recorder: text.optional(),
  recordedOn: day.optional(),
  signed: z.preprocess(bothAsTwo, wordsOrList(word('signed'))).optional(),
  attachments: list(text).optional(),
  remark: text.optional(),
}).refine(
  (talk) => talk.start === undefined || talk.end === undefined || talk.start < talk.end,
  naming('「{end}」不晚于「{start}」：请核对；谈到第二天的，删去「{end}」，写「{minutes}」', ['end']),
);

export type Talk = z.infer<typeof talkSchema> & { readonly origin: Origin };
export type Mode = NonNullable<Talk['mode']>;

/** 形式: what was written decides; else the heads do: 1+1 is one-to-one, one talker with several talkees one-to-many, more talkers a group. */
export function modeOf(talk: Talk): Mode {
  return talk.mode ?? modeByHeads(talk);
}

function modeByHeads(talk: Talk): Extract<Mode, 'one-to-one' | 'one-to-many' | 'group'> {
  if (talk.talkers.length > 1) return 'group';
  return talk.talkees.length > 1 ? 'one-to-many' : 'one-to-one';
}
