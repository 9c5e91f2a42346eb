import { NATIONAL } from '../standard/page.ts';

/**
 * 版式 and 版面: what may differ between offices. `gov` names the fonts of government offices (仿宋_GB2312 …), `win` those of every Chinese Windows;
 * everything else is national (GB/T 9704-2012) unless an office says otherwise.
 */
export type Layout = {
  readonly profile: 'gov' | 'win';
  /** Fonts of the office's own, role by role, in place of the profile's. */
  readonly fonts?: { readonly [Role in keyof Fonts]?: string | undefined } | undefined;
  /** 字号 in points. */
  readonly titleSize?: number | undefined;
  readonly bodySize?: number | undefined;
  /** 页边距 in millimetres. */
  readonly marginTop?: number | undefined;
  readonly marginBottom?: number | undefined;
  readonly marginLeft?: number | undefined;
  readonly marginRight?: number | undefined;
  /** 每面行数 and 每行字数; what is between lines and characters follows from them. */
  readonly lines?: number | undefined;
  readonly characters?: number | undefined;
  /** 行距 in points, where it is not to follow from the lines. */
  readonly linePitch?: number | undefined;
  /** Levels of headings set bold. */
  readonly boldLevels?: readonly number[] | undefined;
  /** 页码: on odd pages at the right and on even ones at the left, or in the middle. */
  readonly pageNumber?: 'sides' | 'centre' | undefined;
};

/**
 * 字体 by role: 标题 (小标宋), 正文 (仿宋), 一级标题 (黑体), 二级标题 (楷体), 三级 and 四级 (the text's own), 页码 (宋体), 发文机关标志 (小标宋). The standard names
 * 仿宋, 黑体, 楷体, 宋体 and recommends 小标宋 (GB/T 9704-2012, 5.2.2, 7.2.4, 7.3, 7.5); which cut of them is on a machine differs.
 */
export type Fonts = {
  readonly title: string;
  readonly body: string;
  readonly heading1: string;
  readonly heading2: string;
  readonly heading3: string;
  readonly heading4: string;
  readonly pageNumber: string;
  readonly mark: string;
  /** 西文: of digits and Latin letters, where it is not that of the Chinese around them. */
  readonly latin?: string;
};

type Roles = Pick<Fonts, 'title' | 'body' | 'heading1' | 'heading2' | 'pageNumber'>;

const PROFILES: Record<Layout['profile'], Roles> = {
  gov: { title: '方正小标宋简体', body: '仿宋_GB2312', heading1: '黑体', heading2: '楷体_GB2312', pageNumber: '宋体' },
  win: { title: '华文中宋', body: '仿宋', heading1: '黑体', heading2: '楷体', pageNumber: '宋体' },
};

/** The fonts of a layout: those of its profile, replaced where the office names its own. */
export function fontsOf(layout: Layout): Fonts {
  const own = Object.fromEntries(Object.entries(layout.fonts ?? {}).filter(([, font]) => font !== undefined));
  const roles: Roles = { ...PROFILES[layout.profile], ...own };
  return { heading3: roles.body, heading4: roles.body, mark: roles.title, ...roles, ...own };
}

/** Every value of a layout but its fonts, the national one where the office has none. */
export type LayoutValues = { readonly [Key in keyof typeof NATIONAL]: NonNullable<Layout[Key]> } & {
  readonly linePitch: number | undefined;
};

export function valuesOf(layout: Layout): LayoutValues {
  return {
    titleSize: layout.titleSize ?? NATIONAL.titleSize,
    bodySize: layout.bodySize ?? NATIONAL.bodySize,
    marginTop: layout.marginTop ?? NATIONAL.marginTop,
    marginBottom: layout.marginBottom ?? NATIONAL.marginBottom,
    marginLeft: layout.marginLeft ?? NATIONAL.marginLeft,
    marginRight: layout.marginRight ?? NATIONAL.marginRight,
    lines: layout.lines ?? NATIONAL.lines,
    characters: layout.characters ?? NATIONAL.characters,
    boldLevels: layout.boldLevels ?? NATIONAL.boldLevels,
    pageNumber: layout.pageNumber ?? NATIONAL.pageNumber,
    linePitch: layout.linePitch,
  };
}
