import type { Day } from '../text/day.ts';
import type { Milestone } from './campaign-head.ts';

/** 会议: what the talks lead up to: the last milestone whose title says that it is a meeting (民主生活会, 总结会议). */
export const meetingOf = ({ milestones }: { readonly milestones: readonly Milestone[] }): Milestone | undefined =>
  milestones.filter(({ title }) => /会议?$/.test(title)).reduce<Milestone | undefined>(laterOf, undefined);

const laterOf = (last: Milestone | undefined, next: Milestone): Milestone =>
  last !== undefined && last.date > next.date ? last : next;

/** 已召开: its day is not after the day that outcomes are judged on. */
export const isHeld = ({ date }: Milestone, { asOf }: { readonly asOf: Day }): boolean => date <= asOf;
