import type { Document } from '../document/document.ts';
import { UserError } from '../finding/user-error.ts';
import type { Facts } from '../rules/define-rule.ts';
import type { SourceFile } from '../source/source-file.ts';
import { expectedOf, type Verified, verifyDocument } from '../verify/verify-document.ts';
import { openWordFile, type WordFile } from '../word-file/open-word-file.ts';
import { composeReport, docxOf, layoutOf } from './compose-report.ts';
import type { Effects } from './effects.ts';
import { recordsBehind } from './figure-sources.ts';
import { printsContent } from './printed-content.ts';
import { recordOfWord } from './word-source.ts';

type Options = { readonly templates?: string; readonly withContent?: boolean };
type Sources = ReadonlyMap<string, SourceFile>;

/** A report as its records make it, and read back from its .docx. */
type MadeReport = { readonly document: Document; readonly file: WordFile };

/** The report that records make. */
export async function makeReport(path: string, facts: Facts, options: Options, effects: Effects): Promise<MadeReport> {
  const composed = composeReport(facts, options, effects);
  if ('wrong' in composed) throw new UserError('模板有问题，复核不了：请先用 talkreport render 看是哪一行');
  const { document } = composed;
  return { document, file: openWordFile(path, await docxOf(document, layoutOf(facts.campaign))) };
}

/** 复核: an edited report held against the one that its records make. */
export const verifyAgainst = (edited: WordFile, made: MadeReport, facts: Facts, sources: Sources): Verified =>
  verifyDocument(edited, expectedOf(made.file, made.document, facts), facts, {
    figure: recordsBehind(facts.figures, sources),
    word: recordOfWord(facts.campaign, sources),
  });

/** The same, and the report is made of the records of today. */
export async function verifyReport(
  edited: WordFile,
  facts: Facts,
  sources: Sources,
  options: Options,
  effects: Effects,
): Promise<Verified> {
  const withContent = printsContent(edited, facts.campaign);
  const made = await makeReport(edited.path, facts, { ...options, withContent }, effects);
  return verifyAgainst(edited, made, facts, sources);
}
