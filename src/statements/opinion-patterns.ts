import { before, behind, byRate, byUnit, byWord, ITEMS, type Pattern } from './pattern.ts';

const ASKED = /征求意见[表函卡]|意见[表卡函]/;
const OPINION = /意见|建议/;

/** 意见建议、问题：收集、合并、答复、采纳. */
const OPINIONS: readonly Pattern[] = [
  {
    reach: before(
      '(?:合并|归并|归纳|梳理|整理|归类|汇总|提炼)(?:后)?(?:合并|归并|归纳)?(?:形成|成|为|出|成为)(?:的)?(?:意见建议|意见)?',
      { about: OPINION },
    ),
    meaning: byUnit(['条'], { of: 'merged' }),
  },
  {
    reach: before('(?:合并|归并)(?:为|成|后)?(?:的)?(?:意见建议|意见)?'),
    meaning: byUnit(['条'], { of: 'merged' }),
  },
  {
    reach: before('(不采纳|采纳|采用|上报)(?:意见建议|意见|建议)?'),
    meaning: byWord('disposition', ['条', '项', '件']),
  },
  {
    reach: before('(?:答复|回复|反馈|回应)(?:意见建议|意见|建议)?', { loose: true, about: OPINION }),
    meaning: byUnit(ITEMS, { of: 'replied' }),
  },
  {
    reach: before('(?:意见建议|意见和建议|意见、建议|意见|建议)'),
    meaning: byUnit(['条'], { of: 'suggestions' }),
  },
  {
    reach: behind(
      '征求|收集|征集|收到|归纳|梳理|整理|汇总|提出|听取',
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
];

/** 征求意见表、座谈会：发出、收回、收回率、场次. */
const CHANNELS: readonly Pattern[] = [
  {
    reach: before('(?:发放|发出|下发|印发|分发)(?:了)?(?:征求意见表|意见征求表|征求意见函|征求意见卡|意见表)?', {
      loose: true,
    }),
    meaning: byUnit(['份'], { of: 'sent' }),
  },
  {
    reach: behind('发放|发出|下发|印发|分发', '(?:征求)?意见', { loose: true }),
    meaning: byUnit(['份'], { of: 'sent' }),
  },
  {
    reach: before('(?:收回|回收|交回|返回)(?:有效)?(?:征求意见表|意见表)?', { loose: true }),
    meaning: byUnit(['份'], { of: 'returned' }),
  },
  { reach: before('(?:收回|回收|返回)率'), meaning: byRate({ of: 'return-rate' }) },
  {
    reach: before('(?:召开|组织|举行|开)?(?:了)?(?:职工|党员|干部|青年)*座谈会(?:共|先后)?(?:召开|举行|组织)?', {
      loose: true,
    }),
    meaning: byUnit(['场', '场次', '次'], { of: 'sessions' }),
  },
  {
    reach: behind('召开|组织|举行|开', '(?:职工|党员|干部|青年)*座谈会', { loose: true }),
    meaning: byUnit(['场', '场次', '次', '个'], { of: 'sessions' }),
  },
];

export const OPINION_PATTERNS: readonly Pattern[] = [...OPINIONS, ...CHANNELS.map((it) => withForms(it))];

/** 发出80份 of a sentence that names other papers is not about forms. */
function withForms({ reach, meaning }: Pattern): Pattern {
  return {
    reach: (context) =>
      /问卷|通知|文件|简报|资料|手册|材料|方案|慰问|宣传/.test(context.sentence) && !ASKED.test(context.sentence)
        ? undefined
        : reach(context),
    meaning,
  };
}
