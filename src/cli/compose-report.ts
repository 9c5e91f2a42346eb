import type { Document } from '../document/document.ts';
import type { Finding } from '../finding/finding.ts';
import type { Campaign } from '../records/campaign.ts';
import { compose } from '../report/compose.ts';
import type { Facts } from '../rules/define-rule.ts';
import { WRITERS } from '../writers/index.ts';
import type { Layout } from '../writers/layout.ts';
import type { Writer } from '../writers/writer.ts';
import type { Io } from './io.ts';
import { templateSource } from './shipped.ts';

const encoder = new TextEncoder();

/** The document that a campaign's template makes of it, or what is wrong with the template. */
export function composeReport(
  { campaign, coverage, figures }: Facts,
  { templates, draft = false }: { readonly templates?: string; readonly draft?: boolean },
  io: Io,
): Document | { readonly wrong: readonly Finding[] } {
  const template = templateSource(campaign.report.template, templates, io);
  const composed = compose({ campaign, coverage, figures, template, draft });
  return composed.document ?? { wrong: composed.findings };
}

/** 版式 and 版面 of a campaign's report. */
export const layoutOf = ({ report: { profile, layout } }: Campaign): Layout => ({ ...layout, profile });

/** The bytes of a document in the format of a writer. */
export async function bytesOf(writer: Writer, document: Document, layout: Layout): Promise<Uint8Array> {
  const written = await writer.write(document, layout);
  return typeof written === 'string' ? encoder.encode(written) : written;
}

/** The .docx of a document. */
export const docxOf = async (document: Document, layout: Layout): Promise<Uint8Array> =>
  bytesOf(await WRITERS.docx(), document, layout);
