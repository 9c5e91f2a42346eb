import type { Campaign } from '../records/campaign.ts';
import type { Frame } from '../records/frame.ts';
import { NARRATIVE_PARTS } from '../records/narrative.ts';
import { type RecordKey, recordKey } from '../records/record-key.ts';
import { own } from '../text/own.ts';
import { recordText, sentence } from './record-text.ts';
import { optionalWord, recordWord } from './record-word.ts';
import { ANY_NAME, maybe, shape, type ViewOf } from './shape.ts';
import { PAIRING, type PairingView } from './view-coverage.ts';

/** The parts that every template knows, each with what is made of it. */
function eachPart<T>(of: (part: string) => T): Record<keyof typeof NARRATIVE_PARTS, T> {
  const made = Object.keys(NARRATIVE_PARTS).map((part) => [part, of(part)] as const);
  return Object.fromEntries(made) as Record<keyof typeof NARRATIVE_PARTS, T>; // one for each
}

/** 文字: paragraphs, each ending as a sentence. */
export const NARRATIVE = shape({
  ...eachPart((): readonly ['text'] => ['text']),
  /** Sections of the unit's own that the template puts in places of its own, by name; empty where they are not written. */
  own: { [ANY_NAME]: ['text'] },
  /** The other sections of the unit's own, by their titles. */
  others: [{ title: 'text', paragraphs: ['text'] }],
});
export type NarrativeView = ViewOf<typeof NARRATIVE>;

/** 提法. */
export const FRAME = shape({
  name: 'text',
  /** Which part of the work it is about. */
  method: 'flag',
  content: 'flag',
  form: 'flag',
  result: 'flag',
  text: maybe('text'),
  items: [{ words: 'text', pairing: maybe(PAIRING) }],
});
export type FrameView = ViewOf<typeof FRAME>;

/** 提法: those whose items are pairings throughout, and the others, by what they are about. */
export const FRAME_PARTS = shape({
  ofPairings: [FRAME],
  others: [FRAME],
  method: [FRAME],
  content: [FRAME],
  form: [FRAME],
  result: [FRAME],
});
export type FrameParts = ViewOf<typeof FRAME_PARTS>;

export function narrativeView({ narrative }: Campaign, placed: ReadonlySet<string>): NarrativeView {
  const paragraphs = (key: string): string[] => paragraphsOf(own(narrative, key) ?? [], recordKey('narrative', key));
  const others = Object.entries(narrative).filter(([key]) => !Object.hasOwn(NARRATIVE_PARTS, key) && !placed.has(key));
  return {
    ...eachPart(paragraphs),
    own: Object.fromEntries([...placed].map((key) => [key, paragraphs(key)])),
    others: others.map(([key]) => ({
      title: recordWord(key, recordKey('narrative', key), 'title'),
      paragraphs: paragraphs(key),
    })),
  };
}

/** One paragraph per line that was typed, marked by its text and line (both from 0); a full stop where none was. */
const paragraphsOf = (texts: readonly string[], of: RecordKey): string[] =>
  texts.flatMap((text, index) =>
    text
      .split('\n')
      .flatMap((line, at) => (line.trim() === '' ? [] : sentence(recordWord(line.trim(), of, `${index}.${at}`)))),
  );

const PART_ORDER = ['method', 'content', 'form', 'result'] as const;

/** The frames, method first, result last, with the pairings that their items name. */
export const frameViews = ({ frames }: Campaign, pairings: ReadonlyMap<string, PairingView>): FrameView[] =>
  PART_ORDER.flatMap((part) =>
    frames.filter((frame) => frame.part === part).map((frame) => frameView(frame, pairings)),
  );

const namesPairings = ({ items, text }: FrameView): boolean =>
  text === undefined && items.length > 0 && items.every(({ pairing }) => pairing !== undefined);

export function frameParts(frames: readonly FrameView[]): FrameParts {
  const others = frames.filter((frame) => !namesPairings(frame));
  return {
    method: others.filter(({ method }) => method),
    content: others.filter(({ content }) => content),
    form: others.filter(({ form }) => form),
    result: others.filter(({ result }) => result),
    ofPairings: frames.filter(namesPairings),
    others,
  };
}

function frameView(frame: Frame, pairings: ReadonlyMap<string, PairingView>): FrameView {
  const key = recordKey('frames', frame.name);
  return {
    name: recordWord(frame.name.replace(/^[“"「](.*)[”"」]$/u, '$1'), key, 'name'),
    method: frame.part === 'method',
    content: frame.part === 'content',
    form: frame.part === 'form',
    result: frame.part === 'result',
    text: frame.text === undefined ? undefined : sentence(recordWord(frame.text, key, 'text')),
    items: frame.items.map((item, at) => itemView(item, at, key, pairings)),
  };
}

function itemView(
  { title, text, pairing: id }: Frame['items'][number],
  at: number,
  of: RecordKey,
  pairings: ReadonlyMap<string, PairingView>,
): FrameView['items'][number] {
  const pairing = id === undefined ? undefined : pairings.get(id);
  const name = optionalWord(title, of, `items.${at}.title`) ?? pairing?.title ?? recordText(id ?? '');
  return { words: text === undefined ? name : titled(name, text, of, at), pairing };
}

/** A title goes on as one sentence with its text, or stands before its sentences. */
const titled = (title: string, text: string, of: RecordKey, at: number): string =>
  title + (/。./u.test(recordText(text)) ? '。' : '，') + recordWord(text, of, `items.${at}.text`);
