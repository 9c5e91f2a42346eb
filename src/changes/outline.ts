import type { Figure } from '../figures/figure.ts';
import type { Obligation, Outcome } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import { chineseKey } from '../records/keys.ts';
import type { Changes } from './compare-campaigns.ts';
import type { Cause, FigureChange } from './figure-changes.ts';
import type { Move, MovingTalk, ObligationChange } from './obligation-changes.ts';
import {
  actionItems,
  CHANGE_WORDS,
  type OutlineDetail,
  type OutlineItem,
  type OutlinePart,
  personItems,
  recordItems,
  recordName,
  type Seen,
  sectionWord,
  settingItems,
  suggestionItems,
} from './outline-records.ts';
import { type PlaceReader, placeText } from './record-place.ts';
import { namesIn } from './values-in-words.ts';

/** What every text form of the changes says, in their order; parts without changes are left out. */
export function outlineOf(changes: Changes, before: Campaign, after: Campaign, places: PlaceReader): OutlinePart[] {
  const names = namesIn(before, after);
  const seen = { names, places };
  return [
    ...obligationParts(changes.obligations, seen),
    { title: '免谈', items: recordItems(changes.exemptions, seen) },
    { title: '人员', items: personItems(changes.people, seen) },
    { title: '谈话记录', items: recordItems(changes.talks, seen) },
    { title: '意见建议', items: suggestionItems(changes.suggestions, seen) },
    { title: '整改', items: actionItems(changes.actions, seen) },
    { title: '其他记录', items: recordItems(changes.others, seen) },
    { title: '基本信息和文字', items: settingItems(changes.settings, seen) },
    { title: '数据', items: figureItems(changes.figures, seen) },
  ].filter(({ items }) => items.length > 0);
}

const TITLES: Readonly<Record<Move, string>> = {
  'newly-met': '新谈到',
  'no-longer-met': '不再算谈到',
  'newly-missing': '新到期未谈',
  other: '其他应谈的变化',
  asked: '新增应谈',
  dropped: '不再应谈',
};

/** 应谈的变化, a part for each way in which they moved. */
const obligationParts = (changes: readonly ObligationChange[], seen: Seen): OutlinePart[] =>
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

/** Records that are named under figures; JSON names them all. */
const NAMED = 8;

const NO_RECORD: OutlineDetail = { text: '不因某条记录：截至日期、活动时间、免谈或必谈关系有变化' };

const valueText = (figure: Figure | undefined): string =>
  figure === undefined ? '（没有这项数据）' : `${figure.text}${figure.unit}`;

/** 数据: old → new; those that the same records moved stand together, above these records. */
function figureItems(changes: readonly FigureChange[], seen: Seen): OutlineItem[] {
  const groups = new Map<string, { texts: string[]; details: readonly OutlineDetail[] }>();
  for (const { id, before, after, causes } of changes) {
    const key = causes.map((cause) => `${cause.section}/${cause.id}/${cause.change}`).join('\0');
    const group = groups.get(key) ?? { texts: [], details: causeDetails(causes, seen) };
    group.texts.push(`${id}  ${valueText(before)} → ${valueText(after)}`);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function causeDetails(causes: readonly Cause[], seen: Seen): OutlineDetail[] {
  if (causes.length === 0) return [NO_RECORD];
  const rest = causes.length > NAMED ? [{ text: `等共 ${causes.length} 条记录` }] : [];
  return [...causes.slice(0, NAMED).map((cause) => causeDetail(cause, seen)), ...rest];
}

function causeDetail(cause: Cause, { names, places }: Seen): OutlineDetail {
  const { section, id, change, fields } = cause;
  const what = fields.length === 0 ? '' : `（${fields.map((key) => chineseKey(key, section)).join('、')}）`;
  return {
    text: `因${CHANGE_WORDS[change]}${sectionWord(section)} ${recordName(section, id, names)}${what}`,
    place: placeText(cause, places),
  };
}
