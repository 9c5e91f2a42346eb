import { UserError } from '../finding/user-error.ts';
import { decode } from '../load/decode.ts';
import { parseYaml } from '../load/parse-yaml.ts';
import { keySpellings } from '../records/field.ts';
import { KEY_WORDS, spellingsOfKey } from '../records/keys.ts';
import { SECTIONS } from '../records/sections.ts';
import type { SourceFile } from '../source/source-file.ts';
import { nearestWord } from '../text/nearest.ts';
import { INVISIBLE, invisibleIn, withoutInvisible } from '../text/plain-form.ts';
import { oneLine } from '../text/printable.ts';
import type { Effects } from './effects.ts';

/** 没有用上的文件: what a file that no campaign claims seems to be, and why nothing claims it. */
export type Stray = {
  readonly file: SourceFile;
  /** `campaign`: a whole unit is missed. `list`: records of a campaign. `unreadable`: nobody can tell. */
  readonly kind: 'campaign' | 'list' | 'unreadable';
  readonly message: string;
  /** Where in the file the reason is. */
  readonly start: number;
  readonly end: number;
};

const FORMAT_WORDS = spellingsOfKey('format');
const PARTS = keySpellings(SECTIONS);

/** Keys that no other program's settings have at their top; a Chinese one is ours in any case. */
const OURS = new Set(['roster', 'talks', 'exemptions', 'narrative', 'externals', 'stated']);
/** Keys of a list's items that only records have. */
const OF_RECORDS = new Set(['talkers', 'talkees', 'addresses', 'measure', 'merged', 'returned', 'approvedBy', 'roles']);

const NAMED_AS_CAMPAIGN = /(?:^|\/)(?:campaign|活动)[^/]*$/i;
/** Whether the name of a file is that of a campaign file. */
export const isNamedAsCampaign = (path: string): boolean => NAMED_AS_CAMPAIGN.test(path);

const HAN = /\p{Script=Han}/u;

/** What a file of YAML that no campaign claims seems to be; `undefined` where it is somebody else's: settings of a program, a preset. */
export function describeStray(path: string, effects: Effects): Stray | undefined {
  let file: SourceFile;
  try {
    file = decode(path, effects.files.read(path)).file;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { file: { path, text: '' }, kind: 'unreadable', message: error.message, start: 0, end: 0 };
  }
  const asText = /\.txt$/i.test(path);
  const outline = outlineOf(file);
  const { keys, item } = outline;
  const written = formatKeyIn(outline, file.text);
  if (isCampaignLike(path, file.text, outline, written)) {
    return { file, kind: 'campaign', ...placeOf(written), message: whyNoCampaign(file.text, written, asText) };
  }
  if (!isListLike(keys, item)) return undefined;
  const why = asText ? '文件名以 .txt 结尾，所以没有读：请去掉 .txt' : '没有活动文件用到它，里面的记录都没有读';
  const [first] = keys;
  return { file, kind: 'list', ...placeOf(first), message: `像是记录的列表，但${why}` };
}

type Key = { readonly name: string; readonly start: number; readonly indent: number };

const placeOf = (key: Key | undefined) => ({ start: key?.start ?? 0, end: key ? key.start + key.name.length : 0 });

type Outline = { readonly keys: readonly Key[]; readonly inner: readonly Key[]; readonly item: readonly string[] };

/** How a line with a key begins, with what may stick to the key unseen. */
const KEY = new RegExp(
  `^([ \\t\\u3000\\u00A0]*)["']?([${INVISIBLE}]*[^\\s#"':：{}[\\],-][^"':：{}[\\],\\n]{0,30}?)["']?[ \\t]*[:：]`,
  'gm',
);
/** Writings that only a parser can tell: a mapping in braces, `? key`, tags and anchors. */
const ELABORATE = /^(?:[ \t]*(?:#.*|---.*)?\r?\n)*[ \t]*[{?!&]/;

/**
 * The keys of the outermost mapping, those that stand further in, or those of the first item of a list; read line by line, for the file need be
 * no YAML.
 */
function outlineOf(file: SourceFile): Outline {
  const { text } = file;
  const elaborate = ELABORATE.test(text) ? keysParsed(file) : [];
  if (elaborate.length > 0) return { keys: elaborate, inner: [], item: [] };
  const lines = [...text.matchAll(KEY)];
  const found = lines.map(([whole, before = '', name = ''], at): Key => {
    const start = (lines[at]?.index ?? 0) + whole.indexOf(name, before.length);
    return { name, start, indent: before.length };
  });
  const list = /^[ \t]*-[ \t]([\s\S]*?)(?=^[ \t]*-[ \t]|(?![\s\S]))/m.exec(text);
  const outer = found.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const isList = list !== null && !found.some(({ start, indent }) => start < list.index || indent === 0);
  const names = [...(list?.[1] ?? '').matchAll(/(?:^|[{,\n])[ \t]*["']?([\p{L}_][\p{L}\w-]*)["']?[ \t]*[:：]/gu)];
  if (isList) return { keys: [], inner: found, item: names.map(([, name = '']) => name) };
  // The first key may stand one blank further in than those after it: that is the very slip to be found.
  const isOuter = ({ indent }: Key, at: number): boolean => indent === outer || at === 0;
  return { keys: found.filter(isOuter), inner: found.filter((key, at) => !isOuter(key, at)), item: [] };
}

/** The keys of a mapping, as the parser finds them. */
function keysParsed(file: SourceFile): Key[] {
  const parsed = parseYaml(file);
  const data = 'data' in parsed ? parsed.data : undefined;
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return Object.keys(data).map((name) => ({ name, start: Math.max(0, file.text.indexOf(name)), indent: 0 }));
}

/** A key as it looks. */
const seen = ({ name }: Key): string => withoutInvisible(name).trim();

const isFormat = (key: Key): boolean => FORMAT_WORDS.includes(seen(key));

const WORDS = FORMAT_WORDS.join('|');

/** “格式” somewhere else than in a line of its own, and what is the matter with it. */
const MISPLACED: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`(?<=^[ \\t]*-[ \\t]+["']?)(?:${WORDS})(?=["']?[ \\t]*[:：])`, 'm'), '写成了列表的一项（前面有“-”）'],
  [new RegExp(`(?<=^[ \\t]*\\{[ \\t]*["']?)(?:${WORDS})(?=["']?[ \\t]*[:：])`, 'm'), '写在了花括号里'],
  [new RegExp(`(?<=^[ \\t]*\\[[ \\t]*["']?)(?:${WORDS})(?=["']?[ \\t]*[:：])`, 'm'), '写在了方括号里'],
  [new RegExp(`(?<=^[ \\t]*["']?)(?:${WORDS})(?=["']?(?![\\p{L}\\w-])[^:：\\n]*$)`, 'mu'), '后面没有冒号'],
];

type Written = Key & { readonly amiss?: string };

function misplaced(text: string): Written | undefined {
  for (const [pattern, amiss] of MISPLACED) {
    const match = pattern.exec(text);
    if (match) return { name: match[0], start: match.index, indent: 0, amiss };
  }
  return undefined;
}

const formatKeyIn = ({ keys, inner }: Outline, text: string): Written | undefined =>
  keys.find(isFormat) ??
  misplaced(text) ??
  inner.find((key) => isFormat(key) && /^["']?[ \t]*[:：][ \t]*["']?1/.test(text.slice(key.start + key.name.length))) ??
  keys.find(({ name }) => !PARTS.has(name) && nearestWord(name, FORMAT_WORDS) !== undefined);

/** A text that says nothing. */
const isEmpty = (text: string): boolean => text.replace(/#.*/g, '').trim() === '';

function isCampaignLike(path: string, text: string, { keys, inner }: Outline, written: Written | undefined): boolean {
  const isNamedSo = isNamedAsCampaign(path);
  if (isEmpty(text)) return isNamedSo;
  const partsIn = (some: readonly Key[]) => new Set(some.flatMap((key) => PARTS.get(seen(key)) ?? []));
  const ours = partsIn(keys);
  const [only, ...more] = keys;
  const isHead = ours.has('unit') || ours.has('campaign');
  if (only !== undefined && more.length === 0 && isHead) {
    return HAN.test(only.name) || hasHead(partsIn([only, ...inner]));
  }
  // What a misplaced first line is followed by need not be keys that can be read.
  if (written !== undefined && isFormat(written)) {
    if (isNamedSo || hasHead(partsIn([...keys, ...inner]))) return true;
  }
  if (ours.size < 2 || ours.size * 2 < keys.length) return false;
  if (isHead) return isNamedSo || keys.some(({ name }) => HAN.test(name)) || ours.size > 2 || hasHead(ours);
  return ours.has('roster') && ours.has('talks');
}

const hasHead = (parts: ReadonlySet<string>): boolean => parts.has('unit') && parts.has('campaign');

function isListLike(keys: readonly Key[], item: readonly string[]): boolean {
  const [only, ...more] = keys;
  if (only !== undefined)
    return more.length === 0 && PARTS.has(only.name) && (HAN.test(only.name) || OURS.has(only.name));
  const known = item.filter((name) => KEY_WORDS.has(name));
  const isOurs = known.some((name) => HAN.test(name) || OF_RECORDS.has(name)) || known.includes('id');
  return isOurs && known.length * 4 >= item.length * 3;
}

function whyNoCampaign(text: string, written: Written | undefined, asText: boolean): string {
  if (asText) return '像是活动文件，但文件名以 .txt 结尾，没有核对：请去掉 .txt（先让文件夹显示扩展名）';
  if (isEmpty(text)) return '看名字是活动文件，里面却是空的，没有核对：请补上内容，或者删去';
  const line = '“格式: 1”';
  const like = '像是活动文件，但';
  if (written === undefined) return `${like}没有写${line}，没有核对：请在第一行写上“格式: 1”`;
  const name = seen(written);
  if (written.amiss !== undefined) return `${like}「${name}」${written.amiss}，没有核对：请在第一行单独写${line}`;
  if (!FORMAT_WORDS.includes(name)) return `${like}把“格式”写成了「${oneLine(name)}」，没有核对：请改成${line}`;
  const hidden = invisibleIn(written.name);
  if (hidden !== undefined)
    return `${like}「${name}」这个键里夹着看不见的字符（${hidden}），没有核对：请删去这一行，重新输入${line}`;
  if (written.indent > 0) return `${like}「${name}」前面多了空格（缩进），没有核对：请让${line}顶格写`;
  return `${like}读不出${line}，没有核对：请在第一行单独写${line}`;
}
