import type { Day } from '../text/day.ts';

/** A stretch of days in which a talk counts. `label` is how a message calls it: 活动期间, 2013年5月, 专题民主生活会前. */
export type Stretch = {
  readonly from: Day;
  readonly to: Day;
  readonly label: string;
};
