import { similarities } from '../alignment/shared-pairs.ts';
import type { Facts } from '../rules/define-rule.ts';
import type { Line } from '../word-file/read-body.ts';
import { changedColumns } from './changed-columns.ts';
import { checkMarks } from './check-marks.ts';
import { approvalTroubles, claimTroubles, requestTroubles, withClaims } from './claims.ts';
import { countClauses } from './clause.ts';
import { differencesOf, type Placed, placeIn } from './compare-pair.ts';
import { type Comparison, exchangeOf } from './comparison.ts';
import { droppedSections } from './dropped-sections.ts';
import { exchangedCells } from './exchanged-cells.ts';
import type { ExpectedDocument } from './expected-document.ts';
import { movedFigures, rowsAstray, sectionTroubles, withoutCarried } from './moved.ts';
import { addedNumber, changedNumber, changedUnit, cutFigure } from './number-troubles.ts';
import { type Pair, pairUnits } from './pair-units.ts';
import { withPercentHeadings } from './percent-headings.ts';
import { strangerTroubles } from './persons.ts';
import { rejoined } from './rejoin.ts';
import type { Trouble } from './trouble.ts';
import { type Cell, skeletonOf, unitsOf } from './unit.ts';
import { unpaired } from './unpaired.ts';
import { untoldTalks } from './untold-talks.ts';
import { wordTrouble } from './word-troubles.ts';
import { withoutClearYears } from './years.ts';

/** Everything in which an edited document does not say what the records say. */
export function findTroubles(expected: ExpectedDocument, lines: readonly Line[], facts: Facts): Trouble[] {
  const read = unitsOf(lines);
  const units = rejoined(read, expected.units);
  const clauses = countClauses(lines.map(({ text }) => text));
  // A clause that stands where it stood and somewhere else was not moved there.
  const sure = new Set([...expected.sure].filter((clause) => clauses.get(clause) === 1));
  // What an editor put together stands together in both.
  const known = { ...expected, sure, units: rejoined(expected.units, units) };
  const lying = pairUnits(known.units, units);
  const unlike = unlikeTrouble(lying);
  if (unlike !== undefined) return [unlike];
  const sections = droppedSections(lying, known);
  const columns = changedColumns(withPercentHeadings(withoutClearYears(sections.pairs, lines)));
  const { pairs, troubles: exchanged } = exchangedCells(columns.pairs);
  const placed = withoutCarried(
    pairs.flatMap((pair) => differencesOf(pair, known)),
    known,
  );
  const saidStill = keptClauses(known, clauses);
  const comparison: Comparison = { known, facts, lines, units, saidStill, pairs, placed, replaced: replacedIn(placed) };
  const compared = [
    ...sections.troubles,
    ...columns.troubles,
    ...exchanged,
    ...rowsAstray(pairs),
    ...sectionTroubles(comparison),
    ...alikeOnce(
      exchangedOnce(placed).flatMap((it) => troublesOf(it, comparison)),
      lines,
    ),
    ...pairs.flatMap((pair) => unpaired(pair, comparison)),
    ...movedFigures(comparison),
  ];
  const claims = pairs.flatMap((pair) => [
    ...claimTroubles(pair, facts),
    ...requestTroubles(pair, facts),
    ...approvalTroubles(pair),
    ...untoldTalks(pair, known, facts),
  ]);
  const strangers = pairs
    .flatMap((pair) => strangerTroubles(pair, known))
    .filter(
      (it) =>
        !compared.some(
          (other) =>
            other.rule !== 'wording' &&
            other.rule !== 'text-polished' &&
            other.line === it.line &&
            other.start < it.end &&
            it.start < other.end,
        ),
    );
  const troubles = [...withClaims(compared, claims), ...strangers];
  return [...troubles, ...checkMarks(comparison, troubles)];
}

const replacedIn = (placed: readonly Placed[]): ReadonlySet<string> =>
  new Set(placed.flatMap(({ difference: it }) => (it.kind === 'replaced' ? [exchangeOf(it.expected, it.found)] : [])));

const keptClauses = ({ clauses }: ExpectedDocument, found: ReadonlyMap<string, number>): ReadonlySet<string> =>
  new Set([...clauses].filter(([clause, times]) => (found.get(clause) ?? 0) >= times).map(([clause]) => clause));

/** 对调: of two words that stand in the place of one another the first tells. */
function exchangedOnce(placed: readonly Placed[]): Placed[] {
  const open = new Map<string, number>();
  return placed.filter(({ difference: it }) => {
    if (it.kind !== 'replaced' && it.kind !== 'relabelled') return true;
    // Of labels their numbers stay where they were: 担任谈话人的2人 and 作为谈话对象的4人.
    const [was, is] =
      it.kind === 'relabelled' ? [skeletonOf(it.expected), skeletonOf(it.found)] : [it.expected, it.found];
    const [own, other] = [exchangeOf(was, is), exchangeOf(is, was)];
    const waiting = open.get(other) ?? 0;
    if (waiting === 0) open.set(own, (open.get(own) ?? 0) + 1);
    else open.set(other, waiting - 1);
    return waiting === 0;
  });
}

function troublesOf(placed: Placed, comparison: Comparison): Trouble[] {
  const { difference, found, figure } = placed;
  if (found === undefined) return [];
  switch (difference.kind) {
    case 'changed':
      return changedNumber(placed, difference, found, comparison);
    case 'unit':
      return [changedUnit(placed, difference, found)];
    case 'added':
      return addedNumber(found, difference.found, comparison);
    case 'deleted':
      return figure === undefined ? [] : [cutFigure(figure, found, comparison)];
    case 'words':
      return [wording(difference, found)];
    default:
      return [wordTrouble(difference, found, comparison)];
  }
}

type Wording = Extract<Placed['difference'], { kind: 'words' }>;

function wording({ expected, found, start, end }: Wording, cell: Cell): Trouble {
  const message =
    expected === '' ? `添了「${found}」` : found === '' ? `删了「${expected}」` : `「${expected}」改成了「${found}」`;
  return { ...placeIn(cell, start, end), rule: 'wording', message };
}

/** From so many on, the same words put for the same in a column are one act of an editor. */
const EVERYWHERE = 5;

/** 全部替换: of troubles that say the same of cells of one column, the first, with how many there are. */
function alikeOnce(troubles: readonly Trouble[], lines: readonly Line[]): Trouble[] {
  const keyOf = ({ rule, message, line, figure }: Trouble): string | undefined => {
    const cell = lines[line]?.cell;
    return cell === undefined || figure !== undefined || !rule.startsWith('word-')
      ? undefined
      : `${cell.table} ${cell.column} ${rule} ${message}`;
  };
  const times = new Map<string, number>();
  for (const trouble of troubles) {
    const key = keyOf(trouble);
    if (key !== undefined) times.set(key, (times.get(key) ?? 0) + 1);
  }
  const said = new Set<string>();
  return troubles.flatMap((trouble): Trouble[] => {
    const key = keyOf(trouble);
    const count = times.get(key ?? '') ?? 0;
    if (key === undefined || count < EVERYWHERE) return [trouble];
    if (said.has(key)) return [];
    said.add(key);
    return [{ ...trouble, message: `${trouble.message}（这一列有 ${count} 处这样的改动）` }];
  });
}

/** Shares of an expected document below which a document is held to be another one altogether. */
const UNLIKE = 0.3;

/**
 * 不像: how much of the expected document, by its characters, stands in the other. A sentence that is found with other words counts for as much as
 * it is alike; what two reports have in common because both are reports (附件, 2013年) weighs no more than it is long.
 */
function likenessOf(pairs: readonly Pair[]): number {
  const similarity = similarities();
  let [all, kept] = [0, 0];
  for (const { expected, found } of pairs) {
    const length = expected?.text.length ?? 0;
    all += length;
    if (expected !== undefined && found !== undefined) kept += length * similarity(expected.skeleton, found.skeleton);
  }
  return all === 0 ? 1 : kept / all;
}

/** The one thing to be said of a document that is none of these records. */
function unlikeTrouble(pairs: readonly Pair[]): Trouble | undefined {
  const likeness = likenessOf(pairs);
  if (likeness >= UNLIKE) return undefined;
  const all = pairs.filter(({ expected }) => expected !== undefined).length;
  const message = `按记录应有 ${all} 句（表格按行算），文档里的文字只有 ${Math.floor(likeness * 100)}% 对得上：请核对是不是选错了文档或活动文件，或者换过模板（--templates）`;
  return { rule: 'document-unlike', line: 0, start: 0, end: 0, message };
}
