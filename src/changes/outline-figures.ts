import type { Figure } from '../figures/figure.ts';
import { chineseKey } from '../records/keys.ts';
import type { Cause, FigureChange } from './figure-changes.ts';
import type { OutlineDetail, OutlineItem } from './outline-part.ts';
import { CHANGE_WORDS, recordName, type Seen, sectionWord } from './outline-records.ts';
import { placeText } from './record-place.ts';

/** Records that are named under figures; JSON names them all. */
const NAMED = 8;

const NO_RECORD: OutlineDetail = { text: '不因某条记录：截至日期、活动时间、免谈或必谈关系有变化' };

const valueText = (figure: Figure | undefined): string =>
  figure === undefined ? '（没有这项数据）' : `${figure.text}${figure.unit}`;

/** 数据: old → new; those that the same records moved stand together, above these records. */
export function figureItems(changes: readonly FigureChange[], seen: Seen): OutlineItem[] {
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
