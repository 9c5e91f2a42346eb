import { DRAFT_MARK } from '../document/document.ts';
import type { Facts } from '../rules/define-rule.ts';
import { wrongClaims } from '../rules/words/contradictions.ts';
import { numberWordsIn } from '../statements/number-words.ts';
import { commentsOf } from '../word-file/comments.ts';
import { type NotRead, notRead } from '../word-file/not-read.ts';
import type { WordFile } from '../word-file/open-word-file.ts';
import type { Line } from '../word-file/read-body.ts';
import { tableOfChart } from '../word-file/read-shown.ts';
import type { Side } from '../word-file/walk-paragraph.ts';
import type { TroubleId } from './catalogue.ts';
import { shortened } from './comparison.ts';
import type { Trouble } from './trouble.ts';

/** What the document as rendered holds of what is not read, and how often: of that nothing is said. */
export type KnownUnread = ReadonlyMap<string, number>;

const keyOf = ({ kind, what }: NotRead): string => `${kind} ${what}`;

export function knownUnread(rendered: WordFile): KnownUnread {
  const times = new Map<string, number>();
  for (const it of notRead(rendered, 'accepted')) times.set(keyOf(it), (times.get(keyOf(it)) ?? 0) + 1);
  return times;
}

/** 没有读: what stands in the edited document and could not be compared; `said` are the troubles that are told already. */
export function unreadTroubles(
  edited: WordFile,
  side: Side,
  lines: readonly Line[],
  known: KnownUnread,
  said: readonly Trouble[],
): Trouble[] {
  const left = new Map(known);
  // What is wrong in a chart is said of what it shows; its workbook is looked at when that is right.
  const charts = new Set(
    said.flatMap(({ rule, line }) => (rule === 'wording' ? [] : [lines[line]?.cell?.table ?? -1])),
  );
  const isToldOf = (place: number): boolean => charts.has(tableOfChart(place));
  const strange = notRead(edited, side).filter((it) => {
    const times = left.get(keyOf(it)) ?? 0;
    left.set(keyOf(it), times - 1);
    return times <= 0 && it.what !== OWN_MARK && !(it.kind === 'workbook' && isToldOf(it.at));
  });
  return [...strange.map((it) => troubleOf(it, lines)), ...hiddenTroubles(lines, said)];
}

/** A draft is verified, too. */
const OWN_MARK = `艺术字「${DRAFT_MARK}」`;

const SAYS: Readonly<Record<NotRead['kind'], readonly [TroubleId, (what: string) => string]>> = {
  unread: ['not-read', (what) => `没有读：${what}。里面写的核对不了：请写进正文，或者删去`],
  picture: ['picture-not-read', (what) => `没有读：${what}。图片上的字和数核对不了：请看一看是不是该有的`],
  cell: ['row-dropped', (what) => `表里少了一格（${what}）：误删的请补上，确实要去掉的请改记录再重新生成`],
  workbook: [
    'chart-differs',
    (what) => `图表和它自带的表格不一样：${what}，双击打开图表就会变：请改成一样，或者重新生成`,
  ],
};

function troubleOf({ kind, what, part, at }: NotRead, lines: readonly Line[]): Trouble {
  const line = Math.max(
    0,
    lines.findLastIndex((it) => it.part === part && it.xml.start <= at),
  );
  const [rule, message] = SAYS[kind];
  return { rule, line, start: 0, end: lines[line]?.text.length ?? 0, message: message(what) };
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/** 隐藏文字. Where its line is told to lack those very words, that is the one fault. */
function hiddenTroubles(lines: readonly Line[], said: readonly Trouble[]): Trouble[] {
  return lines.flatMap(({ hidden }, line) =>
    hidden.flatMap(({ at, text }): Trouble[] => {
      const words = bare(text);
      const isTold = said.some(
        (it) => it.rule !== 'wording' && Math.abs(it.line - line) <= 1 && bare(it.message).includes(words.slice(0, 20)),
      );
      if (words === '' || isTold) return [];
      const message = `没有读：隐藏文字「${text.trim()}」。打印出来没有它，别人打开却能看到：请取消隐藏，或者删去`;
      return [{ rule: 'not-read', line, start: at, end: at, message }];
    }),
  );
}

/** Whose comments `verify --annotate` writes: they say what is wrong, and are not held to anything. */
const OURS = 'talkreport';

/**
 * 批注 that hold a number or a claim: they are no words of the report, but whoever opens or prints it may see them. 审核同意 says nothing that needs a
 * record.
 */
export function commentTroubles(file: WordFile, lines: readonly Line[], facts: Facts): Trouble[] {
  return commentsOf(file).flatMap(({ author, text, at }): Trouble[] => {
    if (author === OURS) return [];
    const [claim] = wrongClaims(text, facts);
    const counts = numberWordsIn(text).some(({ telling }) => telling);
    if (claim === undefined && !counts) return [];
    const line = Math.max(
      0,
      lines.findLastIndex((it) => it.part === file.main && it.xml.start <= at),
    );
    const why = claim === undefined ? '里面的数没有核对' : `数据不支持：${claim.shown}`;
    const message = `批注写着「${shortened(text)}」，${why}。批注会随文件发出去，也会印出来：定稿前请删去批注`;
    return [{ rule: 'comment-left', line, start: 0, end: lines[line]?.text.length ?? 0, message }];
  });
}
