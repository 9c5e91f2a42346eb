import type { FigureId } from '../figures/figure.ts';
import type { TroubleId } from './catalogue.ts';

/** What is wrong at a place of the edited document, in lines from 0 and offsets of their text. */
export type Trouble = {
  readonly rule: TroubleId;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** The figure that it is about. */
  readonly figure?: FigureId | undefined;
  /** The record whose words it is about. */
  readonly word?: string | undefined;
};
