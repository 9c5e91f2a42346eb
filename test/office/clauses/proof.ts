import { strFromU8, unzipSync } from 'fflate';
import type { Document } from '../../../src/document/document.ts';
import { writeBytes } from '../../writers/docx/unpack.ts';
import { convertAllToPdf, inkBox, linesOf, type PlacedWord, placedWords } from '../measure.ts';
import { FORMS, plainDocument } from '../sample.ts';

/** A form of the standard as it was written: its parts as text. */
export type Written = Readonly<Record<string, string>>;

/** A form as LibreOffice laid it out. */
export type Laid = {
  readonly pdf: string;
  /** Lines of every page, in millimetres from the upper left corner of the paper. */
  readonly pages: readonly (readonly PlacedWord[])[];
};

/** How a requirement is proven: by the file's XML, by a measure on the rendered page, or not at all, and then why. Answers say what is wrong. */
export type Proof =
  | { readonly by: '文件'; readonly form: string; readonly wrong: (parts: Written) => readonly string[] }
  | { readonly by: '版面'; readonly form: string; readonly wrong: (laid: Laid) => readonly string[] }
  | { readonly by: '不能证明'; readonly why: string };

/** 一项要求 of GB/T 9704-2012. */
export type Clause = {
  readonly id: string;
  readonly clause: string;
  readonly strength: '规定' | '一般' | '推荐' | '惯例';
  readonly requirement: string;
  readonly proofs: readonly Proof[];
};

const ALL: Readonly<Record<string, () => Document>> = { ...FORMS, characters: plainDocument };

const writtenForms = new Map<string, Promise<Uint8Array>>();
const bytesOf = (form: string): Promise<Uint8Array> => {
  const make = ALL[form];
  if (make === undefined) throw new Error(`there is no form ${form}`);
  const known = writtenForms.get(form) ?? writeBytes(make());
  writtenForms.set(form, known);
  return known;
};

export const partsOf = async (form: string): Promise<Written> =>
  Object.fromEntries(Object.entries(unzipSync(await bytesOf(form))).map(([path, part]) => [path, strFromU8(part)]));

/** Every form through LibreOffice, in one run. */
export async function layOut(forms: Iterable<string>): Promise<ReadonlyMap<string, Laid>> {
  const files = new Map<string, Uint8Array>();
  for (const form of forms) files.set(form, await bytesOf(form));
  const laid = new Map<string, Laid>();
  for (const [form, pdf] of convertAllToPdf(files)) laid.set(form, { pdf, pages: placedWords(pdf).map(linesOf) });
  return laid;
}

/** Something to be so: what is wrong where it is not. */
export const so = (holds: boolean, otherwise: string): string[] => (holds ? [] : [otherwise]);

/** A measure to be within a tolerance (both in one unit). */
export const near = (name: string, measured: number | undefined, wanted: number, tolerance: number): string[] =>
  measured !== undefined && Math.abs(measured - wanted) <= tolerance
    ? []
    : [`${name}：量得 ${measured?.toFixed(2) ?? '没有'}，应为 ${wanted} ± ${tolerance}`];

/** The line of a page that reads so, or begins so. */
export const lineOn = (page: readonly PlacedWord[] | undefined, words: string | RegExp): PlacedWord | undefined =>
  page?.find(({ text }) => (typeof words === 'string' ? text === words : words.test(text)));

/** Ink in a band of a page. */
export const inkIn = (
  { pdf }: Laid,
  page: number,
  top: number,
  bottom: number,
  left = 0,
  right = 210,
): ReturnType<typeof inkBox> => inkBox(pdf, page, { top, bottom, left, right });

/** Properties of a style, as XML. */
export const styleXml = (parts: Written, id: string): string =>
  new RegExp(`<w:style [^>]*w:styleId="${id}"[^>]*>.*?</w:style>`, 's').exec(parts['word/styles.xml'] ?? '')?.[0] ?? '';

export const bodyXml = (parts: Written): string => parts['word/document.xml'] ?? '';
export const sectionsIn = (parts: Written): string[] =>
  [...bodyXml(parts).matchAll(/<w:sectPr[ >].*?<\/w:sectPr>/gs)].map(([xml]) => xml);
