import { field } from '../../records/field.ts';
import { OPTIONS } from '../../records/rule-settings.ts';
import { share } from '../../records/share.ts';
import { type Cluster, findSimilar, type Member } from '../../similarity/find-similar.ts';
import { createMasker, type Masker } from '../../similarity/mask.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';
import { percentOf, sayDifferences } from './likeness-words.ts';
import { LONG_ENOUGH, type TalkText, talkTexts, wordsToMask } from './talk-text.ts';

export default defineRule({
  id: 'near-duplicate-content',
  title: '谈话内容各谈各的',
  basis: '内部约定',
  family: 'sameness',
  severity: always('hint'),
  why: '检查时会把谈话记录放在一起对照，只换姓名、日期的内容会被当作照抄。两次真实的谈话也可能写得相近，所以只作提示，请对照原文判断。',
  mend: '对照两场谈话的原始记录，各写各的实际内容；确实谈得差不多的不必改，可以屏蔽并写明。',
  options: {
    similarity: field(
      OPTIONS.similarity,
      '两份谈话内容相似到多少才提示，0.8 或 80%',
      share.default({ numerator: 8, denominator: 10 }),
    ),
  },
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], content: 李二谈了分管的车辆管理工作，反映窗口排队时间长，建议增加预约名额。}
  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [zhou], content: 周三说明了家庭情况，希望调整夜间值班的安排，表示不影响执勤。}
  - {id: t3, date: 2013-05-09, talkers: [zhang], talkees: [wu], content: 没有意见。}
  - {id: t4, date: 2013-05-09, talkers: [li], talkees: [wu], content: 没有意见。}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], content: 与李二谈话，李二对照要求查找了不足，表示今后要加强业务学习，改进工作作风，带头遵守各项纪律。}
  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [zhou], content: 与周三谈话，周三对照要求查找了不足，表示今后要加强政治学习，改进工作作风，带头遵守各项纪律。}
  - {id: t3, date: 2013-05-09, talkers: [zhang], talkees: [wu], content: 与吴五谈话，吴五对照要求查找了不足，表示今后要加强业务学习，改进工作作风，带头遵守各项纪律。}`,
        says: [
          { line: 3, message: '与 t1 相似 80%（不同之处：「业务」→「政治」），这样相近的共 3 份' },
          { line: 4, message: '与 t1 相似 100%（除姓名、职务、部门、日期、数字和标点外完全相同），这样相近的共 3 份' },
        ],
      },
    ],
  },
  check({ campaign }, { similarity }) {
    const masker = createMasker(wordsToMask([campaign]));
    const texts = talkTexts(campaign.talks);
    const masked = texts.map(({ text }) => masker.text(text)).map((text) => (text.length < LONG_ENOUGH ? '' : text));
    return findSimilar(masked, { atLeast: similarity }).flatMap((cluster) => remarksOn(cluster, texts, masker));
  },
});

/** Of a cluster of thousands, as many are shown as anybody will look at; the last of them says how many more there are. */
const MOST_SHOWN = 20;

/** One remark for each but the first by date, which the others are like. */
function remarksOn({ members }: Cluster, texts: readonly TalkText[], masker: Masker): RuleRemark[] {
  const more = members.length - 1 - MOST_SHOWN;
  return members.slice(1, 1 + MOST_SHOWN).flatMap(({ text, like }: Member, at): RuleRemark[] => {
    const [own, other] = [texts[text], texts[like.text]];
    if (own === undefined || other === undefined) return [];
    const how = sayDifferences(masker.withPlaces(own.text), masker.withPlaces(other.text));
    const seen = `谈话内容与 ${other.talk.id} 相似 ${percentOf(like.similarity)}（${how}），这样相近的共 ${members.length} 份`;
    return [
      {
        origin: own.talk.origin,
        field: own.field,
        record: own.talk.id,
        message: `${seen}${more > 0 && at === MOST_SHOWN - 1 ? `，其余 ${more} 份不再一一列出` : ''}：检查时容易被看作照抄，请对照原文核实；确是各自谈的不必改`,
        related: [{ origin: other.talk.origin, field: other.field, message: '与这一份最相近' }],
      },
    ];
  });
}
