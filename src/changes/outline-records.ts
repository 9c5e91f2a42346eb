import { chineseKey } from '../records/keys.ts';
import type { ListName } from '../records/list-names.ts';
import { chineseWord } from '../records/vocabulary.ts';
import type { SettingChange } from './compare-campaigns.ts';
import type { AnyRecord, RecordChange } from './record-changes.ts';
import {
  type ActionChange,
  type ActionMove,
  type PersonChange,
  type PersonMove,
  postsText,
  type SuggestionChange,
  type SuggestionMove,
} from './record-moves.ts';
import { type PlaceReader, placeText } from './record-place.ts';
import { fieldText, fieldTexts, type Names } from './values-in-words.ts';

/** A line below a change: how, through what; and where, `file:line`. */
export type OutlineDetail = { readonly text: string; readonly place?: string | undefined };

/** One change, or several that the same records made: what each is, and what is to be said of all of them. */
export type OutlineItem = { readonly texts: readonly string[]; readonly details: readonly OutlineDetail[] };

/** 变化 of one kind, under a title. */
export type OutlinePart = { readonly title: string; readonly items: readonly OutlineItem[] };

/** What the outline needs besides the changes: names of persons and places of records. */
export type Seen = { readonly names: Names; readonly places: PlaceReader };

export const CHANGE_WORDS = {
  added: '新增',
  removed: '删去',
  altered: '改动',
  counted: '现在计入',
  uncounted: '不再计入',
} as const;

/** What one record of a list is called. */
export const sectionWord = (section: ListName): string => (section === 'roster' ? '人员' : chineseKey(section));

/** 免谈 and 关系 have no ids of their own: the persons in them are named. */
export const recordName = (section: ListName, id: string, names: Names): string =>
  section === 'roster' || section === 'externals' || section === 'exemptions' || section === 'edges'
    ? id.split('/').map(names).join(' ')
    : id;

type Altered = { readonly before?: AnyRecord | undefined; readonly after?: AnyRecord | undefined };

/** What was altered, then where; a list of pieces too long for a line goes on below it. */
function alteredDetails(
  section: ListName,
  change: Altered & { readonly fields: readonly string[] },
  seen: Seen,
): OutlineDetail[] {
  const { before, after, fields } = change;
  const said = before && after ? fieldTexts(section, fields, before, after, seen.names) : [];
  return [...said.map((text) => ({ text })), { text: '', place: placeText(change, seen.places) }];
}

/** 记录, whatever the list. */
export const recordItems = (changes: readonly RecordChange[], seen: Seen): OutlineItem[] =>
  changes.map((change) => ({
    texts: [
      `${CHANGE_WORDS[change.change]}${sectionWord(change.section)} ${recordName(change.section, change.id, seen.names)}${aboutOf(change)}`,
    ],
    details: alteredDetails(change.section, change, seen),
  }));

/** A few words on a record that came or went. */
function aboutOf({ before, after }: RecordChange): string {
  const record = after ?? before;
  if (record === undefined) return '';
  if ('date' in record) return `（${record.date}）`;
  if ('reason' in record && record.reason !== undefined) return `（${record.reason}）`;
  return 'title' in record ? `（${record.title}）` : '';
}

const PERSON_MOVES: Readonly<Record<PersonMove, string>> = {
  came: '新增',
  left: '离开',
  posts: '任职变动',
  altered: '改动',
};

/** 人员: who came and left, and what posts they hold. */
export const personItems = (changes: readonly PersonChange[], seen: Seen): OutlineItem[] =>
  changes.map((change) => {
    const { move, before, after, section } = change;
    const person = after ?? before;
    const outside = section === 'externals' ? `（${chineseKey('externals')}）` : '';
    const posts = move === 'came' && person !== undefined ? `，${postsText(person)}` : '';
    return {
      texts: [`${PERSON_MOVES[move]}：${person?.name ?? ''}${outside}${posts}`],
      details: alteredDetails(section, change, seen),
    };
  });

const SUGGESTION_MOVES: Readonly<Record<SuggestionMove, string>> = {
  new: '新增',
  dropped: '删去',
  merged: '合并',
  answered: '已答复',
  altered: '改动',
};

/** 意见建议: new ones, those that others took in, those that were answered. */
export const suggestionItems = (changes: readonly SuggestionChange[], seen: Seen): OutlineItem[] =>
  changes.map((change) => {
    const record = change.after ?? change.before;
    const kind = record === undefined ? '' : chineseWord('suggestionKind', record.kind);
    return {
      texts: [`${SUGGESTION_MOVES[change.move]}：${kind} ${change.id}`],
      details: alteredDetails('suggestions', change, seen),
    };
  });

/** 基本信息和文字: paragraphs are not quoted, the files say them. */
export const settingItems = (changes: readonly SettingChange[], { names }: Seen): OutlineItem[] =>
  changes.map(({ part, field, before, after }) => ({
    texts: [
      part === 'narrative'
        ? `${chineseKey(part)}「${chineseKey(field, part)}」${before === undefined ? '新增' : after === undefined ? '删去' : '有改动'}`
        : `${chineseKey(part)}的${fieldText(part, field, before, after, names)}`,
    ],
    details: [],
  }));

const MOVES: Readonly<Record<ActionMove, string>> = {
  new: '新增',
  dropped: '删去',
  closed: '已销号',
  reopened: '重新打开',
  state: '进度变化',
  overdue: '新逾期',
  altered: '改动',
};

/** 整改: each action with what became of it. */
export const actionItems = (changes: readonly ActionChange[], seen: Seen): OutlineItem[] =>
  changes.map((change) => {
    const action = change.after ?? change.before;
    const state = action === undefined ? '' : chineseWord('state', action.state);
    const due = change.move === 'overdue' ? `，期限 ${action?.due ?? ''}` : '';
    return {
      texts: [`${MOVES[change.move]}：整改措施 ${change.id}（${state}${due}）`],
      details: alteredDetails('actions', change, seen),
    };
  });
