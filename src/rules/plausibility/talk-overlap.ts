import type { Campaign } from '../../records/campaign.ts';
import type { Talk } from '../../records/talk.ts';
import { chineseDay } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';
import { type Clash, findClashes } from './sitting-times.ts';

export default defineRule({
  id: 'talk-overlap',
  title: '一个人不同时参加两场谈话',
  basis: '内部约定',
  family: 'plausibility',
  severity: always('warning'),
  why: '一个人不可能同时在两场谈话里，时间重叠多半是日期或时刻写错了。检查时会把两场记录放在一起对，请先核对。',
  mend: '对照原始记录，改正日期、时刻或人员。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, start: "09:00", minutes: 30, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-07, start: "09:30", end: "10:00", talkers: [zhang], talkees: [zhou]}
  - {id: t3, date: 2013-05-07, start: "09:00", minutes: 60, talkers: [wu], talkees: [zhou2]}
roster: [{id: zhang, name: 张一}, {id: li, name: 李二}, {id: zhou, name: 周三}, {id: wu, name: 吴五}, {id: zhou2, name: 周六}]`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, start: "09:00", minutes: 45, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-07, start: "09:30", end: "10:00", talkers: [wu], talkees: [zhou, zhang]}`,
        says: [
          { line: 3, message: '张一2013年5月7日同时在两场谈话里：「t1」（09:00起 45 分钟）和「t2」（09:30至10:00）' },
        ],
      },
    ],
  },
  check: ({ campaign }) =>
    findClashes(campaign.talks)
      .filter(({ certain }) => certain)
      .map((clash) => remarkOn(clash, campaign)),
});

function remarkOn({ first, second, people }: Clash, campaign: Campaign): RuleRemark {
  const names = people.map((id) => campaign.people.get(id)?.name ?? id).join('、');
  const both = `「${first.id}」（${hours(first)}）和「${second.id}」（${hours(second)}）`;
  return {
    origin: second.origin,
    field: 'start',
    record: second.id,
    message: `${names}${chineseDay(second.date)}同时在两场谈话里：${both}，时间重叠：请核对日期、时刻和参加的人`,
    related: [{ origin: first.origin, field: 'start', message: '时间重叠的另一场' }],
  };
}

const hours = ({ start, end, minutes }: Talk): string =>
  end === undefined || minutes !== undefined ? `${start}起 ${minutes} 分钟` : `${start}至${end}`;
