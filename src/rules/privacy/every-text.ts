import type { Place } from '../../finding/finding.ts';
import type { Campaign } from '../../records/campaign.ts';
import { LIST_NAMES } from '../../records/list-names.ts';
import type { Origin } from '../../source/origin.ts';

/** One value of the records as text, and where it stands. */
export type WrittenText = { readonly text: string; readonly place: Place; readonly record: string | undefined };

type Visit = (written: WrittenText) => void;

/** No number of a person, a telephone or a card is shorter; dates are. */
const LONG_NUMBER = /\d{7}|\d{3}[- ]\d{4}/;

const walked = new WeakMap<Campaign, readonly WrittenText[]>();

/** Every text of the records with a long number in it: several rules ask, and the walk goes over millions of texts, so it is made once. */
export function textsWithLongNumbers(campaign: Campaign): readonly WrittenText[] {
  const known = walked.get(campaign);
  if (known !== undefined) return known;
  const texts: WrittenText[] = [];
  visitTexts(campaign, LONG_NUMBER, (written) => texts.push(written));
  walked.set(campaign, texts);
  return texts;
}

/** Every text of the records that matches, ids and remarks included, whether a report prints it or not. */
function visitTexts(campaign: Campaign, pattern: RegExp, visit: Visit): void {
  const { file, unit, title, basis, report, narrative } = campaign;
  const head = { unit, campaign: { title, basis }, report, narrative };
  visitBelow(head, undefined, { origin: { file, path: [] }, record: undefined, pattern, visit });
  for (const section of LIST_NAMES) {
    for (const record of campaign[section]) {
      const id = 'id' in record ? record.id : undefined;
      visitBelow(record, undefined, { origin: record.origin, record: id, pattern, visit });
    }
  }
}

type Walk = {
  readonly origin: Origin;
  readonly record: string | undefined;
  readonly pattern: RegExp;
  readonly visit: Visit;
};

/** The keys from the record down; joined only for a text that matches, since there may be millions of others. */
type Keys = { readonly key: string; readonly above: Keys | undefined };

const fieldOf = ({ key, above }: Keys): string => (above === undefined ? key : `${fieldOf(above)}.${key}`);

function visitBelow(value: object, above: Keys | undefined, walk: Walk): void {
  for (const [key, below] of Object.entries(value)) {
    if (typeof below === 'string') {
      if (!walk.pattern.test(below)) continue;
      const place = { origin: walk.origin, field: fieldOf({ key, above }) };
      walk.visit({ text: below, place, record: walk.record });
    } else if (typeof below === 'object' && below !== null && key !== 'origin') {
      visitBelow(below, { key, above }, walk);
    }
  }
}
