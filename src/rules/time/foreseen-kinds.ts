import type { Pairing } from '../../records/pairing.ts';

/** 事先知道的情形 (退休, say): the kinds of event for which some pairing counts talks before it. */
export function foreseenKinds(pairings: readonly Pairing[]): ReadonlySet<string> {
  return new Set(
    pairings.flatMap(({ trigger, window }) =>
      trigger !== undefined && window.kind === 'within' && window.side !== 'after' ? trigger.event : [],
    ),
  );
}
