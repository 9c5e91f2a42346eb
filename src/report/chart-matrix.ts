import type { Figure, Figures } from '../figures/figure.ts';
import { coverageOf } from '../figures/figure-id.ts';
import type { Coverage, Obligation, Outcome } from '../pairing/obligation.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Pairing } from '../records/pairing.ts';
import type { Person } from '../records/person.ts';
import { recordKey } from '../records/record-key.ts';
import { addTo } from '../text/grouped.ts';
import { chartMarkdown } from './chart-markdown.ts';
import { figureDirective } from './figure-reference.ts';
import { type Grid, gridOfPairs, gridOfPersons } from './matrix-grid.ts';
import { asOfWord, type Names } from './names.ts';
import { outcomeWord, recordWord } from './record-word.ts';

/** A sign for each outcome that reads in black and white, full for what is done; all of them are in every Chinese font. */
const SIGNS: Readonly<Record<Outcome, string>> = { met: '●', exempt: '◇', undecided: '□', pending: '△', missing: '○' };
const WORDS: Readonly<Record<Outcome, string>> = {
  met: '已谈',
  exempt: '免谈',
  undecided: '无法判断',
  pending: '未到期',
  missing: '未谈',
};

/** Beyond this many rows, or columns that are well filled, a matrix is no longer read but searched: a list serves better. */
const MOST_ROWS = 200;
const MOST_COLUMNS = 60;

/** Columns of one table; with more of them they are cut into tables of about equally many, or, where hardly anything is asked, made a list. */
const COLUMNS_EACH = 20;
const WELL_FILLED = 0.25;

/** Columns that still bear names; more of them bear numbers. */
const NAMED = 8;

type Facts = { readonly campaign: Campaign; readonly coverage: Coverage; readonly figures: Figures };

/** 谁与谁谈了: for each pairing the persons against each other, a sign of the outcome where something is asked. */
export function matrixCharts({ campaign, coverage, figures }: Facts, names: Names): string[] {
  const byPairing = new Map<Pairing, Obligation[]>();
  for (const obligation of coverage.obligations) addTo(byPairing, obligation.pairing, obligation);
  const order = new Map([...campaign.roster, ...campaign.externals].map((person, index) => [person, index]));
  return [...byPairing].flatMap(([pairing, obligations]) => {
    const pairs = obligations.filter(({ subject }) => subject.length === 2);
    const grids = [
      ...(pairs.length > 0 ? [gridOfPairs(pairs, order, MOST_ROWS)] : []),
      ...(pairs.length < obligations.length ? [gridOfPersons(obligations, order)] : []),
    ];
    return grids.flatMap((grid) => chartsOf(grid, pairing, { campaign, figures, names }));
  });
}

type Around = { readonly campaign: Campaign; readonly figures: Figures; readonly names: Names };

function chartsOf(grid: Grid | undefined, pairing: Pairing, around: Around): string[] {
  if (grid === undefined || grid.rows.length > MOST_ROWS || (grid.columns.length > MOST_COLUMNS && isFull(grid)))
    return [`「${titleOf(pairing)}」涉及的人太多，画成对谈图看不清，图从略，情况见统计表和未谈人员名单。`];
  if (grid.rows.length === 0) return [];
  const few = grid.columns.length <= (grid.results === undefined ? COLUMNS_EACH : NAMED);
  return few || (grid.results === undefined && isFull(grid))
    ? tables(grid, pairing, around)
    : [list(grid, pairing, around)];
}

const isFull = (grid: Grid): boolean => cellsOf(grid) >= WELL_FILLED * grid.rows.length * grid.columns.length;

const cellsOf = ({ rows, columns, cell }: Grid): number =>
  rows.reduce((sum, row) => sum + columns.filter((column) => cell(row, column) !== undefined).length, 0);

const captionOf = (pairing: Pairing, part = ''): string => `「${titleOf(pairing)}」对谈情况${part}`;

const titleOf = ({ id, title }: Pairing): string => recordWord(title, recordKey('pairings', id), 'title');

/** Persons down and across. */
function tables(grid: Grid, pairing: Pairing, around: Around): string[] {
  const { names } = around;
  const slices = slicesOf(grid.columns);
  const numbers = grid.columns.length > NAMED ? new Map(grid.columns.map((it, index) => [it, index + 1])) : undefined;
  const result = grid.results === undefined ? [] : ['结果'];
  return slices.map((columns, index) =>
    chartMarkdown({
      kind: 'matrix',
      caption: captionOf(pairing, slices.length > 1 ? `，第${index + 1}部分` : ''),
      head: ['姓名', ...columns.map((it) => String(numbers?.get(it) ?? names.of(it))), ...result],
      rows: grid.rows.map((row) => [
        rowName(row, numbers, names),
        ...columns.map((column) => (row === column ? '—' : signOf(grid.cell(row, column)))),
        ...result.map(() => signOf(grid.results?.get(row))),
      ]),
      notes: [
        ...keyOf(columns, grid, numbers, names),
        ...(index === slices.length - 1 ? [legendOf(pairing, around)] : []),
      ],
    }),
  );
}

/** The same person by person, where nearly all cells would be empty: with whom, by what came of it. */
function list(grid: Grid, pairing: Pairing, around: Around): string {
  const outcomes = (Object.keys(SIGNS) as Outcome[]).filter((outcome) =>
    grid.rows.some((row) => grid.columns.some((column) => grid.cell(row, column) === outcome)),
  );
  const result = grid.results === undefined ? [] : ['结果'];
  const named = (row: Person, outcome: Outcome): string =>
    grid.columns.flatMap((it) => (grid.cell(row, it) === outcome ? around.names.of(it) : [])).join('、');
  return chartMarkdown({
    kind: 'matrix',
    caption: captionOf(pairing),
    head: ['姓名', ...outcomes.map((outcome) => `${SIGNS[outcome]}${WORDS[outcome]}`), ...result],
    rows: grid.rows.map((row) => [
      around.names.of(row),
      ...outcomes.map((outcome) => named(row, outcome)),
      ...result.map(() => signOf(grid.results?.get(row))),
    ]),
    notes: [legendOf(pairing, around)],
  });
}

const signOf = (outcome: Outcome | undefined): string => (outcome === undefined ? '' : SIGNS[outcome]);

/** A row whose person heads a column, too, says under which number. */
function rowName(person: Person, numbers: ReadonlyMap<Person, number> | undefined, names: Names): string {
  const number = numbers?.get(person);
  return number === undefined ? names.of(person) : `${number} ${names.of(person)}`;
}

/** Who the numbers over the columns are, where no row says so. */
function keyOf(
  columns: readonly Person[],
  grid: Grid,
  numbers: ReadonlyMap<Person, number> | undefined,
  names: Names,
): string[] {
  if (numbers === undefined) return [];
  const rows = new Set(grid.rows);
  const unnamed = columns.filter((person) => !rows.has(person));
  const listed = unnamed.map((person) => `${numbers.get(person)} ${names.of(person)}`).join('、');
  return unnamed.length === 0 ? [] : [`表头各号：${listed}。`];
}

/** 图例, with how many there are of each. */
function legendOf(pairing: Pairing, { campaign, figures }: Around): string {
  const prefix = coverageOf(pairing.id);
  const parts = (Object.keys(SIGNS) as Outcome[]).map((outcome) => {
    const figure = figures.get(`${prefix}.${outcome}`);
    return SIGNS[outcome] + counted(WORDS[outcome], figure);
  });
  return `注：${parts.join('，')}；统计截至${asOfWord(campaign.asOf)}。`;
}

/** 未谈3项. */
const counted = (word: string, figure: Figure | undefined): string =>
  figure === undefined
    ? word
    : outcomeWord(word, recordKey('figures', figure.id)) + figureDirective(figure) + figure.unit;

/** As few slices as fit, each about as wide as the others. */
function slicesOf(columns: readonly Person[]): Person[][] {
  const count = Math.max(1, Math.ceil(columns.length / COLUMNS_EACH));
  const each = Math.ceil(columns.length / count);
  return Array.from({ length: count }, (_, index) => columns.slice(index * each, (index + 1) * each));
}
