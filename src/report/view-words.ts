import { figureId, ownSegment } from '../figures/figure-id.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Frame } from '../records/frame.ts';
import type { Stated } from '../records/stated.ts';
import { recordText } from './escape-markdown.ts';
import { type FigureReference, refer } from './figure-reference.ts';
import { sentence } from './sentence.ts';
import type { PairingView } from './view-coverage.ts';
import type { NamedFigure } from './view-talks.ts';

/** 文字: paragraphs, each ending as a sentence. */
export type NarrativeView = {
  readonly overview: readonly string[];
  readonly organization: readonly string[];
  readonly practice: readonly string[];
  readonly effect: readonly string[];
  readonly problems: readonly string[];
  readonly next: readonly string[];
  /** Sections of the unit's own that the template puts in places of its own, by name; empty where they are not written. */
  readonly own: Readonly<Record<string, readonly string[]>>;
  /** The other sections of the unit's own, by their titles. */
  readonly others: readonly { readonly title: string; readonly paragraphs: readonly string[] }[];
};

/** 提法. */
export type FrameView = {
  readonly name: string;
  /** Which part of the work it is about. */
  readonly method: boolean;
  readonly content: boolean;
  readonly form: boolean;
  readonly result: boolean;
  readonly text: string | undefined;
  readonly items: readonly { readonly words: string; readonly pairing: PairingView | undefined }[];
};

/** 提法: those whose items are pairings throughout, and the others, by what they are about. */
export type FrameParts = {
  readonly ofPairings: readonly FrameView[];
  readonly others: readonly FrameView[];
  readonly method: readonly FrameView[];
  readonly content: readonly FrameView[];
  readonly form: readonly FrameView[];
  readonly result: readonly FrameView[];
};

/** 填报数据. */
export type StatedView = {
  readonly title: string;
  readonly figure: FigureReference;
  readonly of: FigureReference | undefined;
  readonly rate: FigureReference | undefined;
  readonly source: string | undefined;
  readonly parts: readonly NamedFigure[];
};

const PARTS = ['overview', 'organization', 'practice', 'effect', 'problems', 'next'];

/** One paragraph per line that was typed; a full stop where none was. */
const paragraphs = (texts: readonly string[] = []): string[] =>
  texts
    .flatMap((text) => text.split('\n'))
    .flatMap((line) => (line.trim() === '' ? [] : sentence(recordText(line.trim()))));

export function narrativeView({ narrative }: Campaign, placed: ReadonlySet<string>): NarrativeView {
  const others = Object.entries(narrative).filter(([key]) => !PARTS.includes(key) && !placed.has(key));
  return {
    overview: paragraphs(narrative['overview']),
    organization: paragraphs(narrative['organization']),
    practice: paragraphs(narrative['practice']),
    effect: paragraphs(narrative['effect']),
    problems: paragraphs(narrative['problems']),
    next: paragraphs(narrative['next']),
    own: Object.fromEntries([...placed].map((key) => [key, paragraphs(narrative[key])])),
    others: others.map(([key, texts]) => ({ title: recordText(key), paragraphs: paragraphs(texts) })),
  };
}

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

const frameView = (frame: Frame, pairings: ReadonlyMap<string, PairingView>): FrameView => ({
  name: recordText(frame.name.replace(/^[“"「](.*)[”"」]$/u, '$1')),
  method: frame.part === 'method',
  content: frame.part === 'content',
  form: frame.part === 'form',
  result: frame.part === 'result',
  text: frame.text === undefined ? undefined : sentence(recordText(frame.text)),
  items: frame.items.map((item) => {
    const pairing = item.pairing === undefined ? undefined : pairings.get(item.pairing);
    const title =
      item.title === undefined ? (pairing?.title ?? recordText(item.pairing ?? '')) : recordText(item.title);
    return { words: item.text === undefined ? title : titled(title, recordText(item.text)), pairing };
  }),
});

/** A title goes on as one sentence with its text, or stands before its sentences. */
const titled = (title: string, text: string): string => title + (/。./u.test(text) ? '。' : '，') + text;

export const statedViews = ({ stated }: Campaign): StatedView[] =>
  stated.map((it: Stated) => {
    const id = figureId('stated', it.id);
    const whole = it.of === undefined ? undefined : { of: refer(`${id}.of`), rate: refer(`${id}.rate`) };
    return {
      title: recordText(it.title),
      figure: refer(id),
      of: whole?.of,
      rate: whole?.rate,
      source: it.source === undefined ? undefined : recordText(it.source),
      parts: it.parts.map((part) => ({
        name: recordText(part.title),
        figure: refer(`${id}.${ownSegment(part.id, ['of', 'rate'])}`),
      })),
    };
  });
