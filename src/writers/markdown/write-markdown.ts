import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { Document } from '../../document/document.ts';
import { noteInBrackets } from '../../document/letterhead-words.ts';
import type { Writer } from '../writer.ts';
import { bodyToMarkdown } from './body-to-markdown.ts';
import { imprintLines, letterheadLines, signatureLines } from './letterhead-to-markdown.ts';

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
      ...attachmentList(attachments.map((it) => it.title)),
      ...(signature.underTitle || letterhead?.form === 'minutes' ? [] : toTheRight(signatureLines(signature))),
      ...(note === undefined ? [] : [paragraph([text(noteInBrackets(note))])]),
      ...(document.attendance ?? []).map(({ label, names }) => paragraph([text(`${label}：${names.join('、')}`)])),
      ...attachments.flatMap((attachment, index) => [
        { type: 'thematicBreak' as const },
        ...mark,
        paragraph([text(attachments.length === 1 ? '附件' : `附件${index + 1}`)]),
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

/** 附件说明: one attachment has no number; further ones stand under the first. */
const attachmentList = (titles: readonly string[]): Paragraph[] =>
  titles.map((title, index) => {
    const number = titles.length === 1 ? '' : `${index + 1}. `;
    return paragraph([text(`${index === 0 ? '附件：' : '\u3000\u3000\u3000'}${number}${title}`)]);
  });

/** How many characters wide the signature stands from the left, where there is no right margin to hold on to. */
const WIDTH = 28;

/** 落款, moved to the right by full-width spaces: Markdown has no alignment of paragraphs. */
const toTheRight = (lines: readonly string[]): Paragraph[] =>
  lines.map((line) => paragraph([text('\u3000'.repeat(Math.max(0, WIDTH - [...line].length)) + line)]));
