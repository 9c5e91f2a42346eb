import type { Piece } from '../word-file/pieces.ts';
import type { RequirementId } from './catalogue.ts';
import type { Check, Checked, Seen } from './checked.ts';
import { countHan, type Face, fontName, hanPieces, isFace, sizeName } from './fonts.ts';
import type { Line } from './lines.ts';
import { levelMark } from './marks.ts';

/** 各要素的字体字号 (5.2.2, 7.2–7.4), in effect. */
export const checkFonts: Check = (checked) => [
  ...checkTitle(checked),
  ...bodyLines(checked).flatMap(checkBodyLine),
  ...checkHead(checked),
  ...checked.structure.attachments.flatMap(({ mark }) => [
    ...faceOf(mark, '黑体', 'docx-attachment-font', '附件标记'),
    ...sizeOf(mark, 16, 'docx-attachment-font', '附件标记'),
  ]),
  ...checked.structure.imprint.flatMap((line) => [
    ...faceOf(line, '仿宋', 'docx-imprint-font', '版记'),
    ...sizeOf(line, 14, 'docx-imprint-font', '版记'),
  ]),
];

function checkTitle({ structure: { title } }: Checked): Seen[] {
  return title.flatMap((line) => [
    ...faceOf(line, '小标宋', 'docx-title-font', '标题'),
    ...sizeOf(line, 22, 'docx-title-size', '标题'),
    ...(hanPieces(line.pieces).some(({ format }) => format.bold)
      ? [{ id: 'docx-title-bold' as const, line, message: '标题加粗了：小标宋本身已经够重，请取消加粗', alike: 'bold' }]
      : []),
  ]);
}

function checkHead({ structure: { head } }: Checked): Seen[] {
  return head.flatMap(({ part, line }): Seen[] => {
    if (part === '密级' || part === '紧急程度') {
      // In a 信函 the number stands on the same line.
      const at = line.pieces.findIndex(({ text }) => text.includes('\t'));
      const own = at < 0 ? line : { ...line, pieces: line.pieces.slice(0, at) };
      return [...faceOf(own, '黑体', 'docx-secrecy-font', part), ...sizeOf(own, 16, 'docx-secrecy-font', part)];
    }
    if (part === '发文机关标志') return faceOf(line, '小标宋', 'docx-mark-font', part);
    return part === '签发人' ? signers(line) : [];
  });
}

/** 签发人： in 仿宋, the names in 楷体. */
function signers(line: Line): Seen[] {
  const at = line.text.indexOf('签发人');
  let end = 0;
  return line.pieces.flatMap((piece): Seen[] => {
    end += piece.text.length;
    const behind = at >= 0 && end > at + 4 && countHan(piece.text) > 0 && !piece.text.includes('签发人');
    if (!behind || isFace(piece.format.eastAsia, '楷体')) return [];
    return [
      {
        id: 'docx-signer-font',
        line,
        words: piece.text.trim(),
        message: `签发人姓名「${piece.text.trim()}」用的是${fontName(piece.format.eastAsia)}：请改为 3 号楷体`,
      },
    ];
  });
}

/** What is set in 3号仿宋: everything but titles, heads, marks and tables. */
function bodyLines({ structure }: Checked): readonly Line[] {
  const { text, addressee, attachmentList, signature, date, note, attachments } = structure;
  return [
    ...addressee,
    ...text,
    ...attachmentList,
    ...signature,
    ...(date ? [date] : []),
    ...(note ? [note] : []),
    ...attachments.flatMap((it) => it.lines),
  ].filter(({ paragraph }) => !/^(?:Quote|引用|代码|Code|题注|caption)$/iu.test(paragraph?.format.styleName ?? ''));
}

function checkBodyLine(line: Line): Seen[] {
  const mark = levelMark(line.text);
  const pieces = hanPieces(line.pieces);
  // A heading's own font is another requirement's; 楷体 in the middle of a paragraph is how Chinese stresses a word.
  const plain = mark === undefined ? pieces : behindHeading(pieces);
  const total = plain.reduce((sum, { text }) => sum + countHan(text), 0);
  const stressed = plain.filter(({ format }) => isFace(format.eastAsia, '楷体'));
  const stress = stressed.reduce((sum, { text }) => sum + countHan(text), 0) * 2 < total;
  const wrong = plain.find(
    ({ format }) => !isFace(format.eastAsia, '仿宋') && !(stress && isFace(format.eastAsia, '楷体')),
  );
  const found: Seen[] =
    wrong === undefined
      ? []
      : [
          seen(
            'docx-body-font',
            line,
            wrong,
            `${fontName(wrong.format.eastAsia)}，应为仿宋`,
            wrong.format.eastAsia ?? '',
          ),
        ];
  const bold = mark === undefined && total > 0 && pieces.every(({ format }) => format.bold);
  return [
    ...found,
    ...sizeOf(line, 16, 'docx-body-size', undefined),
    ...(bold
      ? [{ id: 'docx-body-bold' as const, line, message: '整段加粗了：国标没有加粗，请取消', alike: 'bold' }]
      : []),
  ];
}

/** What comes behind the first full stop of a numbered paragraph: its text. Before it stands the heading. */
function behindHeading(pieces: readonly Piece[]): Piece[] {
  const at = pieces.findIndex(({ text }) => text.includes('。'));
  const rest = pieces[at]?.text.replace(/^[^。]*。/u, '') ?? '';
  if (at < 0) return [];
  return countHan(rest) > 0 ? pieces.slice(at) : pieces.slice(at + 1);
}

const seen = (id: RequirementId, line: Line, { text }: Piece, what: string, alike: string): Seen => ({
  id,
  line,
  words: text.trim(),
  message: `「${shortened(text.trim())}」用的是${what}`,
  alike,
});

export const shortened = (text: string): string => (text.length <= 16 ? text : `${text.slice(0, 15)}…`);

function faceOf(line: Line, face: Face, id: RequirementId, what: string): Seen[] {
  const wrong = hanPieces(line.pieces).find(({ format }) => !isFace(format.eastAsia, face));
  if (wrong === undefined) return [];
  return [
    {
      id,
      line,
      message: `${what}用的是${fontName(wrong.format.eastAsia)}，应为${face}`,
      alike: wrong.format.eastAsia ?? '',
    },
  ];
}

function sizeOf(line: Line, points: number, id: RequirementId, what: string | undefined): Seen[] {
  const worded = line.pieces.filter(({ text, format }) => text.trim() !== '' && !format.raised);
  const wrong = worded.find(({ format }) => format.size !== points);
  if (wrong === undefined) return [];
  const subject = what ?? `「${shortened(wrong.text.trim())}」`;
  return [
    {
      id,
      line,
      words: wrong.text.trim(),
      message: `${subject}是${sizeName(wrong.format.size)}，应为${sizeName(points)}`,
      alike: String(wrong.format.size),
    },
  ];
}
