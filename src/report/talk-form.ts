import { type Form, type FormCell, type FormRow, formCell } from '../document/form.ts';
import type { Campaign } from '../records/campaign.ts';
import { chineseKey } from '../records/keys.ts';
import type { Person } from '../records/person.ts';
import { modeOf, type Talk } from '../records/talk.ts';
import { chineseWord } from '../records/vocabulary.ts';
import type { Day } from '../text/day.ts';
import { dayText, postOn } from './names.ts';
import { fullWidth } from './record-text.ts';

/** 谈话记录表: what stands in it before anybody takes up a pen. Each line of a cell is one of its list; nothing is a cell to fill in by hand. */
export type TalkFormWords = {
  readonly unit: string;
  readonly number: string;
  readonly time: readonly string[];
  readonly place: readonly string[];
  readonly mode: readonly string[];
  readonly kind: readonly string[];
  readonly talkers: readonly Party[];
  readonly talkees: readonly Party[];
  readonly topics: readonly string[];
  /** The confidential part, where both locks are open: a row each, further ones behind the four that every form has. */
  readonly content: ContentWords;
  readonly recorder: readonly string[];
  readonly recordedOn: readonly string[];
};

/** One who takes part, with his post on the day. */
export type Party = { readonly name: string; readonly post: string };

/** 谈话的内容, by what it is. */
type ContentWords = Readonly<
  Partial<Record<(typeof ALWAYS)[number]['key'] | (typeof MORE)[number], readonly string[]>>
>;

export const FORM_TITLE = '谈心谈话记录表';

/** The rows that every form has, for long texts, and their shares of the page. */
const ALWAYS = [
  { key: 'content', label: ['谈话内容'], lines: 5, fill: 5 },
  { key: 'toTalker', label: ['对谈话人', '的意见建议'], lines: 3, fill: 2 },
  { key: 'toTalkee', label: ['对谈话对象', '的意见建议'], lines: 3, fill: 2 },
  { key: 'problems', label: ['存在的问题', '和努力方向'], lines: 3, fill: 2 },
] as const;

/** What few records have: a row only where there is something to print. */
const MORE = ['achievements', 'attitude', 'followUp', 'remark'] as const;

const DAY_TO_FILL_IN = '　　年　　月　　日';

/** The columns (字): a label, what stands beside it, and both once more. */
const COLUMNS = [6.5, 13, 6.5, 13];

/** 表: the words in their places. */
export function talkForm(words: TalkFormWords): Form {
  const row = (children: FormCell[], lines = 1.4): FormRow => ({ type: 'formRow', lines, children });
  const pair = (label: readonly string[], lines: readonly string[]): FormCell[] => [
    formCell('label', label),
    formCell('words', lines),
  ];
  return {
    type: 'form',
    title: FORM_TITLE,
    above: [`单位：${words.unit}`, `编号：${words.number === '' ? '　　　　' : words.number}`],
    columns: COLUMNS,
    children: [
      row([...pair(['谈话时间'], words.time), ...pair(['谈话地点'], words.place)]),
      row([...pair(['谈话形式'], words.mode), ...pair(['谈话类型'], words.kind)]),
      ...partyRows('谈话人', words.talkers).map((cells) => row(cells)),
      ...partyRows('谈话对象', words.talkees).map((cells) => row(cells)),
      row([formCell('label', ['谈话主题']), formCell('words', words.topics, 3)]),
      ...ALWAYS.map(({ key, label, lines, fill }) => textRow(label, words.content[key] ?? [], lines, fill)),
      ...MORE.flatMap((key) => {
        const lines = words.content[key];
        return lines === undefined ? [] : [textRow([chineseKey(key)], lines, 1, 0)];
      }),
      row([...signature(['谈话人', '签字']), ...signature(['谈话对象', '签字'])], 2.6),
      row([...pair(['记录人'], words.recorder), ...pair(['记录日期'], words.recordedOn)]),
    ],
  };
}

const textRow = (label: readonly string[], lines: readonly string[], least: number, fill: number): FormRow => ({
  type: 'formRow',
  lines: least,
  fill,
  children: [formCell('label', label), formCell('text', lines, 3)],
});

const signature = (label: readonly string[]): FormCell[] => [
  formCell('label', label),
  formCell('signature', ['', DAY_TO_FILL_IN]),
];

/** One person beside his post; of several each with the post in brackets, over the whole width. */
function partyRows(label: string, parties: readonly Party[]): FormCell[][] {
  const [only, ...others] = parties;
  if (others.length === 0) {
    const post = only?.post ?? '';
    return [
      [
        formCell('label', [label]),
        formCell('words', only === undefined ? [] : [only.name]),
        formCell('label', ['职务']),
        formCell('words', post === '' ? [] : [post]),
      ],
    ];
  }
  const names = parties.map(({ name, post }) => (post === '' ? name : `${name}（${post}）`)).join('、');
  return [[formCell('label', [label]), formCell('words', [names], 3)]];
}

/** What the record of a talk says. `withContent`: both locks are open, the one in the file and the one on the command line. */
export function wordsOfTalk(talk: Talk, campaign: Campaign, withContent: boolean): TalkFormWords {
  const party = (id: string): Party => {
    const person = campaign.people.get(id);
    return person === undefined ? { name: id, post: '' } : partyOn(person, talk.date);
  };
  return {
    unit: campaign.unit.name,
    number: talk.id,
    time: [dayText(talk.date), ...hoursOf(talk)],
    place: linesOf(talk.place),
    mode: [chineseWord('mode', modeOf(talk))],
    kind: linesOf(talk.kind),
    talkers: talk.talkers.map(party),
    talkees: talk.talkees.map(party),
    topics: talk.topics === undefined ? [] : [talk.topics.map(fullWidth).join('、')],
    content: withContent ? contentOf(talk) : {},
    recorder: talk.recorder === undefined ? [] : [party(talk.recorder).name],
    recordedOn: talk.recordedOn === undefined ? [DAY_TO_FILL_IN] : [dayText(talk.recordedOn)],
  };
}

/** A form for which there is no talk yet: nothing but what is known of it. */
export const wordsToFillIn = (
  unit: string,
  talkers: readonly Party[] = [],
  talkees: readonly Party[] = [],
): TalkFormWords => ({
  unit,
  number: '',
  time: [DAY_TO_FILL_IN],
  place: [],
  mode: [],
  kind: [],
  talkers,
  talkees,
  topics: [],
  content: {},
  recorder: [],
  recordedOn: [DAY_TO_FILL_IN],
});

/** Name, and department with post, as they were on a day. */
export function partyOn(person: Person, day: Day): Party {
  const post = postOn(person, day);
  return { name: person.name, post: [post?.department, post?.post].filter((it) => it !== undefined).join('') };
}

function hoursOf({ start, end, minutes }: Talk): string[] {
  const hours = start === undefined ? '' : end === undefined ? `${start}起` : `${start}至${end}`;
  const long = minutes === undefined ? '' : `${minutes}分钟`;
  if (hours === '' || long === '') return [hours + long].filter((it) => it !== '');
  return [`${hours}（${long}）`];
}

function contentOf(talk: Talk): ContentWords {
  const { opinions, attitude, followUp, remark, achievements } = talk;
  const texts = (values: readonly (string | undefined)[] | undefined): string[] => (values ?? []).flatMap(linesOf);
  const some = (key: string, lines: readonly string[]): Record<string, readonly string[]> =>
    lines.length === 0 ? {} : { [key]: lines };
  return {
    ...some('content', linesOf(talk.content)),
    ...some('toTalker', texts(opinions?.toTalker)),
    ...some('toTalkee', texts(opinions?.toTalkee)),
    ...some('problems', texts([...(talk.problems ?? []), ...(talk.measures ?? [])])),
    ...some('achievements', texts(achievements)),
    ...some('attitude', linesOf(attitude)),
    ...some('followUp', linesOf(followUp)),
    ...some('remark', linesOf(remark)),
  };
}

/** The lines that were typed, those without words left out. */
const linesOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => fullWidth(line.trim()))
    .filter((line) => line !== '');
