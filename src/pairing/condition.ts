import type { Answer } from './answer.ts';

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

/** One thing that a pairing asks of a talk, whether the talk has it, and in plain Chinese what it has instead (read only where it has not). */
export type Condition = { readonly reason: MissReason; readonly answer: Answer; readonly instead: () => string };
