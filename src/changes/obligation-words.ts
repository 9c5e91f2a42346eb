import type { Obligation, Outcome } from '../pairing/obligation.ts';

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  met: '已谈',
  exempt: '免谈',
  undecided: '无法判断',
  pending: '未到期',
  missing: '未谈',
};

/** Who an obligation is about, and what asks for it: 张一与李二（班子成员之间，活动期间）. */
export function obligationText({ subject, pairing, window, round, event }: Obligation): string {
  const who = subject.length === 0 ? '全体' : subject.map(({ name }) => name).join('与');
  const when = [window.label, round === undefined || window.label.startsWith('第') ? '' : `第${round}轮`].join('');
  return `${who}（${[pairing.title, when, ...(event ? [`${event.kind} ${event.date}`] : [])].join('，')}）`;
}
