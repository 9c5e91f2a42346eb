import { own } from '../text/own.ts';
import { type Properties, said, switched, twipsOf, wholeOf } from './properties.ts';
import { childrenOf, isElement, valOf, type XmlElement } from './xml-tree.ts';

/** How a paragraph stands, everything resolved. Lengths in twips; what is given in characters or lines in hundredths of them. */
export type ParagraphFormat = {
  readonly styleId: string | undefined;
  readonly styleName: string;
  readonly alignment: 'left' | 'center' | 'right' | 'both' | 'distribute';
  readonly indent: {
    readonly left: number;
    readonly right: number;
    /** Negative where the first line hangs out. */
    readonly first: number;
    readonly leftChars: number | undefined;
    readonly rightChars: number | undefined;
    readonly firstChars: number | undefined;
  };
  readonly before: number;
  readonly after: number;
  readonly beforeLines: number | undefined;
  readonly afterLines: number | undefined;
  /** `auto` in 240ths of a line. */
  readonly line: { readonly rule: 'auto' | 'exact' | 'atLeast'; readonly value: number };
  readonly pageBreakBefore: boolean;
  readonly snapToGrid: boolean;
  /** 大纲级别 from 1; undefined for body text. */
  readonly outline: number | undefined;
  readonly numbering: { readonly id: string; readonly level: number } | undefined;
  readonly tabs: readonly { readonly kind: string; readonly at: number }[];
  /** Whether it stands in a frame (`w:framePr`), and on which side of the page. */
  readonly frameSide: string | undefined;
  readonly framed: boolean;
  readonly borders: readonly { readonly side: string; readonly color: string; readonly size: number }[];
};

const ALIGNMENTS: Readonly<Record<string, ParagraphFormat['alignment']>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'both',
  distribute: 'distribute',
};

export function paragraphFormat(
  properties: Properties,
  style: { readonly id: string | undefined; readonly name: string },
): ParagraphFormat {
  const frame = properties.get('w:framePr');
  const rule = said(properties, 'w:spacing', 'w:lineRule');
  const outline = wholeOf(said(properties, 'w:outlineLvl'));
  return {
    styleId: style.id,
    styleName: style.name,
    alignment: own(ALIGNMENTS, said(properties, 'w:jc') ?? '') ?? 'left',
    indent: indentOf(properties),
    before: switched(onOf(properties, 'w:beforeAutospacing')) ? 280 : (spacing(properties, 'w:before') ?? 0),
    after: switched(onOf(properties, 'w:afterAutospacing')) ? 280 : (spacing(properties, 'w:after') ?? 0),
    beforeLines: wholeOf(said(properties, 'w:spacing', 'w:beforeLines')),
    afterLines: wholeOf(said(properties, 'w:spacing', 'w:afterLines')),
    line: {
      rule: rule === 'exact' || rule === 'atLeast' ? rule : 'auto',
      value: spacing(properties, 'w:line') ?? 240,
    },
    pageBreakBefore: switched(properties.get('w:pageBreakBefore')) ?? false,
    snapToGrid: switched(properties.get('w:snapToGrid')) ?? true,
    outline: outline === undefined || outline < 0 || outline > 8 ? undefined : outline + 1,
    numbering: numberingOf(properties.get('w:numPr')),
    tabs: tabsOf(properties.get('w:tabs')),
    framed: frame !== undefined,
    frameSide: frame?.attributes['w:xAlign'],
    borders: bordersOf(properties.get('w:pBdr')),
  };
}

const spacing = (properties: Properties, name: string): number | undefined =>
  twipsOf(said(properties, 'w:spacing', name));

/** `w:beforeAutospacing` is a switch that is an attribute. */
function onOf(properties: Properties, name: string): XmlElement | undefined {
  const element = properties.get('w:spacing');
  const value = element?.attributes[name];
  return element === undefined || value === undefined ? undefined : { ...element, attributes: { 'w:val': value } };
}

function indentOf(properties: Properties): ParagraphFormat['indent'] {
  const of = (name: string): string | undefined => said(properties, 'w:ind', name);
  const hanging = twipsOf(of('w:hanging'));
  const hangingChars = wholeOf(of('w:hangingChars'));
  return {
    left: twipsOf(of('w:left') ?? of('w:start')) ?? 0,
    right: twipsOf(of('w:right') ?? of('w:end')) ?? 0,
    first: hanging === undefined ? (twipsOf(of('w:firstLine')) ?? 0) : -hanging,
    leftChars: wholeOf(of('w:leftChars') ?? of('w:startChars')) || undefined,
    rightChars: wholeOf(of('w:rightChars') ?? of('w:endChars')) || undefined,
    // 0 characters leave the twips to speak.
    firstChars: (hangingChars ? -hangingChars : wholeOf(of('w:firstLineChars'))) || undefined,
  };
}

function numberingOf(element: XmlElement | undefined): ParagraphFormat['numbering'] {
  const id = valOf(element, 'w:numId');
  return id === undefined || id === '0' ? undefined : { id, level: wholeOf(valOf(element, 'w:ilvl')) ?? 0 };
}

const tabsOf = (element: XmlElement | undefined): ParagraphFormat['tabs'] =>
  (element ? childrenOf(element, 'w:tab') : [])
    .filter(({ attributes }) => attributes['w:val'] !== 'clear')
    .map(({ attributes }) => ({ kind: attributes['w:val'] ?? 'left', at: twipsOf(attributes['w:pos']) ?? 0 }));

const bordersOf = (element: XmlElement | undefined): ParagraphFormat['borders'] =>
  (element?.children ?? [])
    .filter(isElement)
    .filter(({ attributes }) => !['nil', 'none', undefined].includes(attributes['w:val']))
    .map(({ name, attributes }) => ({
      side: name.replace('w:', ''),
      color: (attributes['w:color'] ?? 'auto').toUpperCase(),
      size: wholeOf(attributes['w:sz']) ?? 0,
    }));
