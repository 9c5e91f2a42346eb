import type { Form, FormCell, FormRow } from '../../document/form.ts';
import type { Anchors } from './anchors.ts';
import { escapeHtml } from './escape.ts';
import { inlinesToHtml } from './inline.ts';

/** 表单, on a sheet of its own: the table fills the page, and the rows for long texts take what the others leave. */
export function formToHtml(form: Form, anchors: Anchors): string {
  const sum = form.columns.reduce((total, width) => total + width, 0);
  const columns = form.columns.map((width) => `<col style="width:${((width * 100) / sum).toFixed(2)}%">`).join('');
  const rows = form.children.map((row) => rowToHtml(row, anchors)).join('');
  const [left, right] = form.above.map((it) => `<span>${escapeHtml(it)}</span>`);
  return (
    `<section class="sheet form">\n<h1 class="title">${escapeHtml(form.title)}</h1>\n<p class="form-line">${left}${right}</p>\n` +
    `<table>\n<colgroup>${columns}</colgroup>\n<tbody>\n${rows}</tbody>\n</table>\n</section>\n`
  );
}

/** A row of few lines is so high; one that fills, a share of what is left. */
const rowToHtml = ({ lines, fill, children }: FormRow, anchors: Anchors): string =>
  `<tr style="height:${fill === undefined ? `${lines * 1.4}em` : `${fill * 4}%`}">${children.map((it) => cellToHtml(it, anchors)).join('')}</tr>\n`;

function cellToHtml({ kind, span, children }: FormCell, anchors: Anchors): string {
  const over = span === 1 ? '' : ` colspan="${span}"`;
  const text = children.map((it) => `<p>${inlinesToHtml(it.children, anchors)}</p>`).join('');
  switch (kind) {
    case 'label':
      return `<th scope="row"${over}>${text}</th>`;
    case 'words':
    case 'text':
    case 'signature':
      return `<td class="${kind}"${over}>${text}</td>`;
    default:
      return kind satisfies never;
  }
}
