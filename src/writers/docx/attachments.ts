import { type IParagraphOptions, Tab } from 'docx';
import { attachmentMark, attachmentName, type Document } from '../../document/document.ts';
import { type Block, blankLine, bodyOn } from './block.ts';
import { nodesToBlocks } from './blocks.ts';
import { frontRuns, plainRun } from './runs.ts';
import { characters, type Sheet } from './sheet.ts';
import { titleBlock } from './title.ts';

type Attachments = Document['attachments'];

/** 字 that a number and its dot take in the 附件说明. */
const numberWidth = (attachments: Attachments): number => (attachments.length > 9 ? 1.75 : 1.25);

/**
 * 附件说明 (GB/T 9704-2012, 7.3.4): a blank line, then 左空二字 `附件：` and the names, numbered where there are several; the later lines of a name
 * stand under its first character.
 */
export function attachmentListToBlocks(attachments: Attachments, sheet: Sheet): IParagraphOptions[] {
  if (attachments.length === 0) return [];
  const number = attachments.length > 1 ? numberWidth(attachments) : 0;
  const label = 3;
  const lines = attachments.map(({ title }, index): IParagraphOptions => {
    const words = [index === 0 ? '附件：' : '', ...(number === 0 ? [] : [`${index + 1}.`, new Tab()])];
    const hanging = (index === 0 ? label : 0) + number;
    return {
      style: 'AttachmentList',
      indent: { left: characters(sheet, 2 + label + number), hanging: characters(sheet, hanging) },
      children: [plainRun(...words.filter((word) => word !== '')), ...frontRuns('attachments', attachmentName(title))],
    };
  });
  return [blankLine(), ...lines];
}

/**
 * 附件 (7.3.7), each on a new face: its mark flush left on the first line, `附件` or, of several, `附件1`; its title centred on the third; its text
 * set as 正文.
 */
export function attachmentToBlocks(index: number, all: Attachments, sheet: Sheet): Block[] {
  const attachment = all[index];
  if (attachment === undefined) return [];
  const mark = attachmentMark(index, all);
  return [
    { style: 'AttachmentMark', children: [plainRun(mark)] },
    blankLine(),
    titleBlock('AttachmentTitle', attachmentName(attachment.title), sheet, 'attachments'),
    blankLine(),
    ...nodesToBlocks(attachment.body.children, bodyOn(sheet)),
  ];
}
