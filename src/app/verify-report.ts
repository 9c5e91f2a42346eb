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

/** 复核: an edited report held against the one that its records make today. */
export async function verifyReport(
  edited: WordFile,
  facts: Facts,
  sources: ReadonlyMap<string, SourceFile>,
  options: { readonly templates?: string },
  effects: Effects,
): Promise<Verified> {
  const { campaign, figures } = facts;
  const composed = composeReport(facts, { ...options, withContent: printsContent(edited, campaign) }, effects);
  if ('wrong' in composed) throw new UserError('模板有问题，复核不了：请先用 talkreport render 看是哪一行');
  const rendered = openWordFile(edited.path, await docxOf(composed.document, layoutOf(campaign)));
  return verifyDocument(edited, expectedOf(rendered, composed.document, facts), facts, {
    figure: recordsBehind(figures, sources),
    word: recordOfWord(campaign, sources),
  });
}
