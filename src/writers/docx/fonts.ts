import { own } from '../../text/own.ts';
import type { Fonts } from '../layout.ts';
import { escapeXml, WORD_NAMESPACE, XML_HEAD } from './xml.ts';

/**
 * A font for all four slots: Word takes digits and “” from `ascii` and `hAnsi`, and a slot left open falls back to the theme's font. `latin` is a
 * font of its own for digits and Latin letters.
 */
export function fontSlots(font: string, latin: string = font): string {
  const name = escapeXml(font);
  const other = escapeXml(latin);
  return `<w:rFonts w:hint="eastAsia" w:ascii="${other}" w:eastAsia="${name}" w:hAnsi="${other}" w:cs="${other}"/>`;
}

/** Other names of a font, and the fonts to take where it is not installed, best first. */
const ALTERNATIVES: Record<string, readonly string[]> = {
  方正小标宋简体: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', 'STZhongsong'],
  华文中宋: ['STZhongsong', '方正小标宋简体'],
  仿宋_GB2312: ['FangSong_GB2312', '仿宋', 'FangSong'],
  仿宋: ['FangSong', '仿宋_GB2312', 'FangSong_GB2312'],
  楷体_GB2312: ['KaiTi_GB2312', '楷体', 'KaiTi'],
  楷体: ['KaiTi', '楷体_GB2312', 'KaiTi_GB2312'],
  黑体: ['SimHei'],
  宋体: ['SimSun'],
};

/** `word/fontTable.xml`: every font that the styles name, as a Chinese one unless it is the 西文, with its other names. No font is embedded. */
export function fontTableXml(fonts: Fonts): string {
  const entries = [...new Set(Object.values(fonts).filter((font) => font !== undefined))]
    .sort()
    .map((font) => fontEntry(font, font === fonts.latin))
    .join('');
  return `${XML_HEAD}<w:fonts ${WORD_NAMESPACE}>${entries}</w:fonts>`;
}

function fontEntry(font: string, latin: boolean): string {
  const others = own(ALTERNATIVES, font);
  const altName = others === undefined ? '' : `<w:altName w:val="${escapeXml(others.join(','))}"/>`;
  return `<w:font w:name="${escapeXml(font)}">${altName}<w:charset w:val="${latin ? '00' : '86'}"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`;
}

/** The theme's fonts: the text's own, so that no Office default (等线, Calibri) is asked for. */
export function fontSchemeXml(fonts: Fonts): string {
  const slots = (font: string): string => {
    const name = escapeXml(font);
    const latin = escapeXml(fonts.latin ?? font);
    return `<a:latin typeface="${latin}"/><a:ea typeface="${name}"/><a:cs typeface="${latin}"/>`;
  };
  return `<a:fontScheme name="公文"><a:majorFont>${slots(fonts.heading1)}</a:majorFont><a:minorFont>${slots(fonts.body)}</a:minorFont></a:fontScheme>`;
}
