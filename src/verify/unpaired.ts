import { numberWordsIn } from '../statements/number-words.ts';
import { clausesIn } from './clause.ts';
import { lostFigures, placeIn } from './compare-pair.ts';
import { type Comparison, shortened } from './comparison.ts';
import { factsIn } from './facts.ts';
import { addedNumber } from './number-troubles.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';
import { isEmpty, isHeading, type Unit } from './unit.ts';

/** What is in one document only. */
export function unpaired({ expected, found }: Pair, comparison: Comparison): Trouble[] {
  if (expected === undefined && found !== undefined) return addedUnit(found, comparison);
  if (expected !== undefined && found === undefined) return missingUnit(expected, comparison);
  return [];
}

function addedUnit(unit: Unit, comparison: Comparison): Trouble[] {
  const [first] = unit.cells;
  if (first === undefined || isEmpty(unit)) return [];
  if (unit.kind === 'row' && !isOverTable(unit, comparison)) {
    if (isHeadingAgain(unit, comparison)) return [];
    const words = unit.cells.map(({ text }) => text).join('，');
    const message = `表里的这一行（${shortened(words)}）记录里没有：请先登记到记录里再重新生成，没有根据的请删去`;
    return [{ ...placeIn(first, 0, first.text.length), rule: 'row-added', message }];
  }
  if (isContentsLine(first.text, comparison)) return [];
  if (isStrangeOffice(first.text, comparison))
    return [
      {
        ...placeIn(first, 0, first.text.length),
        rule: 'word-added',
        message: `添了「${first.text.trim()}」，记录里没有这个单位：请删去，或先改记录再重新生成`,
      },
    ];
  return [
    ...numberWordsIn(first.text).flatMap((number) => addedNumber(first, number, comparison)),
    { ...placeIn(first, 0, first.text.length), rule: 'wording', message: `添了一句「${shortened(first.text)}」` },
  ];
}

/** A row of one cell over a table of more: words about the table, no record of it. */
const isOverTable = ({ cells, row }: Unit, { units }: Comparison): boolean =>
  cells.length === 1 && units.some((it) => it.row?.table === row?.table && it.cells.length > 1);

/** An office alone on its line, as in a 署名 or a header, that the records do not know. */
const OFFICE =
  /^\p{Script=Han}{2,}(?:[局厅委署处办]|委员会|办公室|人民政府|支队|大队|中队|管理[站所]|中心|党组|党委|党支部|总支)$/u;

const isStrangeOffice = (text: string, { known }: Comparison): boolean => {
  const words = text.replace(/\s+/g, '');
  return OFFICE.test(words) && !known.text.includes(words) && ![...known.ourselves].some((it) => words.endsWith(it));
};

/** 目录: a heading of the document, and the page that it is on. */
function isContentsLine(text: string, { known }: Comparison): boolean {
  const heading = /^(.*?)[\s.．…·・]*\d{1,3}$/su.exec(text.trim())?.[1]?.replace(/\s+/g, '') ?? '';
  return heading !== '' && known.units.some((it) => it.kind === 'sentence' && it.text === heading);
}

/** 表头 that stands once more, where a long table goes on. */
const isHeadingAgain = ({ text }: Unit, { known }: Comparison): boolean =>
  known.units.some((it, at) => it.text === text && isHeading(it) && known.units[at + 1]?.row?.table === it.row?.table);

function missingUnit(unit: Unit, comparison: Comparison): Trouble[] {
  const { known, facts, saidStill, lines } = comparison;
  const near = nearestLine(unit, comparison);
  const place = { line: near, start: 0, end: lines[near]?.text.length ?? 0 };
  if (unit.kind === 'row') {
    if (isEmpty(unit)) return [];
    if (isTableGone(unit, comparison)) return goneTable(unit, place, comparison);
    const message = `表里少了一行（${shortened(unit.cells.map(({ text }) => text).join('，'))}）：误删的请补上，确实要去掉的请改记录再重新生成`;
    return [{ ...place, rule: 'row-dropped', message }];
  }
  const stands = standsBeside(unit, comparison);
  const lost = [...new Set(lostFigures(unit, known, saidStill))];
  if (lost.length === 0) return [missingWords(unit, place, stands, comparison)];
  const names = lost.map((id) => `「${facts.figures.get(id)?.text ?? ''}」（${id}）`).join('、');
  const message = `这附近少了一句「${shortened(unit.text)}」，其中的数${names}也就没有了：误删的请补上`;
  return [{ ...place, rule: stands ? 'figure-cut' : 'figure-deleted', figure: lost[0], message }];
}

const rowsOf = (table: number | undefined, { pairs }: Comparison): Pair[] =>
  pairs.filter(({ expected }) => expected?.row !== undefined && expected.row.table === table);

/** Whether a table went with all its rows. */
const isTableGone = ({ row }: Unit, comparison: Comparison): boolean => {
  const rows = rowsOf(row?.table, comparison);
  return rows.length > 1 && rows.every(({ found }) => found === undefined);
};

/** 整张表: told once, at its heading. */
function goneTable(unit: Unit, place: Pick<Trouble, 'line' | 'start' | 'end'>, comparison: Comparison): Trouble[] {
  const rows = rowsOf(unit.row?.table, comparison);
  if (rows[0]?.expected !== unit) return [];
  const words = shortened(unit.cells.map(({ text }) => text).join('，'));
  const message = `这附近少了一张表（${words}），共 ${rows.length} 行：误删的请补上，确实不要的请改模板再重新生成`;
  return [{ ...place, rule: 'row-dropped', message }];
}

/** A sentence without figures: in an attachment a text of the records that is gone, in the report one that names somebody or something. */
function missingWords(
  unit: Unit,
  place: Pick<Trouble, 'line' | 'start' | 'end'>,
  stands: boolean,
  { known, saidStill }: Comparison,
): Trouble {
  const words = shortened(unit.text);
  const kept = unit.cells.flatMap(({ text }) => clausesIn(text)).filter(({ text }) => saidStill.has(text));
  const lost = unit.cells
    .flatMap((cell) => factsIn(cell, known))
    .find((fact) => !fact.free && !kept.some(({ start, end }) => start <= fact.start && fact.end <= end));
  if (lost === undefined) return { ...place, rule: 'wording', message: `删了一句「${words}」` };
  const message = `这附近少了一句「${words}」，其中的「${lost.text}」也就没有了：误删的请补上`;
  return { ...place, rule: stands || lost.front ? 'word-dropped' : 'word-deleted', word: lost.of, message };
}

/** Whether it is one of several that a ； joins, and others of them are there: the sentence stands, and lost one of its items. */
function standsBeside(unit: Unit, { known, pairs }: Comparison): boolean {
  const at = known.units.indexOf(unit);
  const there = new Set(pairs.flatMap(({ expected, found }) => (expected && found ? [expected] : [])));
  const [before, after] = [known.units[at - 1], known.units[at + 1]];
  const isJoined = (one: Unit | undefined, next: Unit | undefined): boolean =>
    one !== undefined && next !== undefined && one.text.endsWith('；') && one.cells[0]?.line === next.cells[0]?.line;
  return (
    (isJoined(before, unit) && before !== undefined && there.has(before)) ||
    (isJoined(unit, after) && after !== undefined && there.has(after))
  );
}

/** The line in which the unit before it stands. */
function nearestLine(unit: Unit, { known, pairs }: Comparison): number {
  const foundFor = new Map(pairs.flatMap(({ expected, found }) => (expected && found ? [[expected, found]] : [])));
  for (let at = known.units.indexOf(unit); at >= 0; at--) {
    const line = foundFor.get(known.units[at] ?? unit)?.cells[0]?.line;
    if (line !== undefined) return line;
  }
  return 0;
}
