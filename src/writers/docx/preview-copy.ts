import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A copy of a .docx for LibreOffice, which reads overflowPunct inverted: it says the opposite, so that punctuation does not hang out of the 版心. */
export function previewCopy(docx: Uint8Array): Uint8Array {
  const parts = unzipSync(docx);
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array());
  const flipped = styles.replaceAll('<w:overflowPunct w:val="0"/>', '<w:overflowPunct w:val="1"/>');
  return zipSync({ ...parts, 'word/styles.xml': strToU8(flipped) });
}
