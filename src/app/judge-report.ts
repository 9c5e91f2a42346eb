import type { RequirementId } from '../check-docx/catalogue.ts';
import { checkDocument } from '../check-docx/check-document.ts';
import type { Edit, Example } from '../finding/catalogue.ts';
import type { Finding } from '../finding/finding.ts';
import { xmlText } from '../finding/xml.ts';
import type { Facts } from '../rules/define-rule.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { TroubleId } from '../verify/catalogue.ts';
import { partText, type WordFile } from '../word-file/open-word-file.ts';
import { readBody } from '../word-file/read-body.ts';
import { zipParts } from '../writers/docx/package.ts';
import { readCampaign } from './check-campaign.ts';
import type { Effects } from './effects.ts';
import { RENDERED_FILE, REPORT_FILE } from './example.ts';
import { makeReport, verifyAgainst } from './verify-report.ts';

/** 报告的例子: what `verify` and `check-docx` say of the report of the records, or of what they were before, with its words edited. */
export async function judgeReport(
  { edited = [], rendered }: Example,
  facts: Facts,
  sources: ReadonlyMap<string, SourceFile>,
  effects: Effects,
): Promise<readonly Finding<TroubleId | RequirementId>[]> {
  const today = await makeReport(REPORT_FILE, facts, {}, effects);
  const before = rendered === undefined ? undefined : readCampaign(RENDERED_FILE, effects).facts;
  const made = before === undefined ? today : await makeReport(REPORT_FILE, before, {}, effects);
  const report = edited.reduce(editWords, made.file);
  const { findings } = verifyAgainst(report, today, facts, sources);
  return [...findings, ...checkDocument(REPORT_FILE, zipParts(Object.fromEntries(report.parts))).findings];
}

/** What of a run is words: texts, and tabs between them. */
const WORDS = /(?:<w:tab\/>|<w:t(?: [^>]*)?>[^<]*<\/w:t>)+/;

/**
 * 改动: the document with other words in the first place that says `from`, as a person types them: the run where they begin takes them, the
 * others give up what stood there. A paragraph of which nothing stays goes, but for one that is all of a cell.
 */
function editWords(file: WordFile, { from, to }: Edit): WordFile {
  const line = readBody(file, 'accepted').find(({ text, part }) => part === file.main && text.includes(from));
  const xml = partText(file, file.main);
  if (line === undefined || xml === undefined) throw new Error(`the report does not say 「${from}」`);
  const start = line.text.indexOf(from);
  const end = start + from.length;
  if (to === '' && line.cell === undefined && from === line.text) return withXml(file, cut(xml, line.xml, ''));
  const first = line.runs.findIndex((run) => start < run.end);
  const edited = line.runs.reduceRight((whole, run, at) => {
    if (run.end <= start || end <= run.start) return whole;
    const kept = [line.text.slice(run.start, Math.max(run.start, start)), line.text.slice(end, Math.max(end, run.end))];
    const words = xmlText(kept.join(at === first ? to : ''));
    const text = `<w:t xml:space="preserve">${words}</w:t>`;
    return cut(
      whole,
      run.xml,
      whole.slice(run.xml.start, run.xml.end).replace(WORDS, () => text),
    );
  }, xml);
  return withXml(file, edited);
}

const cut = (text: string, { start, end }: { readonly start: number; readonly end: number }, by: string): string =>
  `${text.slice(0, start)}${by}${text.slice(end)}`;

const withXml = (file: WordFile, xml: string): WordFile => ({
  ...file,
  parts: new Map(file.parts).set(file.main, new TextEncoder().encode(xml)),
});
