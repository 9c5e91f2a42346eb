import { numberWordsIn } from '../statements/number-words.ts';
import { type Clause, clausesIn } from './clause.ts';
import { decidingWords } from './deciding-words.ts';
import type { Fact } from './facts.ts';
import { isOpposed } from './opposites.ts';
import type { WordDifference, Words } from './word-difference.ts';

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
        : was !== undefined && isTurned(was, is, before, after) && holdsFact(was, facts);
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
const OUTCOME = /谈到|谈上|谈完|落实|完成|办结|答复|覆盖|遗漏/;

const holdsFact = (clause: Clause, facts: readonly Fact[]): boolean =>
  hasNumber(clause) ||
  OUTCOME.test(clause.text) ||
  facts.some(({ start, end }) => start < clause.end && clause.start < end);
