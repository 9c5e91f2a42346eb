import type { Campaign } from '../../records/campaign.ts';
import { chineseDay, isYearless } from '../../text/day.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';

export default defineRule({
  id: 'suggestion-before-talk',
  title: '意见的提出日期与谈话、渠道一致',
  basis: '内部约定',
  family: 'time',
  severity: always('warning'),
  why: '写明在某场谈话中、从某个渠道提出的意见，提出日期不会早于那场谈话，也不会早于渠道开始的那天。两个日期对不上，多半是日期写错，或者编号填成了另一个。',
  mend: '对照原始记录，改正提出日期、渠道的起止或编号。',
  examples: {
    passes: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
channels: [{id: box, title: 意见箱, from: 2013-05-08, to: 2013-05-20}]
suggestions:
  - {id: s1, talk: t1, raisedOn: 2013-05-07, text: 改进值班}
  - {id: s2, channel: box, raisedOn: 2013-05-08, text: 添置雨衣}`,
    fails: [
      {
        yaml: `
talks: [{id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li]}]
suggestions:
  - {id: s1, talk: t1, raisedOn: 2013-05-06, text: 改进值班}`,
        says: [{ line: 3, message: '意见「s1」的提出日期2013年5月6日早于谈话「t1」（2013年5月7日）' }],
      },
      {
        yaml: `
channels: [{id: box, title: 意见箱, from: 2013-05-08, to: 2013-05-20}]
suggestions:
  - {id: s1, channel: box, raisedOn: 2013-05-06, text: 改进值班}
  - {id: s2, channel: 意见箱, raisedOn: 2013-05-24, text: 添置雨衣}`,
        says: [
          { line: 3, message: '意见「s1」的提出日期2013年5月6日早于渠道「意见箱」开始的2013年5月8日' },
          { line: 4, message: '意见「s2」的提出日期2013年5月24日晚于渠道「意见箱」截止的2013年5月20日' },
        ],
      },
    ],
  },
  check: ({ campaign }) =>
    campaign.suggestions.every(({ raisedOn }) => raisedOn === undefined)
      ? []
      : [...againstTalks(campaign), ...againstChannels(campaign)],
});

function againstTalks({ talks, suggestions }: Campaign): RuleRemark[] {
  const talkById = new Map(talks.map((talk) => [talk.id, talk]));
  return suggestions.flatMap(({ id, origin, raisedOn, talk: from }) => {
    const talk = from === undefined ? undefined : talkById.get(from);
    if (talk === undefined || raisedOn === undefined || raisedOn >= talk.date) return [];
    if (isYearless(raisedOn) || isYearless(talk.date)) return [];
    const dates = `意见「${id}」的提出日期${chineseDay(raisedOn)}早于谈话「${talk.id}」（${chineseDay(talk.date)}）`;
    const related = [{ origin: talk.origin, field: 'date', message: '写明在这场谈话中提出' }];
    return [{ origin, field: 'raisedOn', record: id, message: `${dates}：请核对日期和谈话编号`, related }];
  });
}

/** What came after the last day may have come late, so it weighs less. */
function againstChannels({ channels, suggestions }: Campaign): RuleRemark[] {
  return suggestions.flatMap(({ id, origin, raisedOn, channel: via }): RuleRemark[] => {
    const channel = via === undefined ? undefined : channels.find((it) => it.id === via || it.title === via);
    if (channel === undefined || raisedOn === undefined || isYearless(raisedOn)) return [];
    const { title, from, to } = channel;
    const early = from !== undefined && !isYearless(from) && raisedOn < from;
    const late = to !== undefined && !isYearless(to) && raisedOn > to;
    if (!early && !late) return [];
    const edge = early
      ? `早于渠道「${title}」开始的${chineseDay(from)}`
      : `晚于渠道「${title}」截止的${chineseDay(to ?? '')}`;
    const message = `意见「${id}」的提出日期${chineseDay(raisedOn)}${edge}：请核对这两个日期`;
    const related = [{ origin: channel.origin, field: early ? 'from' : 'to', message: '从这个渠道提出' }];
    return [{ origin, field: 'raisedOn', record: id, message, related, lighter: late }];
  });
}
