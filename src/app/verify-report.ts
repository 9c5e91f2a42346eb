import type { Document } from '../document/document.ts';
import { UserError } from '../finding/user-error.ts';
import { locate } from '../load/locate.ts';
import type { Campaign, SourceRecord } from '../records/campaign.ts';
import type { Facts } from '../rules/define-rule.ts';
import type { SourceFile, Span } from '../source/source-file.ts';
import { oneLine } from '../text/printable.ts';
import { expectedOf, type Verified, type VerifyFinding, verifyDocument } from '../verify/verify-document.ts';
import { addComments } from '../word-file/comments.ts';
import { openWordFile, type WordFile } from '../word-file/open-word-file.ts';
import { readBody } from '../word-file/read-body.ts';
import { wroteUnchanged, zipParts } from '../writers/docx/package.ts';
import { composeReport, docxOf, layoutOf } from './compose-report.ts';
import type { Effects } from './effects.ts';
import { recordsBehind } from './figure-sources.ts';
import { publish } from './publish.ts';

type Options = { readonly templates?: string; readonly withContent?: boolean };
type Sources = ReadonlyMap<string, SourceFile>;

/** A report as its records make it, and read back from its .docx. */
type MadeReport = { readonly document: Document; readonly file: WordFile };

/** The report that records make. */
export async function makeReport(path: string, facts: Facts, options: Options, effects: Effects): Promise<MadeReport> {
  const composed = composeReport(facts, options, effects);
  if ('wrong' in composed)
    throw new UserError(
      `${composed.wrong[0]?.message ?? '模板有问题'}；复核不了，请先用 talkreport render 看是哪一行`,
      1,
    );
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

/** Talks that are looked for: where the content is printed, that of the first is. */
const MOST = 100;

/** Signs that a content begins with; an editor may have changed what follows. */
const BEGINNING = 12;

const bare = (text: string): string => text.replace(/\s/gu, '');

/** Whether a report was made with the content of talks in its register (`render --with-content`), so that it is made so again. */
export function printsContent(file: WordFile, { report, talks }: Campaign): boolean {
  if (!report.contentIn.includes('talk-register')) return false;
  const text = bare(
    readBody(file, 'accepted')
      .map((line) => line.text)
      .join(''),
  );
  const beginnings = talks.flatMap(({ content = '' }) => bare(content).slice(0, BEGINNING) || []);
  return beginnings.slice(0, MOST).some((beginning) => text.includes(beginning));
}

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
