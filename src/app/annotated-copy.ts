import { UserError } from '../finding/user-error.ts';
import { oneLine } from '../text/printable.ts';
import type { Verified, VerifyFinding } from '../verify/verify-document.ts';
import { addComments } from '../word-file/comments.ts';
import type { WordFile } from '../word-file/open-word-file.ts';
import { wroteUnchanged, zipParts } from '../writers/docx/package.ts';
import type { Effects } from './effects.ts';
import { publish } from './publish.ts';

/** 批注稿: a copy of the document with every finding as a comment of Word at its place. The document itself is never written to. */
export function writeAnnotatedCopy(
  edited: WordFile,
  { file, lines }: Verified,
  findings: readonly VerifyFinding[],
  target: string,
  effects: Effects,
): void {
  if (!target.toLowerCase().endsWith('.docx'))
    throw new UserError(`带批注的副本是 .docx：请把「${oneLine(target)}」改成以 .docx 结尾的文件名`, 2);
  const comments = findings.map(({ at, message, place }) => ({
    // What holds only with the changes rejected stands in words that the copy does not show: it is said at its head.
    ...(at.file === file ? place : { line: 0, start: 0, end: 0 }),
    text: message,
  }));
  const by = { author: 'talkreport', initials: 'TR', date: `${effects.today()}T00:00:00Z` };
  const bytes = zipParts(addComments(edited, lines, comments, by));
  // A copy that people wrote in since is theirs.
  const otherwise = '并且可能有人改过，没有覆盖：请另起文件名，或先把它移走';
  publish([{ target, bytes, mayReplace: (old) => wroteUnchanged(old()), otherwise }], effects);
  effects.note(`已写入带批注的副本：${oneLine(target)}`);
}
