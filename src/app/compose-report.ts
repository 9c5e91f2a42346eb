import type { Document } from '../document/document.ts';
import { locateAll } from '../load/locate.ts';
import type { Campaign } from '../records/campaign.ts';
import { compose } from '../report/compose.ts';
import type { TemplateSource } from '../report/load-templates.ts';
import type { Facts } from '../rules/define-rule.ts';
import type { SourceFile } from '../source/source-file.ts';
import { WRITERS } from '../writers/index.ts';
import type { Layout } from '../writers/layout.ts';
import type { Writer } from '../writers/writer.ts';
import type { Finding, RuleId } from './catalogue.ts';
import type { Effects } from './effects.ts';
import { templateSource } from './shipped.ts';
import { unknownTemplate } from './unknown-template.ts';

const encoder = new TextEncoder();

/** A document, and the files of the template that it was made by, by their paths in the folder of templates. */
export type Composed = { readonly document: Document; readonly template: ReadonlyMap<string, SourceFile> };

type ReportOptions = {
  readonly templates?: string;
  readonly draft?: boolean;
  readonly withContent?: boolean;
  /** The files of the records, to show where they name a template that is not there. */
  readonly sources?: ReadonlyMap<string, SourceFile>;
};

/** The document that a campaign's template makes of it, or what is wrong with the template: that it is not there, too. */
export function composeReport(
  { campaign, coverage, figures }: Facts,
  { templates, draft = false, withContent = false, sources = new Map() }: ReportOptions,
  effects: Effects,
): Composed | { readonly wrong: readonly Finding[] } {
  const unknown = unknownTemplate(campaign, { folder: templates }, effects);
  if (unknown.length > 0) return { wrong: locateAll<RuleId>(unknown, sources) };
  const source = templateSource(campaign.report.template, templates, effects);
  const read = new Map<string, SourceFile>();
  const template: TemplateSource = {
    name: source.name,
    read(path) {
      const file = source.read(path);
      if (file !== undefined) read.set(path, file);
      return file;
    },
  };
  const { document, findings } = compose({ campaign, coverage, figures, template, draft, withContent });
  return document === undefined ? { wrong: findings } : { document, template: read };
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
