import { parseDay } from '../text/day.ts';
import { plainForm } from '../text/plain-form.ts';

const WRITE = '请写成 2013-05-06 或 2013年5月6日';

/** What is amiss with a text that is no day, the first that holds. */
const CAUSES: readonly (readonly [pattern: RegExp, advice: string])[] = [
  [/\d(?:日|号)?\s*(?:至|到|~|～|—|、|和|,)\s*\d|\d{4}-\d+-\d+\s*-\s*\d/, '这里只能写一天，写的像是几天；几天分开写'],
  [/约|左右|大概|前后|[上中下]旬|[初底末]$|下半年|上半年/, '看不出是哪一天；请写明月份和日期'],
  [/(?:星期|周|礼拜)[一二三四五六日天]/, '这一天不是那个星期几；请核对日期'],
  [/^\d{4}[-/.年]\d{1,2}月?$|^\d{1,2}月$/, '缺少日；请写明是哪一天'],
  [/^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}/, '年份要写四位'],
  [/^\d{1,2}[日号]$/, '缺少月份；请写明是哪个月'],
];

/** What to say of a text that is no day. */
export function explainDay(text: string): string {
  const cause = CAUSES.find(([pattern]) => pattern.test(plainForm(text)))?.[1];
  if (cause !== undefined) return `「${text}」不是日期：${cause}。${WRITE}`;
  return `「${text}」不是日期：${WRITE}；没有这一天的也不行`;
}

/** What to say of a text that is no deadline. */
export function explainDeadline(text: string): string {
  if (/^(?:本|当|下|次)?(?:月|周|季度|学期)[底末内中初]?/.test(text) && parseDay(text) === undefined)
    return `「${text}」不是日期：要看是什么时候写的才知道是哪一天；请写明月份，例如 6月底前`;
  return explainDay(text);
}
