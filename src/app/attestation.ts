import type { Attestation, Document } from '../document/document.ts';
import { figuresIn } from '../document/walk.ts';
import { UserError } from '../finding/user-error.ts';
import type { SourceFile } from '../source/source-file.ts';
import { customProperties, partText, type WordFile } from '../word-file/open-word-file.ts';
import { attestationIn } from '../writers/docx/custom-properties.ts';
import { hasLockedFigures } from '../writers/docx/lock-figures.ts';
import { readCampaign } from './check-campaign.ts';
import { type Composed, composeReport, docxOf, layoutOf } from './compose-report.ts';
import type { Effects } from './effects.ts';
import { findCampaign } from './find-campaigns.ts';
import { printsContent } from './verify-report.ts';
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

/** What each digest is of, and what it means that it is another. */
const PARTS: readonly (readonly [keyof Attestation, string, string])[] = [
  ['records', '记录', '记录在生成以后改过，或者这不是生成它的那套记录'],
  ['template', '模板', '模板改过，或者生成时用了 --templates 而现在没有写'],
  ['figures', '数据', '现在算出来的数和生成时不同'],
  ['version', '程序版本', '请用生成它的那一版程序再验'],
];

/** Whether a document is what its records make, and what is to be said of it, in lines. */
type Attested = { readonly same: boolean; readonly words: string };

/** 验印: makes the document again of what it says it was made of, as of the same day, and compares byte by byte. */
export async function verifyAttested(
  file: WordFile,
  bytes: Uint8Array,
  argument: string,
  options: { readonly templates?: string },
  effects: Effects,
): Promise<Attested> {
  const borne = attestationIn(customProperties(file));
  if (borne === undefined)
    throw new UserError(
      `「${file.path}」里没有印记：它不是这个程序生成的，或者被别的软件另存过；可以去掉 --attest 逐项复核`,
    );
  // A campaign that goes on is judged as of the day that the document was made on.
  const then: Effects = { ...effects, today: () => borne.asOf as ReturnType<Effects['today']> }; // written by `attest` from such a day
  const { facts, loaded } = readCampaign(findCampaign(argument, effects), then);
  if (facts === undefined) throw new UserError(`「${argument}」读不出来：请先用 talkreport validate 核对记录`);
  const withContent = printsContent(file, facts.campaign);
  const composed = composeReport(facts, { ...options, withContent }, effects);
  if ('wrong' in composed)
    throw new UserError(`${composed.wrong[0]?.message ?? '模板有问题'}；验不了，请先用 talkreport render 看是哪一行`);
  const attested = await attest(composed, facts.campaign, loaded.sources, effects);
  const document = hasLockedFigures(partText(file, file.main) ?? '')
    ? { ...attested, locked: true as const }
    : attested;
  const again = await docxOf(document, layoutOf(facts.campaign));
  const made = document.attestation ?? borne;
  if (sameBytes(bytes, again))
    return { same: true, words: `「${file.path}」与记录重新生成的一字不差（截至 ${borne.asOf}）。\n${digests(made)}` };
  const changed = PARTS.filter(([key]) => made[key] !== borne[key]);
  const reasons = changed.map(([, name, meaning]) => `${name}不同：${meaning}。\n`);
  const edited = '记录、模板、数据、程序都与生成时相同，是文档本身在生成以后改过：请去掉 --attest 逐项复核。\n';
  const why = reasons.length === 0 ? edited : reasons.join('');
  return { same: false, words: `「${file.path}」与记录重新生成的不同。\n${why}${digests(borne)}` };
}

const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

const digests = ({ records, template, figures, version }: Attestation): string =>
  [`记录 ${records}`, `模板 ${template}`, `数据 ${figures}`, `程序 ${version}`].map((line) => `  ${line}\n`).join('');
