/** 版式: what may differ between offices. `gov` names the fonts of government offices (仿宋_GB2312 …), `win` those of every Chinese Windows. */
export type Layout = {
  readonly profile: 'gov' | 'win';
  /** Fonts of the office's own, role by role, in place of the profile's. */
  readonly fonts?: Partial<Fonts>;
};

/**
 * 字体 by role: 标题 (小标宋), 正文 (仿宋), 一级标题 (黑体), 二级标题 (楷体), 页码 (宋体). The standard names 仿宋, 黑体, 楷体, 宋体 and recommends
 * 小标宋 (GB/T 9704-2012, 5.2.2, 7.3, 7.5); which cut of them is on a machine differs. Levels 3 and 4 are set in the font of the text.
 */
export type Fonts = {
  readonly title: string;
  readonly body: string;
  readonly heading1: string;
  readonly heading2: string;
  readonly pageNumber: string;
};

const PROFILES: Record<Layout['profile'], Fonts> = {
  gov: { title: '方正小标宋简体', body: '仿宋_GB2312', heading1: '黑体', heading2: '楷体_GB2312', pageNumber: '宋体' },
  win: { title: '华文中宋', body: '仿宋', heading1: '黑体', heading2: '楷体', pageNumber: '宋体' },
};

/** The fonts of a layout: those of its profile, replaced where the office names its own. */
export const fontsOf = (layout: Layout): Fonts => ({ ...PROFILES[layout.profile], ...layout.fonts });
