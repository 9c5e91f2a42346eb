import { isMemberOn } from '../../pairing/who/membership.ts';
import type { Campaign } from '../../records/campaign.ts';
import type { Person } from '../../records/person.ts';
import type { Talk } from '../../records/talk.ts';
import { chineseDay, isYearless } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'talk-by-absent-person',
  title: '参加谈话、作记录的人当天在册',
  basis: '内部约定',
  family: 'time',
  severity: always('error'),
  why: '花名册写明某人那天还没有来，或者已经调离，他就不可能在那天谈话、作记录。这样的谈话不计入任何必谈关系。',
  mend: '核对谈话日期和花名册里的起止日期；写错了人的，改成实际参加的人。',
  examples: {
    passes: `
roster:
  - {id: zhang, name: 张一}
  - {id: li, name: 李二, from: 2013-05-10}
talks:
  - {id: t1, date: 2013-05-10, talkers: [zhang], talkees: [li]}`,
    fails: [
      {
        yaml: `
roster:
  - {id: zhang, name: 张一}
  - {id: li, name: 李二, from: 2013-05-10}
talks:
  - {id: t1, date: 2013-05-09, talkers: [zhang], talkees: [li]}
  - {id: t2, date: 2013-05-09, talkers: [zhang], talkees: [zhang], recorder: li}`,
        says: [
          { line: 5, message: '2013年5月9日李二不在册' },
          { line: 6, message: '2013年5月9日记录人李二不在册' },
        ],
      },
    ],
  },
  check: ({ campaign }) =>
    campaign.talks.flatMap((talk) => [
      ...absent(talk, talk.talkers, 'talkers', campaign),
      ...absent(talk, talk.talkees, 'talkees', campaign),
      // Who wrote it down takes no part: the talk counts all the same.
      ...absent(talk, talk.recorder === undefined ? [] : [talk.recorder], 'recorder', campaign),
    ]),
});

function absent(
  talk: Talk,
  ids: readonly string[],
  side: 'talkers' | 'talkees' | 'recorder',
  { people }: Campaign,
): RuleRemark[] {
  const remarks: RuleRemark[] = [];
  const isRecorder = side === 'recorder';
  ids.forEach((id, at) => {
    const person = people.get(id);
    if (person === undefined || isYearless(talk.date) || isMemberOn(person, talk.date)) return;
    remarks.push({
      origin: talk.origin,
      field: isRecorder ? side : `${side}.${at}`,
      record: talk.id,
      message: `${chineseDay(talk.date)}${isRecorder ? '记录人' : ''}${person.name}不在册（${membership(person)}）：请核对谈话日期或花名册的起止日期`,
      lighter: isRecorder,
      related: [{ origin: person.origin, message: `${person.name}在花名册的这里` }],
    });
  });
  return remarks;
}

function membership({ from, to }: Person): string {
  const since = from === undefined ? '' : `${chineseDay(from)}起`;
  return to === undefined ? since : `${since}${chineseDay(to)}止`;
}
