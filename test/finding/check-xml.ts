import { memoryPages, validateXML } from 'xmllint-wasm';

const memory = { initialMemoryPages: 32 * memoryPages.MiB, maxMemoryPages: memoryPages.GiB };

/** What libxml2 has against a document: not well formed, or not as the schema has it. Empty where nothing. */
export async function xmlErrors(contents: string, schema: string): Promise<string[]> {
  const result = await validateXML({ xml: { fileName: 'report.xml', contents }, schema, ...memory });
  return result.errors.map((it) => it.message);
}

/** The document in Canonical XML, as libxml2 understood it: whatever was escaped one way or another is escaped one way. */
export async function canonicalXml(contents: string): Promise<string> {
  const result = await validateXML({ xml: { fileName: 'report.xml', contents }, normalization: 'c14n', ...memory });
  if (!result.valid) throw new Error(result.rawOutput);
  return result.normalized;
}
