import type { Attestation, Document } from '../document/document.ts';
import { figuresIn } from '../document/walk.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Composed } from './compose-report.ts';
import type { Effects } from './effects.ts';
import { VERSION } from './version.ts';

/** What a document was made of, to be put into it. */
export async function attest(
  { document, template }: Composed,
  campaign: { readonly file: string; readonly asOf: string },
  sources: ReadonlyMap<string, SourceFile>,
  effects: Pick<Effects, 'templates'>,
): Promise<Document> {
  const folder = campaign.file.slice(0, campaign.file.lastIndexOf('/') + 1);
  // Presets come with the tool, whose version is told.
  const own = [...sources.values()].filter(({ path }) => !path.startsWith(effects.templates));
  const attestation: Attestation = {
    records: await digestOf(own.map(({ path, text }) => [withoutFolder(path, folder), text])),
    template: await digestOf([...template].map(([path, { text }]) => [path, text])),
    figures: await digestOf(figuresIn(document).map(({ id, text }, at) => [`${at} ${id}`, text])),
    version: VERSION,
    asOf: campaign.asOf,
  };
  return { ...document, attestation };
}

const withoutFolder = (path: string, folder: string): string =>
  path.startsWith(folder) ? path.slice(folder.length) : path;

const encoder = new TextEncoder();

/** The digest of named texts, in the order of their names. Git may have changed the ends of lines, which says nothing. */
async function digestOf(texts: readonly (readonly [name: string, text: string])[]): Promise<string> {
  const sorted = [...texts].sort(([one], [other]) => (one < other ? -1 : 1));
  const all = JSON.stringify(sorted.map(([name, text]) => [name, text.replace(/\r\n?/g, '\n')]));
  const hash = await globalThis.crypto.subtle.digest('SHA-256', encoder.encode(all));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
