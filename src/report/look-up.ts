import { LOOK_UP, PRINT } from './check-names.ts';
import type { Helpers } from './helper.ts';
import { didYouMean } from './template-finding.ts';

type Report = (rule: string, message: string) => void;

/** What stands behind a name of the view; a name that is not there is a finding and comes to nothing. */
export const lookUpHelpers = (helpers: readonly string[]): Helpers => ({
  [LOOK_UP]: (report, _call, base, written, ...parts) => lookUp(report, base, String(written), parts.map(String), []),
  [PRINT]: (report, _call, base, written, ...parts) => {
    const value = lookUp(report, base, String(written), parts.map(String), helpers);
    if (value === UNKNOWN) return '';
    if (value === undefined || value === null) {
      report(
        'template-name',
        `记录里没有「${String(written)}」的内容，不能印出空白：请用 {{#if ${String(written)}}} 包起来`,
      );
      return '';
    }
    if (typeof value === 'object' && !Object.hasOwn(value, 'toString')) {
      report(
        'template-name',
        `「${String(written)}」不是一段文字，不能直接印出：请用 {{#each ${String(written)}}} 或写到下一级的名字`,
      );
      return '';
    }
    return value;
  },
});

/** What an unknown name comes to: false in a condition, nothing in a loop, empty for a helper. */
const UNKNOWN = '';

function lookUp(
  report: Report,
  base: unknown,
  written: string,
  parts: readonly string[],
  helpers: readonly string[],
): unknown {
  // The context itself came to nothing: that has been said where it was handed over.
  if (base === undefined || base === UNKNOWN) return UNKNOWN;
  let value: unknown = base;
  for (const [index, part] of parts.entries()) {
    if (typeof value !== 'object' || value === null) {
      const before = parts.slice(0, index).join('.') || 'this';
      report('template-name', `模板里的「${written}」不存在：「${before}」在这里没有下一级，也可能记录里没有它`);
      return UNKNOWN;
    }
    if (!Object.hasOwn(value, part)) {
      const names = [...Object.keys(value), ...(parts.length === 1 ? helpers : [])];
      const what =
        part === written ? `模板里没有「${part}」这个名字` : `模板里的「${written}」不存在，没有「${part}」这个名字`;
      report('template-name', what + (didYouMean(part, names) || `：这里有的名字是${Object.keys(value).join('、')}`));
      return UNKNOWN;
    }
    // Checked just now to be an own property.
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}
