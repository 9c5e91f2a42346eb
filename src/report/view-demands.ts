import { shareText } from '../figures/rate-text.ts';
import type { Campaign } from '../records/campaign.ts';
import { chineseKey } from '../records/keys.ts';
import type { Duration, Pairing, Window } from '../records/pairing.ts';
import { recordKey } from '../records/record-key.ts';
import { chineseWord } from '../records/vocabulary.ts';
import { dayText, periodText } from './names.ts';
import { recordWord } from './record-word.ts';
import { shape, type ViewOf } from './shape.ts';

/** 要求: what a pairing asks for, as a plan says it. */
export const DEMAND = shape({
  /** 双方逐一谈到；每人至少谈2次. */
  amount: 'text',
  /** 活动期间完成；民主生活会（2013年6月5日）前完成. */
  time: 'text',
  /** 采用一对一形式；每次不少于40分钟. */
  form: ['text'],
  /** 写明地点、内容；双方签字. */
  record: ['text'],
});
export type DemandView = ViewOf<typeof DEMAND>;

export function demandView(pairing: Pairing, campaign: Campaign): DemandView {
  const key = recordKey('pairings', pairing.id);
  const words = ([field, text]: Asked): string => recordWord(text, key, field);
  return {
    amount: words(['require', triggerText(pairing) + amountText(pairing)]),
    time: words(['window', timeText(pairing, campaign)]),
    form: formTexts(pairing).map(words),
    record: recordTexts(pairing).map(words),
  };
}

/** The field of a pairing that asks for something, and how a plan says it. */
type Asked = readonly [field: string, text: string];

const triggerText = ({ trigger, level }: Pairing): string =>
  (trigger === undefined ? '' : `出现${trigger.event.join('、')}情形的，`) + (level === 'should' ? '一般应' : '');

function amountText({ relation, require }: Pairing): string {
  switch (require.kind) {
    case 'all-pairs':
      if (relation.kind === 'within') return '两两都要谈到';
      return relation.kind === 'edge' ? `按${relation.edge}关系逐一谈到` : '双方逐一谈到';
    case 'each-left':
    case 'each-right':
      if (relation.kind === 'tier') return `按${relation.roles.join('、')}逐级谈，下一级每人都要谈到`;
      return eachText(relation.kind, require);
    case 'share':
      return `${require.per === 'left' ? '每名谈话人的' : ''}谈话面不低于${shareText(require.share)}`;
    default:
      return require satisfies never;
  }
}

type Each = Extract<Pairing['require'], { readonly kind: 'each-left' | 'each-right' }>;

function eachText(relation: Pairing['relation']['kind'], { kind, times, count }: Each): string {
  const whom = kind === 'each-left' && relation !== 'within' ? '每名谈话人' : '每人';
  if (count === 'talks') return `${whom}至少谈${times}次`;
  if (relation === 'within') return `${whom}至少与其他${times}人谈`;
  if (relation === 'any-of' && kind === 'each-right') return times === 1 ? '每人都要谈到' : `每人至少由${times}人谈`;
  return `${whom}至少与对方${times}人谈`;
}

const spanOf = ({ days, workdays }: Duration): string => `${days}${workdays ? '个工作日' : '日'}内`;

function timeText({ window, rounds }: Pairing, campaign: Campaign): string {
  const turns = typeof rounds === 'number' ? rounds : rounds?.length;
  const dates = Array.isArray(rounds) ? `（${rounds.map(({ from, to }) => periodText({ from, to })).join('；')}）` : '';
  const time = windowText(window, campaign);
  return turns === undefined || turns < 2 ? `${time}完成` : `${time}分${turns}轮${dates}完成`;
}

const EVERY = { month: '每月', quarter: '每季度', half: '每半年', term: '每学期', year: '每年' } as const;
const SIDES = { after: '后', before: '前', around: '前后' } as const;

function windowText(window: Window, { milestones, period }: Campaign): string {
  switch (window.kind) {
    case 'campaign':
      return '活动期间';
    case 'since-event':
      return '情形发生后及时';
    case 'dates':
      return `${periodText({ from: window.from ?? period.from, to: window.to ?? period.to })}`;
    case 'before': {
      const milestone = milestones.find(({ id }) => id === window.milestone);
      return milestone === undefined ? '活动期间' : `${milestone.title}（${dayText(milestone.date)}）前`;
    }
    case 'every':
      return EVERY[window.unit];
    case 'within':
      return `${clockText(window)}${SIDES[window.side]}${spanOf(window)}`;
    default:
      return window satisfies never;
  }
}

function clockText({ of, yearly }: Extract<Window, { kind: 'within' }>): string {
  if (of === 'event') return '情形发生';
  return yearly ? `每年${chineseKey(of)}` : chineseKey(of);
}

function formTexts({ form }: Pairing): Asked[] {
  const modes = (form.modes ?? []).map((mode) => chineseWord('mode', mode));
  return [
    ...(modes.length > 0 ? [['form.modes', `采用${modes.join('、')}形式`] as const] : []),
    ...(form.kinds === undefined ? [] : [['form.kinds', `以${form.kinds.join('、')}进行`] as const]),
    ...(form.minMinutes === undefined ? [] : [['form.minMinutes', `每次不少于${form.minMinutes}分钟`] as const]),
    ...(form.maxGroup === undefined ? [] : [['form.maxGroup', `每场谈话对象不超过${form.maxGroup}人`] as const]),
    ...(form.initiator === 'talkee' ? [['form.initiator', '由谈话对象提出'] as const] : []),
  ];
}

const BOTH = 2;

function recordTexts({ evidence }: Pairing): Asked[] {
  if (evidence === undefined) return [];
  const fields = evidence.fields.map(({ name }) => chineseKey(name));
  const sides = (evidence.signed ?? []).map((side) => chineseWord('signed', side));
  return [
    ...(fields.length > 0 ? [['evidence.fields', `写明${fields.join('、')}`] as const] : []),
    ...(evidence.opinions === undefined ? [] : [['evidence.opinions', '写明双方互提的意见'] as const]),
    ...(sides.length > 0
      ? [['evidence.signed', `由${sides.length === BOTH ? '双方' : sides.join('')}签字`] as const]
      : []),
    ...(evidence.recordedWithin === undefined
      ? []
      : [['evidence.recordedWithin', `谈后${spanOf(evidence.recordedWithin)}完成`] as const]),
  ];
}
