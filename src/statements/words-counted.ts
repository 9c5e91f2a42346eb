import { type Entry, NOT, REPLY, state, TALK, thing } from './sense.ts';

/** 数的是什么、率: what is counted, and the shares that have a name of their own. */
export const COUNTED: readonly Entry[] = [
  // What only looks like one of the words below.
  [
    `${TALK}(?:记录|提纲|室|内容|时间|地点|前|后(?!续)|质量|效果|氛围|方案|计划|制度|安排|要求|表|会|主题|方式|形式|要点|技巧)|座谈(?!会)|访谈|漫谈|洽谈|商谈|恳谈|谈判|谈论|谈及|谈得(?!最)|(?:职工)?合理化建议|提醒${TALK}|诫勉${TALK}|任职${TALK}|廉政${TALK}`,
    { is: 'unknown' },
  ],
  // 数的是什么
  [
    `${TALK}(?:活动|工作)?(?:总)?(?:场次|人次|次数|数量|场数|总量|总数|量)?|谈(?:成|得)?|受谈人次|(?:互|相互|互相|两两)谈(?:心|话)?(?:谈话)?`,
    thing('talk'),
  ],
  ['场次|人次', thing('talk')],
  [`${TALK}对象(?:人数)?|被谈话?(?:人|对象)|受谈人`, thing('talkee')],
  [`${NOT}(?:担任|当|作为)(?:过)?${TALK}人`, state('missing', 'talker')],
  [`(?:担任|当|作为)?(?:主)?${TALK}人(?!次|数|均|员)(?:的次数)?|主谈人`, thing('talker')],
  [`(?:${TALK}|应谈|必谈)任务`, thing('task')],
  ['必谈关系(?!率)', thing('pairing')],
  ['必谈关系(?:项项|都|均|全部)?(?=落实|完成)', thing('task')],
  ['意见(?:和|与|、|及)?建议|建议意见|意见|建议|诉求', thing('opinion')],
  ['问题', thing('problem')],
  ['(?:意见建议|意见|建议)(?:和|与|、|及)问题|问题(?:和|与|、|及)?(?:意见建议|意见|建议)', thing('raised')],
  [
    '整改(?:措施|事项|任务|项目|工作|台账|内容)|(?:整改)?台账(?:内|上)?(?:所列|列入|事项|上)?|措施|整改',
    thing('action'),
  ],
  ['征求意见[表函卡书]|意见征求[表函]|意见[表卡函]', thing('form')],
  ['座谈会', thing('session')],
  [
    '(?:各)?(?:股所队|科所队|科队所)|科室|部门|处室|股室|内设机构|车间|教研组|年级组|班组|中队|科队|站所|单位',
    thing('department'),
  ],
  ['(?:基层)?党?支部|党小组', thing('branch')],
  [
    '历时|历经|为期|用时|用了|(?:利用|花了?|用)(?=[^，]{1,5}[天周月])|前后(?:历时|持续|共)?|持续(?:了|时间)?|时间跨度',
    thing('duration'),
  ],
  ['(?:领办|承办|牵头|负责|名下)的?(?:事项|任务|整改)|名下', thing('action')],
  ['从谈话人看|谈话人(?:里|当中|中)(?=，|$)', thing('talker')],
  // 率
  [
    `(?:${TALK}|应谈|必谈)(?:关系)?(?:任务|对象|活动|工作)?(?:总体|综合)?(?:完成|落实|覆盖|谈话)?率`,
    { is: 'rate', things: ['person'], state: 'met' },
  ],
  [`(?:${TALK}(?:活动|对象)?)?覆盖(?:率|面)`, { is: 'rate', things: ['person'], state: 'met' }],
  [
    '(?:整改(?:措施|事项|任务)?)?(?:完成|办结|销号|到位|落实)率|整改率',
    { is: 'rate', things: ['action'], state: 'done' },
  ],
  ['(?:意见|建议|意见建议)?(?:采纳|采用)率', { is: 'rate', things: ['opinion'], state: 'accepted' }],
  [`${REPLY}率`, { is: 'rate', things: ['raised'], state: 'replied' }],
  ['(?:收回|回收|返回|回表)率', { is: 'rate', things: ['form'], state: 'returned' }],
  ['逾期率|超期率', { is: 'rate', things: ['action'], state: 'overdue' }],
];
