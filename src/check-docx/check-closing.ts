import { dateFaults } from '../text/date-form.ts';
import { documentNumberFaults } from '../text/document-number.ts';
import { blankAbove } from './check-paragraphs.ts';
import type { Check, Checked, Seen } from './checked.ts';
import type { Line } from './lines.ts';
import { bareText } from './marks.ts';
import { type Extent, extentOf, indentOf, tenths, textWidthOf, typedBefore } from './place.ts';

/** 落款 (7.3.5), 附注 (7.3.6). */
export const checkClosing: Check = (checked) => {
  const { signature, date, underTitle } = checked.structure;
  const dated = [...(date ? [date] : []), ...underTitle];
  return [
    ...dated.flatMap(dateForm),
    ...(date ? places(signature, date, checked) : []),
    ...gap(checked),
    ...[...signature, ...(date ? [date] : [])].flatMap(typed),
    ...(underTitle.length > 0 && signature.length > 0 && date
      ? [
          {
            id: 'docx-signature-twice' as const,
            line: signature[0],
            message: `题下已经有署名（第${underTitle[0]?.number}段），文后又有落款：请只留一处`,
          },
        ]
      : []),
    ...note(checked),
  ];
};

function dateForm(line: Line): Seen[] {
  const text = bareText(line);
  return dateFaults(text).map(({ words, proper }) => ({
    id: 'docx-date-form',
    line,
    words,
    message:
      proper === undefined ? `「${words}」不是真有的日期：请核对` : `成文日期写成了「${words}」：请写成「${proper}」`,
  }));
}

/** How far off a place may be (字): the digits of a date are not wider or narrower in every font alike. */
const SLACK = 0.6;

/** Either form of 7.3.5 will do: without a seal the name 右空二字 and the date two characters right of it, with one the date 右空四字 and the name centred on it. */
function places(signature: readonly Line[], date: Line, { body }: Checked): Seen[] {
  const section = body.sections[date.section];
  if (section === undefined) return [];
  const width = textWidthOf(section);
  const at = extentOf(date, width);
  if (at === undefined) return [];
  const [name] = signature;
  // Names of several units, and the post beside a 签名章, have places of their own.
  if (name === undefined || signature.length > 1 || /\t|[\s\u3000]/u.test(bareText(name))) {
    return near(at.right, 4) || near(at.right, 2) || signature.length > 1 ? [] : [wrongDate(date, at)];
  }
  const by = extentOf(name, width);
  if (by === undefined || isSealed(by, at) || isUnsealed(by, at)) return [];
  const message =
    `署名右边空 ${tenths(by.right)} 字，成文日期右边空 ${tenths(at.right)} 字、首字在署名首字${at.left >= by.left ? '右' : '左'}边 ${tenths(Math.abs(at.left - by.left))} 字：` +
    '不盖章的，署名右空二字、日期首字比署名首字右移二字；盖章的，日期右空四字、署名以日期居中';
  return [{ id: 'docx-signature-place', line: date, message }];
}

const near = (value: number, wanted: number): boolean => Math.abs(value - wanted) <= SLACK;

const isSealed = (name: Extent, date: Extent): boolean =>
  (near(date.right, 4) || (near(name.right, 0) && date.right > 4)) &&
  Math.abs(name.left - name.right - (date.left - date.right)) / 2 <= SLACK;

const isUnsealed = (name: Extent, date: Extent): boolean =>
  (near(name.right, 2) && near(date.left - name.left, 2)) || (near(date.right, 2) && near(date.left - name.left, 2));

const wrongDate = (line: Line, { right }: Extent): Seen => ({
  id: 'docx-signature-place',
  line,
  message: `成文日期右边空 ${tenths(right)} 字：盖章的右空四字，不盖章的随署名排`,
});

/** 署名 a line below the text; a seal takes some more. */
function gap({ structure: { signature, date }, lines }: Checked): Seen[] {
  const first = signature[0] ?? date;
  if (first === undefined) return [];
  const blank = blankAbove(first, lines);
  const apart = signature.length > 0 && date ? blankAbove(date, lines) : 0;
  const post = signature.some((line) => /[\s\u3000]/u.test(bareText(line)));
  return [
    ...(blank < 0.5
      ? [
          {
            id: 'docx-signature-gap' as const,
            line: first,
            message: '署名上面没有空行：请在正文或附件说明下空一行再署名',
          },
        ]
      : []),
    ...(apart > 0.5 && !post && signature.length === 1
      ? [
          {
            id: 'docx-signature-gap' as const,
            line: date,
            message: `署名和成文日期之间空了 ${tenths(apart)} 行：日期排在署名的下一行`,
          },
        ]
      : []),
  ];
}

/** A tab goes to a stop, where the paragraph has any. */
const typed = (line: Line): Seen[] =>
  typedBefore(line) >= 2 && !(line.text.startsWith('\t') && (line.paragraph?.format.tabs.length ?? 0) > 0)
    ? [
        {
          id: 'docx-signature-typed',
          line,
          message: '位置是用空格顶出来的，换一台电脑就会错开：请用右对齐加右缩进',
          alike: 'typed',
        },
      ]
    : [];

function note({ structure: { note } }: Checked): Seen[] {
  if (note === undefined) return [];
  const text = bareText(note);
  const left = indentOf(note).first + typedBefore(note);
  return [
    ...(/^（.*）$/u.test(text)
      ? []
      : [
          {
            id: 'docx-note-form' as const,
            line: note,
            message: `附注「${text.slice(0, 16)}」应当用全角圆括号（）括起来`,
          },
        ]),
    ...(Math.abs(left - 2) > 0.2
      ? [{ id: 'docx-note-form' as const, line: note, message: `附注左边空了 ${tenths(left)} 字，应空 2 字` }]
      : []),
  ];
}

export const documentNumbers = (line: Line): Seen[] =>
  documentNumberFaults(line.text).map(({ words, proper }) => ({
    id: 'docx-document-number',
    line,
    words,
    message: `发文字号里的「${words}」应写成「${proper}」`,
  }));
