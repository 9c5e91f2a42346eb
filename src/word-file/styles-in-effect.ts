import { partText, partTree, relationsOfPart, type WordFile } from './open-word-file.ts';
import { type ParagraphFormat, paragraphFormat } from './paragraph-format.ts';
import { layered, type Properties, switched } from './properties.ts';
import { type RunFormat, runFormat, themeFonts } from './run-format.ts';
import { childOf, childrenOf, valOf, type XmlElement } from './xml-tree.ts';

/** 生效的格式: docDefaults, then the chain of styles, then numbering, then what the paragraph or the run says itself. */
export type Styles = {
  /** `numbering` gives the properties of a numbered paragraph's level, which lie between its style and its own. */
  paragraph(
    own: XmlElement | undefined,
    numbering?: (of: NonNullable<ParagraphFormat['numbering']>) => XmlElement | undefined,
  ): ParagraphFormat;
  /** Of a run with these properties, in a paragraph with those. */
  run(paragraph: XmlElement | undefined, own: XmlElement | undefined): RunFormat;
};

type Style = { readonly id: string; readonly name: string; readonly type: string; readonly element: XmlElement };
type Kind = 'w:pPr' | 'w:rPr';

/** Longest chain of w:basedOn that is followed: a circle is no style. */
const LONGEST_CHAIN = 40;

export function openStyles(file: WordFile): Styles {
  const root = stylesTree(file);
  const theme = themeFonts(file);
  const styles = new Map(stylesIn(root).map((style) => [`${style.type} ${style.id}`, style]));
  const standard = [...styles.values()].find(
    ({ type, element }) => type === 'paragraph' && ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? ''),
  );
  const defaults = childOf(root, 'w:docDefaults');
  const runDefaults = childOf(childOf(defaults, 'w:rPrDefault'), 'w:rPr');
  const paragraphDefaults = childOf(childOf(defaults, 'w:pPrDefault'), 'w:pPr');
  const ofStyle = cachedChains(styles);

  const styleOf = (own: XmlElement | undefined): Style | undefined =>
    styles.get(`paragraph ${valOf(own, 'w:pStyle') ?? ''}`) ?? standard;

  const paragraphs = new Map<string, ParagraphFormat>();
  const runs = new Map<string, RunFormat>();

  return {
    paragraph(own, numbering) {
      const key = JSON.stringify(own ?? null, plainKeys);
      const known = paragraphs.get(key);
      if (known) return known;
      const style = styleOf(own);
      const styled = style ? ofStyle('w:pPr', style) : undefined;
      const numbers = layered([styled, own]).get('w:numPr');
      const level =
        numbers && numbering?.(paragraphFormat(new Map([['w:numPr', numbers]]), NAMELESS).numbering ?? NONE);
      const layers = [paragraphDefaults, styled, childOf(level, 'w:pPr'), own];
      const format = paragraphFormat(layered(layers), { id: style?.id, name: style?.name ?? '' });
      paragraphs.set(key, format);
      return format;
    },
    run(paragraph, own) {
      const style = styleOf(paragraph);
      const key = `${style?.id ?? ''} ${JSON.stringify(own ?? null, plainKeys)}`;
      const known = runs.get(key);
      if (known) return known;
      const styled = style ? ofStyle('w:rPr', style) : undefined;
      const character = styles.get(`character ${valOf(own, 'w:rStyle') ?? ''}`);
      const worded = character ? ofStyle('w:rPr', character) : undefined;
      // What a style of paragraphs and one of characters both switch on is off; the run's own word ends it.
      const toggled = (name: string): boolean =>
        switched(childOf(own, name)) ??
        (switched(styled?.get(name)) ?? switched(childOf(runDefaults, name)) ?? false) !==
          (switched(worded?.get(name)) ?? false);
      const layers = layered([runDefaults, styled, worded, own]);
      const format = runFormat(layers, theme, { bold: toggled('w:b'), hidden: toggled('w:vanish') });
      runs.set(key, format);
      return format;
    },
  };
}

const NAMELESS = { id: undefined, name: '' };
const NONE = { id: '', level: 0 };

/** Places in the part do not make properties differ. */
const plainKeys = (key: string, value: unknown): unknown =>
  key === 'start' || key === 'end' || key === 'inner' ? undefined : value;

function stylesTree(file: WordFile): XmlElement | undefined {
  const part = [...relationsOfPart(file, file.main).values()].find(({ type }) => type.endsWith('/styles'))?.target;
  return partTree(file, part ?? 'word/styles.xml');
}

const stylesIn = (root: XmlElement | undefined): Style[] =>
  (root ? childrenOf(root, 'w:style') : []).map((element) => ({
    id: element.attributes['w:styleId'] ?? '',
    name: valOf(element, 'w:name') ?? element.attributes['w:styleId'] ?? '',
    type: element.attributes['w:type'] ?? 'paragraph',
    element,
  }));

/** The properties of a style with those it is based on. */
function cachedChains(styles: ReadonlyMap<string, Style>): (kind: Kind, style: Style) => Properties {
  const cache = new Map<string, Properties>();
  return (kind, style) => {
    const key = `${kind} ${style.type} ${style.id}`;
    const known = cache.get(key);
    if (known) return known;
    const chain: XmlElement[] = [];
    let next: Style | undefined = style;
    while (next !== undefined && chain.length < LONGEST_CHAIN) {
      chain.unshift(next.element);
      next = styles.get(`${style.type} ${valOf(next.element, 'w:basedOn') ?? ''}`);
    }
    const properties = layered(chain.map((element) => childOf(element, kind)));
    cache.set(key, properties);
    return properties;
  };
}

/** Whether a run of these properties (`w:rPr`), in a paragraph of those (`w:pPr`), is 隐藏文字. */
type IsHidden = (paragraph: XmlElement | undefined, own: XmlElement | undefined) => boolean;

/** Styles are asked only where the file hides anything at all, which hardly one does. */
export function hiddenIn(file: WordFile, parts: readonly string[]): IsHidden {
  const styles = [...relationsOfPart(file, file.main).values()].filter(({ type }) => type.endsWith('/styles'));
  const hides = [...parts, ...styles.map(({ target }) => target)].some((part) =>
    HIDES.test(partText(file, part) ?? ''),
  );
  if (!hides) return () => false;
  const { run } = openStyles(file);
  return (paragraph, own) => run(paragraph, own).hidden;
}

const HIDES = /<w:vanish[\s/>]/;
