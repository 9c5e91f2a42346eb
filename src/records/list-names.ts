/** 列表部分: the lists of a campaign, in the order of the format. Their schemas stand in sections.ts, which takes longer to load. */
export const LIST_NAMES = [
  'roster',
  'externals',
  'edges',
  'events',
  'pairings',
  'exemptions',
  'talks',
  'suggestions',
  'channels',
  'actions',
  'stated',
  'frames',
] as const;

export type ListName = (typeof LIST_NAMES)[number];
