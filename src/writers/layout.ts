/** 版式: what may differ between offices. `gov` names the fonts of government offices (仿宋_GB2312 …), `win` those of every Chinese Windows. */
export type Layout = { readonly profile: 'gov' | 'win' };
