import type { Event } from '../records/event.ts';
import type { Exemption } from '../records/exemption.ts';
import type { Pairing } from '../records/pairing.ts';
import type { Person } from '../records/person.ts';
import type { Talk } from '../records/talk.ts';
import type { Day } from '../text/day.ts';
import type { Stretch } from './when/windows.ts';

/** 已谈 › 免谈 › 无法判断 › 未到期 › 未谈: the first that holds, in this order. */
export const OUTCOMES = ['met', 'exempt', 'undecided', 'pending', 'missing'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** 不计入的原因: why a talk of the right persons does not count. Stable words: rules and JSON may show them. */
export type MissReason =
  | 'outside-window'
  | 'mode'
  | 'group-size'
  | 'minutes'
  | 'initiator'
  | 'kind'
  | 'field'
  | 'signature'
  | 'opinions'
  | 'recorded-late'
  | 'direction'
  | 'other-event';

/** 未计入的谈话: a talk of the right persons that does not count, and why, as a code and in plain Chinese. */
export type NearMiss = { readonly talk: Talk; readonly reason: MissReason; readonly why: string };

/** 应谈的一次: one thing that the pairing asks for. */
export type Obligation = {
  readonly pairing: Pairing;
  /** One person; the two of a pair (in roster order); none for a share over everybody. */
  readonly subject: readonly Person[];
  /** Whom the subject may talk with. For a share over everybody: the base. Of a pair: empty. */
  readonly candidates: readonly Person[];
  readonly window: Stretch;
  readonly round?: number | undefined;
  readonly event?: Event | undefined;
  /** Distinct persons, or talks, as the pairing counts; 1 for a pair. */
  readonly need: number;
  readonly have: number;
  readonly outcome: Outcome;
  /** The day of the talk that met it; undefined where it is not met, or nothing had to be done. */
  readonly metOn?: Day | undefined;
  /** The talks that count towards it, in the order of the records. */
  readonly talks: readonly Talk[];
  /** Plain Chinese: why the outcome is what it is; names the field that would decide where it is undecided. Empty where it is met. */
  readonly why: string;
  /** 未计入的谈话: where it is missing or pending, talks of the right persons that do not count, and why. */
  readonly nearMisses: readonly NearMiss[];
  /** What exempts it: a record, or the pairing's own `exempt` with its reason. */
  readonly exemption?:
    | {
        readonly reason: string | undefined;
        readonly record?: Exemption | undefined;
      }
    | undefined;
};

/** What the pairings of a campaign come to. */
export type Coverage = {
  /** In the order of the pairings, then of the roster, then of the windows. */
  readonly obligations: readonly Obligation[];
  /** 已离: persons whom a pairing would have asked for, had they not left in the window, before its reference date. */
  readonly departed: readonly {
    readonly pairing: Pairing;
    readonly person: Person;
  }[];
  /** Remarks about pairings (an empty side, one's own only candidate), for the rules to publish. */
  readonly oddities: readonly {
    readonly pairing: Pairing;
    readonly message: string;
  }[];
  /** Exemptions that covered no obligation. */
  readonly unusedExemptions: readonly Exemption[];
};
