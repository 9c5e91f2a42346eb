import { describe, expect, test } from 'vitest';
import { numberWordsIn } from '../../src/statements/number-words.ts';
import type { Placed } from '../../src/verify/compare-pair.ts';
import type { Comparison } from '../../src/verify/comparison.ts';
import type { ExpectedDocument } from '../../src/verify/expected-document.ts';
import { withoutCarried } from '../../src/verify/moved.ts';
import { addedNumber } from '../../src/verify/number-troubles.ts';
import type { Pair } from '../../src/verify/pair-units.ts';
import { personRule, strangerTroubles } from '../../src/verify/persons.ts';
import type { Cell } from '../../src/verify/unit.ts';

const cellOf = (text: string, marks: Cell['marks'] = []): Cell => ({ line: 0, offset: 0, text, marks, ordinal: false });

const addedPair = (text: string): Pair => ({
  expected: undefined,
  found: { kind: 'sentence', text, cells: [cellOf(text)], skeleton: text, row: undefined },
  moved: false,
});

describe('a name that the text itself has is no stranger', () => {
  const known = { names: ['张一'], text: '张一同志与周家坝、高大山同志' } as unknown as ExpectedDocument; // all that is asked of it

  test.each([
    ['周家坝', undefined],
    ['周小山', 'unknown-person'],
  ])('%s in the place of 张一', (written, rule) => expect(personRule('张一', written, known)).toBe(rule));

  test.each([
    ['高大山同志发言。', 0],
    ['高小山同志发言。', 1],
    ['与会人员另谈了高小山。', 1],
    ['另由段文海、高小山两位负责落实。', 2],
    ['会后高小山又补谈了一次。', 1],
    ['随后与高小山谈了话。', 1],
    ['责任人：高小山', 1],
    ['全体同志、党员同志和应谈同志都参加。', 0],
    ['由党支部负责，由纪检组牵头，由常委会主持。', 0],
    ['与管理人员谈话，与项目组谈，同任何干部都谈。', 0],
    ['各科室张弛有度，于细微处见真情，方法得当。', 0],
  ])('%s', (text, count) => expect(strangerTroubles(addedPair(text), known)).toHaveLength(count));
});

describe('a number that names something is no quantity without a source', () => {
  const comparison = { known: { sure: new Map() } } as unknown as Comparison; // all that is asked of it
  const rulesOf = (text: string): string[] =>
    numberWordsIn(text).flatMap((it) => addedNumber(cellOf(text), it, comparison).map(({ rule }) => rule));

  test.each([
    ['有事找87654321商量', []],
    ['联系人的号码是13800001234。', []],
    ['走访了8765户。', ['number-without-source']],
    ['走访了87654321户。', ['number-without-source']],
  ])('%s', (text, rules) => expect(rulesOf(text)).toEqual(rules));
});

test('a figure that went from one place is carried to one other; where it comes twice, the second has no source', () => {
  const mark = { name: 'f', start: 0, end: 2 } as unknown as Cell['marks'][number]; // only its place is asked for
  const [number] = numberWordsIn('12场');
  const known = {
    figureOf: () => 'talks.sittings',
    printed: new Map([['talks.sittings', new Set(['12'])]]),
  } as unknown as ExpectedDocument; // all that is asked of it
  const come = (): Placed =>
    ({ difference: { kind: 'added', found: number }, found: cellOf('12场', [mark]) }) as unknown as Placed; // likewise
  const gone = { difference: { kind: 'deleted', expected: number }, figure: 'talks.sittings' } as unknown as Placed; // likewise
  const [first, second] = [come(), come()];
  expect(withoutCarried([gone, first], known)).toEqual([]);
  expect(withoutCarried([gone, first, second], known)).toEqual([second]);
  expect(withoutCarried([first], known)).toEqual([first]);
});
