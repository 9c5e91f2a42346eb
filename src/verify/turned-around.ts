import { numberWordsIn } from '../statements/number-words.ts';
import { type Clause, clausesIn } from './clause.ts';
import type { Fact } from './facts.ts';
import type { WordDifference, Words } from './word-difference.ts';

/** Words that hold one of the characters and decide nothing; bounds of quantities are read with their numbers. */
const INNOCENT =
  /不断|不仅|不但|不光|不只|不同|不足|不少于|不低于|不超过|不忘|不懈|不易|不折不扣|无论|无私|无愧|无形|非常|除非|是非|未来|平均|人均|户均|均衡|均匀|首都|都市|全都会/g;

/** 否定 and 总括: 未 没有 无 不 非, 均 都 全部, and what tells early from late. Words of a class are one. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/没有|没|未|无|非/g, '未'],
  [/不/g, '不'],
  [/全部|全都|全数|悉数|一律|均|都|皆/g, '均'],
  [/逾期|超期/g, '逾期'],
  [/按期|如期|按时/g, '按期'],
];

/** Which words of a text turn what it says around, or say it of all; in no order. */
export function decidingWords(text: string): string {
  const bare = text.replace(/\s+/g, '').replace(INNOCENT, '');
  return CLASSES.flatMap(([pattern, name]) => (bare.match(pattern) ?? []).map(() => name)).join('');
}

/** 反义词: words of which the one says the contrary of the other. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/增加|增设|增开|增添|新增/g, /减少|削减|压减|裁减/g],
  [/提高|提升|上调|调高/g, /降低|下降|下调|调低/g],
  [/启用|恢复|开放|开通|开设/g, /停用|停止|关闭|废止/g],
  [/建立|设立|新建|新设|修订/g, /撤销|取消|撤并/g],
  [/扩大|拓宽/g, /缩小|收窄/g],
  [/延长/g, /缩短/g],
  [/提前/g, /推迟|延后|推后|延期/g],
  [/允许|准许/g, /禁止|严禁/g],
  [/支持|赞成/g, /反对/g],
  [/首场|首次|首批|最早/g, /末场|末次|末批|最后|最近/g],
  [/发出|发放|发送/g, /收回|回收/g],
  [/已于|已经|已在/g, /拟于|将于|预计|打算/g],
  [/合并前/g, /合并后/g],
  [/分别计/g, /合并计|只计|不重复计/g],
  [/谈话人(?![次员])/g, /谈话对象/g],
];

/** 口径: by what things are told apart (从类别看, 按部门统计). Those of one line say the same. */
const KINDS: readonly RegExp[] = [
  /类别|种类|类型|分类|方面/,
  /对象/,
  /渠道|来源|途径/,
  /处理|办理/,
  /整改方式/,
  /进展|进度|状态/,
  /月份/,
  /部门|科室|单位/,
  /支部/,
  /形式/,
  /内容|主题/,
  /年龄|职务|职级/,
];
const BY = /[从按](\p{Script=Han}{2,8}?)(?:来?看|来?分|统计|汇总|划分|归类)/u;

const kindOf = (text: string): number => {
  const by = BY.exec(text.replace(/\s+/g, ''))?.[1];
  return by === undefined ? -1 : KINDS.findIndex((kind) => kind.test(by));
};

/** Whether the numbers behind a clause were told apart by one thing, and are by another now. */
const isOtherKind = (before: string, after: string): boolean => {
  const [was, is] = [kindOf(before), kindOf(after)];
  return was >= 0 && is >= 0 && was !== is;
};

/** Whether a text says the contrary of another: what the one says is gone, and its opposite has come. */
export const isOpposed = (before: string, after: string): boolean =>
  OPPOSITES.some(([one, other]) => isTurnedFrom(one, other, before, after) || isTurnedFrom(other, one, before, after));

const isTurnedFrom = (gone: RegExp, come: RegExp, before: string, after: string): boolean =>
  timesIn(before, gone) > timesIn(after, gone) && timesIn(after, come) > timesIn(before, come);

const timesIn = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** 均 and 无一 at the head of a clause say something of the number before it. */
const OF_ALL = /^(?:均|都|皆|全部|全都|全数|悉数|一律|无一|没有|无)/;

/** 肯定否定: clauses of a figure or a fact that say it of all, or say that it is not so, where they did not, or do so no longer. */
export function turnedAround({ expected, found, stretches }: Words, facts: readonly Fact[]): WordDifference[] {
  const [before, after] = [clausesIn(expected.text), clausesIn(found.text)];
  const told: WordDifference[] = [];
  let [old, now] = [0, 0];
  for (const { kind, before: gone, after: come } of stretches) {
    const [was, is] = [clauseAt(before, gone[0]?.at ?? old), clauseAt(after, come[0]?.at ?? now)];
    if (kind === 'changed' && is !== undefined) {
      const whole = gone.length === 0 && (come[0]?.at ?? 0) <= is.start && endOf(come, 0) >= is.end;
      const turned = whole
        ? OF_ALL.test(is.text) && hasNumber(after[after.indexOf(is) - 1])
        : was !== undefined &&
          (isOtherKind(was.text, is.text) || (isTurned(was, is, before, after) && holdsFact(was, facts)));
      if (turned && !told.some(({ start }) => start === is.start))
        told.push({
          kind: 'turned',
          expected: whole ? '' : (was?.text ?? ''),
          found: is.text,
          start: is.start,
          end: is.end,
          of: undefined,
        });
    }
    old = endOf(gone, old);
    now = endOf(come, now);
  }
  return told;
}

const endOf = (tokens: readonly { readonly at: number; readonly text: string }[], otherwise: number): number => {
  const last = tokens.at(-1);
  return last === undefined ? otherwise : last.at + last.text.length;
};

const clauseAt = (clauses: readonly Clause[], at: number): Clause | undefined =>
  clauses.find(({ start, end }) => start <= at && at <= end);

const isTurned = (was: Clause, is: Clause, before: readonly Clause[], after: readonly Clause[]): boolean =>
  (decidingWords(was.text) !== decidingWords(is.text) || isOpposed(was.text, is.text)) &&
  !isSplit(was, before, after) &&
  !before.some(({ text }) => text === is.text) &&
  !after.some(({ text }) => text === was.text);

/** A clause that became two, or two that became one: they decide together what it decided. */
const isSplit = ({ text }: Clause, before: readonly Clause[], after: readonly Clause[]): boolean => {
  if (before.length === after.length) return false;
  const at = before.findIndex((it) => it.text === text);
  const [from, to] = [at, at - before.length];
  const together = (clauses: readonly Clause[]): string => clauses.map((it) => it.text).join('');
  const now = together(after.slice(from, after.length + to + 1));
  return decidingWords(now) === decidingWords(text) && !isOpposed(text, now);
};

const hasNumber = (clause: Clause | undefined): boolean =>
  clause !== undefined && numberWordsIn(clause.text).some(({ telling }) => telling);

/** What a template says of the outcome without a figure. */
const OUTCOME = /谈到|谈上|谈完|落实|完成|办结|答复|覆盖|遗漏|按.+计/;

const holdsFact = (clause: Clause, facts: readonly Fact[]): boolean =>
  hasNumber(clause) ||
  OUTCOME.test(clause.text) ||
  facts.some(({ start, end }) => start < clause.end && clause.start < end);
