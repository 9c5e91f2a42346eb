import { dateFaults } from '../text/date-form.ts';
import type { FormedTable } from '../word-file/body-in-effect.ts';
import type { Check, Checked, Seen } from './checked.ts';
import type { Line } from './lines.ts';
import { bareText } from './marks.ts';
import { millimetres, textWidthOf } from './place.ts';

/** 表格 and 版记 (5.2.1, 7.4). */
export const checkTables: Check = (checked) => {
  const tables = new Map(checked.lines.flatMap((line) => (line.table ? [[line.table, line] as const] : [])).reverse());
  return [
    ...[...tables]
      .reverse()
      .flatMap(([table, line]) => [...width(table, line, checked), ...head(table, line, checked)]),
    ...imprint(checked),
  ];
};

/** How much wider than the 版心 (twips): borders and cells' margins stand out by themselves. */
const SLACK = 230;

function width(table: FormedTable, line: Line, { body }: Checked): Seen[] {
  const section = body.sections[table.section];
  if (section === undefined || table.width === undefined) return [];
  const room = textWidthOf(section);
  const out = table.width + (table.centred || table.floating ? 0 : Math.max(0, table.indent)) - room;
  if (out <= SLACK) return [];
  return [
    {
      id: 'docx-table-width',
      line,
      message: `表格宽 ${millimetres(table.width)} mm，超出版心 ${millimetres(out)} mm（版心宽 ${millimetres(room)} mm）：请缩窄各列，或改成横排页`,
    },
  ];
}

/** Rows that no page has room for: such a table goes on over a page's end wherever it begins. */
const MANY = 22;

function head({ rows, floating }: FormedTable, line: Line, { structure }: Checked): Seen[] {
  if (rows.length <= MANY || floating || rows[0]?.head || structure.imprint.includes(line)) return [];
  return [
    {
      id: 'docx-table-head',
      line,
      message: `表格有 ${rows.length} 行，会跨页，但没有设“重复标题行”：请选中表头，在表格属性里勾上`,
    },
  ];
}

/** 抄送 and 印发 (7.4.2, 7.4.3). */
function imprint({ structure }: Checked): Seen[] {
  const id = 'docx-imprint-form';
  return structure.imprint.flatMap((line): Seen[] => {
    const text = bareText(line);
    const copies = /^(抄送|抄报|分送|主送)([：:])/u.exec(text);
    return [
      ...(copies?.[2] === ':'
        ? [{ id, line, words: copies[0], message: `「${copies[0]}」后面是半角冒号：请改为全角的“：”` } as const]
        : []),
      ...(copies && !/。$/u.test(text.split('\t')[0] ?? '') && !/\d日印发/u.test(text)
        ? [{ id, line, message: `${copies[1]}机关后面没有句号：最后一个机关名称后标句号` } as const]
        : []),
      ...(/印发$/u.test(text)
        ? dateFaults(text).map(
            ({ words, proper }): Seen => ({
              id,
              line,
              words,
              message: proper === undefined ? `「${words}」不是真有的日期` : `印发日期「${words}」应写成「${proper}」`,
            }),
          )
        : []),
    ];
  });
}
