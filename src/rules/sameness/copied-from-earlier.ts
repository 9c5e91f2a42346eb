import type { Campaign } from '../../records/campaign.ts';
import { field } from '../../records/field.ts';
import { OPTIONS } from '../../records/rule-settings.ts';
import { share } from '../../records/share.ts';
import { findCopies } from '../../similarity/find-copies.ts';
import { createMasker, type Masker } from '../../similarity/mask.ts';
import type { Ratio } from '../../similarity/threshold.ts';
import type { Origin } from '../../source/origin.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';
import { percentOf, sayDifferences } from './likeness-words.ts';
import { LONG_ENOUGH, talkTexts, wordsToMask } from './talk-text.ts';

export default defineRule({
  id: 'copied-from-earlier',
  title: '谈话内容和意见建议不照搬往年',
  basis: '内部约定',
  family: 'sameness',
  severity: always('hint'),
  why: '检查时常把今年的记录同往年的对照，只改年份和人名的会被当作照抄。老问题没有解决、今年又提出来的也会写得相近，所以只作提示。',
  mend: '对照这次谈话的原始记录，写这次实际谈的话；确是同样的意见又提了一次的不必改，可以屏蔽并写明。',
  options: {
    similarity: field(
      OPTIONS.similarity,
      '与往年的文字相似到多少才提示，0.8 或 80%',
      share.default({ numerator: 8, denominator: 10 }),
    ),
  },
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], content: 李二谈了分管的车辆管理工作，反映窗口排队时间长，建议增加预约名额。}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], content: 李二谈了2013年的打算，反映窗口排队时间长，建议增加预约名额，带头值好夜班。}
suggestions:
  - {id: s1, text: 建议给窗口增加预约名额，方便群众}`,
        earlier: `
campaign: {title: 上年谈心活动, period: {from: 2012-05-06, to: 2012-05-31}, phase: final, asOf: 2012-06-08}
talks:
  - {id: t9, date: 2012-05-07, talkers: [zhang], talkees: [zhou], content: 周三谈了2012年的打算，反映窗口排队时间长，建议增加预约名额，带头值好夜班。}
suggestions:
  - {id: s9, text: 建议给窗口增加预约名额，方便群众。}`,
        says: [
          { line: 2, message: '与「上年谈心活动」的 t9 相似 100%（除姓名、职务、部门、日期、数字和标点外完全相同）' },
          { line: 4, message: '与「上年谈心活动」的 s9 相似 100%' },
        ],
      },
    ],
  },
  check({ campaign, earlier }, { similarity }) {
    if (earlier.length === 0) return [];
    const masker = createMasker(wordsToMask([campaign, ...earlier]));
    const look = (passages: (from: Campaign) => Passage[], shortest: number): RuleRemark[] =>
      remarksOn(passages(campaign), earlier.flatMap(passages), { masker, atLeast: similarity, shortest });
    return [...look(contents, LONG_ENOUGH), ...look(suggestionTexts, SHORTEST_SUGGESTION)];
  },
});

/** 加强学习 is said every year. */
const SHORTEST_SUGGESTION = 8;

/** A text of a record, and of which campaign. */
type Passage = {
  readonly id: string;
  readonly origin: Origin;
  readonly field: string;
  readonly text: string;
  readonly from: string;
};

const contents = ({ talks, title }: Campaign): Passage[] =>
  talkTexts(talks).map(({ talk, field, text }) => ({ id: talk.id, origin: talk.origin, field, text, from: title }));

const suggestionTexts = ({ suggestions, title }: Campaign): Passage[] =>
  suggestions.map(({ id, origin, text }) => ({ id, origin, field: 'text', text, from: title }));

type Comparison = { readonly masker: Masker; readonly atLeast: Ratio; readonly shortest: number };

function remarksOn(now: readonly Passage[], before: readonly Passage[], comparison: Comparison): RuleRemark[] {
  const { masker, atLeast, shortest } = comparison;
  const masked = (passages: readonly Passage[]): string[] =>
    passages.map(({ text }) => masker.text(text)).map((text) => (text.length < shortest ? '' : text));
  return findCopies(masked(now), masked(before), { atLeast }).flatMap(({ text, earlier, similarity }): RuleRemark[] => {
    const [own, other] = [now[text], before[earlier]];
    if (own === undefined || other === undefined) return [];
    const how = sayDifferences(masker.withPlaces(own.text), masker.withPlaces(other.text));
    const seen = `与「${other.from}」的 ${other.id} 相似 ${percentOf(similarity)}（${how}）`;
    const message = `${seen}：检查时容易被看作照搬往年，请核实；确是今年的情况不必改`;
    // The earlier campaign's file is not among the files of this run's records, so the message alone names the record.
    return [{ origin: own.origin, field: own.field, record: own.id, message }];
  });
}
