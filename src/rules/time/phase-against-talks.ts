import { chineseDay, isYearless } from '../../text/day.ts';
import { always, defineRule } from '../define-rule.ts';

export default defineRule({
  id: 'phase-against-talks',
  title: '写着计划阶段的活动还没有开始谈话',
  basis: '内部约定',
  family: 'time',
  severity: always('warning'),
  why: '阶段写着计划，活动期间却已经登记了谈话，说明活动已经开展。阶段不改，未谈的就一直只当作计划里的事，不会当作问题。',
  mend: '把“阶段”改成进行中或已结束。',
  examples: {
    passes: `
campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: planned, asOf: 2013-05-05}
talks: [{id: t1, date: 2013-05-03, talkers: [zhang], talkees: [li]}]`,
    fails: [
      {
        yaml: `
campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, phase: planned, asOf: 2013-06-08}
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]`,
        says: [{ line: 1, message: '阶段写着计划，活动期间却已经登记了 1 场谈话（最早2013年5月7日）' }],
      },
    ],
  },
  check({ campaign: { file, phase, period, talks }, today }) {
    if (phase !== 'planned') return [];
    const held = talks
      .map(({ date }) => date)
      .filter((date) => !isYearless(date) && date >= period.from && date <= today);
    const [first] = held.sort();
    if (first === undefined) return [];
    const message = `阶段写着计划，活动期间却已经登记了 ${held.length} 场谈话（最早${chineseDay(first)}）：请核对「阶段」`;
    return [{ origin: { file, path: ['campaign'] }, field: 'phase', message }];
  },
});
