import type { Campaign } from '../../records/campaign.ts';
import type { Mode, Talk } from '../../records/talk.ts';
import { chineseWord } from '../../records/vocabulary.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'mode-against-heads',
  title: '谈话形式与人数相符',
  basis: '内部约定',
  family: 'shape',
  severity: always('error'),
  why: '一对一、一对多、集体说的是两边各有几人，写的形式与登记的人数对不上，总有一处错了。形式决定一次谈话能不能计入必谈关系。',
  mend: '照实际的人数改“形式”；漏写了人的，把人补上。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, mode: one-to-one, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-07, mode: 一对多, talkers: [zhang], talkees: [li, zhou]}
  - {id: t3, date: 2013-05-07, mode: 集体, talkers: [zhang], talkees: [li, zhou]}
  - {id: t4, date: 2013-05-07, mode: 电话, talkers: [zhang], talkees: [li, zhou]}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, mode: one-to-one, talkers: [zhang], talkees: [li, zhou]}
  - {id: t2, date: 2013-05-07, mode: 一对多, talkers: [zhang], talkees: [li]}
  - {id: t3, date: 2013-05-07, mode: 集体, talkers: [zhang], talkees: [li]}`,
        says: [
          { line: 2, message: '形式写的是「一对一」，登记的是谈话人 1 人、谈话对象 2 人' },
          { line: 3, message: '形式写的是「一对多」' },
          { line: 4, message: '形式写的是「集体」' },
        ],
      },
    ],
  },
  check: ({ campaign }) =>
    campaign.talks.flatMap((talk) => {
      if (talk.mode === undefined || fits(talk.mode, talk) || !isReadWhole(talk, campaign)) return [];
      const heads = `谈话人 ${talk.talkers.length} 人、谈话对象 ${talk.talkees.length} 人`;
      const message = `形式写的是「${chineseWord('mode', talk.mode)}」，登记的是${heads}：请改正形式，或者补正人员`;
      return [{ origin: talk.origin, field: 'mode', record: talk.id, message }];
    }),
});

/** Somebody whom nobody knows may be several (何春和乔立), and is told for himself. */
const isReadWhole = ({ talkers, talkees }: Talk, { people }: Campaign): boolean =>
  [...talkers, ...talkees].every((id) => people.has(id));

/** 电话, 网络 and 走访 say nothing of heads; a group has at least three. */
function fits(mode: Mode, { talkers, talkees }: Talk): boolean {
  if (mode === 'one-to-one') return talkers.length === 1 && talkees.length === 1;
  if (mode === 'one-to-many') return talkers.length === 1 && talkees.length > 1;
  return mode !== 'group' || talkers.length + talkees.length > 2;
}
