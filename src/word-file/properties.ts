import { own } from '../text/own.ts';
import { isElement, type XmlElement } from './xml-tree.ts';

/** What a w:pPr, a w:rPr or several of them laid over each other say, by element (`w:sz`). */
export type Properties = ReadonlyMap<string, XmlElement>;

/** Elements whose attributes are each a property of their own: a later layer replaces only those it names. */
const BY_ATTRIBUTE = new Set(['w:ind', 'w:spacing', 'w:rFonts']);

/** Two ways to say one thing: whichever a later layer uses, the other of an earlier layer no longer counts. */
const SAME_THING: readonly (readonly string[])[] = [
  ['w:firstLine', 'w:hanging'],
  ['w:firstLineChars', 'w:hangingChars'],
  ['w:left', 'w:start'],
  ['w:right', 'w:end'],
  ['w:ascii', 'w:asciiTheme'],
  ['w:hAnsi', 'w:hAnsiTheme'],
  ['w:eastAsia', 'w:eastAsiaTheme'],
];

/** Layers of properties from the lowest to the one that counts most. */
export function layered(layers: readonly (XmlElement | Properties | undefined)[]): Properties {
  const result = new Map<string, XmlElement>();
  for (const layer of layers) {
    for (const element of layer === undefined ? [] : elementsOf(layer)) {
      const before = BY_ATTRIBUTE.has(element.name) ? result.get(element.name) : undefined;
      result.set(element.name, before === undefined ? element : laidOver(before, element));
    }
  }
  return result;
}

const elementsOf = (layer: XmlElement | Properties): readonly XmlElement[] =>
  'name' in layer ? layer.children.filter(isElement) : [...layer.values()];

function laidOver(before: XmlElement, after: XmlElement): XmlElement {
  const gone = SAME_THING.filter((names) => names.some((name) => name in after.attributes)).flat();
  const kept = Object.entries(before.attributes).filter(([name]) => !gone.includes(name));
  return { ...after, attributes: { ...Object.fromEntries(kept), ...after.attributes } };
}

/** The attribute of an element (`w:val` unless another is asked for). */
export const said = (properties: Properties, element: string, attribute = 'w:val'): string | undefined =>
  properties.get(element)?.attributes[attribute];

/** Twips of what the file says: a number of them, or a measure with its unit (`12pt`, `3.5mm`). */
export function twipsOf(text: string | undefined): number | undefined {
  const found = /^\s*(-?\d+(?:\.\d+)?)\s*(pt|mm|cm|in|pc)?\s*$/.exec(text ?? '');
  if (found === null) return undefined;
  return Math.round(Number(found[1]) * (own(UNIT, found[2] ?? '') ?? 1));
}

const UNIT: Readonly<Record<string, number>> = { pt: 20, pc: 240, in: 1440, mm: 1440 / 25.4, cm: 14400 / 25.4 };

/** Half-points of a size, as the file says it. */
export function halfPointsOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const twips = twipsOf(text);
  return twips === undefined ? undefined : /[a-z]/.test(text) ? twips / 10 : twips;
}

/** A switch (`<w:b/>`): on, off, or not spoken of. */
export function switched(element: XmlElement | undefined): boolean | undefined {
  if (element === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(element.attributes['w:val'] ?? '1');
}

/** A whole number, as the file says it. */
export function wholeOf(text: string | undefined): number | undefined {
  const value = Number(text ?? Number.NaN);
  return Number.isFinite(value) ? Math.trunc(value) : undefined;
}
