import { figureId } from '../figures/figure-id.ts';
import type { Campaign } from '../records/campaign.ts';
import { isHeld, meetingOf } from '../records/meeting.ts';
import { recordKey } from '../records/record-key.ts';
import { refer } from './figure-reference.ts';
import { dayText } from './names.ts';
import { optionalWord, recordWord } from './record-word.ts';
import { maybe, shape, type ViewOf } from './shape.ts';

/** 会议. */
export const MEETING = shape({
  title: 'text',
  date: 'text',
  /** 已召开 on the day that outcomes are judged on. */
  held: 'flag',
  place: maybe('text'),
  chair: maybe('text'),
  expected: maybe('figure'),
  attended: maybe('figure'),
  observers: ['text'],
});
export type MeetingView = ViewOf<typeof MEETING>;

export function meetingView(campaign: Campaign): MeetingView | undefined {
  const meeting = meetingOf(campaign);
  if (meeting === undefined) return undefined;
  const { id, title, date, place, chair, expected, attended, observers } = meeting;
  const prefix = figureId('milestones', id);
  const key = recordKey('milestones', id);
  return {
    title: recordWord(title, key, 'title'),
    date: recordWord(dayText(date), key, 'date'),
    held: isHeld(meeting, campaign),
    place: optionalWord(place, key, 'place'),
    chair: optionalWord(chair, key, 'chair'),
    expected: expected === undefined ? undefined : refer(`${prefix}.expected`),
    attended: attended === undefined ? undefined : refer(`${prefix}.attended`),
    observers: observers.map((it, at) => recordWord(it, key, `observers.${at}`)),
  };
}
