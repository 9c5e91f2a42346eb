/**
 * 三值判断: yes, no, or cannot tell. A list of clauses says what the records lack, each a plain Chinese sentence part
 * (「花名册中张一没有填写「政治面貌」」); it is never empty.
 */
export type Answer = boolean | readonly string[];

/** Whether the answer is neither yes nor no. */
export const cannotTell = (answer: Answer): answer is readonly string[] => typeof answer !== 'boolean';

/** What is lacking for a yes; nothing where it is one already. */
export const lackingOf = (answer: Answer): readonly string[] => (cannotTell(answer) ? answer : []);

const union = (lists: readonly (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];

/** 且: one no decides; otherwise whatever cannot be told. */
export function allOf(answers: readonly Answer[]): Answer {
  if (answers.includes(false)) return false;
  const open = answers.filter(cannotTell);
  return open.length === 0 || union(open);
}

/** 且 of two, without the lists where one is a plain yes: it runs for every talk. */
export function both(one: Answer, other: Answer): Answer {
  if (one === true) return other;
  return other === true ? one : allOf([one, other]);
}

/** 或: one yes decides. */
export function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes(true)) return true;
  const open = answers.filter(cannotTell);
  return open.length > 0 && union(open);
}

/** 非. What cannot be told stays so. */
export const notOf = (answer: Answer): Answer => (cannotTell(answer) ? answer : !answer);
