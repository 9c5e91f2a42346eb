import type { Reach } from './pattern.ts';
import type { Meaning } from './statement.ts';

/** Words before a statement that leave it a statement about everything: 活动期间, 我局, 先后, 共, 组织开展了各类 … */
const WHOLE =
  /^(?:截至[^，]{0,12}|活动(?:开展以来|开展|期间|中|以来|里)?|目前|期间|以来|其间|我(?:局|队|大队|站|院|校|单位|们|委|办)|[本全](?:局|队|大队|单位|次|院|站|校)|各级|全体|共计|共|累计|总计|合计|总共|一共|先后|已经|已|现|还有|还|尚有|仍有|组织|开展|进行|完成|安排|实施|征求|收集|征集|收到|听取|归纳|梳理|整理|汇总|各类|各方面|各种形式的?|形式多样的?|广泛|深入|集中|面对面的?|方式|通过[^，]{0,20}等(?:方式|形式|渠道|途径)?|针对[^，]{0,16}|按照[^，]{0,16}要求|同时|并|了|到|出|地|的|所提|经|原始的?|形成|反映|担任|应谈对象|必谈对象|意见建议|意见|整改措施|整改任务|整改|措施|：|:|、|\s)*$/u;

/** Words that make a statement one about some only. */
const NARROW =
  /其中|每|均(?!已)|平均|至少|最多|原则|一般|月|周|季|[上下]半年|去年|今年|上年|往年|同期|上一|[与同和跟对向给就]|书记|班子|委员|领导|中层|科|股|所(?!提)|支部|党员|民警|新任|提醒|诫勉|廉政|任职|电话|走访|集体|个别|一对|第|县|市|省|兄弟|其他|相互|互相|之间|方面|关于|类|单位|部门|群众|代表|占/;

const TOTAL = /累计|总计|合计|总共|一共|共(?![同产识事青享用建])|截至/;

/** Words by which the clauses before made it a sentence about some persons or one form of talk. */
export const SOME =
  /其中|书记|班子|委员|领导(?!小组|下)|中层|[科股所队]长|主任|支部|带头|提醒|诫勉|廉政|任职|电话|走访|集体|一对[一多]|[与同和对][^，]{0,12}(?:谈|交心)|相互|互相|之间|县|市|兄弟|其他单位/;

const RATES: ReadonlySet<Meaning['of']> = new Set(['coverage-rate', 'reach', 'action-rate', 'return-rate']);
const NARROW_RATE = /其中|满意|知晓|宣传|学习|培训|参会|参与|走访|去年|上年|同比|提高|上升|下降|[提增上][高升长]/;
/** They say by themselves of what they are a part. */
const PARTS: ReadonlySet<Meaning['of']> = new Set([
  'mode',
  'month',
  'track',
  'state',
  'days',
  'departments',
  'per-head',
]);

/** About everything, about everything as it seems, or about something else. */
export function looseness(
  lead: string,
  { loose }: Reach,
  around: string,
  meaning: Meaning,
  some: boolean,
): 'strict' | 'loose' | 'other' {
  const held = loose === true ? 'loose' : 'strict';
  if (PARTS.has(meaning.of) && /^(?:其中|分别)?[^，]{0,6}$/u.test(lead)) return 'loose';
  if (some) return 'other';
  if (RATES.has(meaning.of))
    return NARROW_RATE.test(lead) || NARROW.test(lead.replace(/[应必]谈对象|对象/g, '')) ? 'other' : held;
  if (WHOLE.test(lead)) return held;
  if (NARROW.test(lead) || !TOTAL.test(lead + around)) return 'other';
  return 'loose';
}

const MEANT =
  /计划|拟|将(?!近)|力争|争取|要求(?!，)|应当|必须|务必|目标|方案|规定|标准|不得|原则上|去年|上年|往年|上一年|同比|较上|比上|预计|下一步|下半年|假如|如果|若|兄弟单位|其他单位|全[省市县](?!级)/;
const DENIED = /未能|没有(?!一|完成|漏|谈|销号|办结|落实|启动)|每(?!人平均)/;
const AVERAGE = /平均|人均/;
/** 不少于30分钟 is a demand, unless it tells what was reached. */
const BOUND = /不少于|不低于|不超过|至少|最多|不多于/;
const REACHED = /已|达|均|了|实际|累计|共/;

export const statesNothing = (clause: string): boolean =>
  isMeant(clause) || DENIED.test(clause) || (BOUND.test(clause) && !REACHED.test(clause));

/** Plans, demands and other times. */
export const isMeant = (clause: string): boolean => MEANT.test(clause);

/** 每次谈话不少于40分钟 is a demand; 谈话率不低于九成 tells what was reached, and 最多的是 who has most. */
export const isDemand = (clause: string): boolean =>
  /不少于|不低于|不超过|至少|不多于|最多(?=\s*[\d一二两三四五六七八九十])/.test(clause) &&
  !REACHED.test(clause) &&
  !/率|都/.test(clause);

/** Others than the unit and its people. */
export const OTHERS =
  /督导组|督查组|巡察组|巡视组|检查组|工作组|考核组|指导组|调研组|上级领导|专家|抽查|核查|巡查|兄弟单位|外单位|离退休/;

/** An average is a statement of its own kind only. */
export const isAverage = (clause: string): boolean => AVERAGE.test(clause);
