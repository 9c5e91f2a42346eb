import * as z from 'zod';
import { inEnglish, minutes, positive, record, strict, text, word, wordsOrList, yesNo } from './fields.ts';
import { duration } from './pairing-slots.ts';
import { chineseKey, keySpellings } from './vocabulary.ts';

/** 形式要求. `direction`: which side must be the talker. `group`: a group talk counts, crediting each talker × talkee. */
export const formSchema = record({
  modes: wordsOrList(word('mode')).optional(),
  minMinutes: minutes.optional(),
  maxGroup: positive.optional(),
  group: yesNo.default(false),
  initiator: word('initiator').optional(),
  direction: word('direction').optional(),
  kinds: wordsOrList(text).optional(),
});
/** The fields of a talk that evidence may ask for. */
const EVIDENCE_FIELDS = [
  'place',
  'content',
  'topics',
  'recorder',
  'recordedOn',
  'minutes',
  'start',
  'end',
  'kind',
  'achievements',
  'problems',
  'measures',
  'followUp',
  'attachments',
  'attitude',
] as const;

const evidenceSpellings = keySpellings(EVIDENCE_FIELDS);

const evidenceName = z.preprocess(
  (raw) => (typeof raw === 'string' ? (evidenceSpellings.get(raw) ?? raw) : raw),
  z.enum(EVIDENCE_FIELDS, {
    error: ({ input }) =>
      typeof input !== 'string' || input === ''
        ? undefined
        : `「${input}」不是可以要求填写的内容，可用：${EVIDENCE_FIELDS.map((name) => chineseKey(name)).join('、')}`,
  }),
);

const evidenceField = z.preprocess(
  (raw) => (typeof raw === 'string' ? { name: raw } : inEnglish(['name', 'min'])(raw)),
  strict({ name: evidenceName, min: positive.default(1) }),
);

/** 记录要求. What a talk's record must hold to count; a field that is absent is "cannot tell", never a breach. */
export const evidenceSchema = record({
  fields: wordsOrList(evidenceField).default([]),
  signed: wordsOrList(word('signed')).optional(),
  opinions: word('opinions').optional(),
  recordedWithin: duration.optional(),
});
