import type { Campaign } from '../../records/campaign.ts';
import { always, defineRule, type RuleRemark } from '../define-rule.ts';
import { type ReadReference, referenceReader, remarksOnReferences } from '../known-words.ts';

export default defineRule({
  id: 'recorder-unknown',
  title: '谈话的记录人、会议的主持人没有写错',
  basis: '内部约定',
  family: 'links',
  needsEverything: true,
  needs: ['roster', 'externals'],
  severity: always('error'),
  why: '记录人、主持人写错一个字，或者写了一个查无此人的编号，就找不到人核对。写成外单位的人也可以，这里只说查无此人的、像是写错的和分不清是谁的。',
  mend: '改成花名册里的姓名或编号；同名的写编号。',
  examples: {
    passes: `
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], recorder: 吴五}
  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [zhou], recorder: 局督导组}`,
    fails: [
      {
        yaml: `
roster: [{id: zhang, name: 张一}, {id: wu, name: 吴明伍}]
campaign: {title: 活动, period: {from: 2013-05-06, to: 2013-05-31}, milestones: [{id: m, title: 民主生活会, date: 2013-06-05, chair: 书记吴明五}]}`,
        says: [{ line: 2, message: '「吴明五」不是花名册里的人员或部门：是不是「吴明伍」？' }],
      },
      {
        yaml: `
roster: [{id: zhang, name: 张一}, {id: li, name: 李二}, {id: wu, name: 吴明伍}]
talks:
  - {id: t1, date: 2013-05-07, talkers: [zhang], talkees: [li], recorder: 吴明五}
  - {id: t2, date: 2013-05-08, talkers: [zhang], talkees: [li], recorder: wuu}`,
        says: [
          { line: 3, message: '「吴明五」不是花名册里的人员或部门：是不是「吴明伍」？' },
          { line: 4, message: '没有编号是「wuu」的人员' },
        ],
      },
    ],
  },
  check({ campaign }) {
    const read = referenceReader(campaign);
    return [
      ...campaign.talks.flatMap((talk) => remarksOnReferences('talks', talk, { recorder: talk.recorder }, read)),
      ...campaign.milestones.flatMap(({ chair }, at) => remarksOnChair(campaign, chair, at, read)),
    ];
  },
});

/** 主持人: a name, or one behind his post (局党委书记田一鸣). */
function remarksOnChair(campaign: Campaign, chair: string | undefined, at: number, read: ReadReference): RuleRemark[] {
  if (chair === undefined || [...campaign.people.values()].some(({ name }) => chair.endsWith(name))) return [];
  const names = [chair, ...[-3, -2].map((from) => [...chair].slice(from).join(''))];
  const amiss = names.map((name) => read(name)).find((it) => it?.sure);
  if (amiss === undefined) return [];
  const origin = { file: campaign.file, path: ['campaign', 'milestones', at] };
  return [{ origin, field: 'chair', message: amiss.message }];
}
