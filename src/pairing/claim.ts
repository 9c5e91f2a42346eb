import type { Demand } from './demand.ts';
import type { Exempting } from './exempting.ts';
import type { TalkChecker } from './talk-check.ts';

/** A demand with what it takes to judge it: how its pairing checks talks, and what exempts it. */
export type Claim = TalkChecker & { readonly demand: Demand; readonly exempting: Exempting };
