import { isBlank, type Line } from './lines.ts';
import { ATTACHMENT_LIST, ATTACHMENT_MARK, bareText, DATE_ONLY, levelMark } from './marks.ts';
import { recogniseAddressee, recogniseHead, recogniseTitle, recogniseUnderTitle } from './recognise-head.ts';
import type { Attachment, Corrections, Heading, Structure } from './structure.ts';

/** 认出各要素 of a document by their words, places and styles; what the user says goes before what it looks like. */
export function recognise(all: readonly Line[], corrections: Corrections = {}): Structure {
  const lines = all.filter(({ kind }) => kind !== 'foot');
  const chosen = (numbers: readonly number[]): Line[] => lines.filter(({ number }) => numbers.includes(number));
  const imprint = recogniseImprint(lines);
  const firstMark = lines.find((line, index) => isAttachmentMark(line, lines[index + 1]));
  const end = firstMark ? firstMark.number - 1 : lines.length;
  const core = lines.filter((line) => line.number <= end && !imprint.includes(line));

  const title = corrections.title ? chosen(corrections.title) : recogniseTitle(core);
  const titleEnd = title.at(-1)?.number ?? 0;
  const head = recogniseHead(core.filter(({ number }) => number < (title[0]?.number ?? 1)));
  const below = core.filter(({ number }) => number > Math.max(titleEnd, head.at(-1)?.line.number ?? 0));
  const underTitle = title.length > 0 ? recogniseUnderTitle(below) : [];
  const under = below.filter((line) => line.number > (underTitle.at(-1)?.number ?? 0));
  const addressee = corrections.addressee
    ? chosen(corrections.addressee)
    : title.length > 0
      ? recogniseAddressee(under)
      : [];
  const rest = under.filter((line) => line.number > (addressee.at(-1)?.number ?? 0) && line.kind !== 'box');

  const date = corrections.date ? chosen(corrections.date)[0] : recogniseDate(rest);
  const note = date ? rest.find((line) => line.number > date.number && NOTE.test(bareText(line))) : lastNote(rest);
  const aboveDate = date ? rest.filter(({ number }) => number < date.number) : [];
  const attachmentList = recogniseList(date ? aboveDate : rest);
  const signature = corrections.signature
    ? chosen(corrections.signature)
    : recogniseSignature(aboveDate, attachmentList);
  const taken = new Set<Line | undefined>([...attachmentList, ...signature, date, note, ...addressee, ...title]);
  const words = rest.filter((line) => line.kind === 'paragraph' && !isBlank(line) && !taken.has(line));
  const attendance = words.filter((line) => /^(?:出席|请假|列席|缺席)(?:人员)?[：:]/u.test(bareText(line)));
  const text = words.filter((line) => !attendance.includes(line));
  const attachments = recogniseAttachments(lines.filter((line) => line.number > end && !imprint.includes(line)));
  return {
    ...{
      head,
      title,
      underTitle,
      addressee,
      text,
      attendance,
      attachmentList,
      signature,
      date,
      note,
      attachments,
      imprint,
    },
    headings: [...headingsOf(text, 0), ...attachments.flatMap((it, index) => headingsOf(it.lines, index + 1))],
  };
}

/** The mark stands alone at the head of a page, or behind the text; `附件：` with a list under it does not. */
function isAttachmentMark(line: Line, next: Line | undefined): boolean {
  if (line.kind !== 'paragraph') return false;
  const text = bareText(line);
  const first = line.paragraph?.newPage ?? false;
  if (ATTACHMENT_MARK.test(text)) return first || !/^\s*1\s*[.．、]/u.test(next?.text ?? '');
  return first && /^附件\s*[\d一二三四五六七八九十]{1,2}\s*[：:]/u.test(text);
}

const IMPRINT = /^(?:主送|抄送|抄报|分送)[：:]|\d\s*[日号]\s*印发$/u;

/** How many of the last lines 版记 may be among. */
const LAST = 15;

function recogniseImprint(lines: readonly Line[]): readonly Line[] {
  const worded = lines.filter((line) => !isBlank(line));
  const found = worded.slice(-LAST).filter((line) => IMPRINT.test(bareText(line)));
  return worded.filter(
    (line) => found.includes(line) || (line.table && found.some(({ table }) => table === line.table)),
  );
}

/** 成文日期: the last line that is a date and no more. */
const recogniseDate = (rest: readonly Line[]): Line | undefined =>
  rest.filter((line) => line.kind === 'paragraph' && DATE_ONLY.test(bareText(line))).at(-1);

const NOTE = /^[（(【].*[）)】]?$/u;

/** 附注 of a document that is signed under its title: its last line, where that tells whom to ask or whom it is for. */
function lastNote(rest: readonly Line[]): Line | undefined {
  const last = rest.filter((line) => !isBlank(line)).at(-1);
  return last && /^[（(](?:联系人|此件|信息公开)/u.test(bareText(last)) ? last : undefined;
}

/** 附件说明: `附件：` behind the text, and the numbered lines below it. */
function recogniseList(rest: readonly Line[]): readonly Line[] {
  const worded = rest.filter((line) => line.kind === 'paragraph' && !isBlank(line));
  const at = worded.findLastIndex((line) => ATTACHMENT_LIST.test(bareText(line)));
  const first = worded[at];
  if (first === undefined) return [];
  const list = [first];
  for (const line of worded.slice(at + 1)) {
    if (!/^(?:[\d０-９]{1,2}\s*[.．、]|附件\s*\d)/u.test(bareText(line))) break;
    list.push(line);
  }
  return list;
}

const LONGEST_NAME = 40;
const MOST_NAMES = 6;

/** 署名: the short lines right above the date that end in no mark and do not stand where a paragraph begins. */
function recogniseSignature(aboveDate: readonly Line[], list: readonly Line[]): readonly Line[] {
  const names: Line[] = [];
  for (const line of aboveDate.filter((it) => !isBlank(it)).reverse()) {
    const text = bareText(line);
    const isName =
      line.kind === 'paragraph' &&
      !list.includes(line) &&
      text.length <= LONGEST_NAME &&
      !/[。；：:;！？]$/u.test(text) &&
      levelMark(text) === undefined &&
      standsRight(line);
    if (!isName || names.length === MOST_NAMES) break;
    names.unshift(line);
  }
  return names;
}

/** Four characters of 3号. */
const FOUR = 1200;

function standsRight({ paragraph, text }: Line): boolean {
  if (paragraph === undefined) return false;
  const { alignment, indent } = paragraph.format;
  if (alignment === 'right' || alignment === 'center') return true;
  const typed = /^[\s\u3000]*/u.exec(text)?.[0] ?? '';
  return (
    indent.left + indent.first >= FOUR ||
    (indent.leftChars ?? 0) >= 400 ||
    (indent.firstChars ?? 0) >= 400 ||
    typed.length >= 4 ||
    typed.includes('\t')
  );
}

function recogniseAttachments(lines: readonly Line[]): Attachment[] {
  const starts = lines.flatMap((line, index) => (isAttachmentMark(line, lines[index + 1]) ? [index] : []));
  return starts.flatMap((start, nth): Attachment[] => {
    const [mark, ...inside] = lines.slice(start, starts[nth + 1]);
    if (mark === undefined) return [];
    const title = titleOf(inside);
    return [
      {
        mark,
        title,
        lines: inside.filter((line) => line.kind === 'paragraph' && !isBlank(line) && !title.includes(line)),
      },
    ];
  });
}

/** The first centred lines below the mark; failing these its first line, where it is no sentence. */
function titleOf(inside: readonly Line[]): readonly Line[] {
  const worded = inside.filter((line) => !isBlank(line));
  const title: Line[] = [];
  for (const line of worded) {
    const { alignment, styleName } = line.paragraph?.format ?? {};
    const next = title.length === 0 || styleName === title[0]?.paragraph?.format.styleName;
    if (line.kind !== 'paragraph' || alignment !== 'center' || !next) break;
    title.push(line);
  }
  const [first] = worded;
  const plain =
    title.length === 0 &&
    first?.kind === 'paragraph' &&
    first.text.length < LONGEST_NAME &&
    !/[。：；]$/u.test(bareText(first));
  return plain && first ? [first] : title;
}

const headingsOf = (lines: readonly Line[], part: number): Heading[] =>
  lines.flatMap((line) => {
    const mark = line.kind === 'paragraph' ? levelMark(line.text) : undefined;
    return mark === undefined ? [] : [{ line, mark, part }];
  });
