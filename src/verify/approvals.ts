import { findApprovals } from '../statements/find-approvals.ts';
import { placeIn } from './compare-pair.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';

/** 添上的批准: decisions of others that an editor put in without their paper; no record holds them. */
export function approvalTroubles({ expected, found }: Pair): Trouble[] {
  if (found === undefined || found.text === expected?.text) return [];
  const before = new Set(findApprovals(expected?.text ?? ''));
  return found.cells.flatMap((cell) =>
    findApprovals(cell.text)
      .filter((words) => !before.has(words))
      .map((words): Trouble => {
        const start = Math.max(0, cell.text.indexOf(words));
        const message = `添了「${words}」，是别处作出的决定，记录里没有：请写明文号或会议纪要，没有的请删去`;
        return { ...placeIn(cell, start, start + words.length), rule: 'approval-added', message };
      }),
  );
}
