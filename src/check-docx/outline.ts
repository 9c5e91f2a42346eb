import { printable } from '../text/printable.ts';
import type { CheckedDocument } from './check-document.ts';
import type { Line } from './lines.ts';
import { bareText } from './marks.ts';
import type { Structure } from './structure.ts';

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

type Named = readonly [name: string, lines: readonly Line[]];

/** The parts of the text by their names, those above the levels and those below them. */
const namedParts = (it: Structure): { readonly above: readonly Named[]; readonly below: readonly Named[] } => ({
  above: [
    ['标题', it.title],
    ['题下署名', it.underTitle],
    ['主送机关', it.addressee],
    ['正文', it.text],
  ],
  below: [
    ['出席人员', it.attendance],
    ['附件说明', it.attachmentList],
    ['署名', it.signature],
    ['成文日期', it.date ? [it.date] : []],
    ['附注', it.note ? [it.note] : []],
  ],
});

/** What each paragraph was taken for, by its number. */
function rolesOf(structure: Structure): ReadonlyMap<number, string> {
  const { above, below } = namedParts(structure);
  const roles: readonly Named[] = [
    ...above,
    ...below,
    ...structure.attachments.flatMap((it) => [
      ['附件标记', [it.mark]] as const,
      ['附件标题', it.title] as const,
      ['附件正文', it.lines] as const,
    ]),
    ['版记', structure.imprint],
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

/** 认出的要素, one a line: its paragraphs and their first words. */
export function structureWords(structure: Structure): string[] {
  const { above, below } = namedParts(structure);
  const rows: readonly Named[] = [
    ...structure.head.map(({ part, line }) => [part, [line]] as const),
    ...above,
    ...levels(structure),
    ...below,
    ...structure.attachments.map(({ mark, title }) => ['附件', [mark, ...title]] as const),
    ['版记', structure.imprint],
  ];
  return rows
    .filter(([, lines]) => lines.length > 0)
    .map(([name, lines]) => `  ${name}：${numbersOf(lines)} ${firstOf(name, lines)}`);
}

const numbersOf = (lines: readonly Line[]): string => {
  const [first, last] = [lines[0]?.number ?? 0, lines.at(-1)?.number ?? 0];
  return first === last ? `第${first}段` : `第${first}—${last}段`;
};

function firstOf(name: string, lines: readonly Line[]): string {
  // A title is told whole, though it was typed as several paragraphs.
  const told = name === '标题' ? lines : lines.slice(0, 1);
  const words = printable(told.map(bareText).join('')).replace(/\n/g, '').replace(/\t+/g, ' ');
  const most = name === '标题' ? 50 : 24;
  return `“${words.length > most ? `${words.slice(0, most)}…` : words}”`;
}

const LEVEL = ['一', '二', '三', '四'] as const;

function levels({ headings }: Structure): Named[] {
  return LEVEL.flatMap((name, index) => {
    const found = headings.filter(({ mark }) => mark.level === index + 1).map(({ line }) => line);
    return found.length === 0 ? [] : [[`第${name}层（${found.length} 处）`, found] as const];
  });
}

/** What was not recognised, and therefore what was not checked; with the option that says it instead. */
export function unrecognised({
  title,
  addressee,
  signature,
  date,
  underTitle,
  headings,
  imprint,
  head,
}: Structure): string[] {
  const signed = underTitle.length > 0;
  const moved = imprint.some((line) => /^主送/u.test(bareText(line)));
  return [
    ...(title.length === 0
      ? [
          '没有认出标题，所以没有核对标题、主送机关，也没有按文种核对请示事项和结束语；用 --title 段号 指明（--show-paragraphs 逐段列出段号）',
        ]
      : []),
    ...(title.length > 0 && addressee.length === 0 && !moved
      ? ['没有认出主送机关，所以没有核对；有的话用 --addressee 段号 指明']
      : []),
    ...(head.some(({ part }) => part === '发文字号') && !head.some(({ part }) => part === '发文机关标志')
      ? ['没有认出发文机关标志（可能是图片、艺术字，或在页眉里），所以没有核对']
      : []),
    ...(headings.length === 0 ? ['没有认出结构层次（一、（一）1.（1）），所以没有核对层次'] : []),
    ...(signature.length === 0 && !signed
      ? ['没有认出署名，所以没有核对它的位置；有的话用 --signature 段号 指明']
      : []),
    ...(signature.length > 1 ? ['署名不止一行，所以没有核对各署名的位置'] : []),
    ...(signature.length === 1 && signature.some(({ text }) => text.includes('\t'))
      ? ['署名用了制表位，所以没有核对它的位置']
      : []),
    ...(date?.text.includes('\t') ? ['成文日期用了制表位，所以没有核对它的位置'] : []),
    ...(date === undefined && !signed ? ['没有认出成文日期，所以没有核对；有的话用 --date 段号 指明'] : []),
  ];
}
