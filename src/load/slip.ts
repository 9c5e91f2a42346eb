import { keySpellings } from '../records/field.ts';
import { KEY_WORDS } from '../records/keys.ts';
import { SECTIONS } from '../records/sections.ts';
import { INVISIBLE } from '../text/plain-form.ts';
import type { LoadId } from './catalogue.ts';

/** What stands in a text in place of what was meant: `insert` belongs there from `start` to `end`. */
export type Edit = { readonly start: number; readonly end: number; readonly insert: string };

/** 笔误: a slip of the pen that shows by its face, where to point at, and what was meant. */
export type Slip = {
  readonly at: readonly [start: number, end: number];
  readonly edit: Edit;
  readonly message: string;
  /** Behind a brace, or a comma in braces: a key without a value to the parser, which has nothing against it. */
  readonly certain?: boolean;
};

/** A kind of slip. `together`: the lines of one file are one slip, made by one paste. */
export type SlipKind = {
  readonly rule: LoadId;
  readonly together?: boolean;
  find(text: string): readonly Slip[];
};

export const isKnownKey = (key: string): boolean => KEY_WORDS.has(key.replace(HIDDEN, '').trim());

const TOP_WORDS = keySpellings(SECTIONS);

/** A part of a campaign file. */
export const isTopKey = (key: string): boolean => TOP_WORDS.has(key.replace(HIDDEN, ''));

const HIDDEN = new RegExp(`[${INVISIBLE}]`, 'g');

/** A slip that is mended by other words in its place. */
export const replaced = (start: number, end: number, insert: string, message: string): Slip => ({
  at: [start, Math.max(end, start + 1)],
  edit: { start, end, insert },
  message,
});
