import type { Obligation, Outcome } from '../pairing/obligation.ts';
import type { Move, MovingTalk, ObligationChange } from './obligation-changes.ts';
import type { OutlineDetail, OutlineItem, OutlinePart } from './outline-part.ts';
import type { Seen } from './outline-records.ts';
import { placeText } from './record-place.ts';

const TITLES: Readonly<Record<Move, string>> = {
  'newly-met': '新谈到',
  'no-longer-met': '不再算谈到',
  'newly-missing': '新到期未谈',
  other: '其他应谈的变化',
  asked: '新增应谈',
  dropped: '不再应谈',
};

/** 应谈的变化, a part for each way in which they moved. */
export const obligationParts = (changes: readonly ObligationChange[], seen: Seen): OutlinePart[] =>
  Object.entries(TITLES).map(([move, title]) => ({
    title,
    items: changes.filter((change) => change.move === move).map((change) => itemOf(change, seen)),
  }));

function itemOf({ before, after, talks }: ObligationChange, seen: Seen): OutlineItem {
  const about = after ?? before;
  const outcomes = [before, after].flatMap((it) => (it === undefined ? [] : [OUTCOME_WORDS[it.outcome]]));
  const exemption = placeText({ before: before?.exemption?.record, after: after?.exemption?.record }, seen.places);
  return {
    texts: [`${about === undefined ? '' : obligationText(about)}：${outcomes.join(' → ')}`],
    details: [
      ...talks.map((talk) => talkText(talk, seen)),
      ...(after === undefined || after.why === '' ? [] : [{ text: after.why }]),
      ...(exemption === '' ? [] : [{ text: '免谈', place: exemption }]),
    ],
  };
}

/** The talk that did it. */
function talkText(talk: MovingTalk, { places }: Seen): OutlineDetail {
  const { id = '', date = '' } = talk.after ?? talk.before ?? {};
  const what = talk.before === undefined ? '计入' : talk.after === undefined ? '不再计入' : '有改动的';
  return { text: `${what}谈话 ${id}（${date}）`, place: placeText(talk, places) };
}

const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  met: '已谈',
  exempt: '免谈',
  undecided: '无法判断',
  pending: '未到期',
  missing: '未谈',
};

/** Who an obligation is about, and what asks for it: 张一与李二（班子成员之间，活动期间）. */
function obligationText({ subject, pairing, window, round, event }: Obligation): string {
  const who = subject.length === 0 ? '全体' : subject.map(({ name }) => name).join('与');
  const when = [window.label, round === undefined || window.label.startsWith('第') ? '' : `第${round}轮`].join('');
  return `${who}（${[pairing.title, when, ...(event ? [`${event.kind} ${event.date}`] : [])].join('，')}）`;
}
