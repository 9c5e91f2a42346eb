import type * as z from 'zod';
import { day } from './day-fields.ts';
import { field, record } from './field.ts';
import { list } from './values.ts';

/** 日历: days off and make-up working days (调休), for windows that count working days (`5wd`). Without it Saturdays and Sundays are off. */
export const calendarSchema = record({
  holidays: field(['放假'], '放假的日子，例如 [2013-06-10, 2013-06-11]', list(day).default([])),
  workdays: field(['调休上班'], '调休上班的周末，例如 [2013-06-08]', list(day).default([])),
});

export type Calendar = z.infer<typeof calendarSchema>;
