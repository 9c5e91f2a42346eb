import type { Helpers, Report } from './helper.ts';
import { HAND, LOOK_UP, PRINT } from './rewrite-names.ts';

/**
 * What stands behind a name of the view. Templates are looked through before they are rendered, so that a name that is not there, or that
 * comes to nothing where something is printed, is one that was overlooked there: it is a finding here all the same, and never a hole.
 */
export const lookUpHelpers: Helpers = {
  [LOOK_UP]: (report, _call, base, written, ...parts) => lookUp(report, base, String(written), parts.map(String)),
  [HAND]: (report, _call, base, written, ...parts) => {
    const value = lookUp(report, base, String(written), parts.map(String));
    if (value === undefined || value === null) report('template-name', nothingBehind(String(written)));
    return value;
  },
  [PRINT]: (report, _call, base, written, ...parts) => {
    const value = lookUp(report, base, String(written), parts.map(String));
    if (value === UNKNOWN || typeof value === 'string' || typeof value === 'number') return value;
    const what = value === undefined || value === null ? nothingBehind(String(written)) : noText(String(written));
    report('template-name', what);
    return '';
  },
};

/** What is said of a name that may come to nothing where it is printed. */
export const nothingBehind = (written: string): string =>
  `记录里可能没有「${written}」的内容，不能印出空白：请用 {{#if ${written}}} 包起来`;

/** What is said of a list, or of something that has names below it, where it is printed. */
export const noText = (written: string): string =>
  `「${written}」不是一段文字，不能直接印出：请用 {{#each ${written}}} 或写到下一级的名字`;

/** What an unknown name comes to: false in a condition, nothing in a loop, empty for a helper. */
const UNKNOWN = '';

function lookUp(report: Report, base: unknown, written: string, parts: readonly string[]): unknown {
  let value: unknown = base;
  for (const part of parts) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) {
      report('template-name', `模板里的「${written}」不存在：这里没有「${part}」，也可能记录里没有它`);
      return UNKNOWN;
    }
    // Checked just now to be an own property.
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}
