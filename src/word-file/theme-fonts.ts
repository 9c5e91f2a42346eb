import { partTree, relationsOfPart, type WordFile } from './open-word-file.ts';
import { childOf, childrenOf, descendantsOf, type XmlElement } from './xml-tree.ts';

/** 主题字体: the font behind `minorEastAsia` and its like; undefined where the theme has none. */
export type ThemeFonts = (name: string) => string | undefined;

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
