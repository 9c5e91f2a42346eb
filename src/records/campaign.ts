import type { Origin } from '../source/origin.ts';
import type { Day } from '../text/day.ts';
import type { Action } from './action.ts';
import type { Calendar } from './calendar.ts';
import type { CampaignHead } from './campaign-head.ts';
import type { Channel } from './channel.ts';
import type { Edge } from './edge.ts';
import type { Event } from './event.ts';
import type { Exemption } from './exemption.ts';
import type { Frame } from './frame.ts';
import type { Narrative } from './narrative.ts';
import type { Pairing } from './pairing.ts';
import type { Person } from './person.ts';
import type { Report } from './report.ts';
import type { RuleSettings } from './rule-settings.ts';
import type { Stated } from './stated.ts';
import type { Suggestion } from './suggestion.ts';
import type { Talk } from './talk.ts';
import type { Unit } from './unit.ts';

/**
 * 活动: everything the records of one campaign say, checked and linked. References are ids: where a record named a person by name, the
 * id stands here. A reference that leads nowhere stays as it was written, has its finding, and matches nobody.
 */
export type Campaign = Omit<CampaignHead, 'asOf'> & {
  readonly file: string;
  readonly unit: Unit;
  /** 截至: the day that outcomes are judged on, to its end. */
  readonly asOf: Day;
  readonly calendar: Calendar | undefined;
  readonly roster: readonly Person[];
  readonly externals: readonly Person[];
  /** Roster and externals by id. */
  readonly people: ReadonlyMap<string, Person>;
  readonly edges: readonly Edge[];
  readonly events: readonly Event[];
  readonly pairings: readonly Pairing[];
  readonly exemptions: readonly Exemption[];
  readonly talks: readonly Talk[];
  readonly suggestions: readonly Suggestion[];
  readonly channels: readonly Channel[];
  readonly actions: readonly Action[];
  readonly stated: readonly Stated[];
  readonly frames: readonly Frame[];
  readonly narrative: Narrative;
  readonly report: Report;
  readonly rules: RuleSettings;
};

/** Any record that a figure or a finding can name. */
export type SourceRecord = { readonly id: string; readonly origin: Origin };
