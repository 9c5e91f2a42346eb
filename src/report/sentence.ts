/** 句: text of records as sentences. Marks that Markdown knows may stand escaped. */

/** A full stop where no mark ends the text. */
export const sentence = (text: string): string => (/[。！？；：…][”’）]?$/u.test(text) ? text : `${text}。`);

/** Without the mark that ends the text, to go on behind it. */
export const withoutStop = (text: string): string => text.replace(/(?:[。；，、]|\\[.;,])+$/u, '');
