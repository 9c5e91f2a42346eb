import type { Talk } from '../../records/talk.ts';
import { chineseDay, isYearless } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'rounds-out-of-order',
  title: '后一轮不早于前一轮',
  basis: '内部约定',
  family: 'time',
  severity: always('warning'),
  why: '同样两个人的第二轮谈话写在第一轮之前，轮次或日期总有一个写错了。按轮次要求的谈话会算到别的轮里去。',
  mend: '对照原始记录，改正轮次或日期。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, round: 1, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-20, round: 2, talkers: [li], talkees: [zhang]}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-17, round: 1, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-10, round: 2, talkers: [zhang], talkees: [li]}`,
        says: [{ line: 3, message: '谈话「t2」是第 2 轮（2013年5月10日），早于第 1 轮的「t1」（2013年5月17日）' }],
      },
    ],
  },
  check({ campaign: { talks } }) {
    const groups = new Map<string, Talk[]>();
    for (const talk of talks) {
      if (talk.round === undefined || isYearless(talk.date)) continue;
      const key = [...new Set([...talk.talkers, ...talk.talkees])].sort().join('\n');
      groups.set(key, [...(groups.get(key) ?? []), talk]);
    }
    return [...groups.values()].flatMap((own) =>
      own.flatMap((talk): RuleRemark[] => {
        const first = own.find((it) => (it.round ?? 0) < (talk.round ?? 0) && it.date > talk.date);
        if (first === undefined) return [];
        const seen = `谈话「${talk.id}」是第 ${talk.round} 轮（${chineseDay(talk.date)}），早于第 ${first.round} 轮的「${first.id}」（${chineseDay(first.date)}）`;
        const related = [{ origin: first.origin, field: 'round', message: '前一轮的谈话' }];
        return [
          { origin: talk.origin, field: 'round', record: talk.id, message: `${seen}：请核对轮次和日期`, related },
        ];
      }),
    );
  },
});
