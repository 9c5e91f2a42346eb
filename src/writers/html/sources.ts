import type { FigureSource } from '../../document/document.ts';
import type { Anchors, PrintedFigure } from './anchors.ts';
import { escapeHtml } from './escape.ts';

/** More records than this behind one figure are not listed one by one: no reader goes through them, and the file would not open. */
const MOST_RECORDS = 500;

/**
 * 数据来源: every figure of the document with its id, how it is worked out, from what, and the records behind it, each with its file and line. A
 * figure of the text leads here, and from here a link leads back to every place where it stands. Not printed, unless the box is ticked.
 */
export function sourcesToHtml({ printed }: Anchors): string {
  if (printed.length === 0) return '';
  return (
    '<input type="checkbox" id="print-sources" class="for-print"><label for="print-sources" class="for-print">打印时附上数据来源</label>\n' +
    '<section class="sheet sources" id="sources" aria-labelledby="sources-title">\n<h2 id="sources-title">数据来源</h2>\n' +
    '<p>文中的数据都在这里：怎样计算，出自哪些记录。点文中的数据，跳到它的来源；点“见文中”后面的序号，回到它所在的地方。</p>\n' +
    `${printed.map(sourceToHtml).join('')}</section>\n`
  );
}

function sourceToHtml({ id, text, anchor, places, source }: PrintedFigure): string {
  const { formula, base, unit, stated } = source;
  const rows: [string, string][] = [
    ['数据', escapeHtml(`${text}${unit}${stated ? '（填报数据）' : ''}`)],
    ['计算方法', escapeHtml(formula)],
    ...(base === undefined ? [] : [['分子、分母', `${base.numerator} ÷ ${base.denominator}`] as [string, string]]),
    ['记录', recordsToHtml(source.records)],
    ['见文中', places.map((place, index) => `<a href="#${place}">${index + 1}</a>`).join('、')],
  ];
  const list = rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>\n`).join('');
  return `<section class="source" id="${anchor}">\n<h3>${escapeHtml(id)}</h3>\n<dl>\n${list}</dl>\n</section>\n`;
}

/** The records file by file: `谈话/五月.yaml：t001（第3行）、t002（第9行）`. */
function recordsToHtml(records: FigureSource['records']): string {
  if (records.length === 0) return '没有记录';
  const byFile = new Map<string, string[]>();
  for (const { id, file, line } of records.slice(0, MOST_RECORDS)) {
    const listed = byFile.get(file);
    const words = `<span class="record">${escapeHtml(id)}（第${line}行）</span>`;
    if (listed === undefined) byFile.set(file, [words]);
    else listed.push(words);
  }
  const files = [...byFile].map(([file, listed]) => `<br><b>${escapeHtml(file)}</b>：${listed.join('、')}`);
  const cut =
    records.length > MOST_RECORDS ? `，这里列出前${MOST_RECORDS}条，全部的用 talkreport figures --json 查看` : '';
  return `共${records.length}条${cut}${files.join('')}`;
}
