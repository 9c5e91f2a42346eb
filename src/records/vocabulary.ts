import { own } from '../text/own.ts';
import { SYNONYMS } from './synonyms.ts';

/**
 * 词汇表: the enumerated values. Per enumeration, each canonical word, which is English and stands in code and JSON, with its Chinese spellings,
 * the first being the one shown. (The words of keys stand with the keys.)
 */
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

/** 语言: in which keys and words are shown. Both are always read. */
export type Language = 'zh' | 'en';

export type Vocabulary = keyof typeof WORDS;
export const VOCABULARIES = Object.keys(WORDS) as readonly Vocabulary[]; // its own keys
export type Word<V extends Vocabulary> = Extract<keyof (typeof WORDS)[V], string>;

const words: Record<string, Record<string, readonly string[]>> = WORDS;

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
