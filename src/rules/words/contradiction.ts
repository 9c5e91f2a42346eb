/** 与记录不符的话: words of a text that the records contradict, and what the records come to. */
export type Contradiction = {
  readonly words: string;
  readonly shown: string;
  /** The claim alone, without the clause around it; of a count the same as `words`. */
  readonly claim: string;
  /** The words may be about less than all. */
  readonly loose: boolean;
};
