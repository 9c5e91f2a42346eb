import type { Attestation } from '../../document/document.ts';

/** Custom document properties of these names hold what a document was made of. */
const NAMES: { readonly [Key in keyof Attestation]: string } = {
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
    : Object.entries(NAMES).map(([key, name]) => ({ name, value: attestation[key as keyof Attestation] })); // NAMES has these keys

/** 印记 out of a document's properties; undefined where it bears none, or not the whole of it. */
export function attestationIn(properties: ReadonlyMap<string, string>): Attestation | undefined {
  const { records, template, figures, version, asOf } = NAMES;
  const [one, two, three, four, five] = [records, template, figures, version, asOf].map((name) => properties.get(name));
  if (one === undefined || two === undefined || three === undefined || four === undefined || five === undefined)
    return undefined;
  return { records: one, template: two, figures: three, version: four, asOf: five };
}
