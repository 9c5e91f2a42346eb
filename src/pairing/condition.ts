import type { Answer } from './answer.ts';
import type { MissReason } from './obligation.ts';

/** One thing that a pairing asks of a talk, whether the talk has it, and in plain Chinese what it has instead (read only where it has not). */
export type Condition = { readonly reason: MissReason; readonly answer: Answer; readonly instead: () => string };
