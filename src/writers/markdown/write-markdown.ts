import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { attachmentMark, type Document } from '../../document/document.ts';
import {
  guardsOf,
  type Imprint,
  type Letterhead,
  markOf,
  noteInBrackets,
  printedOf,
  recipientsOf,
} from '../../document/letterhead.ts';
import { chineseDay } from '../../text/day.ts';
import type { Writer } from '../writer.ts';
import { bodyToMarkdown } from './body-to-markdown.ts';

const processor = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*' });

/** Markdown (CommonMark with GFM tables) that any viewer shows: no directives, no HTML. */
export const markdown: Writer = {
  name: 'markdown',
  extension: '.md',
  kind: 'text',
  write: (document) => processor.stringify(documentToMarkdown(document)),
};

function documentToMarkdown(document: Document): Root {
  const { title, addressee, body, attachments, signature, letterhead, imprint, note, draft } = document;
  if (document.bare) return { type: 'root', children: bodyToMarkdown(body, 0) };
  const mark: RootContent[] = draft ? [paragraph([{ type: 'strong', children: [text('草稿')] }])] : [];
  return {
    type: 'root',
    children: [
      ...mark,
      ...(letterhead === undefined
        ? []
        : letterheadLines(letterhead, signature).map((line) => paragraph([text(line)]))),
      heading(1, title),
      ...(signature.underTitle ? signatureLines(signature).map((line) => paragraph([text(line)])) : []),
      ...(addressee === undefined ? [] : [paragraph([text(`${addressee}：`)])]),
      ...bodyToMarkdown(body, 1),
      ...attachmentLines(attachments).map((line) => paragraph([text(line)])),
      ...(signature.underTitle || letterhead?.form === 'minutes' ? [] : toTheRight(signatureLines(signature))),
      ...(note === undefined ? [] : [paragraph([text(noteInBrackets(note))])]),
      ...(document.attendance ?? []).map(({ label, names }) => paragraph([text(`${label}：${names.join('、')}`)])),
      ...attachments.flatMap((attachment, index) => [
        { type: 'thematicBreak' as const },
        ...mark,
        paragraph([text(attachmentMark(index, attachments))]),
        heading(2, attachment.title),
        ...bodyToMarkdown(attachment.body, 2),
      ]),
      ...(imprint === undefined
        ? []
        : [{ type: 'thematicBreak' as const }, ...imprintLines(imprint).map((line) => paragraph([text(line)]))]),
    ],
  };
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });

const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });

const heading = (depth: Heading['depth'], title: string): Heading => ({
  type: 'heading',
  depth,
  children: [text(title)],
});

/** 附件说明, a line each: one attachment has no number; further ones stand under the first. */
export const attachmentLines = (attachments: Document['attachments']): string[] =>
  attachments.map(({ title }, index) => {
    const number = attachments.length === 1 ? '' : `${index + 1}. `;
    return `${index === 0 ? '附件：' : '\u3000\u3000\u3000'}${number}${title}`;
  });

/** How many characters wide the signature stands from the left, where there is no right margin to hold on to. */
const WIDTH = 28;

/** 落款, moved to the right by full-width spaces: Markdown has no alignment of paragraphs. */
const toTheRight = (lines: readonly string[]): Paragraph[] =>
  lines.map((line) => paragraph([text('\u3000'.repeat(Math.max(0, WIDTH - [...line].length)) + line)]));

/** 版头 as lines of plain words, a line each element. That of 纪要 bears unit and date, which stand nowhere else. */
export function letterheadLines(letterhead: Letterhead, signature: Document['signature']): string[] {
  const { lines, word } = markOf(letterhead);
  const signers = letterhead.signers.length === 0 ? [] : [`签发人：${letterhead.signers.join('、')}`];
  const mark = lines.length === 0 ? [] : [`${lines.join('、')}${word ?? ''}`];
  const number = letterhead.number === undefined ? [] : [letterhead.number];
  const signed = letterhead.form === 'minutes' ? [signatureLines(signature).join('\u3000')] : [];
  return [...guardsOf(letterhead).map(({ text }) => text), ...mark, ...number, ...signers, ...signed];
}

/** 署名 and 成文日期, a line each. */
export function signatureLines({ name, others = [], date, stampOf }: Document['signature']): string[] {
  const names = stampOf === undefined ? [name, ...others] : [`${stampOf}（签名章）`];
  return [...names.filter((it) => it !== ''), chineseDay(date)];
}

/** 版记 as lines. */
export function imprintLines(imprint: Imprint): string[] {
  const printed = printedOf(imprint);
  return [
    ...recipientsOf(imprint).map(({ label, names }) => `${label}：${names}`),
    ...(printed === undefined ? [] : [`${printed.issuer}\u3000${printed.date}`.trim()]),
  ];
}
