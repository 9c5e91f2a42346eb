import { nearestWord } from '../text/nearest.ts';
import { invisibleIn, withoutInvisible } from '../text/plain-form.ts';
import { isKey, KEY_WORDS, spellingsOfKey } from './keys.ts';
import { SECTIONS } from './sections.ts';

/** The parts of a campaign file: written inside a record they stand too far to the right. */
const { format: _, ...parts } = SECTIONS;
const PARTS = new Set(Object.entries(parts).flatMap(([part, { zh }]) => [part, zh[0]]));

/** What somebody who wrote such a key meant: the key, and why it was not read. */
type MeantKey = { readonly key: string; readonly message: string };

const STUCK = /^([^:：\s]+)\s*([:：]|(?=[\u3000\u00A0 ]))(\s*)(.*)$/u;

/** What kind of blank that is no ordinary one stands in a text. */
const blankIn = (text: string): string =>
  text.includes('\u3000') ? '全角空格' : '不间断空格（网页、Word 里复制来的）';

/** A mapping of one key whose colon is none to YAML, so that the whole is a text: 单位: 名称：某局. Why it was not read. `anyKey`: the keys are the unit's own. */
export function stuckMapping(text: string, anyKey = false): string | undefined {
  const [, own] = /^(\p{Script=Han}{1,8}|[a-z]+(?:-[a-z]+)+)[:：]/u.exec(text) ?? [];
  const keys = anyKey && own !== undefined ? new Set([own]) : KEY_WORDS;
  return /[:：]/.test(text) ? stuckTo(text, keys)?.message : undefined;
}

/** Words that are known, whatever they are known as. */
type Known = Pick<ReadonlySet<string>, 'has' | 'keys'>;

/** 姓名：何春, 姓名:何春, 姓​名: a known key that something stuck to. */
function stuckTo(key: string, spellings: Known): MeantKey | undefined {
  const plain = withoutInvisible(key);
  if (plain !== key && spellings.has(plain.trim())) {
    const message = `「${plain}」这个键里夹着看不见的字符（${invisibleIn(key)}）：请删去这个键，重新输入`;
    return { key: plain.trim(), message };
  }
  const [, quoted = ''] = /^[“”‘’「」『』"'](.+)[“”‘’「」『』"']$/.exec(plain) ?? [];
  if (spellings.has(quoted)) return { key: quoted, message: `「${quoted}」两边有引号：键不加引号，请删去` };
  const [, mark = '', bare = ''] = /^(_{1,2}|~{2})(.+)\1$/.exec(plain) ?? [];
  if (spellings.has(bare))
    return { key: bare, message: `「${bare}」两边的「${mark}」是 Markdown 的写法，记录里不用：请删去` };
  const trimmed = plain.trim();
  if (trimmed !== plain && spellings.has(trimmed))
    return { key: trimmed, message: `「${trimmed}」前面或后面有${blankIn(plain)}：请改用普通的空格` };
  const [, name = '', colon, blanks = '', rest] = STUCK.exec(plain) ?? [];
  if (rest === undefined || !spellings.has(name)) return undefined;
  if (colon === '：')
    return { key: name, message: `「${name}」后面用了中文冒号：请改成英文冒号加一个空格「${name}: 」` };
  if (colon === ':' && blanks !== '')
    return { key: name, message: `「${name}」的冒号后面是${blankIn(blanks)}：请改成普通的空格` };
  if (colon === ':' && rest === '')
    return { key: name, message: `「${name}」后面多了一个冒号：请写成「${name}: 」加内容` };
  if (colon === ':') return { key: name, message: `「${name}」的冒号后面少了一个空格：请写成「${name}: 」加内容` };
  return { key: name, message: `「${name}」后面少了英文冒号：请写成「${name}: 」加内容` };
}

/** The key that was meant by one that nobody knows; `undefined` where none can be told. */
function meantKey(key: string, spellings: Known): MeantKey | undefined {
  const stuck = stuckTo(key, spellings);
  if (stuck !== undefined) return stuck;
  const nearest = nearestWord(key, spellings.keys());
  return nearest === undefined
    ? undefined
    : { key: nearest, message: `不认识「${key}」这个键：是不是「${nearest}」？` };
}

/** What to say of a key that may not stand here. Keys that are there, or may be, are signs for explain-issue.ts to spell. */
function explainUnknownKey(key: string, allowed: readonly string[], spellings: ReadonlyMap<string, string>): string {
  const twin = spellings.get(key);
  if (twin !== undefined) return `「${key}」和这里已有的「{${twin}}」是同一项，只能写一次：请删去一个`;
  const isTop = allowed.includes('roster') && allowed.includes('talks');
  // talk: for talks: is a part of the file, which a key of a record is called like.
  if (isTop && spellings.has(`${key}s`)) return `不认识「${key}」这个键：是不是「${key}s」？`;
  if (isTop && KEY_WORDS.has(key))
    return `「${key}」不能顶格写：它是记录里的一项，多半是缩进不对，请在前面加空格，和所在记录的各项左对齐`;
  if (PARTS.has(key)) return `「${key}」是活动文件的一部分，不能写在别的内容里面：多半是缩进多了，请顶格写`;
  const meant = meantKey(key, spellings);
  if (meant !== undefined) return meant.message;
  const remark = /^(?:\/\/|＃|--|※|;|；)/.exec(key)?.[0];
  if (remark !== undefined) return `说明文字前面写的是「${remark}」：请改成英文的「# 」`;
  if (/[:：，,｛{]/.test(key))
    return `「${key}」不是一个键：请检查这里的冒号、逗号和括号是不是英文的，冒号后面有没有空格`;
  return `不认识「${key}」这个键：这里可以写 ${allowed
    .filter(isKey)
    .map((name) => `{key ${name}}`)
    .join('、')}`;
}

/** What to say of each of the keys that may not stand in a mapping of just these. */
export function explainUnknownKeys(keys: readonly string[], allowed: readonly string[]): string[] {
  const spellings = new Map<string, string>();
  for (const name of allowed)
    for (const spelling of spellingsOfKey(name)) if (!spellings.has(spelling)) spellings.set(spelling, name);
  return keys.map((key) => explainUnknownKey(key, allowed, spellings).replaceAll('\n', ' '));
}
