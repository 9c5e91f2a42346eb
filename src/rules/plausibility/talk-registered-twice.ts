import type { Campaign } from '../../records/campaign.ts';
import type { Talk } from '../../records/talk.ts';
import { chineseDay, isYearless } from '../../text/day.ts';
import { addTo } from '../../text/grouped.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'talk-registered-twice',
  title: '一次谈话只登记一条',
  basis: '内部约定',
  family: 'plausibility',
  severity: always('warning'),
  why: '同一天、同样的人登记了两条，又看不出是两次谈话，多半是双方各报了一次或者重复录入。场次和人次会因此多算。',
  mend: '同一次谈话只留一条；确是一天谈了两次的，写上开始时刻、轮次、类型或针对的情形。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, start: "09:00", talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-07, start: "15:00", talkers: [zhang], talkees: [li]}
  - {id: t3, date: 2013-05-08, kind: 提醒谈话, talkers: [zhang], talkees: [li]}
  - {id: t4, date: 2013-05-08, kind: 任前谈话, talkers: [zhang], talkees: [li]}
  - {id: t5, date: 2013-05-08, talkers: [zhang], talkees: [zhou]}
  - {id: t6, date: 2013-05-09, mode: group, place: 礼堂, talkers: [zhang], talkees: [li, zhou, wu]}
  - {id: t7, date: 2013-05-09, mode: one-to-one, place: 办公室, talkers: [zhang], talkees: [li]}`,
    fails: [
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, place: 会议室, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-07, place: 会议室, talkers: [zhang], talkees: [li]}
  - {id: t3, date: 2013-05-08, talkers: [zhang], talkees: [zhou]}
  - {id: t4, date: 2013-05-08, talkers: [zhou], talkees: [zhang]}`,
        says: [
          { line: 3, message: '张一、李二2013年5月7日登记了两条谈话：「t1」和「t2」' },
          { line: 5, message: '周三、张一2013年5月8日登记了两条谈话：「t3」和「t4」' },
        ],
      },
      {
        yaml: `
talks:
  - {id: t1, date: 2013-05-07, mode: one-to-many, place: 礼堂, talkers: [zhang], talkees: [li, zhou, wu]}
  - {id: t2, date: 2013-05-07, mode: one-to-many, place: 礼堂, talkers: [zhang], talkees: [li, zhou]}`,
        says: [{ line: 3, message: '「t2」的人2013年5月7日都在谈话「t1」里，只少吴五' }],
      },
    ],
  },
  check: ({ campaign }) => [...sameHeads(campaign), ...fewerHeads(campaign)],
});

function sameHeads({ talks, people }: Campaign): RuleRemark[] {
  const groups = new Map<string, Talk[]>();
  return talks.flatMap((talk): RuleRemark[] => {
    if (isYearless(talk.date)) return [];
    const heads = [...new Set([...talk.talkers, ...talk.talkees])];
    const key = [talk.date, ...[...heads].sort()].join('\n');
    const before = groups.get(key) ?? [];
    const twin = before.find((other) => !areTwo(other, talk));
    before.push(talk);
    if (before.length === 1) groups.set(key, before);
    if (twin === undefined) return [];
    const names = heads.map((id) => people.get(id)?.name ?? id).join('、');
    const seen = `${names}${chineseDay(talk.date)}登记了两条谈话：「${twin.id}」和「${talk.id}」`;
    const message = `${seen}，看不出是两次：同一次只留一条，确是两次的请写上开始时刻或轮次`;
    const related = [{ origin: twin.origin, message: '先登记的一条' }];
    return [{ origin: talk.origin, record: talk.id, message, related, lighter: differ(twin, talk) }];
  });
}

/** A sitting of several that is there again with some of them left out. It may be two sittings, so it weighs less. */
function fewerHeads({ talks, people }: Campaign): RuleRemark[] {
  const ofDay = new Map<string, Talk[]>();
  for (const talk of talks) {
    if (!isYearless(talk.date) && headsOf(talk).size >= SEVERAL) addTo(ofDay, talk.date, talk);
  }
  return [...ofDay.values()].flatMap((day) =>
    day.flatMap((talk): RuleRemark[] => {
      const whole = day.find((other) => isPartOf(talk, other));
      if (whole === undefined) return [];
      const heads = headsOf(talk);
      const left = [...headsOf(whole)].filter((id) => !heads.has(id)).map((id) => people.get(id)?.name ?? id);
      const seen = `「${talk.id}」的人${chineseDay(talk.date)}都在谈话「${whole.id}」里，只少${left.join('、')}`;
      const message = `${seen}，看不出是两次：同一次只留一条，确是两次的请写上开始时刻或轮次`;
      const related = [{ origin: whole.origin, message: '人多的一条' }];
      return [{ origin: talk.origin, record: talk.id, message, related, lighter: true }];
    }),
  );
}

const SEVERAL = 3;
const headsOf = ({ talkers, talkees }: Talk): Set<string> => new Set([...talkers, ...talkees]);

/** Most of the heads of the other, on their sides, and nothing that tells the two apart but what follows from the heads. */
function isPartOf(talk: Talk, whole: Talk): boolean {
  const [few, many] = [headsOf(talk), headsOf(whole)];
  const within = (ids: readonly string[], all: readonly string[]): boolean => ids.every((id) => all.includes(id));
  return (
    few.size < many.size &&
    few.size * 2 > many.size &&
    within(talk.talkers, whole.talkers) &&
    within(talk.talkees, whole.talkees) &&
    !unlike(talk.place, whole.place) &&
    !areTwo({ ...talk, mode: undefined }, whole)
  );
}

const unlike = (one: unknown, other: unknown): boolean =>
  one !== undefined && other !== undefined && JSON.stringify(one) !== JSON.stringify(other);

/** Two talks for certain; with one start or one alone other rules see whether they clash. */
const areTwo = (a: Talk, b: Talk): boolean =>
  (a.start !== undefined && b.start !== undefined) ||
  unlike(a.round, b.round) ||
  unlike(a.kind, b.kind) ||
  unlike(a.mode, b.mode) ||
  (a.event.length > 0 && b.event.length > 0 && unlike(a.event, b.event));

/** What may be two talks, or one that each side put down its own way. */
const differ = (a: Talk, b: Talk): boolean =>
  unlike([...a.talkers].sort(), [...b.talkers].sort()) ||
  (['content', 'topics', 'place', 'minutes', 'opinions'] as const).some((field) => unlike(a[field], b[field]));
