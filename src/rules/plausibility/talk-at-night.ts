import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'talk-at-night',
  title: '谈话不在深夜',
  basis: '内部约定',
  family: 'plausibility',
  severity: always('warning'),
  why: '凌晨两点半的谈话，多半是把下午两点半写成了 02:30。时刻错了，时间有没有重叠、时长够不够都判断不准。',
  mend: '时刻写成 24 小时制，下午两点半写 14:30；确是深夜谈的不必改，可以屏蔽并写明。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, start: "07:00", talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-08, start: "19:30", end: "21:00", talkers: [zhang], talkees: [zhou]}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, start: "02:30", talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-08, start: "23:00", end: "23:50", talkers: [zhang], talkees: [zhou]}`,
        says: [
          { line: 2, message: '谈话「t1」从02:30开始：是不是「14:30」？' },
          { line: 3, message: '谈话「t2」从23:00开始，已是深夜' },
        ],
      },
    ],
  },
  check: ({ campaign: { talks } }) =>
    talks.flatMap(({ id, origin, start }): RuleRemark[] => {
      if (start === undefined || (start >= '06:00' && start < '22:30')) return [];
      const early = start < '06:00';
      const hint = early
        ? `：是不是「${Number(start.slice(0, 2)) + 12}${start.slice(2)}」？`
        : '，已是深夜：请核对时刻';
      const message = `谈话「${id}」从${start}开始${hint}确是这时谈的不必改`;
      return [{ origin, field: 'start', record: id, message, lighter: !early }];
    }),
});
