import type { Phrase, State } from '../../../statements/phrase.ts';
import type { Facts } from '../../define-rule.ts';
import { countThing } from './answer-phrase.ts';

export const STATE_WORDS: Readonly<Partial<Record<State, string>>> = {
  required: '应谈',
  met: '已谈',
  missing: '未谈',
  exempt: '免谈',
  undecided: '无法判断',
  pending: '未到期',
  replied: '已答复',
  unreplied: '未答复',
  accepted: '采纳',
  unaccepted: '未采纳',
  declined: '不采纳',
  'settled-otherwise': '没有采纳',
  explained: '解释说明',
  escalated: '上报',
  done: '已完成',
  open: '未完成',
  unfinished: '未完成',
  kept: '',
  doing: '整改中',
  planned: '未启动',
  started: '已启动',
  addressed: '有整改措施',
  unaddressed: '没有整改措施',
  overdue: '逾期',
  late: '逾期完成',
  'in-time': '按期完成',
  sent: '发出',
  returned: '收回',
  unreturned: '未收回',
  due: '到期',
  merged: '合并后',
  raw: '原始',
};

export const THING_WORDS: Readonly<Record<Phrase['things'][number], string>> = {
  talk: '谈话',
  talker: '谈话人',
  talkee: '谈话对象',
  person: '人员',
  task: '谈话任务',
  pairing: '必谈关系',
  opinion: '意见建议',
  problem: '问题',
  raised: '意见和问题',
  action: '整改措施',
  form: '征求意见表',
  session: '座谈会',
  department: '部门',
  branch: '支部',
  duration: '活动时间',
  length: '平均每场谈话',
};

export const UNIT_WORDS: Readonly<Record<Phrase['things'][number], string>> = {
  talk: '场',
  talker: '人',
  talkee: '人',
  person: '人',
  task: '项',
  pairing: '项',
  opinion: '条',
  problem: '条',
  raised: '条',
  action: '项',
  form: '份',
  session: '场',
  department: '个',
  branch: '个',
  duration: '天',
  length: '分钟',
};

/** What the records come to, the ways to count that there are side by side. */
export function shownOf({ groups, states, things, unit, says, rate }: Phrase, values: readonly number[]): string {
  const [thing = 'raised'] = things;
  const about = groups.map(({ words }) => `「${words}」`).join('');
  const state = states.map((it) => STATE_WORDS[it] ?? '').join('');
  const counted =
    thing === 'talk' && /^(?:人次|场次?)$/.test(unit)
      ? `谈话${unit.charAt(0) === '场' ? '场次' : unit}`
      : THING_WORDS[thing];
  const what = about + (rate && states.includes('met') ? '谈话率' : counted + state);
  const few = [...new Set(values.filter((it) => !Number.isNaN(it)))].slice(0, 3);
  const text = few
    .map((it) => (says === 'rate' ? `${Math.round(it * 1000) / 10}%` : `${Math.round(it * 10) / 10}`))
    .join(' 或 ');
  return `${what} ${text}${unit === '' ? '' : ` ${unit}`}`;
}

/** 共 24 项，: how many there are of what is claimed. */
export function totalOf({ things: [thing = 'raised'], groups }: Phrase, facts: Facts): string {
  const [total] = countThing(thing, '', [], groups, facts)?.values ?? [];
  return total === undefined ? '' : `共 ${total} ${UNIT_WORDS[thing]}，`;
}
