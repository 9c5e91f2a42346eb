import type { Group, Phrase, State, Thing } from './phrase.ts';
import type { Quantity } from './quantity.ts';

export type Context = {
  things: readonly Thing[];
  states: readonly State[];
  groups: readonly Group[];
  /** Something before in the sentence was not understood. */
  strange: boolean;
  /** The last number was understood, so that 其中 may go on about it. */
  known: boolean;
  /** 在立行立改事项中: what everything behind it is about. */
  topic: readonly Group[];
  /** 未谈的7项中: in what state everything behind it is. */
  topicStates: readonly State[];
  /** 平均下来. */
  perHead: boolean;
  /** 两条都…: of how many all is said. */
  number: Quantity | undefined;
  /** 三场座谈会…: what the sentence said so many there are of, to go on about them. */
  base: Phrase['base'];
};

export const NOTHING: Context = {
  things: [],
  states: [],
  groups: [],
  strange: false,
  known: false,
  topic: [],
  topicStates: [],
  perHead: false,
  number: undefined,
  base: undefined,
};

/** More names than anybody means at once. */
export const MOST_NAMED = 5;
