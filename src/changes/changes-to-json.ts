import type { Figure } from '../figures/figure.ts';
import type { Obligation } from '../pairing/obligation.ts';
import { type Changes, isChanged } from './compare-campaigns.ts';
import type { FigureChange } from './figure-changes.ts';
import type { ObligationChange } from './obligation-changes.ts';
import { type PlaceReader, placesOf, type Sides } from './record-place.ts';

/** A side as JSON calls it. */
export type JsonSide = { readonly file: string; readonly revision: string | null; readonly asOf: string };

const orNull = <Value>(value: Value | undefined): Value | null => value ?? null;

/** `talkreport diff --format json`: every change, with file and line of the records on either side. Confidential texts are not in it. */
export function changesToJson(
  changes: Changes,
  sides: { readonly before: JsonSide; readonly after: JsonSide },
  places: PlaceReader,
): string {
  const at = (it: Sides) => {
    const { before, after } = placesOf(it, places);
    return { before: orNull(before), after: orNull(after) };
  };
  const listed = (
    records: readonly (Sides & {
      id: string;
      section?: string;
      change?: string;
      move?: string;
      fields: readonly string[];
    })[],
  ) =>
    records.map(({ id, section, change, move, fields, ...it }) => ({ id, section, change, move, fields, ...at(it) }));
  const obligation = ({ move, before, after, talks }: ObligationChange) => ({
    move,
    ...whatOf(after ?? before),
    before: orNull(before?.outcome),
    after: orNull(after?.outcome),
    why: orNull(after?.why),
    talks: talks.map((talk) => ({ id: (talk.after ?? talk.before)?.id, ...at(talk) })),
  });
  const figure = ({ id, before, after, causes }: FigureChange) => ({
    id,
    before: orNull(before && numberOf(before)),
    after: orNull(after && numberOf(after)),
    because: listed(causes),
  });
  const body = {
    format: 1,
    old: sides.before,
    new: sides.after,
    changed: isChanged(changes),
    obligations: changes.obligations.map(obligation),
    exemptions: listed(changes.exemptions),
    people: listed(changes.people),
    talks: listed(changes.talks),
    suggestions: listed(changes.suggestions),
    actions: listed(changes.actions),
    others: listed(changes.others),
    settings: changes.settings.map(({ part, field }) => ({ part, field })),
    figures: changes.figures.map(figure),
  };
  return `${JSON.stringify(body, null, 2)}\n`;
}

const whatOf = (obligation: Obligation | undefined) => ({
  pairing: orNull(obligation?.pairing.id),
  subject: obligation?.subject.map(({ id }) => id) ?? [],
  window: orNull(obligation?.window.label),
  round: orNull(obligation?.round),
  event: orNull(obligation?.event?.id),
});

const numberOf = ({ value, text, unit }: Figure) => ({ value, text, unit });
