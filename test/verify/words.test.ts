import { describe, expect, test } from 'vitest';
import { edited } from './edited.ts';
import { CAMPAIGNS, type Golden, goldenOf, verified, xmlOf } from './golden.ts';

const NAMES = [
  'report-attachments',
  'report-rectification',
  'report-running',
  'report-pre-meeting',
  'report-plan',
  'report-minutes',
  'report-consultation',
  'report-stages',
  'report-red',
  'provincial-bureau',
];
const golden = new Map(
  await Promise.all(
    NAMES.map(
      async (name): Promise<[string, Golden]> => [
        name.replace('report-', ''),
        await goldenOf(CAMPAIGNS.find((path) => path.includes(`/${name}/`)) ?? ''),
      ],
    ),
  ),
);

/** What is said of a document in which words were put for others: the rules, wording apart. Words between ^ and $ are a whole paragraph or cell. */
function rulesOf(name: string, ...edits: readonly (readonly [string, string])[]): string[] {
  const it = golden.get(name);
  if (it === undefined) throw new Error(`no golden report is called ${name}`);
  const xml = edits.reduce((text, [from, to]) => edited(text, from, to), xmlOf(it.file));
  return verified(it, it.file, xml)
    .findings.map(({ rule }) => rule)
    .filter((rule) => rule !== 'wording');
}

describe('what a word turns into its contrary, or names anew', () => {
  test.each<[string, string, string, string[]]>([
    ['rectification', '启用统一编号的流转单', '停用统一编号的流转单', ['word-turned']],
    ['rectification', '提高外出采样补助', '降低外出采样补助', ['word-turned']],
    ['rectification', '已于2013年4月19日完成', '拟于2013年4月19日完成', ['word-turned']],
    ['rectification', '提高外出采样补助', '提升外出采样补助', ['text-polished']],
    ['rectification', '修订样品管理制度', '取消样品管理制度', ['word-turned']],
    ['provincial-bureau', '按合并前条数计', '按合并后条数计', ['word-turned']],
    ['provincial-bureau', '（兼有两种身份的分别计入）', '（兼有两种身份的只计一次）', ['word-turned']],
    ['provincial-bureau', '谈话人次按谈话对象当天', '谈话人次按谈话人当天', ['word-turned']],
    ['provincial-bureau', '按部门统计：', '按支部统计：', ['word-turned']],
    [
      'provincial-bureau',
      '征求意见表发出84份，收回77份',
      '征求意见表收回84份，发出77份',
      ['word-turned', 'word-turned'],
    ],
    ['provincial-bureau', '（云水组〔2012〕21号）', '（云水党〔2012〕21号）', ['word-changed']],
    ['rectification', '^市质监局：$', '省市质监局：', ['word-changed']],
    ['rectification', '^市质监局：$', '尊敬的市质监局：', []],
  ])('%s: %s → %s', (name, from, to, rules) => expect(rulesOf(name, [from, to])).toEqual(rules));
});

describe('the same in other words accuses nobody', () => {
  test.each<[string, string, string]>([
    ['attachments', '^2013.4.15$', '2013年4月15日'],
    ['attachments', '^2013.4.15$', '2013-04-15'],
    ['provincial-bureau', '其他2件', '其它2件'],
    ['provincial-bureau', '^0$', '零'],
    ['provincial-bureau', '从类别看', '按类别分'],
    ['provincial-bureau', '2012年5月7日，最近一场在2012年6月29日', '2012-05-07，最近一场在2012-06-29'],
    ['provincial-bureau', '2012年5月7日至6月29日', '2012年5月7号—6月29号'],
    ['provincial-bureau', '截至2012年7月6日还有7项谈话', '截至2012年7月6日，仍有7项谈话'],
    ['provincial-bureau', '无法判断是否达到要求', '难以判断是否达到要求'],
    ['provincial-bureau', '期限已过尚未完成的2项', '逾期未完成的2项'],
    ['provincial-bureau', '期限已过尚未完成的2项', '期限已过但尚未完成的2项'],
    ['rectification', '尚未启动', '还没有启动'],
    ['attachments', '最近一场在2013年4月25日', '最后一场在2013年4月25日'],
  ])('%s: %s → %s', (name, from, to) => expect(rulesOf(name, [from, to])).toEqual([]));

  test('another day in another form is another day', () =>
    expect(rulesOf('attachments', ['^2013.4.15$', '2013年4月16日'])).not.toEqual([]));
});

describe('words of records', () => {
  test.each<[string, string, string, string[]]>([
    // 名单
    ['attachments', '^裴景、骆青$', '裴景', ['word-dropped']],
    ['attachments', '^裴景、骆青$', '裴景、骆青、温如', ['word-changed']],
    ['provincial-bureau', '靳端甫、单雪松、赖春生', '靳端甫、赖春生', ['word-dropped']],
    ['provincial-bureau', '濮长河、房珺', '濮长河', ['word-dropped']],
    ['provincial-bureau', '邓兴野、贺小川', '邓兴野、贺小川、柯一鸣', ['word-added']],
    ['provincial-bureau', '单雪松', '单雪柏', ['unknown-person']],
    ['provincial-bureau', '申屠静、鲜于波', '申屠静', ['word-dropped']],
    ['provincial-bureau', '沈伯钊与谭维祎', '沈伯钊与莫雨峰', ['person-changed']],
    ['running', '赵四（', '王三（', ['person-changed']],
    ['minutes', '出席：尚文、曲红', '出席：尚文', ['word-dropped']],
    ['minutes', '由尚文主持', '由曲红主持', ['person-changed']],
    ['pre-meeting', '秦山主持', '秦海主持', ['word-changed']],
    ['attachments', '温如（2013年3月3日', '骆青（2013年3月3日', ['person-changed']],
    // 结果和状态
    ['attachments', '“馆领导与科员”未谈1人', '“馆领导与科员”已谈1人', ['word-changed']],
    ['attachments', '免谈1项，未谈1项', '免谈1项，已谈1项', ['word-changed']],
    ['attachments', '逾期未完成的措施有', '按期完成的措施有', ['word-changed']],
    ['attachments', '^整改中（已逾期）$', '整改中', ['word-dropped']],
    ['attachments', '^整改中（已逾期）$', '已完成', ['word-changed']],
    ['attachments', '^未启动$', '整改中', ['word-changed']],
    ['attachments', '^限期整改$', '立行立改', ['word-changed']],
    ['rectification', '正在整改，已超过期限', '正在整改', ['word-dropped']],
    ['rectification', '已于2013年4月19日完成', '尚未完成', ['word-changed']],
    ['rectification', '尚未启动', '已经启动', ['word-changed']],
    ['rectification', '处理结果为解释说明', '处理结果为采纳', ['word-changed']],
    ['provincial-bureau', '不采纳1条', '采纳1条', ['word-changed']],
    ['attachments', '还有1项谈话没有落实', '还有1项谈话已经落实', ['word-turned']],
    ['attachments', '1项谈话暂时无法判断', '1项谈话暂时可以判断', ['word-changed']],
    // 部门、职务、原因、地点、责任人
    ['attachments', '^保管科$', '编研科', ['word-changed']],
    ['attachments', '^利用科$', '', ['word-dropped']],
    ['attachments', '^利用科科员$', '利用科科长', ['word-changed']],
    ['attachments', '^脱产学习$', '因病住院', ['word-changed']],
    ['attachments', '乔木（脱产学习', '乔木（借调外出', ['word-changed']],
    ['attachments', '顾怀远批准', '申若兰批准', ['person-changed']],
    ['provincial-bureau', '（产假，', '（病假，', ['word-changed']],
    ['provincial-bureau', '宓国华（术后休养', '宓国华（长期病休', ['word-changed']],
    ['attachments', '^阅览室$', '会客室', ['word-changed']],
    ['attachments', '^季小满家中$', '小会议室', ['word-changed']],
    ['rectification', '由检验室负责，期限2013年7月', '由办公室负责，期限2013年7月', ['word-changed']],
    ['rectification', '由左权平负责', '由尤敏负责', ['person-changed']],
    ['plan', '^校部$', '教务处', ['word-changed']],
    ['plan', '^明达$', '容川', ['person-changed']],
    ['pre-meeting', '在局三楼会议室', '在局五楼会议室', ['word-changed']],
    // 名称
    ['attachments', '一是“馆长与副馆长”', '一是“馆领导与科员”', ['word-changed']],
    ['plan', '校领导之间', '校领导与教师', ['word-changed']],
    ['attachments', '县档案馆自', '市档案馆自', ['word-changed']],
    ['attachments', '^县委办公室：$', '县政府办公室：', ['word-changed']],
    ['rectification', '^云泽市质检所$', '云泽市计量所', ['word-changed']],
    ['minutes', '^抄送：县委组织部。$', '抄送：县委宣传部。', ['word-changed']],
    ['red', '青岚县广播电视台', '青岚县融媒体中心', ['word-changed']],
    ['provincial-bureau', '省水文局于', '省水利局于', ['word-changed']],
    ['consultation', '涉及何春的', '涉及班子的', ['word-changed']],
    // 标签
    ['attachments', '担任谈话人的2人，作为谈话对象的4人', '作为谈话对象的2人，担任谈话人的4人', ['word-moved']],
    ['provincial-bureau', '立行立改9项、限期整改6项', '限期整改9项、立行立改6项', ['word-moved']],
    ['rectification', '设备方面2条、制度方面2条、待遇方面1条', '设备方面2条、待遇方面2条、制度方面1条', ['word-moved']],
    ['provincial-bureau', '咨询政策6件', '反映情况6件', ['word-changed']],
    ['attachments', '^未谈$', '已谈', ['word-moved']],
    // 表里的文字
    ['attachments', '^少开会$', '无', ['word-changed']],
    ['attachments', '^每周记录并公布库房温湿度$', '每月记录库房温湿度', ['word-changed']],
    ['attachments', '^补登借阅登记并逐卷核对$', '', ['word-dropped']],
    ['attachments', '^没有符合要求的谈话记录$', '有符合要求的谈话记录', ['word-changed']],
    ['attachments', '^未登记时长$', '已登记时长', ['word-changed']],
    // 均、未、无
    ['provincial-bureau', '已谈70项，', '均已谈70项，', ['word-turned']],
    ['rectification', '已完成2项，整改', '均已完成2项，整改', ['word-turned']],
    ['provincial-bureau', '期限已过尚未完成的', '期限已过已经完成的', ['word-changed']],
    ['running', '共开展谈心谈话3场、3人次，', '共开展谈心谈话3场、3人次，均有记录，', ['word-turned']],
    ['attachments', '未启动1项', '无未启动1项', ['word-turned']],
    // 正文里的原话
    ['rectification', '修订样品管理制度', '废止样品管理办法', ['text-polished']],
    ['rectification', '启用统一编号的流转单', '不启用统一编号的流转单', ['word-turned']],
    ['rectification', '清理过期试剂', '集中清理过期的试剂', ['text-polished']],
    ['rectification', '试剂柜没有双锁', '试剂柜有双锁', ['word-turned']],
    ['consultation', '多到一线站点走走', '无', ['word-turned']],
    ['stages', '能办的当周办结', '能办的当周基本办结', ['text-polished']],
    // 数
    ['attachments', '共开展谈心谈话7场', '共开展谈心谈话场', ['figure-cut']],
    ['running', '谈话率50%（', '谈话率（', ['figure-cut']],
  ])('%s: 「%s」 → 「%s」', (name, from, to, rules) => expect(rulesOf(name, [from, to])).toEqual(rules));
});

describe('what says the same', () => {
  test.each<[string, string, string]>([
    ['attachments', '截至2013年4月30日，共', '截至2013年4月30号，共'],
    ['stages', '谈话率100%', '谈话率百分之百'],
    ['attachments', '7场、9人次，参加', '7场、9人次；参加'],
    ['attachments', '已完成1项，整改完成率', '已完成1项；整改完成率'],
    ['provincial-bureau', '濮长河、房珺', '房珺、濮长河'],
    ['provincial-bureau', '靳端甫、单雪松', '靳端甫，单雪松'],
    ['attachments', '^裴景、骆青$', '骆青、裴景'],
    ['attachments', '^季小满$', '季 小 满'],
    ['attachments', '县档案馆自', '我馆自'],
    ['minutes', '由尚文主持', '由尚文同志主持'],
    ['attachments', '^合计$', '总计'],
    ['attachments', '^—$', ''],
    ['attachments', '没有落实', '未落实'],
    ['running', '担任谈话人的2人', '担任谈话人的2名'],
    ['attachments', '乔木（脱产学习，顾怀远批准）', '乔木(脱产学习,顾怀远批准)'],
    ['running', '现将有关情况报告如下', '现将工作情况报告如下'],
    ['provincial-bureau', '谈话率87.5%（', '谈话率为87.5%（'],
    ['attachments', '活动中共征求到意见建议', '活动期间共征求到意见建议'],
    [
      'attachments',
      '首场谈话在2013年3月11日，最近一场在2013年4月25日',
      '最近一场在2013年4月25日，首场谈话在2013年3月11日',
    ],
    ['rectification', '由尤敏负责，尚未启动', '由尤敏同志负责，尚未启动'],
    ['attachments', '^责任人$', '责任人员'],
  ])('%s: 「%s」 → 「%s」', (name, from, to) => expect(rulesOf(name, [from, to])).toEqual([]));
});
