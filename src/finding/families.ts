/** 类别, in the order in which tables list them, as people call them. */
export const FAMILIES = {
  shape: '格式',
  links: '关联',
  time: '时间',
  coverage: '必谈关系',
  evidence: '记录要求',
  plausibility: '情理',
  sameness: '雷同',
  'follow-up': '整改落实',
  words: '数字和文字',
  exemptions: '免谈',
  privacy: '保密',
  verify: '复核',
  format: '公文格式',
} as const;

/** What it is about. Tables are set by it; errors of some never stop a report (app/stops-report.ts). */
export type Family = keyof typeof FAMILIES;

/** Rules under their families; families without any are left out. */
export function byFamily<T extends { readonly family: Family }>(rules: readonly T[]): [title: string, rules: T[]][] {
  return (Object.keys(FAMILIES) as Family[]).flatMap((family) => {
    // the keys of the table above
    const inside = rules.filter((rule) => rule.family === family);
    return inside.length === 0 ? [] : [[FAMILIES[family], inside]];
  });
}
