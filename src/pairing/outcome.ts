import type { Day } from '../text/day.ts';
import type { Credit } from './credit.ts';
import type { Demand } from './demand.ts';
import type { Exempting } from './exempting.ts';
import type { Outcome } from './obligation.ts';

/** Whether filling in what the records lack could change the answer. */
function couldBeMet({ lacking, unserved }: Demand, { standings }: Credit, exempting: Exempting): boolean {
  if (lacking.length > 0 || exempting.lacking.length > 0) return true;
  return !unserved && standings.some(({ need, atBest }) => atBest >= need);
}

/** 已谈 › 免谈 › 无法判断 › 未到期 › 未谈. Only what is asked for certainly can be met: an unknown membership stays undecided. */
export function outcomeOf(demand: Demand, credit: Credit, exempting: Exempting, asOf: Day): Outcome {
  if (demand.lacking.length === 0 && credit.standings.every(({ need, days }) => days.length >= need)) return 'met';
  if (exempting.by) return 'exempt';
  if (couldBeMet(demand, credit, exempting)) return 'undecided';
  return demand.slot.window.to > asOf ? 'pending' : 'missing';
}
