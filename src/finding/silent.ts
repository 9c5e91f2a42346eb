import type { Finding, Suppressed } from './finding.ts';

/** 已屏蔽 is what somebody wrote a reason for; what a baseline holds was merely there before. */
export const wordOf = ({ by }: Suppressed): string => (by === 'baseline' ? '基线中已有' : '已屏蔽');

/** 已屏蔽 2 个、基线中已有 1 个: of findings that do not count, how many of which kind. */
export function countSilent(silent: readonly Finding[]): string {
  const words = silent.flatMap(({ suppressed }) => (suppressed ? [wordOf(suppressed)] : []));
  return [...new Set(words)].map((word) => `${word} ${words.filter((it) => it === word).length} 个`).join('、');
}
