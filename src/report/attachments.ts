import { attachmentMark } from '../document/document.ts';
import type { Attachment } from '../records/report.ts';
import { chineseWord, wordsOf } from '../records/vocabulary.ts';

export const ATTACHMENTS = wordsOf('attachment') as readonly Attachment[]; // the words of just this vocabulary

/** Titles that say more than the word by which a report asks for the attachment. */
const LONGER: Readonly<Partial<Record<Attachment, string>>> = {
  statistics: '谈心谈话情况统计表',
  charts: '谈心谈话情况图',
};

/** 附件: its title, as 附件说明 and the attachment itself print it. */
export const attachmentTitle = (name: Attachment): string => LONGER[name] ?? chineseWord('attachment', name);

/** Lists of more names than this stand in an attachment, not in the text. */
export const MOST_IN_TEXT = 10;

/** The attachments in order: those asked for then those that the text needs. */
export function chooseAttachments(asked: readonly Attachment[], needed: readonly Attachment[]): Attachment[] {
  return [...new Set([...asked, ...needed])];
}

/** How the text refers to each: `附件2`, or `附件` where there is only one; undefined where it is not attached. */
export function attachmentReferences(chosen: readonly Attachment[]): Readonly<Record<Attachment, string | undefined>> {
  const reference = (name: Attachment): string | undefined => {
    const index = chosen.indexOf(name);
    return index < 0 ? undefined : attachmentMark(index, chosen);
  };
  // A reference for each.
  return Object.fromEntries(ATTACHMENTS.map((name) => [name, reference(name)])) as Record<
    Attachment,
    string | undefined
  >;
}
