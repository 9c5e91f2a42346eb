import type * as z from 'zod';
import type { Origin } from '../source/origin.ts';
import type { Day } from '../text/day.ts';
import { day, list, record, text, word } from './fields.ts';

/** 整改措施. `track` is how it is handled (立行立改, 限期整改 …), `state` how far it is. */
export const actionSchema = record({
  id: text,
  addresses: list(text).default([]),
  measure: text,
  owner: text.optional(),
  department: text.optional(),
  due: day.optional(),
  track: word('track').optional(),
  state: word('state').default('planned'),
  closedOn: day.optional(),
  evidence: text.optional(),
  remark: text.optional(),
});

export type Action = z.infer<typeof actionSchema> & { readonly origin: Origin };

/** 逾期: past its day and not done; the day itself is in time. */
export const isOverdue = ({ state, due }: Action, asOf: Day): boolean =>
  state !== 'done' && due !== undefined && due < asOf;
