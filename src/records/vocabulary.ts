import { own } from '../text/own.ts';
import { SYNONYMS } from './synonyms.ts';

/**
 * 词汇表. The only place that knows both the Chinese and the English word of a key or of an enumerated value. English is canonical in
 * code and JSON; the first Chinese word is the one that messages and `init` use, further ones are also read.
 * The same Chinese word may serve two keys that never stand in the same mapping (谈话 is `talks` at the top, `talk` in a suggestion).
 */
export const KEYS = {
  absent: ['请假'],
  accept: ['采纳'],
  achievements: ['业绩'],
  actions: ['整改措施', '整改'],
  addressee: ['主送'],
  addresses: ['对应意见', '针对'],
  after: ['之后'],
  age: ['年龄'],
  all: ['且', '同时满足'],
  any: ['或', '任一满足'],
  approvedBy: ['批准人'],
  approximate: ['约数'],
  asOf: ['截至'],
  attachments: ['附件'],
  attended: ['实到'],
  attitude: ['态度'],
  basis: ['依据'],
  before: ['之前'],
  birthDate: ['出生日期'],
  body: ['正文'],
  bodySize: ['正文字号'],
  boldLevels: ['加粗层次'],
  calendar: ['日历'],
  campaign: ['活动'],
  category: ['类别', '分类'],
  chair: ['主持人', '主持'],
  channel: ['渠道'],
  channels: ['征求意见渠道', '渠道'],
  characters: ['每行字数'],
  charts: ['图表'],
  closedOn: ['销号日期', '完成日期'],
  closing: ['结束语'],
  content: ['内容'],
  contentIn: ['谈话内容印在'],
  copies: ['抄送'],
  count: ['计数'],
  date: ['日期'],
  dates: ['重要日期'],
  days: ['天数'],
  department: ['部门'],
  direction: ['方向'],
  disposition: ['处理结果', '处理'],
  documentWord: ['标志加文件'],
  due: ['期限'],
  eachLeft: ['甲方每人'],
  eachRight: ['乙方每人'],
  edge: ['按关系'],
  edges: ['关系'],
  effect: ['成效'],
  end: ['结束'],
  entries: ['条数'],
  event: ['情形'],
  events: ['情形'],
  every: ['每'],
  everyone: ['全体'],
  evidence: ['佐证', '记录要求'],
  exempt: ['免谈'],
  exemptions: ['免谈'],
  expected: ['应到'],
  externals: ['外部人员'],
  fields: ['必填'],
  followUp: ['后续'],
  fonts: ['字体'],
  form: ['形式要求'],
  format: ['格式'],
  frames: ['提法'],
  from: ['起', '从'],
  group: ['集体谈话计入', '组'],
  groups: ['组', '所在组'],
  heading1: ['一级标题'],
  heading2: ['二级标题'],
  heading3: ['三级标题'],
  heading4: ['四级标题'],
  holidays: ['放假'],
  id: ['编号'],
  inclusive: ['含当日'],
  initiator: ['发起'],
  issue: ['期号'],
  issuer: ['印发机关', '发文机关'],
  issuers: ['发文机关标志', '标志'],
  items: ['条目'],
  kind: ['类型', '种类'],
  kinds: ['谈话类型'],
  latin: ['西文'],
  layout: ['版面'],
  left: ['甲方'],
  letterhead: ['版头'],
  level: ['要求'],
  limit: ['上限'],
  linePitch: ['行距'],
  lines: ['每面行数'],
  marginBottom: ['下边距'],
  marginLeft: ['左边距'],
  marginRight: ['右边距'],
  marginTop: ['上边距'],
  mark: ['标志'],
  max: ['最多', '至多'],
  maxGroup: ['人数上限'],
  measure: ['措施'],
  measures: ['努力方向'],
  merged: ['合并'],
  milestones: ['节点'],
  min: ['最少', '至少'],
  minMinutes: ['最少分钟'],
  minPresence: ['最少在岗'],
  minutes: ['时长', '分钟'],
  mode: ['形式'],
  modes: ['形式'],
  month: ['月份'],
  name: ['姓名', '名称'],
  narrative: ['文字'],
  next: ['下一步', '下一步打算'],
  not: ['非'],
  note: ['附注'],
  number: ['文号', '发文字号'],
  observers: ['列席'],
  of: ['总数', '依据日期'],
  only: ['只用'],
  opinions: ['双方意见'],
  organization: ['组织领导'],
  overview: ['概述'],
  owner: ['责任人'],
  pageNumber: ['页码'],
  pairing: ['必谈关系'],
  pairings: ['必谈关系'],
  part: ['部分'],
  partial: ['不足一期'],
  parts: ['其中'],
  party: ['政治面貌'],
  people: ['人员'],
  per: ['按'],
  period: ['时间', '起止'],
  person: ['人员', '人'],
  phase: ['阶段'],
  place: ['地点'],
  post: ['职务'],
  posts: ['任职'],
  practice: ['做法', '主要做法'],
  prefix: ['前缀'],
  present: ['出席'],
  printedOn: ['印发日期'],
  problems: ['问题', '存在问题'],
  profile: ['版式'],
  rank: ['职级'],
  raisedBy: ['提出人'],
  raisedOn: ['提出日期'],
  raw: ['原始'],
  reason: ['原因', '理由'],
  received: ['收到'],
  record: ['记录'],
  recordedOn: ['记录日期'],
  recordedWithin: ['记录时限'],
  recorder: ['记录人'],
  relation: ['关联方式'],
  remark: ['备注'],
  repliedOn: ['答复日期'],
  report: ['汇报'],
  require: ['数量要求'],
  returned: ['收回'],
  right: ['乙方'],
  role: ['角色'],
  roles: ['角色'],
  roster: ['花名册'],
  round: ['轮次'],
  rounds: ['轮次'],
  rules: ['规则'],
  same: ['同一'],
  sealed: ['加盖印章'],
  secrecy: ['密级'],
  sent: ['发出'],
  serial: ['份号'],
  sessions: ['场次'],
  set: ['调整'],
  severity: ['级别'],
  share: ['比例'],
  short: ['简称'],
  side: ['前后'],
  signature: ['署名'],
  signaturePlace: ['署名位置'],
  signed: ['签字'],
  signer: ['签发人'],
  signerPost: ['签发人职务'],
  similarity: ['相似度'],
  since: ['自', '起'],
  source: ['来源'],
  start: ['开始'],
  state: ['状态'],
  stated: ['填报数据'],
  substitute: ['替代形式'],
  suggestions: ['意见建议'],
  suppress: ['屏蔽'],
  superior: ['上级'],
  tag: ['标签'],
  tags: ['标签'],
  talk: ['谈话'],
  talkees: ['谈话对象'],
  talkers: ['谈话人'],
  talks: ['谈话', '谈话记录'],
  target: ['对象', '对谁'],
  template: ['模板'],
  terms: ['学期'],
  text: ['文本', '内容'],
  tier: ['逐级'],
  title: ['标题', '题目', '名称'],
  titleSize: ['标题字号'],
  to: ['止', '到'],
  toTalkee: ['对谈话对象'],
  toTalker: ['对谈话人'],
  topics: ['主题', '话题'],
  track: ['整改方式'],
  trigger: ['触发'],
  unit: ['单位'],
  until: ['至', '止'],
  urgency: ['紧急程度'],
  use: ['采用'],
  value: ['数值'],
  who: ['谁'],
  window: ['时限'],
  within: ['以内'],
  without: ['去掉'],
  workdays: ['调休上班'],
  yearly: ['每年'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** The enumerated values: per enumeration, each canonical word with its Chinese spellings, the first being the one shown. */
export const WORDS = {
  phase: { planned: ['计划'], running: ['进行中'], final: ['已结束'] },
  mode: {
    'one-to-one': ['一对一'],
    'one-to-many': ['一对多'],
    group: ['集体'],
    phone: ['电话'],
    online: ['网络'],
    visit: ['走访'],
  },
  initiator: { talker: ['约谈', '谈话人'], talkee: ['申请约谈', '谈话对象'] },
  signed: { talker: ['谈话人'], talkee: ['谈话对象'] },
  suggestionKind: {
    suggestion: ['意见建议', '意见', '建议'],
    problem: ['问题'],
  },
  disposition: {
    accepted: ['采纳'],
    explained: ['解释说明', '解释'],
    declined: ['不采纳'],
    escalated: ['上报'],
  },
  track: {
    immediate: ['立行立改'],
    limited: ['限期整改'],
    'long-term': ['长期坚持'],
    coordinate: ['协调解决'],
    explain: ['解释说明'],
    escalate: ['上报'],
  },
  state: {
    planned: ['未启动'],
    doing: ['整改中', '进行中'],
    done: ['已完成', '已销号'],
  },
  part: {
    method: ['方法'],
    content: ['内容'],
    form: ['形式'],
    result: ['结果'],
  },
  letterhead: { none: ['无'], red: ['红头'], letter: ['信函'], minutes: ['纪要'] },
  signaturePlace: { closing: ['落款'], title: ['题下'] },
  seal: { true: ['是', 'yes'], false: ['否', 'no'], stamp: ['签名章'] },
  pageNumber: { sides: ['两侧', '单右双左'], centre: ['居中'] },
  profile: { gov: ['机关'], win: ['通用'] },
  attachment: {
    'talk-register': ['谈话登记表', '登记表'],
    statistics: ['统计表'],
    'action-ledger': ['整改台账'],
    exemptions: ['免谈人员名单'],
    missing: ['未谈人员名单'],
    sources: ['数据来源表'],
    suggestions: ['征求意见汇总表'],
    charts: ['情况图'],
  },
  chart: {
    matrix: ['对谈图'],
    progress: ['进度图'],
    suggestions: ['意见分类图'],
    actions: ['整改进展图'],
  },
  contentIn: { 'talk-register': ['谈话登记表', '登记表'], 'talk-form': ['谈话记录表', '记录表'] },
  level: { must: ['必谈', '应当'], should: ['一般'] },
  relation: {
    cross: ['甲乙互谈'],
    within: ['相互谈', '内部互谈'],
    'any-of': ['其中一人谈'],
  },
  require: { 'all-pairs': ['两两都谈', '逐一'] },
  count: { persons: ['人数', '人'], talks: ['次数', '场次'] },
  window: { campaign: ['活动期间'] },
  every: {
    month: ['月'],
    quarter: ['季度', '季'],
    half: ['半年'],
    term: ['学期'],
    year: ['年'],
  },
  partial: { count: ['计入'], drop: ['不计'] },
  side: { after: ['之后', '后'], before: ['之前', '前'], around: ['前后'] },
  anchor: { event: ['情形'], birthDate: ['出生日期'] },
  per: { left: ['甲方'] },
  direction: { left: ['甲方'], right: ['乙方'] },
  opinions: { both: ['双方'] },
  everyone: { everyone: ['全体'] },
  same: { department: ['部门'] },
  severity: {
    error: ['错误'],
    warning: ['警告'],
    hint: ['提示'],
    off: ['关闭'],
  },
  boolean: { true: ['是', 'yes'], false: ['否', 'no'] },
  approximation: { true: ['是', 'yes'], false: ['否', 'no'], below: ['接近'] },
  statedKind: {
    talks: ['谈话', '谈心谈话'],
    suggestions: ['意见建议'],
    problems: ['问题'],
  },
} as const satisfies Record<string, Record<string, readonly [string, ...string[]]>>;

export type Vocabulary = keyof typeof WORDS;
export type Word<V extends Vocabulary> = Extract<keyof (typeof WORDS)[V], string>;

const keys: Record<string, readonly string[]> = KEYS;
const words: Record<string, Record<string, readonly string[]>> = WORDS;

/** Every way a key may be written, the canonical English one first. */
export const spellingsOfKey = (key: string): readonly string[] => [key, ...(own(keys, key) ?? [])];

/** The Chinese word for a key, as messages say it; a key that has none (a unit's own) is its own word. */
export const chineseKey = (key: string): string => own(keys, key)?.[0] ?? key;

/** Chinese spelling → canonical key, for the mapping that has just these keys. Throws where two of them share a spelling: a bug. */
export function keySpellings(allowed: readonly string[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const key of allowed) {
    for (const spelling of spellingsOfKey(key)) {
      const other = table.get(spelling);
      if (other === undefined) table.set(spelling, key);
      else if (spelling === own(keys, key)?.[0]) throw new Error(`'${spelling}' is both ${other} and ${key}`);
    }
  }
  return table;
}

/** 同义词 belong to words that there are. */
type Synonyms = { readonly [V in Vocabulary]?: { readonly [W in Word<V>]?: readonly string[] } };
const synonyms: Synonyms = SYNONYMS;

const spellingTables = new Map<Vocabulary, ReadonlyMap<string, string>>();

/** Every spelling of an enumeration's words, what offices write for them (synonyms.ts) last → canonical word. */
export function wordSpellings(vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const known = spellingTables.get(vocabulary);
  if (known !== undefined) return known;
  const table = new Map<string, string>();
  for (const [word, spellings] of Object.entries(words[vocabulary] ?? {})) {
    for (const spelling of [word, ...spellings]) table.set(spelling, word);
  }
  for (const [word, spellings] of Object.entries<readonly string[]>(synonyms[vocabulary] ?? {})) {
    for (const spelling of spellings) if (!table.has(spelling)) table.set(spelling, word);
  }
  spellingTables.set(vocabulary, table);
  return table;
}

export const wordsOf = (vocabulary: Vocabulary): readonly string[] => Object.keys(words[vocabulary] ?? {});

/** The Chinese word of an enumerated value: `one-to-one` → 一对一. */
export const chineseWord = (vocabulary: Vocabulary, word: string): string =>
  own(words[vocabulary] ?? {}, word)?.[0] ?? word;
