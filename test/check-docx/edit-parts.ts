import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FORMS } from '../office/sample.ts';
import { writeBytes } from '../writers/docx/unpack.ts';

/** One change of a part's text. */
export type Edit = { readonly part: string; edit(xml: string): string };

const written = new Map<string, Promise<Uint8Array>>();

/** A form of the writer's own with changes; a change that changes nothing is a mistake of the test. */
export async function edited(form: string, edits: readonly Edit[]): Promise<Uint8Array> {
  const document = FORMS[form];
  if (document === undefined) throw new Error(`no form ${form}`);
  const bytes = await (written.get(form) ?? writeBytes(document()));
  written.set(form, Promise.resolve(bytes));
  const parts = unzipSync(bytes);
  for (const { part, edit } of edits) {
    const before = strFromU8(parts[part] ?? new Uint8Array());
    const after = edit(before);
    if (after === before) throw new Error(`nothing changed in ${part}`);
    parts[part] = strToU8(after);
  }
  return zipSync(parts);
}

const DOCUMENT = 'word/document.xml';

/** Any text of any part. */
export const inPart = (part: string, from: string | RegExp, to: string): Edit => ({
  part,
  edit: (xml) => xml.replace(from, to),
});

/** Words of the body. */
export const words = (from: string, to: string): Edit => inPart(DOCUMENT, from, to);

const PARAGRAPH = /<w:p>(?:(?!<\/w:p>)[\s\S])*<\/w:p>/g;

/** The paragraph that begins with these words (its w:t joined), as XML. */
export const paragraph = (begins: string, edit: (xml: string) => string): Edit => ({
  part: DOCUMENT,
  edit: (xml) => {
    let done = false;
    return xml.replace(PARAGRAPH, (one) => {
      const text = [...one.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, it]) => it).join('');
      if (done || !text.startsWith(begins)) return one;
      done = true;
      return edit(one);
    });
  },
});

/** Direct formatting of every run of a paragraph. */
export const formatted = (begins: string, properties: string): Edit =>
  paragraph(begins, (xml) => xml.replaceAll('<w:rFonts w:hint="eastAsia"/></w:rPr>', `${properties}</w:rPr>`));

/** Direct formatting of a paragraph; of two elements of a name the last counts. */
export const placed = (begins: string, properties: string): Edit =>
  paragraph(begins, (xml) => xml.replace('</w:pPr>', `${properties}</w:pPr>`));

/** A style's own properties. */
export const styled = (id: string, from: string | RegExp, to: string): Edit => ({
  part: 'word/styles.xml',
  edit: (xml) =>
    xml.replace(new RegExp(`<w:style [^>]*w:styleId="${id}">.*?</w:style>`), (style) => style.replace(from, to)),
});

/** A blank line before the paragraph. */
export const blankBefore = (begins: string): Edit => paragraph(begins, (xml) => `<w:p/>${xml}`);

/** Without the blank line before the paragraph. */
export const noBlankBefore = (begins: string | RegExp): Edit => ({
  part: DOCUMENT,
  edit: (xml) => {
    const at = xml.search(begins);
    const start = xml.lastIndexOf('<w:p>', at);
    const blank = xml.lastIndexOf('<w:p>', start - 1);
    return xml.slice(0, blank) + xml.slice(start);
  },
});

export const SETTINGS = 'word/settings.xml';
export const FOOT_ODD = 'word/footer1.xml';
export const FOOT_EVEN = 'word/footer2.xml';
export const BODY = DOCUMENT;
