import { clausesOf, sentencesOf } from '../text/clauses.ts';
import { type Quantity, quantitiesIn } from './quantity.ts';

/** What a number in a text is a number of. `month` and `mode` narrow 场次. */
export type Meaning =
  | { readonly of: 'sittings' | 'attendances' | 'times' | 'pairs' | 'rounds' | 'persons' | 'talkees' | 'talkers' }
  | { readonly of: 'required' | 'met' | 'missing' | 'exempt' | 'undecided' | 'pending' }
  | { readonly of: 'suggestions' | 'problems' | 'actions' | 'done' | 'coverage-rate' | 'action-rate' }
  | { readonly of: 'month'; readonly month: number; readonly year: number | undefined }
  | { readonly of: 'mode'; readonly mode: string }
  | { readonly of: 'forms' }
  | { readonly of: 'covered'; readonly who: string };

/** 数据的说法: a count or a rate that a text states. `loose`: the phrase may be about less than all. */
export type Statement = {
  readonly quantity: Quantity;
  /** Empty for a rate. */
  readonly unit: string;
  readonly meaning: Meaning;
  readonly loose: boolean;
};

const TALK = '(?:交心谈心|谈心交心|谈心谈话|谈话谈心|谈心|谈话|交心|约谈)';

/** What may stand between the word counted and its number. */
const FILL =
  '(?:活动|工作|情况|总数|数量|数)?(?:已经|已|共计|共有|共|累计|总计|合计|达到|达|完成|了|到|出|计|为|有|是|：|:|\\s)*$';

/** Words before a statement that leave it a statement about everything: 活动期间, 我局, 先后, 共, 组织开展了各类 … */
const WHOLE =
  /^(?:截至[^，]{0,12}|活动(?:开展以来|开展|期间|中|以来|里)?|目前|期间|以来|其间|我(?:局|队|大队|站|院|校|单位|们|委|办)|本(?:局|队|大队|单位|次)|各级|全体|共计|共|累计|总计|合计|总共|一共|先后|已经|已|现|组织|开展|进行|完成|安排|实施|征求|收集|征集|收到|听取|归纳|梳理|整理|汇总|各类|各方面|各种形式的?|形式多样的?|广泛|深入|集中|面对面的?|方式|通过[^，]{0,20}等(?:方式|形式|渠道|途径)?|针对[^，]{0,16}|同时|并|还|了|到|出|地|的|：|:|、|\s)*$/u;

/** Words that make a statement one about some only. */
const NARROW =
  /其中|每|均|平均|至少|最多|原则|一般|月|周|季|[上下]半年|去年|今年|上年|往年|同期|上一|[与同和跟对向给就]|书记|班子|委员|领导|中层|科|股|所|支部|党员|民警|新任|提醒|诫勉|廉政|任职|电话|走访|集体|个别|一对|第|县|市|省|兄弟|其他|相互|互相|之间|方面|关于|类|单位|部门|群众|代表|占/;

const TOTAL = /累计|总计|合计|总共|一共|共(?![同产识事青享用建])|截至/;

/** Plans, demands, denials and other times: the clause states nothing. */
const NO_STATEMENT =
  /计划|拟|将(?!近)|力争|争取|要求|应当|必须|务必|目标|方案|规定|标准|不少于|不低于|不得|原则上|未能|没有|去年|上年|往年|上一年|同比|较上|比上|平均|人均|每/;

/** The statements of a text, sentence by sentence. */
export const findStatements = (text: string): Statement[] => sentencesOf(text).flatMap(statementsOfSentence);

function statementsOfSentence(sentence: string): Statement[] {
  const found: Statement[] = [];
  let before: Statement | undefined;
  let told = '';
  for (const clause of clausesOf(sentence)) {
    const earlier = told;
    told += clause;
    if (NO_STATEMENT.test(clause)) {
      before = undefined;
      continue;
    }
    let end = 0;
    for (const quantity of quantitiesIn(clause)) {
      const statement = statementAt({ clause, from: end, earlier, sentence }, quantity, before);
      const unit = unitAfter(clause, quantity);
      if (statement !== undefined) found.push(statement);
      before = statement;
      if (unit !== '') end = quantity.end + unit.length;
    }
  }
  return found;
}

const UNIT = /^\s*(?:人次|场次|[场次对轮条个项件份人名位])/u;

const unitAfter = (clause: string, { end, rate }: Quantity): string =>
  rate ? '' : (UNIT.exec(clause.slice(end, end + 8))?.[0] ?? '');

/** Where a number stands: its clause, from where on nothing else was counted, and the clauses before in the sentence. */
type Where = { readonly clause: string; readonly from: number; readonly earlier: string; readonly sentence: string };

function statementAt(where: Where, quantity: Quantity, previous: Statement | undefined): Statement | undefined {
  const { clause, from, earlier, sentence } = where;
  const unit = unitAfter(clause, quantity).trim();
  const after = clause.slice(quantity.end + unitAfter(clause, quantity).length);
  // 一个, 两次: mostly an article, not a count. 一对一 is a form, 一次性 and 32.5 个百分点 are no counts either.
  if (!quantity.rate && (unit === '' || /^[一1两2]$/.test(quantity.words))) return undefined;
  if ((unit === '对' && /^[一多]/.test(after)) || (unit === '次' && /^[性数]/.test(after))) return undefined;
  if (unit === '个' && /^(?:月|百分点|小时|工作日|方面|环节|必谈|对照|明确|季度)/.test(after)) return undefined;
  const near = clause.slice(from, quantity.start);
  const context: Context = { near, after, unit, sentence, rate: quantity.rate };
  const carried = carriedOn(context, previous);
  if (carried !== undefined) return { quantity, unit, ...carried };
  for (const { meaning, reach } of PATTERNS) {
    const match = reach(context);
    if (match === undefined) continue;
    const read = meaning(context, match);
    if (read === undefined) continue;
    const lead = clause.slice(0, from) + match.lead;
    const loose = looseness(lead, match, near + earlier, read, SOME.test(earlier));
    return loose === 'other' ? undefined : { quantity, unit, meaning: read, loose: loose === 'loose' };
  }
  return undefined;
}

type Context = {
  readonly near: string;
  readonly after: string;
  readonly unit: string;
  readonly sentence: string;
  readonly rate: boolean;
};

/** `lead`: what stands before the phrase; `groups`: what the pattern picked out of it; `loose`: never more than a hint at all. */
type Reach = { readonly lead: string; readonly groups: readonly (string | undefined)[]; readonly loose?: boolean };

type Pattern = {
  reach(context: Context): Reach | undefined;
  meaning(context: Context, reach: Reach): Meaning | undefined;
};

/** About everything, about everything as it seems, or about something else. */
function looseness(
  lead: string,
  { loose }: Reach,
  around: string,
  meaning: Meaning,
  some: boolean,
): 'strict' | 'loose' | 'other' {
  if (some) return 'other';
  if (RATES.has(meaning.of)) return NARROW_RATE.test(lead) || NARROW.test(lead) ? 'other' : loose ? 'loose' : 'strict';
  if (WHOLE.test(lead)) return loose ? 'loose' : 'strict';
  if (NARROW.test(lead) || !TOTAL.test(lead + around)) return 'other';
  return 'loose';
}

/** Words by which the clauses before made it a sentence about some persons or one form of talk. */
const SOME =
  /其中|书记|班子|委员|领导(?!小组|下)|中层|[科股所队]长|主任|支部|带头|提醒|诫勉|廉政|任职|电话|走访|集体|一对[一多]|[与同和对][^，]{0,12}(?:谈|交心)|相互|互相|之间|县|市|兄弟|其他单位/;

const RATES: ReadonlySet<Meaning['of']> = new Set(['coverage-rate', 'action-rate']);
const NARROW_RATE = /其中|满意|知晓|宣传|学习|培训|参会|参与|走访|去年|上年|同比|提高|上升|下降|[提增上][高升长]/;

const COUNT_OF_TALKS: Readonly<Record<string, Meaning>> = {
  人次: { of: 'attendances' },
  场次: { of: 'sittings' },
  场: { of: 'sittings' },
  次: { of: 'times' },
  对: { of: 'pairs' },
  轮: { of: 'rounds' },
  人: { of: 'persons' },
  名: { of: 'persons' },
  位: { of: 'persons' },
};

/** 谈话32场次、45人次: the second number goes on where the first stopped. */
function carriedOn(
  { near, unit, rate }: Context,
  previous: Statement | undefined,
): Pick<Statement, 'meaning' | 'loose'> | undefined {
  if (rate || previous === undefined || !/^[、，\s]*(?:共计|共|计|和|及|累计)?\s*$/.test(near)) return undefined;
  const isTalks = ['sittings', 'attendances', 'times'].includes(previous.meaning.of);
  const meaning = ['人次', '场次', '场'].includes(unit) ? COUNT_OF_TALKS[unit] : undefined;
  return isTalks && meaning !== undefined && meaning.of !== previous.meaning.of
    ? { meaning, loose: previous.loose }
    : undefined;
}

/** The phrase ends just before the number. */
function before(source: string, options: { readonly loose?: boolean } = {}): Pattern['reach'] {
  const pattern = new RegExp(source + FILL, 'u');
  return ({ near }) => {
    const match = pattern.exec(near);
    return match === null ? undefined : { lead: near.slice(0, match.index), groups: [...match].slice(1), ...options };
  };
}

/** The phrase begins just behind the unit, and a verb leads up to the number. */
function behind(verb: string, source: string, options: { readonly loose?: boolean } = {}): Pattern['reach'] {
  const lead = new RegExp(`(?:${verb})(?:了|到|出|各类|\\s)*(?:共计|共|累计|合计)?\\s*$`, 'u');
  const pattern = new RegExp(`^${source}`, 'u');
  return ({ near, after }) => {
    const match = lead.exec(near);
    return match === null || !pattern.test(after)
      ? undefined
      : { lead: near.slice(0, match.index), groups: [], ...options };
  };
}

const byUnit =
  (units: readonly string[], meaning: Meaning): Pattern['meaning'] =>
  ({ unit, rate }) =>
    !rate && units.includes(unit) ? meaning : undefined;

const rate =
  (meaning: Meaning): Pattern['meaning'] =>
  (context) =>
    context.rate ? meaning : undefined;

const talks: Pattern['meaning'] = ({ unit, rate: isRate }) => (isRate ? undefined : COUNT_OF_TALKS[unit]);

const OUTCOMES = {
  应谈: 'required',
  已谈: 'met',
  未谈: 'missing',
  免谈: 'exempt',
  无法判断: 'undecided',
  未到期: 'pending',
} as const;
const isOutcome = (word: string | undefined): word is keyof typeof OUTCOMES => word !== undefined && word in OUTCOMES;

const PEOPLE = ['人', '名', '位'];
const ITEMS = ['条', '个', '项', '件'];

const PATTERNS: readonly Pattern[] = [
  {
    reach: before(`(${Object.keys(OUTCOMES).join('|')})(?:的)?(?:对象|人员|任务|项目)?(?:人数)?`),
    meaning: ({ unit }, { groups: [word] }) =>
      isOutcome(word) && [...PEOPLE, '对', '项'].includes(unit) ? { of: OUTCOMES[word] } : undefined,
  },
  { reach: before('谈话对象(?:人数)?'), meaning: byUnit(PEOPLE, { of: 'talkees' }) },
  { reach: before('谈话人(?:人数)?'), meaning: byUnit(PEOPLE, { of: 'talkers' }) },
  {
    reach: before(`(一对一|一对多|集体|电话|网络)${TALK}`, { loose: true }),
    meaning: ({ unit }, { groups: [mode] }) =>
      mode !== undefined && ['场', '场次', '次'].includes(unit) ? { of: 'mode', mode } : undefined,
  },
  {
    reach: ({ near }) => {
      const match = new RegExp(
        `^\\s*(?:(\\d{4})年)?(\\d{1,2})月份?(?:共|累计|组织|开展|进行|了)*${TALK}${FILL}`,
        'u',
      ).exec(near);
      return match === null ? undefined : { lead: '', groups: [...match].slice(1), loose: true };
    },
    meaning: ({ unit }, { groups: [year, month] }) =>
      ['场', '场次'].includes(unit)
        ? { of: 'month', month: Number(month), year: year === undefined ? undefined : Number(year) }
        : undefined,
  },
  {
    reach: before('(?:谈心谈话|交心谈心|谈心交心|谈话|谈心|应谈|必谈)(?:对象)?(?:覆盖)?(?:率|面)'),
    meaning: rate({ of: 'coverage-rate' }),
  },
  {
    reach: (context) => (/谈|交心/.test(context.sentence) ? before('覆盖(?:率|面)')(context) : undefined),
    meaning: rate({ of: 'coverage-rate' }),
  },
  { reach: before('(?:整改|整改完成|办结|销号)率'), meaning: rate({ of: 'action-rate' }) },
  { reach: before(TALK), meaning: talks },
  {
    reach: before(`(?:${TALK}(?:活动|工作)?)?(?:共)?覆盖(?:全体)?`, { loose: true }),
    meaning: ({ unit, after, sentence }) => {
      const who = /^(?:全体|在职|在编)?(干部职工|党员干部|同志|干部|职工|党员|民警)?(?:$|[、）\s])/u.exec(after);
      return PEOPLE.includes(unit) && who !== null && /谈|交心/.test(sentence)
        ? { of: 'covered', who: who[1] ?? '' }
        : undefined;
    },
  },
  {
    reach: before('(?:发放|发出|下发|印发)(?:了)?(?:征求意见表|意见征求表|征求意见函|征求意见卡)', { loose: true }),
    meaning: byUnit(['份'], { of: 'forms' }),
  },
  {
    reach: (context) =>
      /征求意见[表函卡]/.test(context.sentence) ? before('(?:收回|回收)', { loose: true })(context) : undefined,
    meaning: byUnit(['份'], { of: 'forms' }),
  },
  { reach: behind('开展|进行|组织|完成|安排', `(?:的)?(?:各类)?${TALK}(?!室|记录|提纲|会)`), meaning: talks },
  {
    reach: before('(?:意见建议|意见和建议|意见、建议|意见|建议)'),
    meaning: byUnit(['条'], { of: 'suggestions' }),
  },
  {
    reach: behind(
      '征求|收集|征集|收到|归纳|梳理|整理|汇总|提出',
      '(?:的)?(?:各类|各方面|原始|宝贵|合理化)*(?:意见|建议)',
    ),
    meaning: byUnit(['条'], { of: 'suggestions' }),
  },
  {
    reach: before('(?:查找|发现|查摆|梳理|征集|收集|查出|归纳)(?:出|到|了)*(?:突出|具体|主要)?问题', { loose: true }),
    meaning: byUnit(ITEMS, { of: 'problems' }),
  },
  {
    reach: behind('查找|发现|查摆|梳理|征集|收集|查出|归纳', '(?:方面)?(?:的)?(?:突出|具体|主要|共性)*问题', {
      loose: true,
    }),
    meaning: byUnit(ITEMS, { of: 'problems' }),
  },
  {
    reach: before('(?:制定|制订|出台|提出|形成|明确|落实)(?:了|出)*整改(?:措施|事项|任务)'),
    meaning: byUnit(ITEMS, { of: 'actions' }),
  },
  {
    reach: behind('制定|制订|出台|提出|形成|明确', '(?:具体)?整改(?:措施|事项|任务)'),
    meaning: byUnit(ITEMS, { of: 'actions' }),
  },
  {
    reach: before('(?:整改完成|完成整改|已整改|整改到位|整改销号|整改措施(?:已经|已)完成)'),
    meaning: byUnit(ITEMS, { of: 'done' }),
  },
];
