import { partTree, relationsOfPart, type WordFile } from './open-word-file.ts';
import { halfPointsOf, type Properties, said, twipsOf } from './properties.ts';
import { childOf, childrenOf, descendantsOf, type XmlElement } from './xml-tree.ts';

/** How characters look, everything resolved. Sizes in points, letter spacing in twips. */
export type RunFormat = {
  /** Of 汉字; undefined where no layer names one, so that the program takes its own. */
  readonly eastAsia: string | undefined;
  /** Of digits and Latin letters. */
  readonly ascii: string | undefined;
  /** Whether these two come from the theme. */
  readonly fromTheme: { readonly eastAsia: boolean; readonly ascii: boolean };
  readonly size: number;
  readonly bold: boolean;
  /** Six hexadecimal digits; undefined for automatic, which is black. */
  readonly color: string | undefined;
  readonly spacing: number;
  readonly hidden: boolean;
  /** 上标、下标. */
  readonly raised: boolean;
};

/** Word's own size where no layer names one. */
const DEFAULT_SIZE = 20;

/** `toggled`: what several layers decide together. */
export function runFormat(
  properties: Properties,
  theme: ThemeFonts,
  toggled: Pick<RunFormat, 'bold' | 'hidden'>,
): RunFormat {
  const eastAsia = fontOf(properties, 'w:eastAsia', theme);
  const ascii = fontOf(properties, 'w:ascii', theme);
  const color = said(properties, 'w:color');
  return {
    eastAsia: eastAsia.name,
    ascii: ascii.name,
    fromTheme: { eastAsia: eastAsia.fromTheme, ascii: ascii.fromTheme },
    size: (halfPointsOf(said(properties, 'w:sz')) ?? DEFAULT_SIZE) / 2,
    ...toggled,
    color: color === undefined || !/^[\dA-Fa-f]{6}$/.test(color) ? undefined : color.toUpperCase(),
    spacing: twipsOf(said(properties, 'w:spacing')) ?? 0,
    raised: ['superscript', 'subscript'].includes(said(properties, 'w:vertAlign') ?? ''),
  };
}

/** Of the two on one element, the theme's counts. */
function fontOf(
  properties: Properties,
  slot: string,
  theme: ThemeFonts,
): { readonly name: string | undefined; readonly fromTheme: boolean } {
  const themed = said(properties, 'w:rFonts', `${slot}Theme`);
  const named = said(properties, 'w:rFonts', slot);
  if (themed !== undefined) return { name: theme(themed) ?? named, fromTheme: true };
  return { name: named === '' ? undefined : named, fromTheme: false };
}

/** 主题字体: the font behind `minorEastAsia` and its like; undefined where the theme has none. */
type ThemeFonts = (name: string) => string | undefined;

/** The theme's fonts, the Chinese ones as its list of scripts has them where its East Asian slot is left open. */
export function themeFonts(file: WordFile): ThemeFonts {
  const part = [...relationsOfPart(file, file.main).values()].find(({ type }) => type.endsWith('/theme'))?.target;
  const tree = part === undefined ? undefined : partTree(file, part);
  const [scheme] = tree === undefined ? [] : descendantsOf(tree, 'a:fontScheme');
  return (name) => {
    const found = /^(major|minor)(EastAsia|HAnsi|Ascii|Bidi)$/.exec(name);
    return found ? slotOf(childOf(scheme, `a:${found[1]}Font`), found[2] ?? '') : undefined;
  };
}

function slotOf(fonts: XmlElement | undefined, slot: string): string | undefined {
  const face = (name: string): string | undefined => childOf(fonts, name)?.attributes['typeface'] || undefined;
  if (slot === 'EastAsia') return face('a:ea') ?? (fonts && chineseOf(fonts));
  return face(slot === 'Bidi' ? 'a:cs' : 'a:latin');
}

const chineseOf = (fonts: XmlElement): string | undefined =>
  childrenOf(fonts, 'a:font').find(({ attributes }) => attributes['script'] === 'Hans')?.attributes['typeface'];
