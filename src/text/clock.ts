import { plainForm } from './plain-form.ts';

const TIME = /^(上午|下午|早上|中午|晚上|晚|凌晨)? ?(\d{1,2}) ?(?:[:点时] ?(?:(\d{2})(?::\d{2})?分?|(半)|整)?)$/;

/** 时刻: 09:00, ９：００, 9点半, 下午3:00, 15时20分 → `15:20`, twenty-four hours; `undefined` for anything else, 晚上12点 (of which day?) included. */
export function parseTime(text: string): string | undefined {
  const found = TIME.exec(plainForm(text));
  if (found === null) return undefined;
  const [, part, hours, minutes = '00', half] = found;
  const hour = hourOf(Number(hours), part);
  const minute = half === undefined ? Number(minutes) : 30;
  if (hour === undefined || hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** An hour as the part of the day makes it one of twenty-four. */
function hourOf(hour: number, part: string | undefined): number | undefined {
  if (part === '下午' || part === '晚上' || part === '晚')
    return hour === 12 ? undefined : hour < 12 ? hour + 12 : hour;
  if (part === '中午') return hour < 3 ? hour + 12 : hour;
  return part !== undefined && hour > 12 ? undefined : hour;
}
