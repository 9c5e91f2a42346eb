import * as z from 'zod';
import { field, inEnglish, keySpellings, record, strict } from './field.ts';
import { duration } from './pairing-slots.ts';
import { TALK_FIELDS } from './talk.ts';
import { minutes, positive, text, word, wordsOrList, yesNo } from './values.ts';

/** 形式要求. `direction`: which side must be the talker. `group`: a group talk counts, crediting each talker × talkee. */
export const formSchema = record({
  modes: field(['形式'], '准许的形式，一个或几个，例如 [一对一]', wordsOrList(word('mode')).optional()),
  minMinutes: field(['最少分钟'], '至少多少分钟，例如 30', minutes.optional()),
  maxGroup: field(['人数上限'], '一场最多几个谈话对象，例如 5', positive.optional()),
  group: field(['集体谈话计入', '组'], '集体谈话算不算；不写是否', yesNo.default(false)),
  initiator: field(['发起'], '要由哪一方提出', word('initiator').optional()),
  direction: field(['方向'], '要由哪一方当谈话人；不写则谁约谁都算', word('direction').optional()),
  kinds: field(['谈话类型'], '准许的谈话类型，一个或几个，例如 提醒谈话', wordsOrList(text).optional()),
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

const evidenceSpellings = keySpellings(Object.fromEntries(EVIDENCE_FIELDS.map((name) => [name, TALK_FIELDS[name]])));

const evidenceName = z.preprocess(
  (raw) => (typeof raw === 'string' ? (evidenceSpellings.get(raw) ?? raw) : raw),
  z.enum(EVIDENCE_FIELDS, {
    error: ({ input }) =>
      typeof input !== 'string' || input === ''
        ? undefined
        : `「${input}」不是可以要求填写的内容，可用：${EVIDENCE_FIELDS.map((name) => TALK_FIELDS[name].zh[0]).join('、')}`,
  }),
);

const EVIDENCE_FIELD = {
  name: field(['名称', '姓名'], '必须填写的项目，例如 业绩', evidenceName),
  min: field(['最少', '至少'], '至少几条，例如 5；不写是 1', positive.default(1)),
};

const renamed = inEnglish(EVIDENCE_FIELD);

const evidenceField = z.preprocess(
  (raw) => (typeof raw === 'string' ? { name: raw } : renamed(raw)),
  strict(EVIDENCE_FIELD),
);

/** 记录要求. What a talk's record must hold to count; a field that is absent is "cannot tell", never a breach. */
export const evidenceSchema = record({
  fields: field(['必填'], '谈话记录必须填写的项目，例如 [地点, 内容]', wordsOrList(evidenceField).default([])),
  signed: field(['签字'], '要有哪一方的签字，例如 [谈话人, 谈话对象]', wordsOrList(word('signed')).optional()),
  opinions: field(['双方意见'], '双方都要提意见的，写 双方', word('opinions').optional()),
  recordedWithin: field(['记录时限'], '谈话后多少天以内要记录，例如 3天', duration.optional()),
});
