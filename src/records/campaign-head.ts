import type * as z from 'zod';
import { yearOf } from '../text/day.ts';
import { BACKWARDS, day, fullDay, notBackwards } from './day-fields.ts';
import { count, idText, list, naming, record, text, word } from './fields.ts';

/** A longer period is a slip of the pen, and would make as many windows. */
const LONGEST_YEARS = 10;

/** 依据: the document that a campaign answers to. */
const basisSchema = record({
  title: text,
  number: text.optional(),
  issuer: text.optional(),
  date: day.optional(),
});

/** 节点: a meeting or a deadline that talks must precede; of a meeting also where it was, who was in the chair, and who came. */
const milestoneSchema = record({
  id: idText,
  title: text,
  date: day,
  place: text.optional(),
  chair: text.optional(),
  expected: count.optional(),
  attended: count.optional(),
  observers: list(text).default([]),
}).refine(
  ({ expected, attended }) => expected === undefined || attended === undefined || attended <= expected,
  naming('「{attended}」多于「{expected}」：请核对', ['attended']),
);

/** 学期: only where a pairing says `every: term`. */
const termSchema = record({ id: text, from: fullDay, to: fullDay }).refine(notBackwards, BACKWARDS);

/** 活动: title, period, phase, basis, milestones, the day that outcomes are judged on. */
export const campaignHeadSchema = record({
  title: text,
  period: record({ from: fullDay, to: fullDay })
    .refine(notBackwards, BACKWARDS)
    .refine(({ from, to }) => yearOf(to) - yearOf(from) <= LONGEST_YEARS, {
      message: `活动时间超过 ${LONGEST_YEARS} 年：请核对年份`,
      path: ['to'],
    }),
  phase: word('phase').default('running'),
  basis: list(basisSchema).default([]),
  milestones: list(milestoneSchema).default([]),
  asOf: day.optional(),
  terms: list(termSchema).default([]),
});

export type CampaignHead = z.infer<typeof campaignHeadSchema>;
export type Basis = CampaignHead['basis'][number];
export type Milestone = CampaignHead['milestones'][number];
