import { blankAbove } from './check-paragraphs.ts';
import type { Check, Checked, Seen } from './checked.ts';
import type { Line } from './lines.ts';
import { bareText } from './marks.ts';
import { indentOf, tenths, typedBefore } from './place.ts';
import type { Attachment } from './structure.ts';

/** 附件说明 (7.3.4) and 附件 (7.3.7). */
export const checkAttachments: Check = (checked) => [
  ...listForm(checked.structure.attachmentList),
  ...listPlace(checked),
  ...checked.structure.attachments.flatMap((it, index) => attachment(it, index, checked)),
  ...missing(checked),
];

type Entry = { readonly line: Line; readonly number: number | undefined; readonly name: string };

/** What the 附件说明 names, with the numbers it gives. A name may go on in the same paragraph over a break. */
function entriesOf(list: readonly Line[]): Entry[] {
  return list
    .flatMap((line, index) => {
      const text = bareText(line);
      const rest =
        index === 0 ? text.replace(/^附\s*件\s*[\d０-９一二三四五六七八九十]{0,2}\s*[：:．.]\s*/u, '') : text;
      return rest.split('\n').map((it): Entry => {
        const found = /^(?:附件)?\s*(\d{1,2})\s*[.．、：:]\s*(.*)$/u.exec(it.trim());
        return { line, number: found ? Number(found[1]) : undefined, name: (found?.[2] ?? it).trim() };
      });
    })
    .filter(({ name }) => name !== '');
}

function listForm(list: readonly Line[]): Seen[] {
  const [first] = list;
  if (first === undefined) return [];
  const id = 'docx-attachment-list-form';
  const head = /^附\s*件\s*[\d０-９一二三四五六七八九十]{0,2}\s*[：:．.]/u.exec(bareText(first))?.[0] ?? '';
  const entries = entriesOf(list);
  const numbered = entries.some(({ number }) => number !== undefined);
  const marked = entries.filter(({ name }) => /[。；;，,、.．]$/u.test(name));
  return [
    ...(head === '附件：'
      ? []
      : [
          {
            id,
            line: first,
            words: head,
            message: `「${head}」应写成「附件：」，后面是全角冒号，序号写在冒号后面`,
          } as const,
        ]),
    ...marked.map(
      ({ line, name }): Seen => ({
        id,
        line,
        words: name.slice(-1),
        message: `附件名称后面有「${name.slice(-1)}」：附件名称后不加标点，请删去`,
      }),
    ),
    ...(entries.length === 1 && numbered
      ? [{ id, line: first, message: '只有一个附件，不编序号：请删去“1.”' } as const]
      : []),
    ...(entries.length > 1
      ? entries
          .filter(({ number }, index) => number !== index + 1)
          .slice(0, 1)
          .map(({ line }): Seen => ({ id, line, message: '几个附件要依次编号：1.×××，2.×××' }))
      : []),
    ...list
      .filter(({ text }) => /\d[、．]/u.test(text))
      .map((line): Seen => ({ id, line, message: '附件的序号写成「1.」，后面不用顿号' })),
  ];
}

function listPlace({ structure: { attachmentList }, lines }: Checked): Seen[] {
  const [first] = attachmentList;
  if (first === undefined) return [];
  const left = indentOf(first).first + typedBefore(first);
  const blank = blankAbove(first, lines);
  const id = 'docx-attachment-list-place';
  return [
    ...(Math.abs(left - 2) > 0.25
      ? [{ id, line: first, message: `附件说明左边空了 ${tenths(left)} 字，应空 2 字` } as const]
      : []),
    ...(Math.abs(blank - 1) > 0.5
      ? [{ id, line: first, message: `附件说明上面空了 ${tenths(blank)} 行，应空一行` } as const]
      : []),
  ];
}

function attachment({ mark, title }: Attachment, index: number, checked: Checked): Seen[] {
  const text = bareText(mark);
  const { attachments, attachmentList } = checked.structure;
  const proper = attachments.length > 1 || /\d/.test(text) ? `附件${index + 1}` : '附件';
  const left = indentOf(mark).first + typedBefore(mark);
  const { alignment } = mark.paragraph?.format ?? {};
  const flush = Math.abs(left) <= 0.2 && alignment !== 'center' && alignment !== 'right';
  return [
    ...(text === proper
      ? []
      : [
          {
            id: 'docx-attachment-mark' as const,
            line: mark,
            message: `附件标记写成了「${text.slice(0, 16)}」：请写成「${proper}」，后面不加标点，标题另起一行`,
          },
        ]),
    ...(flush
      ? []
      : [
          {
            id: 'docx-attachment-mark' as const,
            line: mark,
            message: `「${text.slice(0, 8)}」没有顶格：请排在版心左上角`,
          },
        ]),
    ...(mark.paragraph?.newPage
      ? []
      : [
          {
            id: 'docx-attachment-page' as const,
            line: mark,
            message: `「${text.slice(0, 8)}」前面没有分页：附件应另面编排，请在前面插入分页符`,
          },
        ]),
    ...titlePlace(title, checked),
    ...sameName(title, entriesOf(attachmentList)[index]),
  ];
}

function titlePlace(title: readonly Line[], { lines }: Checked): Seen[] {
  const [line] = title;
  if (line === undefined) return [];
  const id = 'docx-attachment-title';
  const blank = blankAbove(line, lines);
  const { alignment } = line.paragraph?.format ?? {};
  return [
    ...(alignment === 'center' ? [] : [{ id, line, message: '附件标题没有居中' } as const]),
    ...(Math.abs(blank - 1) > 0.5
      ? [{ id, line, message: `附件标题上面空了 ${tenths(blank)} 行：“附件”在第一行，标题应排在第三行` } as const]
      : []),
  ];
}

const plain = (text: string): string => text.replace(/[\s\u3000。；;，,、.．：:]/gu, '');

function sameName(title: readonly Line[], entry: Entry | undefined): Seen[] {
  const [line] = title;
  if (line === undefined || entry === undefined) return [];
  const own = title.map(({ text }) => text).join('');
  if (plain(own) === plain(entry.name)) return [];
  return [
    {
      id: 'docx-attachment-title',
      line,
      message: `附件标题「${own.replaceAll('\n', '').slice(0, 30)}」和附件说明里的「${entry.name.slice(0, 30)}」（第${entry.line.number}段）不一致：请改成一样`,
    },
  ];
}

function missing({ structure: { attachmentList, attachments } }: Checked): Seen[] {
  const entries = entriesOf(attachmentList);
  const [first] = attachmentList;
  if (first !== undefined && entries.length > attachments.length)
    return [
      {
        id: 'docx-attachment-missing',
        line: first,
        message: `附件说明列了 ${entries.length} 个附件，文件里只有 ${attachments.length} 个：另附的，附件首页左上角标发文字号和附件顺序号`,
        lighter: true,
      },
    ];
  const extra = attachments[entries.length]?.mark;
  return extra === undefined
    ? []
    : [
        {
          id: 'docx-attachment-missing',
          line: extra,
          message: `文件里有 ${attachments.length} 个附件，附件说明里只列了 ${entries.length} 个：请补上附件说明`,
          lighter: true,
        },
      ];
}
