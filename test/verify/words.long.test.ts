import { describe, expect, test } from 'vitest';
import { edited } from './edited.ts';
import { CAMPAIGNS, type Golden, goldenOf, verified, xmlOf } from './golden.ts';

const known = new Map<string, Promise<Golden>>();

/** How grave what is said of a document is in which words were put for others, wording apart. */
async function severitiesOf(name: string, from: string, to: string): Promise<string[]> {
  const path = CAMPAIGNS.find((it) => it.includes(`/${name}/`) || it.includes(`/report-${name}/`)) ?? '';
  const golden = known.get(path) ?? goldenOf(path);
  known.set(path, golden);
  const it = await golden;
  const { findings } = verified(it, it.file, edited(xmlOf(it.file), from, to));
  return findings.filter(({ rule }) => rule !== 'wording').map(({ severity }) => severity);
}

/** Edits that were thought of after the code was written, on all kinds of reports. */
describe('edits by hand', () => {
  test.each<[string, string, string, 'error' | 'warning']>([
    ['traffic-police', '^城区一中队$', '城区三中队', 'error'],
    ['traffic-police', '一对一98场、一对多4场', '一对多98场、一对一4场', 'error'],
    ['traffic-police', '三是分管领导与各单位负责人', '三是民警相互谈', 'error'],
    ['traffic-police', '涉及违法处理室的3条', '涉及秩序管理股的3条', 'error'],
    ['traffic-police', '驾校和运输企业座谈会召开', '群众代表座谈会召开', 'error'],
    ['traffic-police', '内务着装12个、案卷文书11个', '案卷文书12个、内务着装11个', 'error'],
    ['traffic-police', '解释说明2项、上报1项', '上报2项、解释说明1项', 'error'],
    ['traffic-police', '从处理结果看，采纳4条', '从处理结果看，部分采纳4条', 'error'],
    ['traffic-police', '应谈的已全部谈到', '应谈的未全部谈到', 'error'],
    ['traffic-police', '交警大队于2013年', '治安大队于2013年', 'error'],
    ['traffic-police', '^局党委：$', '局党组：', 'error'],
    ['traffic-police', '^栖云县公安局交通警察大队$', '栖云县公安局', 'error'],
    ['traffic-police', '支部书记负总责，教导员管日常', '教导员负总责，支部书记管日常', 'warning'],
    ['traffic-police', '列入应谈的62人中，各项谈话均已落实的62人', '列入应谈的62人中，谈话已落实的62人', 'error'],
    ['traffic-police', '据法制宣教股走访登记', '据装备财务股走访登记', 'error'],
    ['traffic-police', '窗口服务方面8条、路面勤务方面5条', '路面勤务方面8条、窗口服务方面5条', 'error'],
    ['provincial-bureau', '史怀瑾（长期病休', '史怀瑾（外出学习', 'error'],
    ['provincial-bureau', '储凤霞（产假，虞敬贤批准）', '储凤霞（产假，沈伯钊批准）', 'error'],
    ['provincial-bureau', '；宓国华（术后休养，沈伯钊批准）', '', 'error'],
    ['provincial-bureau', '（未登记时长）', '（已登记时长）', 'error'],
    ['provincial-bureau', '未登记政治面貌', '未登记部门', 'error'],
    ['provincial-bureau', '责任人柯一鸣', '责任人莫雨峰', 'error'],
    ['provincial-bureau', '庄来顺在应谈时限届满前已离开', '庄来顺在应谈时限届满前已谈', 'error'],
    ['provincial-bureau', '涉及后勤服务中心的5条', '涉及后勤保障中心的5条', 'error'],
    ['provincial-bureau', '征求意见表收到17条、意见箱收到4条', '意见箱收到17条、征求意见表收到4条', 'error'],
    ['provincial-bureau', '个别分管领导与科室负责人没有谈上', '个别分管领导与科室负责人谈上了', 'error'],
    ['provincial-bureau', '一是备时间，约得有余地', '一是备时间，留有余地', 'warning'],
    ['provincial-bureau', '^地下水科$', '地表水科', 'error'],
    ['provincial-bureau', '形式上，做到“三个必谈”', '形式上，做到“五个必谈”', 'error'],
    ['rectification', '佐证：检定证书', '佐证：口头说明', 'error'],
    ['rectification', '所务会逐条研究', '办公会逐条研究', 'warning'],
    ['rectification', '每月组织一次新标准学习', '每季组织一次新标准学习', 'warning'],
    ['rectification', '立行立改2项、限期整改2项、长期坚持1项', '立行立改2项、限期整改2项、不予整改1项', 'error'],
    ['rectification', '期限已过尚未完成的1项', '期限已过已完成的1项', 'error'],
    ['consultation', '局党组指定局办公室', '局党组指定人事股', 'warning'],
    ['consultation', '意见箱，2013年5月8日至17日', '网上信箱，2013年5月8日至17日', 'error'],
    ['consultation', '解释说明1条', '不采纳1条', 'error'],
    ['consultation', '中心组学习不够经常', '中心组学习比较经常', 'error'],
    ['pre-meeting', '县委组织部督导组列席', '县纪委督导组列席', 'error'],
    ['pre-meeting', '限期整改1项', '立行立改1项', 'error'],
    ['pre-meeting', '^造林股$', '资源股', 'error'],
    ['pre-meeting', '谈心谈话结合会前谈心谈话活动进行', '谈心谈话结合教育实践活动进行', 'error'],
    ['plan', '宁远（脱产进修，容川批准）', '宁远（出国考察，容川批准）', 'error'],
    ['plan', '一般应每人都要谈到', '一般应多数人谈到', 'error'],
    ['plan', '采用一对一、走访形式', '采用集体、走访形式', 'error'],
    ['plan', '出现岗位变动情形的', '出现职务晋升情形的', 'error'],
    ['plan', '民主生活会（2012年12月5日）前完成', '年终考核（2012年12月5日）前完成', 'error'],
    ['plan', '谈话内容如实记录，注意保密', '谈话内容不作记录，注意保密', 'error'],
    ['minutes', '请假：于谦', '请假：曲红', 'error'],
    ['minutes', '梅秋（县纪委）', '梅秋（县委办）', 'error'],
    ['minutes', '班子民主生活会会议纪要', '班子组织生活会会议纪要', 'error'],
    ['stages', '卫生院于2012年', '妇幼院于2012年', 'error'],
    ['stages', '“院长与医生”方面', '“院长与护士”方面', 'error'],
    ['stages', '就医流程方面1条', '医德医风方面1条', 'error'],
    ['red', '一对一', '集体谈', 'error'],
    ['bulletin', '教研活动日已经调整', '教研活动日尚未调整', 'error'],
    ['attachments', '^意见箱$', '谈心谈话', 'error'],
    ['attachments', '^馆领导$', '班子', 'error'],
    ['attachments', '^2013.4.14，温湿度记录簿$', '2013.4.14', 'error'],
    ['attachments', '^驻村（可用电话形式代替）$', '驻村', 'error'],
    ['attachments', '^走访$', '电话', 'error'],
    ['attachments', '^库房温湿度一周记一次$', '库房温湿度两周记一次', 'error'],
    [
      'attachments',
      '注：写明可用其他形式代替的，仍要谈，不算免谈',
      '注：写明可用其他形式代替的，不再谈，算免谈',
      'error',
    ],
    ['attachments', '另有1项因记录内容不全无法判断', '另有1项因记录内容不全视为已谈', 'error'],
    ['traffic-police', '据各中队估计', '据各中队粗略估计', 'warning'],
  ])('%s: 「%s」 → 「%s」 is told', async (name, from, to, severity) =>
    expect(await severitiesOf(name, from, to)).toContain(severity),
  );

  test.each<[string, string, string]>([
    ['traffic-police', '现将有关情况汇报如下', '现将活动有关情况报告如下'],
    ['traffic-police', '截至2013年5月20日', '截止2013年5月20日'],
    ['traffic-police', '共制定整改措施19项', '总共制定了整改措施19项'],
    ['traffic-police', '分项统计见附件1', '具体统计数据见附件1'],
    ['traffic-police', '参加谈话的共62人', '参加谈话的有62人'],
    ['provincial-bureau', '名单见附件2。', '详见附件2。'],
    ['provincial-bureau', '经梳理合并为21条', '经归类梳理合并为21条'],
    ['provincial-bureau', '整改方面，逾期未完成的措施有2项', '从整改看，超期未完成的措施有2项'],
    ['provincial-bureau', '庄来顺在', '庄来顺同志在'],
    ['provincial-bureau', '未谈2人：濮长河、房珺', '未谈2人，分别是濮长河、房珺'],
    ['provincial-bureau', '未谈2人：濮长河、房珺', '未谈2人：濮长河和房珺'],
    ['rectification', '由检验室负责，期限2013年7月31日，正在整改', '期限2013年7月31日，由检验室负责，正在整改'],
    ['rectification', '按进展分，未启动1项、整改中2项、已完成2项', '按进展分，已完成2项、整改中2项、未启动1项'],
    ['running', '目前正在进行', '目前正在开展'],
    ['running', '张一与王三', '王三与张一'],
    ['running', '还有1项谈话没有落实', '还有1项谈话尚未落实'],
    ['attachments', '无法判断1项，未到期1项', '无法判断的1项，未到期的1项'],
    ['attachments', '^谈话人$', '谈话人姓名'],
    ['attachments', '^必谈关系$', '必谈关系名称'],
    ['attachments', '合计谈话7场', '总计谈话7场'],
    ['pre-meeting', '由局党组书记秦山主持', '由局党组书记秦山同志主持'],
    ['pre-meeting', '收回率100%', '收回率为100%'],
  ])('%s: 「%s」 → 「%s」 is nothing', async (name, from, to) => {
    const severities = await severitiesOf(name, from, to);
    expect(severities).toEqual([]);
  });
});
