import type { Campaign } from '../../records/campaign.ts';
import { masked } from '../../text/private-numbers.ts';
import type { RuleRemark } from '../define-rule.ts';
import { textsWithLongNumbers, type WrittenText } from './every-text.ts';

/**
 * One remark for each number that is found, at its first place; an id that holds one stands wherever it is named. The number itself is
 * never said, and neither is a record whose id it is.
 */
export function remarksOnNumbers(
  campaign: Campaign,
  find: (text: string) => readonly string[],
  say: (shown: string, places: string) => string,
): RuleRemark[] {
  const found = new Map<string, { readonly first: WrittenText; places: number }>();
  for (const written of textsWithLongNumbers(campaign)) {
    for (const number of find(written.text)) {
      const known = found.get(number);
      if (known === undefined) found.set(number, { first: written, places: 1 });
      else known.places += 1;
    }
  }
  return [...found].map(([number, { first, places }]) => ({
    ...first.place,
    record: first.record?.includes(number) ? undefined : first.record,
    message: say(masked(number), places > 1 ? `（共 ${places} 处）` : ''),
  }));
}
