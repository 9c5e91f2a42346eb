import type { Document } from '../document/document.ts';
import { UserError } from '../finding/user-error.ts';
import { locate } from '../load/locate.ts';
import type { Campaign, SourceRecord } from '../records/campaign.ts';
import type { Facts } from '../rules/define-rule.ts';
import type { SourceFile, Span } from '../source/source-file.ts';
import { expectedOf, type Verified, verifyDocument } from '../verify/verify-document.ts';
import { openWordFile, type WordFile } from '../word-file/open-word-file.ts';
import { composeReport, docxOf, layoutOf } from './compose-report.ts';
import type { Effects } from './effects.ts';
import { recordsBehind } from './figure-sources.ts';
import { printsContent } from './printed-content.ts';

type Options = { readonly templates?: string; readonly withContent?: boolean };
type Sources = ReadonlyMap<string, SourceFile>;

/** A report as its records make it, and read back from its .docx. */
type MadeReport = { readonly document: Document; readonly file: WordFile };

/** The report that records make. */
export async function makeReport(path: string, facts: Facts, options: Options, effects: Effects): Promise<MadeReport> {
  const composed = composeReport(facts, options, effects);
  if ('wrong' in composed)
    throw new UserError(`${composed.wrong[0]?.message ?? '模板有问题'}；复核不了，请先用 talkreport render 看是哪一行`);
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

type Behind = readonly { readonly at: Span; readonly message: string }[];

/** The record whose words stand in a place (`actions/a01`, as marks of words spell it), as a place of the file that holds it. */
function recordOfWord(campaign: Campaign, sources: ReadonlyMap<string, SourceFile>): (of: string) => Behind {
  const records = new Map(recordsOf(campaign));
  return (of) => {
    const record = records.get(of);
    return record === undefined
      ? []
      : [{ at: locate({ origin: record.origin }, sources), message: `依据的记录「${record.id}」` }];
  };
}

function recordsOf(campaign: Campaign): (readonly [string, SourceRecord])[] {
  const { roster, externals, events, pairings, talks, suggestions, channels, actions, stated, exemptions, frames } =
    campaign;
  const lists = { roster, externals, events, pairings, talks, suggestions, channels, actions, stated };
  return [
    ...Object.entries(lists).flatMap(([section, list]) => list.map((it) => [`${section}/${it.id}`, it] as const)),
    ...exemptions.map(({ person, origin }, at) => [`exemptions/${at + 1}`, { id: person, origin }] as const),
    ...frames.map(({ name, origin }) => [`frames/${name}`, { id: name, origin }] as const),
  ];
}
