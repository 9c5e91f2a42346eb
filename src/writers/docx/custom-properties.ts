import type { Attestation, Document } from '../../document/document.ts';
import { figuresIn } from '../../document/walk.ts';
import { printable } from '../../text/printable.ts';

/** Custom document properties of these names, counted from 1, hold the figures as they were printed: JSON, `{"talks.sittings": "103"}`. */
const FIGURES = 'talkreport.figures.';

/** Word shows and keeps 255 characters of a property. A single figure whose id is longer stands alone. */
const LIMIT = 255;

/** 生成时的数据: what each figure was printed as, so that it can be told later whether the document was edited or the records were. */
export function renderedFigures(document: Document): { readonly name: string; readonly value: string }[] {
  const printed = new Map<string, string>();
  for (const { id, text } of figuresIn(document))
    if (!printed.has(id)) printed.set(printable(id), printable(text.replace(/\s+/gu, ' ')));
  const chunks: string[] = [];
  let open = '';
  for (const [id, text] of printed) {
    const entry = `${JSON.stringify(id)}:${JSON.stringify(text)}`;
    if (open !== '' && open.length + entry.length + 3 > LIMIT) {
      chunks.push(open);
      open = '';
    }
    open += open === '' ? entry : `,${entry}`;
  }
  if (open !== '') chunks.push(open);
  return chunks.map((chunk, at) => ({ name: `${FIGURES}${at + 1}`, value: `{${chunk}}` }));
}

/** The figures as they were printed, out of a document's properties; empty where it holds none. What is damaged is left out. */
export function figuresAsRendered(properties: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const figures = new Map<string, string>();
  for (const [name, value] of properties) {
    if (!name.startsWith(FIGURES)) continue;
    for (const [id, text] of Object.entries(objectIn(value))) if (typeof text === 'string') figures.set(id, text);
  }
  return figures;
}

function objectIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {}; // an office suite cut it off: those figures were not noted down
  }
}

/** Custom document properties of these names hold what a document was made of. */
const ATTESTATION: { readonly [Key in keyof Attestation]: string } = {
  records: 'talkreport.attest.records',
  template: 'talkreport.attest.template',
  figures: 'talkreport.attest.figures',
  version: 'talkreport.attest.version',
  asOf: 'talkreport.attest.asOf',
};

export const attestationProperties = (
  attestation: Attestation | undefined,
): { readonly name: string; readonly value: string }[] =>
  attestation === undefined
    ? []
    : Object.entries(ATTESTATION).map(([key, name]) => ({ name, value: attestation[key as keyof Attestation] })); // ATTESTATION has these keys

/** 印记 out of a document's properties; undefined where it bears none, or not the whole of it. */
export function attestationIn(properties: ReadonlyMap<string, string>): Attestation | undefined {
  const { records, template, figures, version, asOf } = ATTESTATION;
  const [one, two, three, four, five] = [records, template, figures, version, asOf].map((name) => properties.get(name));
  if (one === undefined || two === undefined || three === undefined || four === undefined || five === undefined)
    return undefined;
  return { records: one, template: two, figures: three, version: four, asOf: five };
}
