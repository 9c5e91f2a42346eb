import { parseDocument, type YAMLParseError } from 'yaml';
import { lineText, positionAt, type SourceFile } from '../source/source-file.ts';
import type { Judgement, LoadId } from './catalogue.ts';
import { misplaced } from './indentation.ts';
import { type FoundSlip, firstError, mended, placeBefore, slipsIn } from './mend.ts';
import type { Broken } from './parse-yaml.ts';
import type { Edit } from './slip.ts';
import { UNQUOTED } from './slips.ts';

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

const syntaxError = (file: SourceFile, rule: LoadId, range: readonly [number, number], message: string): Judgement => ({
  rule,
  severity: 'error',
  origin: { file: file.path, path: [] },
  range,
  message,
});

const UNCLOSED = '方括号或花括号没有成对：请补上后一半';

/** 清水发[2013]3号 inside a list: to the parser a list within a text. */
const BRACKET_IN_TEXT = /[\p{Script=Han}\w][[{]/u;
const BRACKETED = '文字里的方括号、花括号会被当作列表：发文字号的年份用六角括号〔〕，别的文字整段加上引号';

/** "工作"与生活: to the parser the text ends with the second quotation mark. */
const QUOTED_START = /(?<=(?:[:-] +|[,[{] *))(["'])(?:(?!\1).)*\1 *[^\s,}\]#:]/;
const QUOTED = '文字以英文引号开头，引号后面还有字：请把引号改成中文的“”，或者把整段文字放进引号里';

/** 措施: 调配车辆: 一台 in braces: to the parser a mapping begins in the text. */
const COLON_IN_TEXT = /^[^,{}[\]]*: /;

/** A line of words, or drawn, without any colon. */
const BARE = /^[ \t]*[^\s#"'\-[{][^:：]*$|^[ \t]*-{2,}[ \t]*$/;
const bareLine = (line: string): string =>
  /[\p{Script=Han}\w]/u.test(line)
    ? `「${line.length > 20 ? `${line.slice(0, 20)}……` : line}」后面没有冒号：是键的，请写成「${line.length > 8 ? '键' : line}:」；不是记录的，请删去这一行，或者在前面加「#」`
    : '这一行画的线不是记录：请删去，或者在前面加「#」';

/** An unclosed bracket is a matter of indentation to the parser, not to a clerk. */
function messageOf(error: YAMLParseError, file: SourceFile): string {
  if (/end with a [\]}]/.test(error.message)) return UNCLOSED;
  if (error.code === 'MISSING_CHAR' && /quote/.test(error.message)) return UNQUOTED;
  if (error.code === 'DUPLICATE_KEY') return MESSAGES[error.code] ?? OTHER;
  const { line: at, column } = positionAt(file, error.pos[0]);
  const line = lineText(file, at);
  if (error.code === 'BLOCK_IN_FLOW' && COLON_IN_TEXT.test(line.slice(column - 1)))
    return MESSAGES['BLOCK_AS_IMPLICIT_KEY'] ?? OTHER;
  if (error.code === 'UNEXPECTED_TOKEN' && QUOTED_START.test(line)) return QUOTED;
  if (error.code === 'MULTILINE_IMPLICIT_KEY' && BARE.test(line)) return bareLine(line.trim());
  return BRACKET_IN_TEXT.test(line) ? BRACKETED : (MESSAGES[error.code] ?? OTHER);
}

/** Quotation marks and brackets are missed where the text ends: what is to be seen is where they were opened. */
function openedAt(error: YAMLParseError, text: string): number | undefined {
  const isQuote = error.code === 'MISSING_CHAR' && /quote/.test(error.message);
  if (!isQuote && !/end with a [\]}]/.test(error.message)) return undefined;
  const opening = isQuote ? /(?<=[:\-,[{]\s*)["'](?!.*["'])/ : /[[{](?=[^\]}]*$)/;
  let at = 0;
  for (const line of text.slice(0, error.pos[0]).split('\n')) {
    const found = opening.exec(line.replace(/\s#.*$/, ''));
    if (found !== null) return at + found.index;
    at += line.length + 1;
  }
  return undefined;
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

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?\r?$/gm;

/** 合并冲突: the marks that git leaves where two people changed the same lines. */
function conflictIn(file: SourceFile): Judgement[] {
  const marks = [...file.text.matchAll(CONFLICT)];
  const [first] = marks;
  if (first === undefined || marks.every(([mark]) => mark.startsWith('|'))) return [];
  const lines = marks.map(({ index }) => positionAt(file, index).line).join('、');
  const message = `文件里有 git 合并冲突的标记（第 ${lines} 行），两边的改动还没有选定：请留下要的内容，删去「<<<<<<<」「=======」「>>>>>>>」各行`;
  return [syntaxError(file, 'yaml-syntax', [first.index, first.index + 7], message)];
}

/** A second document in a file, at the line that begins it. */
function secondDocument(file: SourceFile): Judgement[] {
  const start = /^(?:[ \t]*(?:#.*)?\r?\n|%.*\n)*(?:---[^\n]*\n)?/.exec(file.text)?.[0].length ?? 0;
  const mark = /^(?:---(?=\s|$)|\.\.\.[ \t]*\r?\n(?=[ \t]*[^\s#]))/gm;
  mark.lastIndex = start;
  const found = mark.exec(file.text);
  if (found === null || firstError(file.text.slice(0, found.index)) !== undefined) return [];
  const message = `${MESSAGES['MULTIPLE_DOCS']}`;
  return [syntaxError(file, 'yaml-syntax', [found.index, found.index + 3], message)];
}

/** Slips of one kind that a paste made together are one finding. */
const slipFindings = (file: SourceFile, slips: readonly FoundSlip[]): Judgement[] =>
  slips
    .filter(({ places }) => places > 0)
    .map(({ rule, at, message, lines, places }) => {
      const many = lines > 1 ? `（这样的共有 ${lines} 行）` : places > 1 ? `（这一行共有 ${places} 处）` : '';
      return syntaxError(file, rule, at, `${message}${many}`);
    });

/** What is wrong is mended as far as it can be seen, so that what is then still wrong is another fault. */
function mendStepByStep(file: SourceFile): { found: Judgement[]; edits: readonly Edit[] } {
  const slips = slipsIn(file.text);
  const edits = slips.map(({ edit }) => edit);
  const found = slipFindings(file, slips);
  if (file.text.length > LONGEST_TRIED) return { found, edits };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const line = misplaced(file.text, edits);
    if (line === undefined) break;
    edits.push(line.edit);
    found.push(syntaxError(file, 'yaml-syntax', line.at, line.message));
  }
  return { found, edits };
}

const MOST_STEPS = 10;
const LONGEST_TRIED = 500_000;

/** A parser that has lost its way complains of every line. It finds it again at the next key that stands at the margin. */
function foundAgain(listed: readonly Judgement[], file: SourceFile): Judgement[] {
  let lost = -1;
  return listed.filter(({ range, rule }) => {
    const at = range?.[0] ?? 0;
    if (lost >= 0 && !/\n[^\s#-]/.test(file.text.slice(lost, at + 1))) return false;
    if (rule !== 'duplicate-key') lost = at;
    return true;
  });
}

/** What the parser says of a text in which every slip that shows was mended, at the places of the text as written. */
function parserFindings(file: SourceFile, edits: readonly Edit[]): Judgement[] {
  const after = { path: file.path, text: mended(file.text, edits) };
  const before = (at: number): number => Math.min(placeBefore(at, edits), file.text.length);
  const listed = listErrors(after).map((error) => {
    const opened = openedAt(error, after.text);
    const [start, end] = opened === undefined ? [before(error.pos[0]), before(error.pos[1])] : [before(opened), 0];
    const rule = error.code === 'DUPLICATE_KEY' ? 'duplicate-key' : 'yaml-syntax';
    return syntaxError(file, rule, [start, Math.max(end, start + 1)], messageOf(error, after));
  });
  return saidOnce(foundAgain(listed, file), file);
}

/** Every syntax error of a file in plain Chinese. `thrown` is what the fast parser stopped at, for errors that only it sees. */
function explainFile({ file, thrown }: Broken): Judgement[] {
  for (const whole of [conflictIn, secondDocument]) {
    const said = whole(file);
    if (said.length > 0) return said;
  }
  const { found, edits } = mendStepByStep(file);
  const listed = parserFindings(file, edits);
  if (found.length > 0 || listed.length > 0) return [...found, ...listed];
  const at = thrown.mark?.position ?? 0;
  const message = FROM_EXCEPTION.find(([pattern]) => pattern.test(thrown.reason))?.[1] ?? OTHER;
  return [syntaxError(file, /duplicat/i.test(thrown.reason) ? 'duplicate-key' : 'yaml-syntax', [at, at + 1], message)];
}

/** Every syntax error of every file that is not YAML. */
export const explainSyntax = (broken: readonly Broken[]): Judgement[] => broken.flatMap(explainFile);
