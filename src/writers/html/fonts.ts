import type { Fonts } from '../layout.ts';
import { cssString } from './escape.ts';

/**
 * What to take, role by role, where a machine has not the font that the layout names: first the same face under its other names (Windows, WPS,
 * macOS), then the nearest free one.
 */
const FALLBACKS: Record<'title' | 'body' | 'heading1' | 'heading2' | 'pageNumber', readonly string[]> = {
  title: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    '方正小标宋_GBK',
    '华文中宋',
    'STZhongsong',
    'FandolSong',
    'Songti SC',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    '宋体',
    'SimSun',
  ],
  body: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '仿宋',
    'FangSong',
    '华文仿宋',
    'STFangsong',
    'FandolFang',
    'Noto Serif CJK SC',
    'Source Han Serif SC',
    '宋体',
    'SimSun',
  ],
  heading1: [
    '黑体',
    'SimHei',
    '华文黑体',
    'STHeiti',
    'FandolHei',
    'Microsoft YaHei',
    'PingFang SC',
    'Noto Sans CJK SC',
    'Source Han Sans SC',
    'WenQuanYi Zen Hei',
  ],
  heading2: [
    '楷体_GB2312',
    'KaiTi_GB2312',
    '楷体',
    'KaiTi',
    '华文楷体',
    'STKaiti',
    'FandolKai',
    'AR PL UKai CN',
    '宋体',
    'SimSun',
  ],
  pageNumber: ['宋体', 'SimSun', '华文宋体', 'STSong', 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC'],
};

const FAMILY_OF: Readonly<Record<Exclude<keyof Fonts, 'latin'>, keyof typeof FALLBACKS>> = {
  title: 'title',
  mark: 'title',
  body: 'body',
  heading1: 'heading1',
  heading2: 'heading2',
  heading3: 'body',
  heading4: 'body',
  pageNumber: 'pageNumber',
};

const LATIN = '西文';

/** 西文: the office's own font for digits and Latin letters alone, taken from the machine. */
export const latinFace = ({ latin }: Fonts): string =>
  latin === undefined
    ? ''
    : `@font-face { font-family: ${cssString(LATIN)}; src: local(${cssString(latin)}); unicode-range: U+20-7E, U+A0-24F; }\n`;

/** The font-family of a role: the layout's fonts, then what comes nearest. */
export function fontFamily(fonts: Fonts, role: keyof typeof FAMILY_OF): string {
  const latin = fonts.latin === undefined ? [] : [LATIN];
  const names = [...new Set([...latin, fonts[role], ...FALLBACKS[FAMILY_OF[role]]])].map(cssString);
  return [...names, role === 'heading1' ? 'sans-serif' : 'serif'].join(', ');
}
