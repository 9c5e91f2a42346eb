import type { Quantity } from './quantity.ts';

/** What a number in a text is a number of. */
export type Meaning =
  | { readonly of: 'sittings' | 'attendances' | 'times' | 'pairs' | 'rounds' | 'persons' | 'talkees' | 'talkers' }
  | { readonly of: 'required' | 'met' | 'missing' | 'exempt' | 'undecided' | 'pending' }
  | { readonly of: 'suggestions' | 'merged' | 'problems' | 'replied' | 'coverage-rate' | 'reach' }
  | { readonly of: 'actions' | 'done' | 'open' | 'overdue' | 'action-rate' }
  | { readonly of: 'sent' | 'returned' | 'return-rate' | 'sessions' }
  | { readonly of: 'days' | 'departments' | 'roster' | 'pairings' | 'per-head' }
  | { readonly of: 'month'; readonly month: number; readonly year: number | undefined }
  | { readonly of: 'mode' | 'track' | 'disposition' | 'state'; readonly word: string }
  | { readonly of: 'covered'; readonly who: string }
  /** Something that the reader does not know by itself; `lead` is what the sentence says before the number. */
  | { readonly of: 'other'; readonly lead: string };

/** 说的是谁: something that the records name, by which a clause narrows what it counts. */
export type Named = {
  readonly kind: 'pairing' | 'department' | 'channel' | 'category' | 'person';
  readonly id: string;
  readonly words: string;
};

/** 数据的说法: a count or a rate that a text states. `loose`: the phrase may be about less than all. */
export type Statement = {
  readonly quantity: Quantity;
  /** Empty for a rate. */
  readonly unit: string;
  readonly meaning: Meaning;
  readonly loose: boolean;
  /** About whom: named in the clause itself, or in one before it. */
  readonly named: Named | undefined;
  /** Something before it in the text spoke of a part, so it may go on about that part. */
  readonly partly: boolean;
  readonly sentence: string;
};
