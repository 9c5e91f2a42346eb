import type { Edit, Examples } from '../finding/catalogue.ts';

const PRACTICE = `
narrative: {practice: 逐人当面谈心，认真听取意见。}`;

/** A report, open for a 版面. */
export const TEXT = `${PRACTICE}
report:
  date: 2013-06-09`;

/** A report with two attachments. */
export const PLAIN = `${PRACTICE}
pairings:
  - {id: p1, title: 队长与队员, left: {people: [zhang]}, right: {people: [li]}}
report: {addressee: 某县某局, date: 2013-06-09, attachments: [statistics, missing]}`;

/** 上行文, with all that goes with 版头; open for a 版面, too. */
export const RED = `
report:
  letterhead: red
  number: 某发〔2013〕12号
  signer: 张一
  addressee: 某县某局
  date: 2013-06-09
  note: 联系人：李二
  copies: [县委组织部]
  printedOn: 2013-06-10`;

type Seen = readonly [line: number, message: string];

const saysOf = (seen: readonly Seen[]) => seen.map(([line, message]) => ({ line, message }));

/** Shown by an edit of the report that records make. */
export const edited = (yaml: string, from: Edit['from'], to: Edit['to'], ...seen: readonly Seen[]): Examples => ({
  passes: { yaml, edited: [] },
  fails: [{ yaml, edited: [{ from, to }], says: saysOf(seen) }],
});

/** Shown by a 版面 of a unit's own. */
export const laidOut = (yaml: typeof TEXT | typeof RED, layout: string, ...seen: readonly Seen[]): Examples => ({
  passes: { yaml, edited: [] },
  fails: [{ yaml: `${yaml}\n  layout: {${layout}}`, edited: [], says: saysOf(seen) }],
});
