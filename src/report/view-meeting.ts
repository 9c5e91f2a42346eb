import { figureId } from '../figures/figure-id.ts';
import type { Campaign } from '../records/campaign.ts';
import { isHeld, meetingOf } from '../records/meeting.ts';
import { recordKey } from '../records/record-key.ts';
import { type FigureReference, refer } from './figure-reference.ts';
import { dayText } from './names.ts';
import { optionalWord, recordWord } from './record-word.ts';

/** 会议. */
export type MeetingView = {
  readonly title: string;
  readonly date: string;
  /** 已召开 on the day that outcomes are judged on. */
  readonly held: boolean;
  readonly place: string | undefined;
  readonly chair: string | undefined;
  readonly expected: FigureReference | undefined;
  readonly attended: FigureReference | undefined;
  readonly observers: readonly string[];
};

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
