import { readdirSync } from 'node:fs';
import { checkCampaign } from '../../src/app/check-campaign.ts';
import { composeReport, docxOf, layoutOf } from '../../src/app/compose-report.ts';
import { type Io, ioOf, realIo } from '../../src/cli/io.ts';
import type { Document } from '../../src/document/document.ts';
import type { Facts } from '../../src/rules/define-rule.ts';
import { keepingLast } from '../../src/text/keeping-last.ts';
import {
  type Expected,
  expectedOf,
  type Sources,
  type Verified,
  verifyDocument,
} from '../../src/verify/verify-document.ts';
import { openWordFile, type WordFile } from '../../src/word-file/open-word-file.ts';
import type { Layout } from '../../src/writers/layout.ts';

const root = new URL('../..', import.meta.url).pathname;

/** 样本文件: the campaigns whose reports are golden. */
export const CAMPAIGNS: readonly string[] = [
  ...readdirSync(`${root}test/cases`)
    .filter((name) => name.startsWith('report-'))
    .map((name) => `test/cases/${name}/input`),
  'examples/provincial-bureau',
  'examples/traffic-police',
].map((folder) => `${root}${folder}/campaign.yaml`);

/** A golden report, with what verifies it. */
export type Golden = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly document: Document;
  readonly layout: Layout;
  readonly file: WordFile;
  readonly facts: Facts;
  readonly known: Expected;
};

const io: Io = { ...ioOf(realIo()), templates: `${root}templates`, today: () => '2013-07-01' };

/** The golden report of a campaign, made once for all the files of tests that look at it. */
export const goldenOf = keepingLast(CAMPAIGNS.length, makeGolden);

async function makeGolden(path: string): Promise<Golden> {
  const { facts } = await checkCampaign(path, io);
  if (facts === undefined) throw new Error(`${path} cannot be read`);
  const composed = composeReport(facts, {}, io);
  if ('wrong' in composed) throw new Error(`the template of ${path} is wrong`);
  const { document } = composed;
  const layout = layoutOf(facts.campaign);
  const bytes = await docxOf(document, layout);
  const file = openWordFile('报告.docx', bytes);
  const name = path.replace(/\/(?:input\/)?campaign\.yaml$/, '').replace(/^.*\//, '');
  return { name, bytes, document, layout, file, facts, known: expectedOf(file, document, facts) };
}

/** Nobody asks for the lines of records. */
export const NO_SOURCES: Sources = { figure: () => [], word: () => [] };

const decoder = new TextDecoder();
const encoder = new TextEncoder();

export const xmlOf = (file: WordFile): string => decoder.decode(file.parts.get(file.main));

export const withXml = (file: WordFile, xml: string): WordFile => ({
  ...file,
  parts: new Map(file.parts).set(file.main, encoder.encode(xml)),
});

/** What is said of an edited text of the document, wording apart. */
export const verified = ({ facts, known }: Golden, file: WordFile, xml: string): Verified =>
  verifyDocument(withXml(file, xml), known, facts, NO_SOURCES);
