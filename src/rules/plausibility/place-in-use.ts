import type { Talk } from '../../records/talk.ts';
import { chineseDay } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';
import { type Sitting, sittingOf } from './sitting-times.ts';

export default defineRule({
  id: 'place-in-use',
  title: '一间屋子同时只有一场谈话',
  basis: '内部约定',
  family: 'plausibility',
  severity: always('warning'),
  why: '两场谈话写在同一间屋子、时间又重叠，多半是地点、日期或时刻写错了。检查时会按地点把记录放在一起对，请先核对。',
  mend: '改正地点、日期或时刻；确是两间同名的屋子，把地点写具体。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, start: "09:00", minutes: 30, place: 三楼会议室, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-07, start: "09:30", minutes: 30, place: 三楼会议室, talkers: [zhou], talkees: [wu]}
  - {id: t3, date: 2013-05-08, start: "09:00", minutes: 30, place: 办公室, talkers: [zhang], talkees: [li]}
  - {id: t4, date: 2013-05-08, start: "09:00", minutes: 30, place: 办公室, talkers: [zhou], talkees: [wu]}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, start: "09:00", minutes: 60, place: 三楼会议室, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-07, start: "09:30", minutes: 30, place: 三楼会议室, talkers: [zhou], talkees: [wu]}`,
        says: [{ line: 3, message: '2013年5月7日三楼会议室里同时有两场谈话：「t1」从09:00开始，「t2」从09:30开始' }],
      },
    ],
  },
  check: ({ campaign }) => {
    const groups = new Map<string, Sitting[]>();
    for (const talk of campaign.talks) {
      const sitting = talk.place === undefined || !isRoom(talk.place) ? undefined : sittingOf(talk);
      if (sitting?.end === undefined) continue;
      const key = `${talk.date}\n${talk.place}`;
      groups.set(key, [...(groups.get(key) ?? []), sitting]);
    }
    return [...groups.values()].flatMap(clashesIn);
  },
});

/** One room: every one has an office of his own, and a hall or a yard holds more than one talk. */
const isRoom = (place: string): boolean =>
  /[室间房]$/.test(place) && !/^(?:本人|各自|其|值班|休息|个人)?(?:办公|宿舍|值班|休息|教)室$/.test(place);

function clashesIn(sittings: readonly Sitting[]): RuleRemark[] {
  const inOrder = [...sittings].sort((a, b) => a.start - b.start);
  return inOrder.flatMap((sitting, at): RuleRemark[] => {
    const before = inOrder.slice(0, at).find(({ end = 0 }) => end > sitting.start);
    // Where somebody sits in both, it is he that is said to be in two places.
    if (before === undefined || shareSomebody(before.talk, sitting.talk)) return [];
    const { talk } = sitting;
    const times = `「${before.talk.id}」从${before.talk.start}开始，「${talk.id}」从${talk.start}开始`;
    const message = `${chineseDay(talk.date)}${talk.place}里同时有两场谈话：${times}：请核对地点、日期和时刻`;
    const related = [{ origin: before.talk.origin, field: 'place', message: '同一地点的另一场' }];
    const lighter = (talk.place?.length ?? 0) <= 3;
    return [{ origin: talk.origin, field: 'place', record: talk.id, message, related, lighter }];
  });
}

function shareSomebody(a: Talk, b: Talk): boolean {
  const heads = new Set([...a.talkers, ...a.talkees]);
  return [...b.talkers, ...b.talkees].some((id) => heads.has(id));
}
