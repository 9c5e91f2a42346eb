import * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import { day } from './day-fields.ts';
import { confidential, field, record } from './field.ts';
import { idText, list, minutes, naming, personText, positive, text, time, word, wordsOrList } from './values.ts';

/** 双方意见: what each side asked of the other. */
const opinionsSchema = record({
  toTalker: field(['对谈话人'], '对谈话人提的意见，一条或几条', list(text).optional()),
  toTalkee: field(['对谈话对象'], '对谈话对象提的意见，一条或几条', list(text).optional()),
});

/** 双方签字 → both sides. */
const bothAsTwo = (raw: unknown): unknown =>
  typeof raw === 'string' &&
  /^(?:双方|均|都|谈话双方)(?:均|都)?(?:已)?(?:签字|签名)?(?:确认)?$|^谈话人[和与及]谈话对象$/.test(raw.trim())
    ? ['talker', 'talkee']
    : raw;

/** The keys of a talk. */
export const TALK_FIELDS = {
  id: field(['编号'], '谈话的编号，例如 t001', idText),
  date: field(['日期'], '谈话的日期，例如 2013-05-08', day),
  start: field(['开始'], '开始的时刻，24 小时制，例如 09:00', time.optional()),
  end: field(['结束'], '结束的时刻，24 小时制，例如 09:45', time.optional()),
  minutes: field(['时长', '分钟'], '谈了多少分钟，只写数字，例如 45', minutes.optional()),
  kind: field(['类型', '种类'], '单位自己分的谈话类型，例如 提醒谈话', text.optional()),
  place: field(['地点'], '谈话的地点，例如 局长办公室', text.optional()),
  mode: field(
    ['形式'],
    '谈话的形式；不写就看人数：一人对一人是一对一，一人对几人是一对多，谈话人不止一人是集体',
    word('mode').optional(),
  ),
  talkers: field(['谈话人'], '谈话人，一个或几个，写编号或姓名', list(personText).pipe(z.array(z.string()).min(1))),
  talkees: field(['谈话对象'], '谈话对象，一个或几个，写编号或姓名', list(personText).pipe(z.array(z.string()).min(1))),
  initiator: field(['发起'], '由哪一方提出：谈话人约谈，还是谈话对象申请', word('initiator').optional()),
  round: field(['轮次'], '第几轮，例如 1；分轮次的必谈关系才用', positive.optional()),
  event: field(['情形'], '为哪件事而谈，写情形的编号，例如 e1', list(idText).default([])),
  topics: confidential(['主题', '话题'], '谈话的主题，一个或几个，例如 [作风, 纪律]', wordsOrList(text).optional()),
  content: confidential(['内容'], '如实记录的内容；只作核对，自带的模板都不印', text.optional()),
  opinions: confidential(['双方意见'], '双方互相提的意见', opinionsSchema.optional()),
  problems: confidential(['问题', '存在问题'], '谈到的问题，一条或几条', list(text).optional()),
  measures: confidential(['努力方向'], '今后的努力方向，一条或几条', list(text).optional()),
  achievements: confidential(['业绩'], '谈到的业绩，一条或几条', list(text).optional()),
  attitude: confidential(['态度'], '谈话对象的态度，例如 诚恳接受', text.optional()),
  followUp: confidential(['后续'], '谈后还要做的事', text.optional()),
  recorder: field(['记录人'], '记录人，写编号或姓名', text.optional()),
  recordedOn: field(['记录日期'], '记录的日期，例如 2013-05-08', day.optional()),
  signed: field(
    ['签字'],
    '哪一方签了字，例如 [谈话人, 谈话对象]',
    z.preprocess(bothAsTwo, wordsOrList(word('signed'))).optional(),
  ),
  attachments: field(['附件'], '附在后面的材料，一份或几份，例如 谈话照片', list(text).optional()),
  remark: confidential(['备注'], '备注，不参与核对', text.optional()),
};

/** 谈话记录: one sitting. An absent field is unknown (`undefined`), never "no". */
export const talkSchema = record(TALK_FIELDS).refine(
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
