import type { Attachment } from '../records/report.ts';

/** 附件: the title of each, as 附件说明 and the attachment itself print it. */
export const ATTACHMENT_TITLES: Readonly<Record<Attachment, string>> = {
  statistics: '谈心谈话情况统计表',
  missing: '未谈人员名单',
  exemptions: '免谈人员名单',
  'talk-register': '谈话登记表',
  suggestions: '征求意见汇总表',
  'action-ledger': '整改台账',
  sources: '数据来源表',
  charts: '谈心谈话情况图',
};

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
    return index < 0 ? undefined : chosen.length === 1 ? '附件' : `附件${index + 1}`;
  };
  const names = Object.keys(ATTACHMENT_TITLES) as Attachment[]; // its own keys
  // A reference for each.
  return Object.fromEntries(names.map((name) => [name, reference(name)])) as Record<Attachment, string | undefined>;
}
