import { pick } from '../mutations/random.ts';
import { bodyRows, type Edit, matchesOf, plain, type Stretch, splice, textsIn } from './edits.ts';

const cellsOf = (row: string): Stretch[] => matchesOf(row, /<w:tc>.*?<\/w:tc>/gs);

/** Tables with a heading: their rows, the heading first. Fewer cells than two say nothing beside one another. */
const tablesIn = (xml: string): Stretch[][] =>
  matchesOf(xml, /<w:tbl>.*?<\/w:tbl>/gs)
    .map((table) =>
      matchesOf(table.text, /<w:tr(?: [^>]*)?>(?:(?!<w:tr[ >]).)*?<\/w:tr>/gs).map((row) => ({
        ...row,
        start: table.start + row.start,
        end: table.start + row.end,
      })),
    )
    .filter(([head]) => head?.text.includes('<w:tblHeader') && cellsOf(head.text).length > 1);

/** Words of a cell without the ends of its paragraphs. */
const wordsOf = (cell: Stretch | undefined): string => plain(cell?.text ?? '');

/** Nothing stands there: a dash says as much. */
const isBlank = (words: string): boolean => /^[\s—–\-－／/无]*$/u.test(words);

/** A cell that says other words: its first run takes them. */
function saying(cell: string, words: string): string {
  const [first, ...rest] = textsIn(cell);
  if (first === undefined) return cell.replace(/<\/w:p>/, `<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`);
  return splice(
    rest.reduceRight((text, it) => splice(text, it, ''), cell),
    first,
    words,
  );
}

/** The row with other words in some of its cells. */
const rowSaying = (row: string, words: readonly (string | undefined)[]): string =>
  cellsOf(row).reduceRight((text, cell, at) => {
    const own = words[at];
    return own === undefined ? text : splice(text, cell, saying(cell.text, own));
  }, row);

type Pair = { readonly one: Stretch; readonly other: Stretch; readonly ours: string[]; readonly theirs: string[] };

/** Neighbouring rows of as many cells that do not say the same. */
const neighbours = (xml: string): Pair[] =>
  tablesIn(xml).flatMap(([, ...rows]) =>
    rows.flatMap((one, at): Pair[] => {
      const other = rows[at + 1];
      if (other === undefined) return [];
      const [ours, theirs] = [cellsOf(one.text).map(wordsOf), cellsOf(other.text).map(wordsOf)];
      return ours.length === theirs.length && ours.slice(1).join() !== theirs.slice(1).join()
        ? [{ one, other, ours, theirs }]
        : [];
    }),
  );

const isOrdinal = (words: string | undefined): boolean => /^\d+$/.test(words ?? '');

/** Two rows change places, but for what stands in their first cell. */
const rowsSwapped =
  (ordinal: boolean): Edit =>
  (xml, random) => {
    const pair = pick(
      neighbours(xml).filter(({ ours, theirs }) => (isOrdinal(ours[0]) && isOrdinal(theirs[0])) === ordinal),
      random,
    );
    if (pair === undefined) return undefined;
    const { one, other, ours, theirs } = pair;
    const late = splice(xml, other, rowSaying(other.text, [undefined, ...ours.slice(1)]));
    return splice(late, one, rowSaying(one.text, [undefined, ...theirs.slice(1)]));
  };

/** The lower of two rows goes into the upper one, cell by cell. */
const rowsMerged: Edit = (xml, random) => {
  const pair = pick(neighbours(xml), random);
  if (pair === undefined) return undefined;
  const { one, other, ours, theirs } = pair;
  const words = ours.map((own, at) => (own === theirs[at] ? own : `${own}、${theirs[at]}`));
  return splice(splice(xml, other, ''), one, rowSaying(one.text, words));
};

/** A row goes into another table, of as many columns or not. */
const rowToOtherTable: Edit = (xml, random) => {
  const tables = tablesIn(xml);
  const from = pick(
    tables.filter((rows) => rows.length > 2),
    random,
  );
  const to = pick(
    tables.filter((rows) => rows !== from),
    random,
  );
  const row = from && pick(from.slice(1), random);
  const place = to?.at(-1);
  if (row === undefined || place === undefined) return undefined;
  if (row.start > place.start) return splice(splice(xml, row, ''), { start: place.end, end: place.end }, row.text);
  return splice(splice(xml, { start: place.end, end: place.end }, row.text), row, '');
};

const rowTwice: Edit = (xml, random) => {
  const row = pick(bodyRows(xml), random);
  return row && splice(xml, row, row.text + row.text);
};

/** In every row of a table two columns change places. `from`: the first row that does. */
const columnsSwapped =
  (from: number, to: number): Edit =>
  (xml, random) => {
    const tables = tablesIn(xml).flatMap((rows) => {
      const columns = cellsOf(rows[0]?.text ?? '').length;
      return Array.from({ length: columns - 1 }, (_, at) => at).flatMap((at) => {
        const chosen = rows.slice(from, to).map((row) => ({ row, cells: cellsOf(row.text) }));
        const differ = rows.slice(1).some(({ text }) => wordsOf(cellsOf(text)[at]) !== wordsOf(cellsOf(text)[at + 1]));
        const whole = chosen.every(({ cells }) => cells.length === columns);
        return differ && whole ? [{ chosen, at }] : [];
      });
    });
    const table = pick(tables, random);
    return table?.chosen.reduceRight((text, { row, cells }) => {
      const [one, other] = [cells[table.at], cells[table.at + 1]];
      return one === undefined || other === undefined
        ? text
        : splice(text, row, splice(splice(row.text, other, one.text), one, other.text));
    }, xml);
  };

/** A column whose heading is of a kind goes, heading and all. */
const columnDropped =
  (isOne: (heading: string) => boolean): Edit =>
  (xml, random) => {
    const columns = tablesIn(xml).flatMap((rows) => {
      const headings = cellsOf(rows[0]?.text ?? '').map(wordsOf);
      if (headings.length < 3 || rows.some(({ text }) => cellsOf(text).length !== headings.length)) return [];
      return headings.flatMap((heading, at) => (isOne(heading) ? [{ rows, at }] : []));
    });
    const column = pick(columns, random);
    return column?.rows.reduceRight((text, row) => {
      const cell = cellsOf(row.text)[column.at];
      return cell === undefined ? text : splice(text, row, splice(row.text, cell, ''));
    }, xml);
  };

/** A column comes, with its heading at its head. `says`: what stands in each row below it. */
const columnAdded =
  (heading: string, says: (row: number) => string): Edit =>
  (xml, random) => {
    const whole = tablesIn(xml).filter(
      (rows) => new Set(rows.map(({ text }) => cellsOf(text).length)).size === 1 && !rows[0]?.text.includes(heading),
    );
    return pick(whole, random)?.reduceRight((text, row, at) => {
      const [first] = cellsOf(row.text);
      if (first === undefined) return text;
      const bare = first.text.replace(/<w:bookmark[^>]*>/g, '');
      const cell = saying(bare, at === 0 ? heading : says(at));
      return splice(text, row, splice(row.text, { start: first.start, end: first.start }, cell));
    }, xml);
  };

/** The cell with another property. */
const withProperty = (cell: string, property: string): string =>
  /<w:tcPr>/.test(cell)
    ? cell.replace('</w:tcPr>', `${property}</w:tcPr>`)
    : cell.replace('<w:tc>', `<w:tc><w:tcPr>${property}</w:tcPr>`);

/** 竖向合并: a cell reaches over the one below, of which nothing is left, as Word does it. `alike`: whether both said the same. */
const cellsMergedDown =
  (alike: boolean): Edit =>
  (xml, random) => {
    const places = neighbours(xml).flatMap(({ one, other, ours, theirs }) =>
      ours.flatMap((own, at) =>
        at > 0 && !isBlank(own) && !isBlank(theirs[at] ?? '') && (own === theirs[at]) === alike
          ? [{ one, other, at }]
          : [],
      ),
    );
    const place = pick(places, random);
    if (place === undefined) return undefined;
    const { one, other, at } = place;
    const [upper, lower] = [cellsOf(one.text)[at], cellsOf(other.text)[at]];
    if (upper === undefined || lower === undefined) return undefined;
    const late = splice(other.text, lower, withProperty(saying(lower.text, ''), '<w:vMerge/>'));
    const early = splice(one.text, upper, withProperty(upper.text, '<w:vMerge w:val="restart"/>'));
    return splice(splice(xml, other, late), one, early);
  };

/** 横向合并: a cell reaches over the one beside it, of which nothing is left. */
const cellsMergedAcross: Edit = (xml, random) => {
  const places = fullCells(xml).filter(({ row, at, words }) => {
    const cells = cellsOf(row.text).map(wordsOf);
    return at > 0 && !cells.some((it, other) => other !== at && it.includes(words));
  });
  const place = pick(places, random);
  const cells = cellsOf(place?.row.text ?? '');
  const [left, right] = [cells[(place?.at ?? 0) - 1], cells[place?.at ?? 0]];
  if (place === undefined || left === undefined || right === undefined) return undefined;
  const wide = withProperty(left.text, '<w:gridSpan w:val="2"/>');
  return splice(xml, place.row, splice(splice(place.row.text, right, ''), left, wide));
};

const tableDropped: Edit = (xml, random) => {
  const rows = pick(
    tablesIn(xml).filter((it) => it.length > 2),
    random,
  );
  const [first, last] = [rows?.[0], rows?.at(-1)];
  return (
    first &&
    last &&
    splice(xml, { start: xml.lastIndexOf('<w:tbl>', first.start), end: last.end + '</w:tbl>'.length }, '')
  );
};

/** The signs of a column of rates go into its heading. */
const percentInHeading: Edit = (xml, random) => {
  const columns = tablesIn(xml).flatMap((rows) =>
    cellsOf(rows[0]?.text ?? '').flatMap((_, at) =>
      rows.slice(1).every(({ text }) => /^(?:\d[\d.]*%|不适用)$/.test(wordsOf(cellsOf(text)[at])))
        ? [{ rows, at }]
        : [],
    ),
  );
  const column = pick(columns, random);
  return column?.rows.reduceRight((text, row, index) => {
    const words = wordsOf(cellsOf(row.text)[column.at]);
    const other = index === 0 ? `${words}（%）` : words.replace('%', '');
    return splice(text, row, rowSaying(row.text, [...Array<undefined>(column.at), other]));
  }, xml);
};

/** Cells that say something, in rows below a heading. */
const fullCells = (xml: string): { readonly row: Stretch; readonly at: number; readonly words: string }[] =>
  tablesIn(xml).flatMap(([, ...rows]) =>
    rows.flatMap((row) =>
      cellsOf(row.text)
        .map((cell, at) => ({ row, at, words: wordsOf(cell) }))
        .filter(({ words }) => !isBlank(words)),
    ),
  );

const cellEmptied: Edit = (xml, random) => {
  const cell = pick(fullCells(xml), random);
  return cell && splice(xml, cell.row, rowSaying(cell.row.text, [...Array<undefined>(cell.at), '']));
};

/** What a cell says goes into the cell below, which says it besides its own, or in its place. */
const cellToNextRow =
  (besides: boolean): Edit =>
  (xml, random) => {
    const places = neighbours(xml).flatMap(({ one, other, ours, theirs }) =>
      ours.flatMap((own, at) =>
        at > 0 && !isBlank(own) && own !== theirs[at]
          ? [{ one, other, at, words: besides ? `${theirs[at]}${own}` : own }]
          : [],
      ),
    );
    const place = pick(places, random);
    if (place === undefined) return undefined;
    const { one, other, at, words } = place;
    const before = Array<undefined>(at);
    const late = splice(xml, other, rowSaying(other.text, [...before, words]));
    return splice(late, one, rowSaying(one.text, [...before, '']));
  };

/** Edits of tables after which they say something else than the records. */
export const TABLE_HARM: Readonly<Record<string, Edit>> = {
  两行除了行名对调: rowsSwapped(false),
  两行并成一行: rowsMerged,
  一行挪到别的表: rowToOtherTable,
  一行写了两遍: rowTwice,
  两列对调而表头没动: columnsSwapped(1, Number.POSITIVE_INFINITY),
  表头的两格对调: columnsSwapped(0, 1),
  删一列: columnDropped((heading) => heading !== '序号'),
  添一列: columnAdded('处理情况', () => '已于会后补谈'),
  整张表删掉: tableDropped,
  竖向合并吞掉一格: cellsMergedDown(false),
  横向合并吞掉一格: cellsMergedAcross,
  一格清空: cellEmptied,
  一格挪到下一行: cellToNextRow(false),
  一格并进下一行: cellToNextRow(true),
};

/** Rows in another order, numbered anew where they are numbered. A last row of sums stays where it is. */
const resorted: Edit = (xml, random) => {
  const rows = pick(
    tablesIn(xml).filter((it) => it.length > 3),
    random,
  )?.slice(1);
  if (rows === undefined) return undefined;
  const sum = rows.at(-1);
  const own = /^(?:合计|总计|小计)/.test(plain(sum?.text ?? '')) ? rows.slice(0, -1) : rows;
  const sorted = [...own].sort(
    (one, other) => plain(other.text).localeCompare(plain(one.text), 'zh') || one.start - other.start,
  );
  return own.reduceRight((text, row, at) => {
    const put = sorted[at]?.text ?? '';
    const first = cellsOf(row.text)[0];
    const numbered = isOrdinal(wordsOf(first)) && isOrdinal(wordsOf(cellsOf(put)[0]));
    return splice(text, row, numbered ? rowSaying(put, [wordsOf(first)]) : put);
  }, xml);
};

const heights: Edit = (xml, random) => {
  const row = pick(bodyRows(xml), random);
  const text = row?.text.replace(/(<w:tr(?: [^>]*)?>)(<w:trPr>)?/, (_, open: string, own?: string) =>
    own === undefined ? `${open}<w:trPr><w:trHeight w:val="800"/></w:trPr>` : `${open}${own}<w:trHeight w:val="800"/>`,
  );
  return row && text && splice(xml, row, text.replace(/<w:tcW w:w="\d+"/g, '<w:tcW w:w="2345"'));
};

/** The heading of a table stands on a second page once more. */
const headTwice: Edit = (xml, random) => {
  const rows = pick(
    tablesIn(xml).filter((it) => it.length > 3),
    random,
  );
  const [head, at] = [rows?.[0], rows?.[2]];
  return head && at && splice(xml, { start: at.end, end: at.end }, head.text);
};

/** A row over the whole table, that says what the table is called. */
const titled: Edit = (xml, random) => {
  const head = pick(tablesIn(xml), random)?.[0];
  if (head === undefined) return undefined;
  const cells = cellsOf(head.text).length;
  const row = `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="${cells}"/></w:tcPr><w:p><w:r><w:t>情况一览表</w:t></w:r></w:p></w:tc></w:tr>`;
  return splice(xml, { start: head.start, end: head.start }, row);
};

/** Edits of tables that an office may make. */
export const TABLE_FREEDOM: Readonly<Record<string, Edit>> = {
  表格换次序: resorted,
  删序号一列: columnDropped((heading) => heading === '序号'),
  添一列序号: columnAdded('序号', String),
  添一列空的: columnAdded('备注', () => ''),
  一样的两格竖向合并: cellsMergedDown(true),
  百分号写进表头: percentInHeading,
  两列连表头对调: columnsSwapped(0, Number.POSITIVE_INFINITY),
  两行除了序号对调: rowsSwapped(true),
  行高列宽: heights,
  表头再写一遍: headTwice,
  表上添一行题目: titled,
};
