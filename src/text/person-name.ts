import { halfWidth, withoutInvisible } from './plain-form.ts';

const DOT = /[·•・‧∙⋅●｡･.]/gu;
const BLANKS_BESIDE_CHINESE = /(?<=\p{Script=Han}|·)\s+|\s+(?=\p{Script=Han}|·)/gu;

/**
 * 姓名 as it is compared: 买买提•艾力 and 买买提·艾力, 张　三 and 张三 are one name. The blanks that pad a name, what cannot be seen, and the
 * forms of the dot between parts of a name make no other person.
 */
export const nameKey = (name: string): string =>
  halfWidth(withoutInvisible(name)).replace(DOT, '·').replace(BLANKS_BESIDE_CHINESE, '').trim();

/** 姓名 as it is printed: without what pads it or cannot be seen; its dot stays as the unit writes it. */
export const plainName = (name: string): string => withoutInvisible(name).replace(BLANKS_BESIDE_CHINESE, '').trim();

export const isSameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
