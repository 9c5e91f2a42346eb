import { own } from '../text/own.ts';
import type { Effects } from './effects.ts';

/** The names that fonts bear inside a PDF (PostScript names), by the names under which a document asks for them. */
const INSIDE: Record<string, readonly string[]> = {
  方正小标宋简体: ['FZXBSJW--GB1-0', 'FZXBSJW', 'FZXiaoBiaoSong-B05S'],
  华文中宋: ['STZhongsong'],
  仿宋_GB2312: ['FangSong_GB2312'],
  仿宋: ['FangSong'],
  楷体_GB2312: ['KaiTi_GB2312'],
  楷体: ['KaiTi'],
  黑体: ['SimHei'],
  宋体: ['SimSun', 'NSimSun'],
};

/** The fonts of a PDF by their PostScript names, without the letters before a subset's name. LibreOffice writes them uncompressed. */
export function fontsInPdf(pdf: Uint8Array): string[] {
  const text = new TextDecoder('latin1').decode(pdf);
  const names = [...text.matchAll(/\/BaseFont\s*\/([^\s/<>[\]()]+)/g)].map(([, name = '']) => nameOf(name));
  return [...new Set(names)].sort();
}

/** A name of a PDF: `#E5#AE#8B` are the bytes of 宋. */
function nameOf(written: string): string {
  const name = written.replace(/^[A-Z]{6}\+/, '');
  try {
    return decodeURIComponent(name.replaceAll('%', '%25').replace(/#([0-9A-Fa-f]{2})/g, '%$1'));
  } catch {
    return name; // bytes of another encoding: shown as they are written
  }
}

/**
 * 字体替代: which of the fonts asked for another one stands in for, as a sentence; empty where none. Fontconfig, which chooses for LibreOffice on
 * Linux, says which one for which; where it is not there, both sides are listed.
 */
export async function substitutedFonts(pdf: Uint8Array, asked: readonly string[], effects: Effects): Promise<string> {
  const inside = fontsInPdf(pdf);
  const namesOf = (font: string): readonly string[] => [font, ...(own(INSIDE, font) ?? [])];
  const missing = [...new Set(asked)].filter((font) => !namesOf(font).some((name) => inside.includes(name)));
  const strangers = inside.filter((name) => !asked.some((font) => namesOf(font).includes(name)));
  if (missing.length === 0 || strangers.length === 0) return '';
  const pairs: string[] = [];
  for (const font of missing) {
    const ran = await effects.run('fc-match', ['-f', '%{postscriptname}\n%{family}', font], 30);
    const [name = '', family = ''] = (ran?.output ?? '').split('\n');
    if (strangers.includes(name)) pairs.push(`${font} → ${family.split(',')[0]}`);
  }
  const what = pairs.length > 0 ? pairs.join('，') : `没有用上${missing.join('、')}，用的是 ${strangers.join('、')}`;
  return `字体已替代：${what}。装上要求的字体再生成，版面才准`;
}
