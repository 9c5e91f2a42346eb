import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { Document } from '../document/document.ts';
import { trackChanges } from '../revisions/track-changes.ts';
import { zipParts } from '../writers/docx/package.ts';
import { attest } from './attestation.ts';
import type { Finding } from './catalogue.ts';
import type { Compared, State } from './compared.ts';
import { composeReport, docxOf, layoutOf } from './compose-report.ts';
import type { Effects } from './effects.ts';

/** The .docx with its tracked changes and the title to name it by; or what is in the way, and why nothing was made. */
export type Tracked =
  | { readonly bytes: Uint8Array; readonly title: string }
  | { readonly wrong: readonly Finding[]; readonly why: string };

const TEXT = 'word/document.xml';

/** 修订稿: the new report, with everything in which it differs from the old one as tracked changes of Word, of the new report's day. */
export async function trackedReport(
  { before, after }: Compared,
  options: { readonly templates?: string },
  effects: Effects,
): Promise<Tracked> {
  if (after.checked.stopping.length > 0)
    return { wrong: after.checked.stopping, why: '这些问题不改正，新的报告就会出错，所以没有生成' };
  const reportOf = ({ facts, checked: { loaded } }: State) =>
    composeReport(facts, { ...options, sources: loaded.sources }, effects);
  const [old, now] = [reportOf(before), reportOf(after)];
  if ('wrong' in now) return { wrong: now.wrong, why: '模板有问题，新的报告没有生成' };
  if ('wrong' in old) return { wrong: old.wrong, why: '模板有问题，旧的报告没有生成' };
  const attested = await attest(now, after.facts.campaign, after.checked.loaded.sources, effects);
  const [earlier, parts] = [await partsOf(old.document, before), await partsOf(attested, after)];
  const revision = { author: 'talkreport', date: `${now.document.signature.date}T00:00:00Z` };
  const text = trackChanges(textIn(earlier), textIn(parts), revision);
  return { bytes: zipParts({ ...parts, [TEXT]: strToU8(text) }), title: now.document.title };
}

const partsOf = async (document: Document, { facts }: State): Promise<Record<string, Uint8Array>> =>
  unzipSync(await docxOf(document, layoutOf(facts.campaign)));

const textIn = (parts: Readonly<Record<string, Uint8Array>>): string => strFromU8(parts[TEXT] ?? new Uint8Array());
