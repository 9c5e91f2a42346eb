import { printable } from '../text/printable.ts';

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** The text of an element. Characters that no XML may hold, escaped or not, have become `�`. */
export const xmlText = (text: string): string => printable(text).replace(/[&<>]/g, (char) => ENTITY[char] ?? char);

/** Attributes with a blank before each. Line feeds and tabs are spelled out, for a parser reads them as blanks otherwise. */
export const xmlAttributes = (attributes: Readonly<Record<string, string | number>>): string =>
  Object.entries(attributes)
    .map(
      ([name, value]) =>
        ` ${name}="${printable(String(value)).replace(/[&<>"\t\n]/g, (char) => ENTITY[char] ?? char)}"`,
    )
    .join('');
