import type * as z from 'zod';
import { day } from './day-fields.ts';
import { list, record } from './fields.ts';

/** 日历: days off and make-up working days (调休), for windows that count working days (`5wd`). Without it Saturdays and Sundays are off. */
export const calendarSchema = record({
  holidays: list(day).default([]),
  workdays: list(day).default([]),
});

export type Calendar = z.infer<typeof calendarSchema>;
