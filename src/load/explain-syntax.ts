import { parseDocument, type YAMLParseError } from 'yaml';
import type { Judgement } from '../finding/finding.ts';
import { KEYS } from '../records/vocabulary.ts';
import { lineText, positionAt, type SourceFile } from '../source/source-file.ts';
import type { Broken } from './parse-yaml.ts';

/** Above this size only the first error is asked for: the parser that lists them all is slow. */
const LIST_ALL_BELOW = 5_000_000;

const MESSAGES: Record<string, string> = {
  BAD_DQ_ESCAPE: '双引号里的反斜杠「\\」用法不对：请改用单引号，或把「\\」写成「\\\\」',
  BAD_INDENT: '缩进不对：同一层的各行要左对齐，下一层多缩进两个空格',
  BAD_SCALAR_START: '这个值不能用这个符号开头：请给整个值加上引号',
  BLOCK_AS_IMPLICIT_KEY: '一行里出现了两个「: 」：文字中的英文冒号请改为中文冒号「：」，或给整段文字加引号',
  BLOCK_IN_FLOW: '花括号、方括号里面不能再换行写「- 」或缩进的内容：请检查括号是否漏了一半',
  DUPLICATE_KEY: '同一处把这个键写了两次：请删去一个，或者是漏了「- 」使两条记录连在一起',
  KEY_OVER_1024_CHARS: '键太长：多半是漏了引号或冒号',
  MISSING_CHAR: '缺少符号：请检查引号、括号、逗号是否成对',
  MULTILINE_IMPLICIT_KEY: '键不能跨行：上一行多半漏了冒号加空格「: 」，或引号没有成对',
  MULTIPLE_DOCS: '一个文件里只能有一份记录：请删去中间的「---」，或分成两个文件',
  TAB_AS_INDENT: '用了制表符（Tab）缩进：请改用空格',
  UNEXPECTED_TOKEN: '这里多了一个符号：请检查括号、引号、逗号是否成对',
};

const FROM_EXCEPTION: readonly [RegExp, string][] = [
  [
    /max(imum)? (aliases|number of aliases)|aliases/i,
    '这里用了别名（*名称），记录里不能用：请直接写出内容；文字本身以「*」「&」开头的，要加引号',
  ],
  [/depth|nesting/i, '层次嵌套太深：记录最多几层，请检查是不是文件生成错了'],
  [/complex keys|single document|found more/i, '一个文件里只能有一份记录，键只能是文字：请删去中间的「---」或「? 」'],
  [/duplicat/i, MESSAGES['DUPLICATE_KEY'] ?? ''],
  [/tab/i, MESSAGES['TAB_AS_INDENT'] ?? ''],
  [/indentation|block|document separator/i, MESSAGES['BAD_INDENT'] ?? ''],
];

const OTHER = '这里不合 YAML 的写法：请检查冒号后有没有空格、缩进是否对齐、引号和括号是否成对';

const syntaxError = (file: SourceFile, rule: string, range: readonly [number, number], message: string): Judgement => ({
  rule,
  severity: 'error',
  origin: { file: file.path, path: [] },
  range,
  message,
});

const KNOWN_KEYS = new Set(Object.entries(KEYS).flatMap(([key, spellings]) => [key, ...spellings]));

/** A full-width colon after a known key: `日期：2013-05-06` is one long text to any parser, so it is looked for by its face. */
function fullWidthColons(file: SourceFile): Judgement[] {
  const found: Judgement[] = [];
  for (const line of file.text.matchAll(/^([ \t]*(?:- +)?)([^\s:：#"']+)[ \t]*：/gm)) {
    const [whole, , key = ''] = line;
    if (!KNOWN_KEYS.has(key)) continue;
    const colon = line.index + whole.length - 1;
    found.push(
      syntaxError(
        file,
        'full-width-colon',
        [colon, colon + 1],
        `「${key}」后面用了中文冒号：请改成英文冒号加一个空格「${key}: 」`,
      ),
    );
  }
  return found;
}

/** From the line of a full-width colon on, the parser has lost its way: what it says there is a consequence, but for tabs and double keys. */
function isOwnFault({ range, rule, message }: Judgement, file: SourceFile, colons: readonly Judgement[]): boolean {
  const colon = colons[0]?.range?.[0];
  if (colon === undefined || rule === 'duplicate-key' || message === MESSAGES['TAB_AS_INDENT']) return true;
  return (range?.[0] ?? 0) < file.text.lastIndexOf('\n', colon) + 1;
}

const UNCLOSED = '方括号或花括号没有成对：请补上后一半';

/** 清水发[2013]3号 inside a list: to the parser a list within a text. */
const BRACKET_IN_TEXT = /[\p{Script=Han}\w][[{]/u;
const BRACKETED = '文字里的方括号、花括号会被当作列表：发文字号的年份用六角括号〔〕，别的文字整段加上引号';

/** An unclosed bracket is a matter of indentation to the parser, not to a clerk. */
function messageOf(error: YAMLParseError, file: SourceFile): string {
  if (/end with a [\]}]/.test(error.message)) return UNCLOSED;
  if (error.code === 'DUPLICATE_KEY') return MESSAGES[error.code] ?? OTHER;
  const line = lineText(file, positionAt(file, error.pos[0]).line);
  return BRACKET_IN_TEXT.test(line) ? BRACKETED : (MESSAGES[error.code] ?? OTHER);
}

function listErrors(file: SourceFile): YAMLParseError[] {
  if (file.text.length > LIST_ALL_BELOW) return [];
  return parseDocument(file.text, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false }).errors;
}

/** One slip of the pen may break the parser's rules several times over on its line. */
function saidOnce(judgements: readonly Judgement[], file: SourceFile): Judgement[] {
  const seen = new Set<string>();
  return judgements.filter(({ range, message }) => {
    const key = `${positionAt(file, range?.[0] ?? 0).line} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Every syntax error of a file in plain Chinese. `thrown` is what the fast parser stopped at, for errors that only it sees. */
function explainFile({ file, thrown }: Broken): Judgement[] {
  const colons = fullWidthColons(file);
  const listed = listErrors(file)
    .map((error) => {
      const end = Math.max(error.pos[1], error.pos[0] + 1);
      return syntaxError(
        file,
        error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax',
        [error.pos[0], end],
        messageOf(error, file),
      );
    })
    .filter((judgement) => isOwnFault(judgement, file, colons));
  if (colons.length > 0 || listed.length > 0) return [...colons, ...saidOnce(listed, file)];
  const at = thrown.mark?.position ?? 0;
  const message = FROM_EXCEPTION.find(([pattern]) => pattern.test(thrown.reason))?.[1] ?? OTHER;
  return [syntaxError(file, /duplicat/i.test(thrown.reason) ? 'duplicate-key' : 'yaml-syntax', [at, at + 1], message)];
}

/** Every syntax error of every file that is not YAML. */
export const explainSyntax = (broken: readonly Broken[]): Judgement[] => broken.flatMap(explainFile);
