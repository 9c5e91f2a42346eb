import { parseChineseNumeral } from '../text/numeral.ts';
import type { Filter, State, Thing } from './phrase.ts';

/** 词义: what a word of a report adds to the meaning of a count. */
export type Sense =
  /** 空词: adds nothing. `whole`: it says that everything is meant (共, 活动期间). */
  | {
      readonly is: 'fill';
      readonly every?: boolean;
      readonly never?: boolean;
      readonly whole?: boolean;
      readonly extent?: boolean;
    }
  | { readonly is: 'thing'; readonly things: readonly Thing[] }
  | { readonly is: 'state'; readonly state: State; readonly thing?: Thing }
  | { readonly is: 'filter'; readonly filters: readonly Filter[] }
  | { readonly is: 'rate'; readonly things: readonly Thing[]; readonly state: State }
  | { readonly is: 'mark' }
  | { readonly is: 'most'; readonly rank: number; readonly thing?: Thing }
  | { readonly is: 'than'; readonly by?: 'more' | 'fewer' }
  | { readonly is: 'more' | 'fewer' | 'self' }
  | { readonly is: 'all' | 'none' | 'least' | 'each' | 'share' | 'part' | 'remain' | 'per-head' | 'unknown' };

const TALK = '(?:交心谈心|谈心交心|谈心谈话|谈话谈心|谈心|谈话|交心|约谈)';
const NOT = '(?:尚未|还未|仍未|并未|从未|未能|未|没有|没能|没|尚没有|还没有)';
const DONE =
  '(?:完成|办结销号|整改销号|办成|办结|销号|办理完毕|整改到位|整改完成|整改完毕|落实到位|落实|解决|办妥|办完|结案|完毕|到位|清零|见底|兑现|闭环)';
const REPLY = '(?:答复|回复|回应|反馈|回音|回话|回声|交代)';
const ITEM = '[条项件个名人位份场桩]';

type Entry = readonly [pattern: string, sense: Sense | ((groups: readonly string[]) => Sense)];

const thing = (...things: Thing[]): Sense => ({ is: 'thing', things });
const state = (it: State, of?: Thing): Sense =>
  of === undefined ? { is: 'state', state: it } : { is: 'state', state: it, thing: of };
const fill: Sense = { is: 'fill' };
const whole: Sense = { is: 'fill', whole: true };
const by = (axis: Filter['axis'], key: string): Sense => ({ is: 'filter', filters: [{ axis, key }] });

/** Plain words, the longest first, as a pattern tries them. */
const words = (list: string): string =>
  list
    .split('|')
    .sort((one, other) => other.length - one.length)
    .join('|');

const two = (number: string): string => number.padStart(2, '0');

/** The words of reports. Of what fits at a place the longest is meant. */
const ENTRIES: readonly Entry[] = [
  // What only looks like one of the words below.
  [
    `${TALK}(?:记录|提纲|室|内容|时间|地点|前|后(?!续)|质量|效果|氛围|方案|计划|制度|安排|要求|表|会|主题|方式|形式|要点|技巧)|座谈(?!会)|访谈|漫谈|洽谈|商谈|恳谈|谈判|谈论|谈及|谈得(?!最)|提醒${TALK}|诫勉${TALK}|任职${TALK}|廉政${TALK}`,
    { is: 'unknown' },
  ],
  // 数的是什么
  [`${TALK}(?:活动|工作)?(?:总)?(?:场次|人次|次数|数量)?|谈(?:成|得)?`, thing('talk')],
  ['场次|人次', thing('talk')],
  [`${TALK}对象(?:人数)?|被谈话?(?:人|对象)|受谈人`, thing('talkee')],
  [`${NOT}(?:担任|当|作为)(?:过)?${TALK}人`, state('missing', 'talker')],
  [`(?:担任|当|作为)?(?:主)?${TALK}人(?!次|数|均|员)(?:的次数)?|主谈人`, thing('talker')],
  [`(?:${TALK}|应谈|必谈)任务`, thing('task')],
  ['必谈关系', thing('pairing')],
  ['意见(?:和|与|、|及)?建议|建议意见|意见|建议|诉求', thing('opinion')],
  ['问题', thing('problem')],
  ['(?:意见建议|意见|建议)(?:和|与|、|及)问题|问题(?:和|与|、|及)?(?:意见建议|意见|建议)', thing('raised')],
  ['整改(?:措施|事项|任务|项目|工作|台账)|措施|整改', thing('action')],
  ['征求意见[表函卡书]|意见征求[表函]|意见[表卡函]', thing('form')],
  ['座谈会', thing('session')],
  [
    '(?:各)?(?:股所队|科所队|科队所)|科室|部门|处室|股室|内设机构|车间|教研组|年级组|班组|中队|科队|站所|单位',
    thing('department'),
  ],
  ['(?:基层)?党?支部|党小组', thing('branch')],
  ['历时|为期|用时|前后(?:历时|持续)?|持续(?:时间)?', thing('duration')],
  ['(?:领办|承办|牵头|负责|名下)的?(?:事项|任务|整改)|名下', thing('action')],
  ['从谈话人看|谈话人(?:里|当中|中)(?=，|$)', thing('talker')],
  // 谈了没有
  ['应(?:当|该)?谈(?:话)?(?:的)?(?:人员)?|必谈(?:人员)?', state('required')],
  ['(?:应谈|必谈)对象', state('required', 'talkee')],
  [
    `谈到|谈过(?:话|心)?|谈上|谈完|谈了(?:话|心)|已谈|(?:参加|参与|接受)(?:了|过)?(?:了)?(?:本次|此次|这次)?${TALK}(?:活动)?|谈成`,
    state('met'),
  ],
  [
    `${NOT}(?:有|接受|参加|参与|开展|进行|安排|被)?(?:本次|此次|这次)?(?:${TALK}|谈)(?:到|上|过|及|了|完)?|(?:没有|未|没)(?:开展|谈)起来|漏谈|没谈|被遗漏|被漏掉`,
    state('missing'),
  ],
  ['免谈|免于谈话|免予谈话', state('exempt')],
  ['无法判断|无法判定|难以判断', state('undecided')],
  ['未到期|尚未到期|没有到期', state('pending')],
  // 意见怎样了
  [`(?:得到|作出|作了?|做出|做了|给出|给予|给了|有|予以)?(?:了)?(?:明确)?${REPLY}(?:到位|完毕|过)?`, state('replied')],
  [`(?:${NOT}|尚待|等待|待)(?:得到|作出|给予|予以|收到|有)?${REPLY}`, state('unreplied')],
  ['(?:得到|予以|被)?(?:了)?(?:采纳|采用|吸收)(?:了)?', state('accepted')],
  [`${NOT}(?:被|得到|予以|予)?(?:采纳|采用|吸收)`, state('unaccepted')],
  ['不(?:予)?采纳|不予采用', state('declined')],
  ['解释说明|作(?:出|了)?解释|解释', state('explained')],
  ['上报(?:上级)?|报(?:请)?上级', state('escalated')],
  [
    '(?:合并|归并|归纳|梳理|整理|归类|汇总|提炼|浓缩)(?:后)?(?:合并|归并|归纳)?(?:形成|成为|成|为)|(?:合并|归并)后?',
    state('merged'),
  ],
  ['原始|合并前|归并前', state('raw')],
  // 整改怎样了
  [
    '(?:已)?(?:完成|落实)整改|整改(?:已|已经)?(?:完成|到位|完毕|销号)|已整改(?:到位|完成)?|(?:已|予以)?销号',
    state('done', 'action'),
  ],
  [
    `(?:得到|予以)?(?:了)?${DONE}(?:了)?(?:整改|销号)?|得到(?:了)?(?:处理|办理|整改)|有(?:了)?(?:着落|结果)`,
    state('done'),
  ],
  [
    `${NOT}(?:得到|有|予以)?(?:${DONE}|整改|着落|办理|处理)(?:整改|销号)?|待(?:完成|办结|销号|解决)`,
    state('unfinished'),
  ],
  ['正在(?:推进|办理|落实|进行|整改)', state('open')],
  [`(?:超期|逾期|过期|过了期限|超过期限|拖到期限(?:之)?后)(?:才|方)(?:${DONE})`, state('late')],
  ['整改中|进行中|推进中|办理中|(?:还|正|仍)?在(?:整改|办理|推进|办|改)', state('doing')],
  [`(?:未|没有|尚未|还未|还没有|没)(?:启动|开始|动工|起步)`, state('planned')],
  [
    `(?:逾期|超期|过期|超时限|延期|拖延|拖期|超过(?:期限|时限))(?:未(?:完成|办结|销号|整改))?|${NOT}(?:按期|如期|按时|在期限内)(?:完成|办结|销号|整改)`,
    state('overdue'),
  ],
  ['如期|按期|按时|在期限内|限期内|期限内', state('in-time')],
  // 征求意见表
  ['发出|发放|下发|印发|分发', state('sent')],
  ['(?:有效)?(?:收回|回收|交回|返回)', state('returned')],
  [`${NOT}(?:收回|回收|交回|返回|交)`, state('unreturned')],
  // 率
  [`(?:${TALK}|应谈|必谈)(?:任务|对象)?(?:完成|落实|覆盖)?率`, { is: 'rate', things: ['person'], state: 'met' }],
  [`(?:${TALK}(?:活动|对象)?)?覆盖(?:率|面)`, { is: 'rate', things: ['person'], state: 'met' }],
  [
    '(?:整改(?:措施|事项|任务)?)?(?:完成|办结|销号|到位|落实)率|整改率',
    { is: 'rate', things: ['action'], state: 'done' },
  ],
  ['采纳率|采用率', { is: 'rate', things: ['opinion'], state: 'accepted' }],
  [`${REPLY}率`, { is: 'rate', things: ['raised'], state: 'replied' }],
  ['(?:收回|回收|返回|回表)率', { is: 'rate', things: ['form'], state: 'returned' }],
  ['逾期率|超期率', { is: 'rate', things: ['action'], state: 'overdue' }],
  // 范围
  ['一对一|单独(?:谈话|交谈|谈心|谈)|单独(?=交谈)', by('mode', 'one-to-one')],
  ['一对多', by('mode', 'one-to-many')],
  [`集体(?:${TALK}|座谈|谈)`, by('mode', 'group')],
  [`(?:通过|用过?|采用)?电话(?:${TALK}|谈|形式|方式)|用过电话|通过电话`, by('mode', 'phone')],
  [
    '主动(?:申请|要求|提出|上门)?(?:约谈|谈话|谈心|谈)|申请约谈|主动找上门来?谈?|主动找[^，。、]{0,4}谈(?:话|心)?',
    by('initiator', 'talkee'),
  ],
  [`(?:网络|视频|线上)(?:${TALK}|谈)`, by('mode', 'online')],
  [`走访(?:${TALK})|(?:登门|上门|入户)(?:走访|${TALK}|谈)`, by('mode', 'visit')],
  ['(?:列为)?立行立改|立知立改|立整立改', by('track', 'immediate')],
  ['限期整改|限期解决', by('track', 'limited')],
  ['长期坚持', by('track', 'long-term')],
  ['协调解决', by('track', 'coordinate')],
  [
    '(?:(\\d{4})年)?(\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?:份)?(?![底末初中上下]|\\d{1,2}[日号])',
    ([year = '', month = '']) => by('month', `${year}-${two(monthNumber(month))}`),
  ],
  [
    '(?:在)?(?:(\\d{4})年)?(\\d{1,2}|十[一二]?|[一二三四五六七八九])月(上旬|中旬|下旬)',
    ([year = '', month = '', part = '']) => by('part', `${year}-${two(monthNumber(month))} ${part}`),
  ],
  [
    '(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号]',
    ([year = '', month = '', day = '']) => by('day', `${year}-${two(month)}-${two(day)}`),
  ],
  [
    '截至(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})[日号]',
    ([year = '', month = '', day = '']) => by('until', `${year}-${two(month)}-${two(day)}`),
  ],
  [
    '(?:在)?(?:(\\d{4})年)?(\\d{1,2})月(?:底|末)(?:以前|之前|前)',
    ([year = '', month = '']) => by('until', `${year}-${two(month)}-31`),
  ],
  ['截至(?:(\\d{4})年)?(\\d{1,2})月(?:底|末)', ([year = '', month = '']) => by('until', `${year}-${two(month)}-31`)],
  [
    `(?:在)?${TALK}(?:过程)?中(?:当面)?(?:提出来?|反映|收集到?|发现|征集|征求到?|查找)?(?:出|到)?(?:的)?`,
    by('source', 'talk'),
  ],
  // 全、无、最
  [
    `清一色|全部|全都|全数|均|都|悉数|一律|逐[条项一件个人]|件件|条条|事事|项项|桩桩|人人|个个|每一?${ITEM}|所有|${'一[条项件个人]不[落漏少]'}|无一例外|各[项条](?=整改|措施|意见|建议|任务)|集中[在于](?=[^，]{1,8}一个?(?:方面|类|环节))`,
    { is: 'all' },
  ],
  [
    `(?:尚)?没有(?:任何|哪)一?${ITEM}?|(?:尚)?(?:没有|无|不存在|没)(?:任何)?(?:一${ITEM})?|零(?=逾期|超期|漏谈|积压)|无一${ITEM}?|没有任何${ITEM}?`,
    { is: 'none' },
  ],
  [
    '最多|居首(?:位)?|(?:位居|名列|排名|排在|位列|居)(?:第一|首位|榜首)|最(?:为)?集中|占比最[高大]|最高|收得最多|为主(?!要|题|席)|占主导',
    { is: 'most', rank: 1 },
  ],
  ['谈得最[多密勤]', { is: 'most', rank: 1, thing: 'talk' }],
  ['次之|居次|居第二|为辅|(?:排|位居|名列|排名|排在|位列)第二(?:位)?|其次(?:是|为)', { is: 'most', rank: 2 }],
  ['居第三|(?:排|位居|名列|排名|排在|位列)第三(?:位)?', { is: 'most', rank: 3 }],
  ['最少|最低|垫底|(?:排名|排在)(?:最后|末位)|收得最少', { is: 'least' }],
  ['分别', { is: 'each' }],
  ['占(?:比|到|了)?(?:全部|总数|总量)?', { is: 'share' }],
  [`${NOT}(?=[与同和跟][^，]{1,10}谈)`, { is: 'none' }],
  ['其中', { is: 'part' }],
  ['还有|尚有|仍有|剩余|剩下|还剩|还差|尚缺|只剩', { is: 'remain' }],
  [
    '人均|平均每人|每人平均|平均下来|平均每[名位个](?:谈话对象|干部职工|职工|干部|同志|人)|每[名位个](?:谈话对象|干部职工|职工|同志|人)平均',
    { is: 'per-head' },
  ],
  ['(?:每场(?:谈话)?平均|平均(?:下来)?[每一]场(?:谈话)?|场均)(?:时长|时间|谈)?', thing('length')],
  ['对|向|给|涉及|针对|关于|反映|指向|点到|提给|由|从|与|同|和|跟|找', { is: 'mark' }],
  ['(?:多|高|大)于|盖过|压过|多过', { is: 'than', by: 'more' }],
  ['(?:少|低)于|不如|不及', { is: 'than', by: 'fewer' }],
  ['比|较', { is: 'than' }],
  ['个人|本人|自己', { is: 'self' }],
  ['增加(?:了)?|增长(?:了)?|上升(?:了)?|多出?(?:了)?', { is: 'more' }],
  ['减少(?:了)?|下降(?:了)?|少(?:了)?', { is: 'fewer' }],
  ['有的|有些|个别|部分|一些|少数|多数|大多数?|绝大多数|若干', { is: 'unknown' }],
  // 空词
  [
    '就[^，、]{1,6}而言|从[^，、]{1,6}(?:来)?看|总的看|总体(?:上)?看?|以[^，、]{1,4}论|一个?(?:方面|类|环节)|(?:这)?一环(?:节)?|环节',
    fill,
  ],
  [
    '活动(?:期间|以来|开展以来|中)|(?:本次|此次|这次|本轮|整个)(?:交心谈心|谈心交心|谈心谈话|谈心|谈话)?活动|活动|[本我](?:局|队|大队|校|院|公司|所|委|厂|单位|县局|支队)|目前|截至目前|截止目前|到目前(?:为止)?|迄今|至今|眼下|活动结束时',
    whole,
  ],
  [words('共计|共|累计|总计|合计|总共|一共|总数|总量|总'), whole],
  [
    '全(?:局|队|大队|校|院|公司|所|委|厂|行|司|处|园|镇|乡|街道)(?:现有|共有|上下)?|覆盖|遍及|惠及|共有|现有|下设|设有|在册|在编|在职|在岗|花名册(?:上|登记)?',
    { is: 'fill', extent: true, whole: true },
  ],
  [
    words(
      '组织|开展|进行|实施|安排|收集|征求|征集|收到|听取|提出|梳理|归纳|整理|汇总|查找|发现|查摆|排查|找出|制定|制订|出台|形成|建立|确定|列出|召开|举行|举办|参加|参与|接受|担任|落实了|办理|推进|受理|登记|明确|负责|牵头|承担|承办|主办|经批准|按规定|领办|领了|牵头落实|负责落实|负责整改|提的|收得|结成|收来|发下去|翻出来|提出来|谈出来|挖出来|列入台账|需要|就连|凡|事项|所提|所|与人|同人|跟人|找人|列为|属于|担负|普通|一般|两两|互相|相互|彼此|之间|这一环|这一层|这一块|身份|各自|当月|该月|面向|最后|加上|连同|按|排|带头|率先|亲自|之外|除此之外|列入|当面|比较|较为|我们|出面|论|这次|此次|本次|各单位|来',
    ),
    fill,
  ],
  [
    words(
      '先后|陆续|分头|分批|广泛|深入|扎实|认真|充分|积极|面对面|普遍|集中|及时|切实|稳步|圆满|顺利|逐步|全面|真正|确实|实际|坦诚',
    ),
    fill,
  ],
  [
    '各类|各种|各项|各方面|各级|各(?=科室|部门|支部|单位|股室|中队)|全体|突出|具体|主要|有效|宝贵|合理化|相关|有关|类似|方面|类|等|来自',
    fill,
  ],
  [
    words(
      '已经|已|业已|现已|现|了|着|到|出|来|上|下|过|的|地|得|之|里|中|内|完|计|为|是|有|达到|达|高达|实现|做到|就|也|又|还|才|仅|只|则|便|即|其|在|于|以|这|把|将|被|并|且|及|以及|说|人数|数量|次数|项数|条数|总数|数|：|:|“|”|"|\\s',
    ),
    fill,
  ],
];

const monthNumber = (text: string): string => (/^\d/.test(text) ? text : String(parseChineseNumeral(text) ?? ''));

const COMPILED = ENTRIES.map(([pattern, sense]) => ({ pattern: new RegExp(pattern, 'uy'), sense }));

/** The longest word of reports that stands at a place of a text. */
export function senseAt(text: string, at: number): { readonly length: number; readonly sense: Sense } | undefined {
  let best: { length: number; sense: Sense } | undefined;
  for (const { pattern, sense } of COMPILED) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null || match[0].length <= (best?.length ?? 0)) continue;
    best = {
      length: match[0].length,
      sense: typeof sense === 'function' ? sense(match.slice(1).map((it: string | undefined) => it ?? '')) : sense,
    };
  }
  return best;
}
