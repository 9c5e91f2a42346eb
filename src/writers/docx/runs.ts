import { BuilderElement, type IRunOptions, type ParagraphChild, TextRun, type XmlComponent } from 'docx';
import { FRONT, type FrontField } from '../../document/front-words.ts';
import { printable } from '../../text/printable.ts';
import { wordBookmark } from './mark-names.ts';
import type { Marks, Span } from './spans.ts';
import { escapeXml } from './xml.ts';

/**
 * Spans → runs, twice: as the library's objects for paragraphs, and as XML text for the cells of tables, where the library's object tree
 * costs ten times the time and memory. A test holds the two to the same XML.
 */
export const spansToRuns = (spans: readonly Span[]): ParagraphChild[] =>
  // The library's list of a paragraph's children knows no element of our making, but writes any component.
  spans.flatMap(spanToRuns) as ParagraphChild[];

function spanToRuns(span: Span): XmlComponent[] {
  switch (span.kind) {
    case 'text':
      return [new TextRun({ text: span.text, ...runOptions(span.marks) })];
    case 'break':
      return [new TextRun({ break: 1, ...runOptions({}) })];
    case 'marked':
      return bookmarked(span.bookmark, span.spans.flatMap(spanToRuns));
  }
}

const bookmarked = (name: string, runs: readonly XmlComponent[]): XmlComponent[] => [
  new BuilderElement({ name: 'w:bookmarkStart', attributes: bookmarkAttributes(name) }),
  ...runs,
  new BuilderElement({ name: 'w:bookmarkEnd', attributes: { id: { key: 'w:id', value: '0' } } }),
];

const bookmarkAttributes = (
  name: string,
): { readonly [Key in 'id' | 'name']: { readonly key: string; readonly value: string } } => ({
  id: { key: 'w:id', value: '0' },
  name: { key: 'w:name', value: name },
});

/** A run without marks, of text and other things that a run may hold (a tab, a break). */
export const plainRun = (...children: readonly (string | XmlComponent)[]): TextRun =>
  new TextRun({
    children: children.map((child) => (typeof child === 'string' ? printable(child) : child)),
    ...runOptions({}),
  });

/** A run of what the report says of itself in a field, in its 书签; nothing where it says nothing. */
export const frontRuns = (
  field: FrontField,
  text: string,
  run: (text: string) => TextRun = plainRun,
): ParagraphChild[] =>
  text === '' ? [] : (bookmarked(wordBookmark(0, FRONT, field), [run(text)]) as ParagraphChild[]); // as in spansToRuns

/** A run of one text in a character style. */
export const styledRun = (style: string, text: string): TextRun =>
  new TextRun({ children: [printable(text)], style, ...runOptions({}) });

/** A run of one text in a size of its own (half-points), its characters narrower or as wide as they are (per cent). */
export const sizedRun = (size: number, text: string, scale = 100): TextRun =>
  new TextRun({ children: [printable(text)], size, ...(scale === 100 ? {} : { scale }), ...runOptions({}) });

/** Every run says that doubtful signs (“” … ·) are Chinese. */
const runOptions = (marks: Marks): IRunOptions => ({
  ...optional('style', characterStyle(marks)),
  font: { hint: 'eastAsia' },
  ...optional('bold', marks.bold),
  ...optional('strike', marks.strike),
  ...optional('superScript', marks.raised),
});

const optional = <Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } =>
  // A computed key widens to string; the record has this one key or none.
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: Value };

function characterStyle(marks: Marks): string | undefined {
  if (marks.code) return 'CodeText';
  if (marks.lead !== undefined) return `Lead${marks.lead}`;
  return marks.emphasis ? 'Emphasis' : undefined;
}

/** Spans → XML text of runs. */
export const spansToXml = (spans: readonly Span[]): string => spans.map(spanToXml).join('');

function spanToXml(span: Span): string {
  switch (span.kind) {
    case 'text':
      return `<w:r>${runPropertiesXml(span.marks)}<w:t xml:space="preserve">${escapeXml(span.text)}</w:t></w:r>`;
    case 'break':
      return `<w:r>${runPropertiesXml({})}<w:br/></w:r>`;
    case 'marked':
      return bookmarkedXml(span.bookmark, spansToXml(span.spans));
  }
}

const bookmarkedXml = (name: string, runs: string): string =>
  `<w:bookmarkStart w:id="0" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="0"/>`;

/** The same for runs that are XML text already. */
export const frontXml = (field: FrontField, runs: string): string => bookmarkedXml(wordBookmark(0, FRONT, field), runs);

function runPropertiesXml(marks: Marks): string {
  const style = characterStyle(marks);
  return (
    `<w:rPr>${style === undefined ? '' : `<w:rStyle w:val="${style}"/>`}<w:rFonts w:hint="eastAsia"/>` +
    `${marks.bold ? '<w:b/><w:bCs/>' : ''}${marks.strike ? '<w:strike/>' : ''}${marks.raised ? '<w:vertAlign w:val="superscript"/>' : ''}</w:rPr>`
  );
}
