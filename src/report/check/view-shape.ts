import { ATTACHMENT_TITLES } from '../attachments.ts';
import type { FigureReference, RecordReference } from '../figure-reference.ts';
import type { View } from '../view.ts';
import type { PairingView } from '../view-coverage.ts';
import type { SuggestionsView } from '../view-suggestions.ts';
import type { NamedObligations } from '../view-unmet.ts';
import type { FrameView } from '../view-words.ts';

/**
 * 模板看得见什么, as data: what there is below every name of the view, whatever the records say. The compiler holds it to the view: a name that
 * comes or goes there comes or goes here.
 */
export type Shape =
  | 'text'
  | 'flag'
  | 'figure'
  | 'record'
  | 'count'
  | readonly [Shape]
  | { readonly [name: string]: Shape };

/** What the records may not have: `?` before its shape. */
type Maybe<S> = { readonly [MAYBE]: S };

type ShapeOf<T> = undefined extends T ? Maybe<CertainShapeOf<NonNullable<T>>> : CertainShapeOf<T>;

type CertainShapeOf<T> = [T] extends [boolean]
  ? 'flag'
  : [T] extends [string]
    ? 'text'
    : [keyof T] extends [keyof FigureReference]
      ? 'figure'
      : [keyof T] extends [keyof RecordReference]
        ? 'record'
        : [T] extends [readonly (infer Item)[]]
          ? readonly [ShapeOf<Item>]
          : string extends keyof T
            ? { readonly [ANY_NAME]: CertainShapeOf<NonNullable<T[string & keyof T]>> }
            : { readonly [K in keyof T]-?: ShapeOf<T[K]> };

/** Stands for every name that a unit may think of. */
export const ANY_NAME = '*';

/** Stands before the shape of what there may not be. */
export const MAYBE = '?';

const maybe = <const S>(shape: S): Maybe<S> => ({ [MAYBE]: shape });

const named = { name: 'text', figure: 'figure' } as const;
const obligations: ShapeOf<NamedObligations> = {
  any: 'flag',
  few: 'flag',
  names: 'text',
  reasons: [{ why: 'text', names: 'text' }],
  rows: [{ pairing: 'text', who: 'text', when: 'text', why: 'text' }],
};
const figures: ShapeOf<PairingView['figures']> = {
  required: 'figure',
  met: 'figure',
  missing: 'figure',
  undecided: 'figure',
  pending: 'figure',
  exempt: 'figure',
  rate: 'figure',
};
const outcomes = {
  any: 'flag',
  full: 'flag',
  figures,
  missing: obligations,
  undecided: obligations,
  pending: obligations,
  exempt: obligations,
} as const;
const pairing: ShapeOf<PairingView> = {
  ...outcomes,
  id: 'text',
  title: 'text',
  basis: maybe('text'),
  must: 'flag',
  demand: { amount: 'text', time: 'text', form: ['text'], record: ['text'] },
};
const frame: ShapeOf<FrameView> = {
  name: 'text',
  method: 'flag',
  content: 'flag',
  form: 'flag',
  result: 'flag',
  text: maybe('text'),
  items: [{ words: 'text', pairing: maybe(pairing) }],
};
const group = { name: maybe('text'), texts: ['text'] } as const;
const stated: ShapeOf<View['stated'][number]> = {
  title: 'text',
  figure: 'figure',
  of: maybe('figure'),
  rate: maybe('figure'),
  source: maybe('text'),
  parts: [named],
};
const suggestions: ShapeOf<SuggestionsView> = {
  any: 'flag',
  stated: [stated],
  merged: 'flag',
  byCategory: [named],
  byTarget: [named],
  byChannel: [named],
  byDisposition: [named],
  channelSums: [{ name: 'text', raw: 'figure', merged: 'figure' }],
  targetSums: [{ name: 'text', raw: 'figure', merged: 'figure' }],
  complete: 'flag',
  categories: [group],
  targets: [group],
  rows: [{ category: 'text', target: 'text', text: 'text', originals: 'text', channel: 'text', disposition: 'text' }],
};
const channel: ShapeOf<View['channels'][number]> = {
  title: 'text',
  period: maybe('text'),
  sessions: maybe('figure'),
  sent: 'figure',
  returned: 'figure',
  rate: 'figure',
  raw: 'figure',
  merged: 'figure',
  merges: 'flag',
  stated: 'flag',
};
const measure: ShapeOf<View['matters']['others'][number]> = {
  record: 'record',
  text: 'text',
  owner: maybe('text'),
  due: maybe('text'),
  track: maybe('text'),
  done: 'flag',
  doing: 'flag',
  overdue: 'flag',
  closedOn: maybe('text'),
  evidence: maybe('text'),
};
const matter = { text: 'text', disposition: maybe('text'), measures: [measure] } as const;
const paragraphs = ['text'] as const;

// A shape for every name in the table.
const attachments = Object.fromEntries(Object.keys(ATTACHMENT_TITLES).map((name) => [name, maybe('text')])) as ShapeOf<
  View['attachments']
>;

export const VIEW_SHAPE: ShapeOf<View> = {
  unit: { name: 'text', short: 'text', superior: maybe('text') },
  campaign: {
    title: 'text',
    period: 'text',
    from: 'text',
    to: 'text',
    asOf: 'text',
    basis: 'text',
    milestones: [{ title: 'text', date: 'text' }],
    planned: 'flag',
    running: 'flag',
    final: 'flag',
  },
  report: { genre: maybe('text'), notice: 'flag', closing: maybe('text') },
  meeting: maybe({
    title: 'text',
    date: 'text',
    held: 'flag',
    place: maybe('text'),
    chair: maybe('text'),
    expected: maybe('figure'),
    attended: maybe('figure'),
    observers: ['text'],
  }),
  narrative: {
    overview: paragraphs,
    organization: paragraphs,
    practice: paragraphs,
    effect: paragraphs,
    problems: paragraphs,
    next: paragraphs,
    own: { [ANY_NAME]: paragraphs },
    others: [{ title: 'text', paragraphs }],
  },
  frames: [frame],
  frameParts: {
    ofPairings: [frame],
    others: [frame],
    method: [frame],
    content: [frame],
    form: [frame],
    result: [frame],
  },
  pairings: [pairing],
  unframed: [pairing],
  coverage: { ...outcomes, departed: ['text'] },
  exemptions: {
    any: 'flag',
    few: 'flag',
    substitutes: 'flag',
    groups: [{ reason: 'text', names: 'text', approvedBy: maybe('text') }],
    rows: [{ name: 'text', post: 'text', pairing: 'text', reason: 'text', approvedBy: 'text', period: 'text' }],
  },
  talks: {
    any: 'flag',
    stated: [stated],
    withContent: 'flag',
    severalDays: 'flag',
    bothSides: 'flag',
    severalMonths: 'flag',
    byMode: [named],
    byMonth: [named],
    byKind: [named],
    rows: [{ date: 'text', place: 'text', mode: 'text', talkers: 'text', talkees: 'text', content: maybe('text') }],
  },
  departments: [
    { name: 'text', persons: 'figure', attendances: 'figure', required: 'figure', met: 'figure', rate: 'figure' },
  ],
  suggestions,
  problems: suggestions,
  channels: [channel],
  allChannels: [channel],
  actions: {
    any: 'flag',
    byTrack: [named],
    byState: [named],
    overdue: [{ text: 'text', owner: 'text', due: 'text' }],
    rows: [
      { suggestion: 'text', text: 'text', owner: 'text', due: 'text', track: 'text', state: 'text', closed: 'text' },
    ],
  },
  matters: {
    any: 'flag',
    closed: [matter],
    open: [matter],
    answered: [matter],
    unanswered: [matter],
    others: [measure],
  },
  stated: [stated],
  attachments,
  charts: ['text'],
  sources: [{ id: 'text', figure: 'figure', formula: 'text', records: 'text', stated: 'flag' }],
};
