import type { Origin } from '../../source/origin.ts';
import type { RuleRemark } from '../define-rule.ts';

type Ledger = { readonly id: string; readonly origin: Origin };

/**
 * What is said of records that lack a field. Where no record of the whole list has it, the list has no such column: that is one thing
 * to say, at the first of them, not one for each.
 */
export function saidOnce<T extends Ledger>(
  lacking: readonly T[],
  columnIsThere: boolean,
  { each, all }: { each: (record: T) => RuleRemark; all: (count: number) => string },
): RuleRemark[] {
  const [first] = lacking;
  if (columnIsThere || first === undefined || lacking.length === 1) return lacking.map(each);
  return [{ origin: first.origin, record: first.id, message: all(lacking.length) }];
}
