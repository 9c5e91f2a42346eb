import { textWidth } from '../text/text-width.ts';
import { blankAbove } from './check-paragraphs.ts';
import type { Check, Checked, Seen } from './checked.ts';
import type { Line } from './lines.ts';
import { bareText } from './marks.ts';
import { characterOf, indentOf, tenths, textWidthOf, typedBefore } from './place.ts';

/** 标题 and 主送机关 (7.3.1, 7.3.2). */
export const checkTitle: Check = (checked) => {
  const { title } = checked.structure;
  return title.length === 0
    ? []
    : [...title.flatMap(centred), ...shape(checked), ...form(title), ...above(checked), ...addressee(checked)];
};

function centred(line: Line): Seen[] {
  const { alignment } = line.paragraph?.format ?? {};
  if (alignment !== 'center')
    return [{ id: 'docx-title-centred', line, message: '标题没有居中：请设为居中，不用空格顶' }];
  const { first } = indentOf(line);
  if (Math.abs(first) < 0.3) return [];
  return [
    {
      id: 'docx-title-centred',
      line,
      message: `标题居中了，但还带着 ${tenths(first)} 字的缩进，会偏到一边：请把缩进改为 0`,
    },
  ];
}

const linesIn = (title: readonly Line[]): string[] =>
  title.flatMap(({ text }) => text.split('\n').map((it) => it.trim())).filter((it) => it !== '');

function shape({ structure: { title }, body }: Checked): Seen[] {
  const [first] = title;
  const section = first && body.sections[first.section];
  if (first === undefined) return [];
  const rows = linesIn(title);
  const widths = rows.map(textWidth);
  const room = section ? textWidthOf(section) / characterOf(first) : 20;
  const long = widths.find((width) => width > room + 0.2);
  if (long !== undefined)
    return [
      {
        id: 'docx-title-breaks',
        line: first,
        message: `标题一行有 ${tenths(long)} 个字，排不下（最多 ${Math.floor(room)} 个），会由软件随意断开：请按词意手工断成两三行`,
        lighter: true,
      },
    ];
  const last = widths.at(-1) ?? 0;
  if (rows.length > 1 && last <= 2)
    return [
      {
        id: 'docx-title-shape',
        line: first,
        message: `标题最后一行只有「${rows.at(-1)}」：请重新断行，排成梯形或菱形`,
      },
    ];
  return isWaisted(widths)
    ? [
        {
          id: 'docx-title-shape',
          line: first,
          message: '标题排成了沙漏形（中间短、两头长）：请重新断行，排成梯形或菱形',
        },
      ]
    : [];
}

const isWaisted = (widths: readonly number[]): boolean =>
  widths.some(
    (width, index) =>
      index > 0 && index < widths.length - 1 && width < (widths[index - 1] ?? 0) && width < (widths[index + 1] ?? 0),
  );

const KIND =
  /(?:报告|汇报|通报|总结|小结|综述|说明|简报|纪要|材料|请示|函|决定|决议|通知|批复|意见|公告|通告|议案|方案|计划|要点|办法|规定|细则|情况|命令|令|公报)$/u;

function form(title: readonly Line[]): Seen[] {
  const [first] = title;
  const whole = linesIn(title).join('');
  const mark = /[。，；：？！,;:?!]|\.(?!\d)|…/u.exec(whole)?.[0];
  const bare = whole.replace(/[（(][^（）()]*[）)]$/u, '').replace(/[。．.！!]+$/u, '');
  return [
    ...(mark === undefined
      ? []
      : [
          {
            id: 'docx-title-form' as const,
            line: first,
            words: mark,
            message: `标题里有「${mark}」：公文标题一般只用书名号、引号、顿号和括号，请删去`,
          },
        ]),
    ...(KIND.test(bare)
      ? []
      : [
          {
            id: 'docx-title-form' as const,
            line: first,
            message: `标题「${whole.slice(0, 30)}」没有写文种：请以“……的报告”一类的文种结尾`,
            lighter: true,
          },
        ]),
  ];
}

/** 红色分隔线下空二行, where the document has a head. */
function above({ structure: { title, head }, lines }: Checked): Seen[] {
  const [first] = title;
  const number = head.find(({ part }) => part === '发文字号')?.line;
  const mark = head.find(({ part }) => part === '发文机关标志')?.line;
  if (first === undefined || number === undefined || mark === undefined || mark.kind === 'box') return [];
  const blank = blankAbove(first, lines);
  return Math.abs(blank - 2) <= 0.6
    ? []
    : [
        {
          id: 'docx-title-above',
          line: first,
          message: `标题上面空了 ${tenths(blank)} 行：红色分隔线和标题之间应空二行`,
        },
      ];
}

function addressee({ structure: { addressee, underTitle }, lines }: Checked): Seen[] {
  const [line] = addressee;
  if (line === undefined) return [];
  const text = bareText(line);
  const { first, later } = indentOf(line);
  const indented = Math.max(Math.abs(first), Math.abs(later)) + typedBefore(line);
  const blank = blankAbove(line, lines);
  return [
    ...(indented > 0.2
      ? [
          {
            id: 'docx-addressee-form' as const,
            line,
            message: `主送机关左边空了 ${tenths(indented)} 字：请顶格排，回行也顶格`,
          },
        ]
      : []),
    ...(text.endsWith('：')
      ? []
      : [
          {
            id: 'docx-addressee-form' as const,
            line,
            message: text.endsWith(':')
              ? '主送机关后面是半角冒号：请改为全角的“：”'
              : '主送机关后面没有冒号：请加全角的“：”',
          },
        ]),
    ...(underTitle.length > 0 || Math.abs(blank - 1) <= 0.5
      ? []
      : [{ id: 'docx-addressee-gap' as const, line, message: `标题和主送机关之间空了 ${tenths(blank)} 行，应空一行` }]),
  ];
}
