import type { Facts } from '../rules/define-rule.ts';
import { agrees, type NumberWord, numberWordsIn } from '../statements/number-words.ts';
import type { Line } from '../word-file/read-body.ts';
import { withoutCarried } from './carried.ts';
import { checkMarks } from './check-marks.ts';
import { claimTroubles } from './claims.ts';
import { clausesIn, countClauses } from './clause.ts';
import { differencesOf, figureWords, lostFigures, type Placed, placeIn } from './compare-pair.ts';
import type { ExpectedDocument } from './expected-document.ts';
import { isInOrder } from './order.ts';
import { type Pair, pairUnits } from './pair-units.ts';
import { nameTroubles, strangerTroubles } from './persons.ts';
import { rejoined } from './rejoin.ts';
import type { Trouble } from './trouble.ts';
import { type Cell, type Unit, unitsOf } from './unit.ts';

/** Shares of expected units below which a document is held to be another one altogether. */
const UNLIKE = 0.3;
const FEW = 6;

/** Everything in which an edited document does not say what the records say. */
export function findTroubles(expected: ExpectedDocument, lines: readonly Line[], facts: Facts): Trouble[] {
  const units = rejoined(unitsOf(lines), expected.units);
  const clauses = countClauses(lines.map(({ text }) => text));
  // A clause that stands where it stood and somewhere else was not moved there.
  const known = { ...expected, sure: new Set([...expected.sure].filter((clause) => clauses.get(clause) === 1)) };
  const pairs = pairUnits(known.units, units);
  const kept = pairs.filter(({ expected, found }) => expected !== undefined && found !== undefined).length;
  if (known.units.length >= FEW && kept < known.units.length * UNLIKE) return [unlike(kept, known.units.length)];
  const comparison: Comparison = { known, facts, lines, units, saidStill: keptClauses(known, clauses), pairs };
  const placed = withoutCarried(
    pairs.flatMap((pair) => differencesOf(pair, known)),
    known,
  );
  const troubles = [
    ...placed.flatMap((it) => troublesOf(it, placed, comparison)),
    ...pairs.flatMap((pair) => unpaired(pair, comparison)),
    ...movedFigures(comparison),
    ...pairs.flatMap((pair) => claimTroubles(pair, facts)),
  ];
  return [...troubles, ...checkMarks(lines, known, facts.figures, troubles)];
}

type Comparison = {
  readonly known: ExpectedDocument;
  readonly facts: Facts;
  readonly lines: readonly Line[];
  readonly units: readonly Unit[];
  /** Clauses that the found document says as often as is expected. */
  readonly saidStill: ReadonlySet<string>;
  readonly pairs: readonly Pair[];
};

const keptClauses = ({ clauses }: ExpectedDocument, found: ReadonlyMap<string, number>): ReadonlySet<string> =>
  new Set([...clauses].filter(([clause, times]) => (found.get(clause) ?? 0) >= times).map(([clause]) => clause));

const unlike = (kept: number, all: number): Trouble => ({
  rule: 'document-unlike',
  line: 0,
  start: 0,
  end: 0,
  message: `按记录应有 ${all} 句（表格按行算），文档里只找到 ${kept} 句：请核对是不是选错了文档或活动文件，或者换过模板（--templates）`,
});

function troublesOf(placed: Placed, all: readonly Placed[], comparison: Comparison): Trouble[] {
  const { difference, found } = placed;
  if (found === undefined) return [];
  switch (difference.kind) {
    case 'changed':
      return changedNumber(placed, difference, found, all, comparison);
    case 'unit':
      return [
        {
          ...here(found, difference.found),
          rule: 'unit-changed',
          figure: placed.figure,
          message: `「${withUnit(difference.found)}」的单位按记录是「${difference.expected.unit}」：请改回「${withUnit(difference.expected)}」`,
        },
      ];
    case 'added':
      return addedNumber(found, difference.found, comparison);
    case 'deleted':
      return placed.figure === undefined ? [] : [deletedFigure(placed.figure, found, comparison)];
    case 'words':
      return [...nameTroubles(difference, found, comparison.known), ...wording(difference, found)];
    default:
      return difference satisfies never;
  }
}

const here = (cell: Cell, { start, end }: NumberWord): Pick<Trouble, 'line' | 'start' | 'end'> =>
  placeIn(cell, start, end);

const withUnit = ({ words, unit }: NumberWord): string => words + unit;

type Changed = { readonly expected: NumberWord; readonly found: NumberWord };

function changedNumber(
  { figure }: Placed,
  { expected, found }: Changed,
  cell: Cell,
  all: readonly Placed[],
  { known, facts, lines, pairs }: Comparison,
): Trouble[] {
  if (isInOrder(cell, found, expected, lines, pairs)) return [];
  const place = { ...here(cell, found), figure };
  if (figure === undefined) {
    const message = `「${withUnit(found)}」与记录不符，按记录是「${withUnit(expected)}」：请改回，或先改记录再重新生成`;
    return [{ ...place, rule: 'number-changed', message }];
  }
  const other = all.find(
    (it) =>
      it.figure !== undefined &&
      it.figure !== figure &&
      it.difference.kind === 'changed' &&
      agrees(found, it.difference.expected),
  );
  const right = `按记录是「${withUnit(expected)}」（${figureWords(figure, facts.figures)}）`;
  if (other?.figure !== undefined)
    return [
      {
        ...place,
        rule: 'figure-moved',
        message: `「${withUnit(found)}」放错了地方，这里${right}；它是另一个数（${other.figure}）：请各归其位`,
      },
    ];
  const printed = [...(known.printed.get(figure) ?? [])].join('、');
  const whole = printed === expected.words || printed === '' ? '' : `，应写「${printed}」`;
  return [
    {
      ...place,
      rule: 'figure-changed',
      message: `「${withUnit(found)}」与记录不符，${right}${whole}：请改回，或先改记录再重新生成`,
    },
  ];
}

/** 年 月 日 号, and the number of a document: what the text names, not what it counts. */
const NAMING_UNIT = /^[年月日号]$/;

function addedNumber(cell: Cell, found: NumberWord, { known }: Comparison): Trouble[] {
  if (!found.telling || NAMING_UNIT.test(found.unit) || isName(cell.text, found)) return [];
  const clause = clausesIn(cell.text).find(({ start, end }) => start <= found.start && found.end <= end);
  if (clause !== undefined && known.sure.has(clause.text)) return [];
  const message = `「${withUnit(found)}」在记录里找不到来历：请先登记到记录或填报数据里再重新生成，没有根据的请删去`;
  return [{ ...here(cell, found), rule: 'number-without-source', message }];
}

/** A telephone number, the number of a document, a standard, a time of day: no quantity of anything. */
function isName(text: string, { start, end, unit }: NumberWord): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const telephone = unit === '' && /^[0-9０-９]{7,}$/.test(text.slice(start, end));
  const part = /[〔［[][^〕］\]]*$|〕$|[A-Za-z][.\-/ ]?$|\d[:：-]$/u.test(before);
  return telephone || part || /^[:：-]\d/.test(after);
}

const deletedFigure = (figure: string, cell: Cell, { facts }: Comparison): Trouble => ({
  ...placeIn(cell, 0, cell.text.length),
  rule: 'figure-deleted',
  figure,
  message: `这里少了「${facts.figures.get(figure)?.text ?? ''}」（${figureWords(figure, facts.figures)}）：误删的请补上`,
});

function wording(
  {
    expected,
    found,
    start,
    end,
  }: { readonly expected: string; readonly found: string; readonly start: number; readonly end: number },
  cell: Cell,
): Trouble[] {
  const message =
    expected === '' ? `添了「${found}」` : found === '' ? `删了「${expected}」` : `「${expected}」改成了「${found}」`;
  return [{ ...placeIn(cell, start, end), rule: 'wording', message }];
}

/** What is in one document only. */
function unpaired({ expected, found }: Pair, comparison: Comparison): Trouble[] {
  if (expected === undefined && found !== undefined) return addedUnit(found, comparison);
  if (expected !== undefined && found === undefined) return missingUnit(expected, comparison);
  return [];
}

function addedUnit(unit: Unit, comparison: Comparison): Trouble[] {
  const [first] = unit.cells;
  if (first === undefined || unit.text === '') return [];
  if (unit.kind === 'row') {
    const words = unit.cells.map(({ text }) => text).join('，');
    const message = `表里的这一行（${shortened(words)}）记录里没有：请先登记到记录里再重新生成，没有根据的请删去`;
    return [{ ...placeIn(first, 0, first.text.length), rule: 'row-added', message }];
  }
  return [
    ...numberWordsIn(first.text).flatMap((number) => addedNumber(first, number, comparison)),
    ...strangerTroubles(first, comparison.known),
    { ...placeIn(first, 0, first.text.length), rule: 'wording', message: `添了一句「${shortened(first.text)}」` },
  ];
}

function missingUnit(unit: Unit, comparison: Comparison): Trouble[] {
  const { known, facts, saidStill, lines } = comparison;
  const near = nearestLine(unit, comparison);
  const place = { line: near, start: 0, end: lines[near]?.text.length ?? 0 };
  if (unit.kind === 'row') {
    if (unit.text === '') return [];
    const message = `表里少了一行（${shortened(unit.cells.map(({ text }) => text).join('，'))}）：误删的请补上，确实要去掉的请改记录再重新生成`;
    return [{ ...place, rule: 'row-dropped', message }];
  }
  const lost = [...new Set(lostFigures(unit, known, saidStill))];
  if (lost.length === 0) return [{ ...place, rule: 'wording', message: `删了一句「${shortened(unit.text)}」` }];
  const names = lost.map((id) => `「${facts.figures.get(id)?.text ?? ''}」（${id}）`).join('、');
  const message = `这附近少了一句「${shortened(unit.text)}」，其中的数${names}也就没有了：误删的请补上`;
  return [{ ...place, rule: 'figure-deleted', figure: lost[0], message }];
}

const LONGEST_SAID = 40;
const shortened = (text: string): string => (text.length > LONGEST_SAID ? `${text.slice(0, LONGEST_SAID)}……` : text);

/** The line in which the unit before it stands. */
function nearestLine(unit: Unit, { known, pairs }: Comparison): number {
  const foundFor = new Map(pairs.flatMap(({ expected, found }) => (expected && found ? [[expected, found]] : [])));
  for (let at = known.units.indexOf(unit); at >= 0; at--) {
    const line = foundFor.get(known.units[at] ?? unit)?.cells[0]?.line;
    if (line !== undefined) return line;
  }
  return 0;
}

/**
 * Sentences that were moved as they are, though others differ from them by their numbers alone: 应谈4人 under another heading says something else.
 * One that took the sentence before it along is where it was.
 */
function movedFigures({ known, units, pairs }: Comparison): Trouble[] {
  const before = (list: readonly Unit[], unit: Unit): string => list[list.indexOf(unit) - 1]?.text ?? '';
  return pairs.flatMap(({ expected, found, moved }): Trouble[] => {
    if (!moved || expected === undefined || found === undefined || expected.kind === 'row') return [];
    const [cell] = found.cells;
    const unique = known.skeletons.get(found.skeleton) === 1;
    if (unique || cell === undefined || expected.text !== found.text) return [];
    const number = numberWordsIn(cell.text).find((it) => it.telling);
    if (number === undefined || before(known.units, expected) === before(units, found)) return [];
    const message = `「${shortened(cell.text)}」挪了地方，和它前后的话对不上：这样的句子不止一处，请核对它说的是哪一项`;
    return [{ ...here(cell, number), rule: 'figure-moved', message }];
  });
}
