import { describe, expect, test } from 'vitest';
import { checkCampaign } from '../../src/app/check-campaign.ts';
import { ioOf, realIo } from '../../src/cli/io.ts';
import type { Facts } from '../../src/rules/define-rule.ts';
import { passagesOf } from '../../src/rules/passages.ts';
import { wrongClaims, wrongCounts } from '../../src/rules/words/contradictions.ts';

const root = new URL('../..', import.meta.url).pathname;
const io = { ...ioOf(realIo()), templates: `${root}templates`, today: () => '2012-07-06' };

async function factsOf(example: string): Promise<Facts> {
  const { facts } = await checkCampaign(`${root}examples/${example}/campaign.yaml`, io);
  if (facts === undefined) throw new Error(`${example} does not load`);
  return facts;
}

const bureau = await factsOf('provincial-bureau');
const police = await factsOf('traffic-police');

const said = (text: string, facts = bureau): string[] =>
  [...wrongCounts(text, facts), ...wrongClaims(text, facts)].map(({ words }) => words);

describe('what the records of the bureau contradict', () => {
  test.each([
    // talks
    '活动期间共开展谈心谈话96场次。',
    '谈了110人次。',
    '一对一谈话90场。',
    '集体谈话5场。',
    '共谈话近百余人次，其中5月谈话60场。',
    '5月份开展谈心谈话六十场。',
    '共开展谈话超过120人次。',
    '谈话人次突破一百二十。',
    '谈心谈话约150人次。',
    '累计谈话数百人次。',
    '谈话对象共95人。',
    '沈伯钊谈了20人。',
    '地下水科谈话15人次。',
    '人均谈话12次。',
    '本次活动历时40天。',
    '活动自5月6日起开展。',
    '谈心谈话活动从2012年5月8日开始。',
    '谈心谈话于6月20日全部结束。',
    '首场谈话5月9日进行。',
    '最后一场谈话在6月28日举行。',
    // coverage
    '没有一人漏谈。',
    '谈话率超过九成。',
    '谈话率达到92%。',
    '未谈5项。',
    '应谈85项，已谈78项。',
    '免谈3项。',
    '无法判断的只有1项。',
    '党委书记与党委委员谈话率90%。',
    '支部书记与党员应谈65人，已谈60人。',
    '书记与委员谈心谈话实现全覆盖。',
    '应谈尽谈，无一遗漏。',
    '所有应谈对象均已谈到。',
    '谈话工作做到了一个不漏。',
    '谈心谈话任务如期全面完成。',
    '水质监测科谈话率80%。',
    // suggestions
    '共征求意见建议60条。',
    '意见建议合并为25条。',
    '合并为25条。',
    '归并成二十三条意见。',
    '共收到意见建议近百条。',
    '选人用人方面的意见20条。',
    '意见箱收到意见6条。',
    '采纳意见建议20条。',
    '职工所提意见全部采纳。',
    // forms
    '征求意见表发出80份，收回77份。',
    '发出80份。',
    '收回率92%。',
    '征求意见表收回率达到95%。',
    '发出的征求意见表全部收回。',
    '召开职工座谈会5场。',
    '干部监督电话受理12件。',
    '受理12件。',
    '反映情况5件。',
    // measures
    '整改任务全部完成，所提意见均已办结。',
    '整改措施二十五项。',
    '制定整改措施30项。',
    '已完成整改15项。',
    '整改完成率过半。',
    '整改完成率达到三分之二。',
    '整改措施逾期1项。',
    '立行立改12项。',
    '没有一项整改逾期。',
    '整改措施按期全部完成。',
    '整改事项已全部销号。',
    '应改尽改，没有一项未完成。',
    '所有整改措施均已落实到位。',
    '职工反映的问题已全部解决。',
  ])('%s', (text) => expect(said(text)).not.toEqual([]));
});

describe('what is true of the bureau, or cannot be told', () => {
  test.each([
    '活动期间共开展谈心谈话93场、108人次。',
    '谈话百余人次。',
    '共谈话近百场。',
    '谈话场次九十余场。',
    '一对一谈话85场，集体谈话2场。',
    '5月谈话56场，6月37场。',
    '谈话率87.5%。',
    '谈话率超过八成。',
    '谈话率近九成。',
    '谈话率达到八成以上。',
    '谈话率约88%。',
    '未谈7项，无法判断3项，免谈5项。',
    '应谈85项，已谈70项。',
    '党委书记与党委委员应谈8对，已谈6对。',
    '支部书记与党员谈话率88.5%。',
    '组织人事科谈话率100%。',
    '组织人事科全员谈到，实现全覆盖。',
    '尚有7项没有谈上，未实现全覆盖。',
    '力争做到应谈尽谈，一个不漏。',
    '确保谈心谈话全覆盖。',
    '通知要求谈话率达到100%。',
    '去年谈话120人次。',
    '兄弟单位谈话率达到95%。',
    '每次谈话不少于40分钟。',
    '要求每人至少谈话2次。',
    '意见建议44条，合并为21条。',
    '共收到意见建议四十余条。',
    '征求意见表收到意见17条。',
    '发放征求意见表84份，收回77份，收回率91.7%。',
    '收回率超过九成。',
    '召开职工座谈会3场。',
    '干部监督电话受理11件，其中咨询政策6件、反映情况3件。',
    '听取职工意见的职工有40余人。',
    '制定整改措施24项，已完成11项。',
    '整改完成率45.8%。',
    '整改措施近半完成。',
    '立行立改9项。',
    '逾期2项整改正在赶办。',
    '大部分整改措施已经完成。',
    '整改任务尚未全部完成。',
    '力争年底前整改任务全部完成。',
    '立行立改的措施已全部完成。',
    '本次活动历时54天。',
    '活动自5月7日起，至6月29日结束。',
    '活动从2012年5月7日开始。',
    '首场谈话5月7日进行。',
    '5月20日召开会议，部署下一步工作。',
    '严格落实中央八项规定精神，坚持四项基本原则。',
    '坚持24小时值班，开通12380举报电话。',
    '沈伯钊同志带头谈话。',
    '印发通知80份。',
    '组织学习12次，参会人员全部签到。',
    '谈话记录全部归档。',
    '全体党员都谈了认识。',
    '谈话中提出的问题全部列入台账。',
    '意见建议逐条登记，全部分类移交责任科室。',
    '有的同志认为，意见应当件件有回音。',
    '看望慰问老同志15人。',
    '办理业务3000余件。',
    '所提意见建议均已逐条答复。',
    '意见建议件件有回音。',
    '要把意见办好，做到件件有着落、事事有回音。',
  ])('%s', (text) => expect(said(text)).toEqual([]));
});

test('no sentence of the shipped examples is accused', () => {
  for (const facts of [bureau, police])
    for (const { text } of passagesOf(facts.campaign)) expect(said(text, facts), text).toEqual([]);
});
