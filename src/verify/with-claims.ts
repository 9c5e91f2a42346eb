import type { TroubleId } from './catalogue.ts';
import type { Trouble } from './trouble.ts';

/** What a claim says better than the words that make it. */
const WEAKER: ReadonlySet<TroubleId> = new Set(['word-turned', 'text-polished', 'wording']);

/** Troubles with claims among them: a claim that stands in words of which something is said already is one fault with them. */
export function withClaims(troubles: readonly Trouble[], claims: readonly Trouble[]): Trouble[] {
  const rest = claims.filter(
    (claim) =>
      !troubles.some((it) => meets(it, claim) && !WEAKER.has(it.rule) && it.end - it.start <= claim.end - claim.start),
  );
  return [...troubles.filter((it) => !(it.rule === 'word-turned' && rest.some((claim) => meets(it, claim)))), ...rest];
}

const meets = (one: Trouble, other: Trouble): boolean =>
  one.line === other.line && one.start < other.end && other.start < one.end;
