/** Whether one talk counts for a left and a right person in one slot. */
import type { Campaign } from '../../../src/records/campaign.ts';
import type { Event } from '../../../src/records/event.ts';
import type { Pairing } from '../../../src/records/pairing.ts';
import type { Person } from '../../../src/records/person.ts';
import { type Mode, modeOf, type Talk } from '../../../src/records/talk.ts';
import type { Slot } from './slots.ts';
import { holds, isMember } from './world.ts';

/** `hopeful`: fields that are not written are taken to say what would help; otherwise what would not. */
export type Question = {
  readonly campaign: Campaign;
  readonly pairing: Pairing;
  readonly slot: Slot;
  readonly hopeful: boolean;
  /** Modes accepted because of an exemption with `substitute`. */
  readonly substitutes: readonly Mode[];
  /** The open events of this event's person that a talk which names none may be about. */
  readonly openEvents: (talk: Talk) => readonly Event[];
};

function wayRound(talk: Talk, left: Person, right: Person, pairing: Pairing): boolean {
  const leftTalks = talk.talkers.includes(left.id) && talk.talkees.includes(right.id);
  const rightTalks = talk.talkers.includes(right.id) && talk.talkees.includes(left.id);
  if (pairing.form.direction === 'left') return leftTalks;
  if (pairing.form.direction === 'right') return rightTalks;
  return leftTalks || rightTalks;
}

/** Any mode but group, or the modes named; `group: true` lets a group talk count besides. */
function modeCounts(talk: Talk, { pairing, substitutes }: Question): boolean {
  const mode = modeOf(talk);
  if (substitutes.includes(mode)) return true;
  if (mode === 'group' && pairing.form.group) return true;
  return pairing.form.modes === undefined ? mode !== 'group' : pairing.form.modes.includes(mode);
}

function longEnough(talk: Talk, { pairing, hopeful }: Question): boolean {
  if (pairing.form.minMinutes === undefined) return true;
  return talk.minutes === undefined ? hopeful : talk.minutes >= pairing.form.minMinutes;
}

/** A written round must be the one asked for; without one, the day decides where rounds have dates, and nothing where they have none. */
function rightRound(talk: Talk, { pairing, slot, hopeful }: Question): boolean {
  if (slot.round === undefined) return true;
  if (talk.round !== undefined) return talk.round === slot.round;
  return typeof pairing.rounds !== 'number' || hopeful;
}

/** A talk that names events serves only those; one that names none, an event that is the only open one it fits. */
function rightEvent(talk: Talk, { slot: { event }, hopeful, openEvents }: Question): boolean {
  if (event === undefined) return true;
  if (talk.event.length > 0) return talk.event.includes(event.id);
  if (hopeful) return true;
  const open = openEvents(talk);
  return open.length === 1 && open[0]?.id === event.id;
}

export function counts(talk: Talk, left: Person, right: Person, question: Question): boolean {
  const { slot, pairing } = question;
  if (!holds(talk.date, slot.from, slot.to)) return false;
  if (!isMember(left, talk.date) || !isMember(right, talk.date)) return false;
  if (!wayRound(talk, left, right, pairing)) return false;
  return (
    modeCounts(talk, question) && longEnough(talk, question) && rightRound(talk, question) && rightEvent(talk, question)
  );
}
