import type { Piece } from '../word-file/pieces.ts';
import { isBlank, type Line } from './lines.ts';
import { bareText, DATE_ONLY, levelMark } from './marks.ts';
import type { HeadPart, Structure } from './structure.ts';

/** Points from which letters are those of a title and no longer of the text. */
const TITLE_SIZE = 18;

/** More than any title has. */
const LONGEST = 90;

/** How far down a title is looked for. */
const SEARCHED = 40;

const GENRE =
  /(?:报告|汇报|通报|总结|小结|综述|说明|简报|纪要|材料|请示|函|决定|决议|通知|批复|意见|公告|通告|议案|方案|计划|要点|办法|规定|细则|情况|讲话|发言)(?:[（(][^（）()]*[）)])?$/u;

const sizeOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((most, { text, format }) => (text.trim() === '' ? most : Math.max(most, format.size)), 0);

export const isRed = (color: string | undefined): boolean => {
  if (color === undefined) return false;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return (red ?? 0) > 150 && (green ?? 0) < 90 && (blue ?? 0) < 90;
};

const wordsRed = ({ pieces }: Line): boolean =>
  pieces.some(({ text, format }) => text.trim() !== '' && isRed(format.color));

const centred = ({ paragraph }: Line): boolean => paragraph?.format.alignment === 'center';

/** 版头: each line before the title that can be one of its parts. */
export function recogniseHead(before: readonly Line[]): Structure['head'] {
  return before
    .filter((line) => !isBlank(line))
    .flatMap((line) => {
      const part = headPart(line);
      return part === undefined ? [] : [{ part, line }];
    });
}

function headPart(line: Line): HeadPart | undefined {
  const text = bareText(line);
  if (/^\d{1,8}$/.test(text)) return '份号';
  if (/^(?:绝密|机密|秘密)/.test(text) && text.length < 20) return '密级';
  if (/^(?:特急|加急|平急|特提|急件)$/.test(text)) return '紧急程度';
  if (/签发人/.test(text)) return '签发人';
  if (
    /[〔[［【（(〈]\s*[\d一二〇零○]{2,4}\s*年?[〕\]］】）)〉]\s*第?\s*[\d一二三四五六七八九十]+\s*号|^第[\d一二三四五六七八九十]+[期号]$/u.test(
      text,
    )
  )
    return '发文字号';
  return wordsRed(line) || (sizeOf(line.pieces) >= 26 && line.kind !== 'row') ? '发文机关标志' : undefined;
}

/** 标题: the paragraph that is styled as one, else the first large centred lines, else a centred line that names a kind of document. */
export function recogniseTitle(lines: readonly Line[]): readonly Line[] {
  const near = lines.slice(0, SEARCHED).filter((line) => line.kind === 'paragraph');
  const possible = near.filter(
    (line) =>
      !isBlank(line) &&
      bareText(line).length <= LONGEST &&
      headPart(line) === undefined &&
      levelMark(line.text) === undefined,
  );
  const styled = possible.find(({ paragraph }) =>
    /^(?:title|标题|公文标题|文件标题)$/iu.test(paragraph?.format.styleName ?? ''),
  );
  const large = possible.find(
    (line) => sizeOf(line.pieces) >= TITLE_SIZE && (centred(line) || GENRE.test(bareText(line))),
  );
  const named = possible
    .slice(0, 6)
    .find((line) => centred(line) && GENRE.test(bareText(line)) && !DATE_ONLY.test(bareText(line)));
  const first = styled ?? large ?? named;
  return first === undefined ? [] : withNextLines(first, near);
}

/** A title may be typed as several paragraphs: those that follow at once and look alike. */
function withNextLines(first: Line, near: readonly Line[]): readonly Line[] {
  const title = [first];
  for (const line of near.slice(near.indexOf(first) + 1)) {
    const alike =
      !isBlank(line) &&
      sizeOf(line.pieces) === sizeOf(first.pieces) &&
      sizeOf(line.pieces) >= TITLE_SIZE &&
      line.paragraph?.format.alignment === first.paragraph?.format.alignment &&
      line.paragraph?.format.styleName === first.paragraph?.format.styleName &&
      !/^[（(].*[）)]$/u.test(bareText(line)) &&
      // What ends in the kind of document is whole.
      !GENRE.test(bareText(title.at(-1) ?? first));
    if (!alike) break;
    title.push(line);
  }
  return title;
}

/** 题下署名: the unit and the date in brackets right under the title. */
export function recogniseUnderTitle(after: readonly Line[]): readonly Line[] {
  const next = after.filter((line) => !isBlank(line)).slice(0, 3);
  const at = next.findIndex((line) => DATE_ONLY.test(bareText(line)));
  const until = next.slice(0, at + 1);
  return until.every((line) => line.kind === 'paragraph' && (centred(line) || DATE_ONLY.test(bareText(line))))
    ? until
    : [];
}

const UNIT =
  /(?:委员会|委|局|厅|部|政府|党组|党委|支部|总支|办公室|中心|院|校|集团|公司|组|处|科|站|所|队|省|市|县|区|乡|镇)$/u;

/** 主送机关: the first line under the title, where it ends in a colon, or names units and stands flush left. */
export function recogniseAddressee(after: readonly Line[]): readonly Line[] {
  const [first] = after.filter((line) => !isBlank(line));
  if (first === undefined || first.kind !== 'paragraph' || levelMark(first.text)) return [];
  const text = bareText(first);
  if (/[。；]/u.test(text) || /如下[：:]$/u.test(text) || /^附件/u.test(text)) return [];
  const listed = /[：:]$/u.test(text);
  const units = text.length <= 60 && text.split(/[，、,]/u).every((name) => UNIT.test(name));
  return listed || units ? [first] : [];
}
