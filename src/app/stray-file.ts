import { UserError } from '../finding/user-error.ts';
import { decode } from '../load/decode.ts';
import { keySpellings } from '../records/field.ts';
import { KEY_WORDS, spellingsOfKey } from '../records/keys.ts';
import { SECTIONS } from '../records/sections.ts';
import type { SourceFile } from '../source/source-file.ts';
import { nearestWord } from '../text/nearest.ts';
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
  const { keys, item } = outlineOf(file.text);
  if (isCampaignLike(path, file.text, keys)) {
    const written = formatKeyIn(keys);
    return { file, kind: 'campaign', ...placeOf(written), message: whyNoCampaign(file.text, written, asText) };
  }
  if (!isListLike(keys, item)) return undefined;
  const why = asText ? '文件名以 .txt 结尾，所以没有读：请去掉 .txt' : '没有活动文件用到它，里面的记录都没有读';
  const [first] = keys;
  return { file, kind: 'list', ...placeOf(first), message: `像是记录的列表，但${why}` };
}

type Key = { readonly name: string; readonly start: number; readonly indent: number };

const placeOf = (key: Key | undefined) => ({ start: key?.start ?? 0, end: key ? key.start + key.name.length : 0 });

/** The keys of the outermost mapping, or those of the first item of a list; read line by line, for the file need be no YAML. */
function outlineOf(text: string): { readonly keys: readonly Key[]; readonly item: readonly string[] } {
  const lines = [
    ...text.matchAll(/^([ \t\u3000\u00A0]*)["']?([^\s#"':：{}[\],-][^"':：{}[\],]{0,30}?)["']?[ \t]*[:：]/gm),
  ];
  const found = lines.map(([whole, before = '', name = ''], at): Key => {
    const start = (lines[at]?.index ?? 0) + whole.indexOf(name, before.length);
    return { name, start, indent: before.length };
  });
  const list = /^[ \t]*-[ \t]([\s\S]*?)(?=^[ \t]*-[ \t]|(?![\s\S]))/m.exec(text);
  const outer = found.reduce((least, { indent }) => Math.min(least, indent), Number.POSITIVE_INFINITY);
  const isList = list !== null && !found.some(({ start, indent }) => start < list.index || indent === 0);
  const names = [...(list?.[1] ?? '').matchAll(/(?:^|[{,\n])[ \t]*["']?([\p{L}_][\p{L}\w-]*)["']?[ \t]*[:：]/gu)];
  if (isList) return { keys: [], item: names.map(([, name = '']) => name) };
  // The first key may stand one blank further in than those after it: that is the very slip to be found.
  return { keys: found.filter(({ indent }, at) => indent === outer || at === 0), item: [] };
}

const formatKeyIn = (keys: readonly Key[]): Key | undefined =>
  keys.find(({ name }) => FORMAT_WORDS.includes(name)) ??
  keys.find(({ name }) => !PARTS.has(name) && nearestWord(name, FORMAT_WORDS) !== undefined);

function isCampaignLike(path: string, text: string, keys: readonly Key[]): boolean {
  if (text.trim() === '') return NAMED_AS_CAMPAIGN.test(path);
  const ours = new Set(keys.flatMap(({ name }) => PARTS.get(name) ?? []));
  if (ours.size < 2 || ours.size * 2 < keys.length) return false;
  if (ours.has('unit') || ours.has('campaign')) return keys.some(({ name }) => HAN.test(name)) || ours.size > 2;
  return ours.has('roster') && ours.has('talks');
}

function isListLike(keys: readonly Key[], item: readonly string[]): boolean {
  const [only, ...more] = keys;
  if (only !== undefined)
    return more.length === 0 && PARTS.has(only.name) && (HAN.test(only.name) || OURS.has(only.name));
  const known = item.filter((name) => KEY_WORDS.has(name));
  const isOurs = known.some((name) => HAN.test(name) || OF_RECORDS.has(name)) || known.includes('id');
  return isOurs && known.length * 4 >= item.length * 3;
}

function whyNoCampaign(text: string, written: Key | undefined, asText: boolean): string {
  if (asText) return '像是活动文件，但文件名以 .txt 结尾，没有核对：请去掉 .txt（先让文件夹显示扩展名）';
  if (text.trim() === '') return '看名字是活动文件，里面却是空的，没有核对：请补上内容，或者删去';
  const line = '“格式: 1”';
  if (written === undefined) return `像是活动文件，但没有写${line}，没有核对：请在第一行写上“格式: 1”`;
  if (!FORMAT_WORDS.includes(written.name))
    return `像是活动文件，但把“格式”写成了「${written.name}」，没有核对：请改成${line}`;
  if (written.indent > 0) return `像是活动文件，但「${written.name}」前面多了空格（缩进），没有核对：请让${line}顶格写`;
  return `像是活动文件，但读不出${line}，没有核对：请在第一行单独写${line}`;
}
