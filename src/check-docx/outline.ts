import { printable } from '../text/printable.ts';
import type { CheckedDocument } from './check-document.ts';
import type { Line } from './lines.ts';
import { bareText } from './marks.ts';
import type { Structure } from './structure.ts';
import { structureWords, unrecognised } from './structure-words.ts';

/** 认出的要素 of a document, before its findings; with every paragraph and what it was taken for, where asked for. */
export function outlineOf({ file, structure, lines }: CheckedDocument, everyParagraph: boolean): string {
  const paragraphs = everyParagraph ? ['  逐段：', ...paragraphWords(lines, structure)] : [];
  return [
    `${printable(file.path)}：认出的要素（认错了可用 --title 等选项指明段号）`,
    ...structureWords(structure),
    ...unrecognised(structure).map((it) => `  ${it}`),
    ...paragraphs,
    '',
    '',
  ].join('\n');
}

function paragraphWords(lines: readonly Line[], structure: Structure): string[] {
  const roles = rolesOf(structure);
  return lines.map((line) => {
    const words = printable(bareText(line)).replace(/\n/g, '').replace(/\t+/g, ' ');
    const role = roles.get(line.number) ?? KIND[line.kind];
    return `    ${String(line.number).padStart(4)}  ${role}  ${words === '' ? '（空行）' : words.slice(0, 30)}`;
  });
}

const KIND: Readonly<Record<Line['kind'], string>> = { paragraph: '—', box: '文本框', row: '表格', foot: '页脚' };

/** What each paragraph was taken for, by its number. */
function rolesOf(structure: Structure): ReadonlyMap<number, string> {
  const {
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
  } = structure;
  const roles: readonly (readonly [string, readonly Line[]])[] = [
    ['标题', title],
    ['题下署名', underTitle],
    ['主送机关', addressee],
    ['正文', text],
    ['出席人员', attendance],
    ['附件说明', attachmentList],
    ['署名', signature],
    ['成文日期', date ? [date] : []],
    ['附注', note ? [note] : []],
    ...attachments.flatMap((it) => [
      ['附件标记', [it.mark]] as const,
      ['附件标题', it.title] as const,
      ['附件正文', it.lines] as const,
    ]),
    ['版记', imprint],
  ];
  const levels = structure.headings.map(
    ({ line, mark }) => [line.number, `第${'一二三四'[mark.level - 1]}层`] as const,
  );
  return new Map([
    ...structure.head.map(({ part, line }) => [line.number, part] as const),
    ...roles.flatMap(([role, lines]) => lines.map((line) => [line.number, role] as const)),
    ...levels,
  ]);
}
