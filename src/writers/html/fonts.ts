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

/** The font-family of a role: the layout's font, then what comes nearest. */
export function fontFamily(fonts: Fonts, role: keyof typeof FALLBACKS): string {
  const names = [...new Set([fonts[role], ...FALLBACKS[role]])].map(cssString);
  return [...names, role === 'heading1' ? 'sans-serif' : 'serif'].join(', ');
}
