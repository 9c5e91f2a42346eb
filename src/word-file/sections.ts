import { partTree, relationsOfPart, type WordFile } from './open-word-file.ts';
import { switched, twipsOf, wholeOf } from './properties.ts';
import { childOf, childrenOf, valOf, type XmlElement } from './xml-tree.ts';

export type FootKind = 'default' | 'even' | 'first';

/** 节: the pages that share a paper, margins, a grid, headers and footers. Twips; undefined where the file says nothing. */
export type Section = {
  readonly paper: { readonly width: number; readonly height: number; readonly landscape: boolean } | undefined;
  readonly margin:
    | {
        readonly top: number;
        readonly right: number;
        readonly bottom: number;
        readonly left: number;
        readonly footer: number;
        readonly gutter: number;
      }
    | undefined;
  readonly grid: { readonly type: string; readonly pitch: number | undefined; readonly charSpace: number | undefined };
  readonly columns: number;
  /** Whether its first page, its even pages have a foot of their own that is shown. */
  readonly titlePage: boolean;
  readonly evenAndOdd: boolean;
  readonly start: string;
  /** Its own or, where it names none, those of the section before. */
  readonly footers: Readonly<Partial<Record<FootKind, XmlElement>>>;
  readonly headers: Readonly<Partial<Record<FootKind, XmlElement>>>;
};

/** The sections of a body's w:sectPr, in order. */
export function readSections(file: WordFile, elements: readonly XmlElement[]): Section[] {
  const relations = relationsOfPart(file, file.main);
  const settings = [...relations.values()].find(({ type }) => type.endsWith('/settings'))?.target;
  const evenAndOdd = switched(childOf(partTree(file, settings ?? 'word/settings.xml'), 'w:evenAndOddHeaders')) ?? false;
  const partOf = (id: string): XmlElement | undefined => partTree(file, relations.get(id)?.target ?? '');
  const sections: Section[] = [];
  for (const element of elements) {
    const before = sections.at(-1);
    sections.push(sectionOf(element, before, evenAndOdd, partOf));
  }
  return sections;
}

function sectionOf(
  element: XmlElement,
  before: Section | undefined,
  evenAndOdd: boolean,
  partOf: (id: string) => XmlElement | undefined,
): Section {
  const grid = childOf(element, 'w:docGrid')?.attributes ?? {};
  return {
    paper: paperOf(childOf(element, 'w:pgSz')),
    margin: marginOf(childOf(element, 'w:pgMar')),
    grid: {
      type: grid['w:type'] ?? 'default',
      pitch: twipsOf(grid['w:linePitch']),
      charSpace: wholeOf(grid['w:charSpace']),
    },
    columns: wholeOf(childOf(element, 'w:cols')?.attributes['w:num']) ?? 1,
    titlePage: switched(childOf(element, 'w:titlePg')) ?? false,
    evenAndOdd,
    start: valOf(element, 'w:type') ?? 'nextPage',
    footers: { ...before?.footers, ...feetOf(element, 'w:footerReference', partOf) },
    headers: { ...before?.headers, ...feetOf(element, 'w:headerReference', partOf) },
  };
}

function paperOf(element: XmlElement | undefined): Section['paper'] {
  const width = twipsOf(element?.attributes['w:w']);
  const height = twipsOf(element?.attributes['w:h']);
  return width === undefined || height === undefined ? undefined : { width, height, landscape: width > height };
}

function marginOf(element: XmlElement | undefined): Section['margin'] {
  if (element === undefined) return undefined;
  const of = (name: string): number => twipsOf(element.attributes[name]) ?? 0;
  return {
    top: Math.abs(of('w:top')),
    right: of('w:right'),
    bottom: Math.abs(of('w:bottom')),
    left: of('w:left'),
    footer: of('w:footer'),
    gutter: of('w:gutter'),
  };
}

const isKind = (kind: string): kind is FootKind => ['default', 'even', 'first'].includes(kind);

function feetOf(
  element: XmlElement,
  name: string,
  partOf: (id: string) => XmlElement | undefined,
): Partial<Record<FootKind, XmlElement>> {
  return Object.fromEntries(
    childrenOf(element, name).flatMap(({ attributes }) => {
      const kind = attributes['w:type'] ?? 'default';
      const part = partOf(attributes['r:id'] ?? '');
      return isKind(kind) && part !== undefined ? [[kind, part] as const] : [];
    }),
  );
}
