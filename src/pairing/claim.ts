import type { Demand } from './demand.ts';
import type { Exempting } from './exempting.ts';
import type { TalkChecker } from './talk-check.ts';

/** A demand with what it takes to judge it: how its pairing checks talks, and what exempts it. */
export type Claim = { readonly demand: Demand; readonly checker: TalkChecker; readonly exempting: Exempting };
