/** Every word made of one of each: 个别谈话, 个别谈心, 单独谈话 … */
const madeOf = (...parts: readonly (readonly string[])[]): readonly string[] =>
  parts.reduce<readonly string[]>((starts, ends) => starts.flatMap((start) => ends.map((end) => start + end)), ['']);

/** 谈: what is done, as it may stand behind how it is done. */
const TALKED = ['谈', '谈话', '谈心', '谈心谈话', '交心谈心', '交谈', '沟通', '交流'];
/** 整改: what measures go through. */
const WORKED = [
  '整改',
  '办理',
  '落实',
  '整改落实',
  '落实整改',
  '推进',
  '整改推进',
  '处理',
  '解决',
  '实施',
  '进行',
  '整改进行',
];
const COMPLETED = ['完成', '办结', '到位', '完毕', '销号', '完结'];

/**
 * 同义词: what offices write for the words of the vocabulary. Read like the words themselves, and never printed. A word stands here only
 * where it has one meaning: 未完成 may be 未启动 or 整改中, 部分采纳 neither 采纳 nor 不采纳, and so they stand nowhere.
 */
export const SYNONYMS = {
  phase: {
    planned: ['计划中', '筹备', '筹备中', '准备中', '未开始', '尚未开始'],
    running: ['正在进行', '开展中', '正在开展', '进行', '实施中', '推进中'],
    final: ['结束', '完成', '已完成', '已经结束', '已经完成', '已完结'],
  },
  mode: {
    'one-to-one': [
      ...[
        '个别',
        '面谈',
        '当面',
        '面对面',
        '单独',
        '1对1',
        '一谈一',
        '一对一面谈',
        '一对一个别谈话',
        '个别面谈',
        '单独面谈',
      ],
      ...madeOf(['个别', '当面', '面对面', '单独', '一对一'], TALKED),
    ],
    'one-to-many': ['1对多', ...madeOf(['一对多'], TALKED)],
    group: ['座谈', '座谈会', '集体座谈', '集体座谈会', '集体约谈', '小组座谈', ...madeOf(['集体', '集中'], TALKED)],
    phone: ['通电话', '打电话', '电话联系', '电话访谈', '电话约谈', ...madeOf(['电话'], TALKED)],
    online: [
      ...['微信', '视频', '线上', '网上', '在线', '微信语音', '语音通话', '视频会议', '腾讯会议', '钉钉', 'QQ'],
      ...madeOf(['视频', '微信视频', '网络视频'], ['', '连线', '通话']),
      ...madeOf(['微信', '视频', '线上', '网上', '在线', '网络'], TALKED),
    ],
    visit: [
      ...['家访', '上门', '入户', '走访谈心', '走访谈话'],
      ...madeOf(['上门', '入户', '登门'], ['走访', '家访', ...TALKED]),
    ],
  },
  initiator: {
    talker: ['组织约谈', '领导约谈', '主动找谈', '谈话人约谈'],
    talkee: ['本人申请', '主动申请', '申请', '谈话对象申请', '本人要求', '主动要求'],
  },
  suggestionKind: {
    suggestion: ['意见和建议', '意见与建议', '意见及建议', '工作建议'],
    problem: ['存在问题', '存在的问题', '反映问题'],
  },
  disposition: {
    accepted: [
      '全部采纳',
      '吸收采纳',
      '采纳吸收',
      ...madeOf(['', '已', '经', '已经'], ['研究采纳']),
      ...madeOf(['已', '全部'], ['吸收采纳', '采纳吸收']),
      ...madeOf(['已', '被', '已被', '予以', '已予', '已予以', '同意'], ['采纳']),
    ],
    explained: [
      ...['作出解释', '已作解释', '已作说明', '解释答复', '说明情况', '已说明情况'],
      ...madeOf(['已', '已作', '予以', '已予以', '作'], ['解释', '说明', '解释说明']),
    ],
    declined: madeOf(['未', '不予', '未予', '没有', '未被', '不予以', '没有被'], ['采纳']),
    escalated: ['已上报', '上报上级', '报上级', '已报上级', '报请上级', '呈报上级'],
  },
  track: {
    immediate: [
      ...['立行即改', '即知即改', '立知立改', '即行即改', '立查立改', '边查边改', '立改', '立即'],
      ...madeOf(['立即', '马上', '即时', '当场'], ['整改', '改', '改正', '解决', '办理']),
    ],
    limited: [
      '限期',
      '限时',
      ...madeOf(['限期', '限时'], ['改', '改正', '完成', '整改', '解决', '办理', '落实', '整改落实', '整改到位']),
    ],
    'long-term': [
      ...['长期', '持续', '常抓不懈', '常态化'],
      ...madeOf(['长期', '持续'], ['整改', '推进', '抓', '抓好', '改进', '坚持', '巩固', '落实']),
    ],
    coordinate: ['协调', ...madeOf(['协调', '沟通协调', '统筹协调'], ['', '办理', '推进', '解决', '处理'])],
    explain: [
      '解释',
      '说明',
      '说明解释',
      ...madeOf(['做好', '作出', ''], ['解释', '说明', '解释说明', '解释工作', '解释说明工作']),
    ],
    escalate: ['上报上级', '报上级', '报请上级', '提请上级'],
  },
  state: {
    planned: [
      ...['待启动', '待整改', '待办', '待办理', '待落实', '拟整改'],
      ...madeOf(['未', '尚未', '还未', '没有', '还没有'], ['启动', '开始', '动工']),
    ],
    doing: [
      ...['在办', '整改过程中'],
      ...madeOf([...WORKED, '持续推进'], ['中']),
      ...madeOf(['正在', '仍在', '还在'], WORKED, ['', '中']),
      ...madeOf(['持续', '抓紧'], ['整改', '落实', '办理', '推进'], ['中']),
      ...madeOf(['正在抓紧', '正在持续', '着手', '已着手', '已开始'], ['整改', '落实', '办理', '推进']),
    ],
    done: [
      ...['解决', '已解决', '已落实', '已整改', ...COMPLETED.filter((it) => it !== '到位' && it !== '完毕')],
      ...madeOf(['已', '已全部', '全部', '均已'], ['完成', '办结', '销号', '完结', '解决', '落实', '整改']),
      ...madeOf(['', '已', '已全部', '全部'], ['整改', '落实', '办理', '解决', '整改落实', '处理', '实施'], COMPLETED),
      ...madeOf(['完成', '已完成', '已全部完成'], ['整改', '落实', '办理', '整改落实']),
    ],
  },
  attachment: {
    'talk-register': ['谈心谈话登记表', '谈话情况登记表', '谈话登记'],
    statistics: ['谈话统计表', '情况统计表', '谈话情况统计表'],
    'action-ledger': ['整改台帐', '整改措施台账', '整改措施台帐', '台账', '台帐'],
    exemptions: ['免谈名单'],
    missing: ['未谈名单'],
    suggestions: ['意见建议汇总表', '征求意见表'],
  },
  level: { must: ['必须', '必须谈', '应谈', '必须谈到'], should: ['一般要求'] },
  every: { month: ['每月', '每个月'], quarter: ['每季度', '每季'], half: ['每半年'], term: ['每学期'], year: ['每年'] },
  count: { persons: ['按人数'], talks: ['按次数', '按场次'] },
  seal: {
    true: ['TRUE', 'True', 'Yes', 'YES', 'Y', 'y', '√', '✓', '加盖', '盖章'],
    false: ['FALSE', 'False', 'No', 'NO', 'N', 'n', '×', '不加盖', '不盖章'],
  },
  boolean: {
    true: ['TRUE', 'True', 'Yes', 'YES', 'Y', 'y', '√', '✓'],
    false: ['FALSE', 'False', 'No', 'NO', 'N', 'n', '×'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
