import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { parseYaml } from '../../src/load/parse-yaml.ts';
import { findingsOf, HEAD, load } from '../in-memory.ts';

const FULL = `${HEAD}edges:
  - {kind: 分管, from: zhang, to: 车管所}
pairings:
  - {id: p1, left: {role: 支部书记}, right: {role: 民警}, form: {minMinutes: 30}}
talks:
  - id: t1
    date: 5月7日
    talkers: [zhang]
    talkees: [li]
    content: >-
      说了一句话
      又说了一句
suggestions:
  - {id: s1, talk: t1, text: "建议：改一改"}
`;

/** A mutated campaign: a line gone, twice, cut short, or with a character put in. */
const mutated = fc
  .tuple(
    fc.nat(FULL.split('\n').length - 1),
    fc.constantFrom('drop', 'double', 'cut', 'insert'),
    fc.nat(40),
    fc.constantFrom(':', '：', '- ', '\t', '"', '[', '}', '\u0007', '&a ', '|', '#', ' '),
  )
  .map(([line, how, column, char]) => {
    const lines = FULL.split('\n');
    const text = lines[line] ?? '';
    const at = column % (text.length + 1);
    const replacement =
      { drop: [], double: [text, text], cut: [text.slice(0, at)], insert: [text.slice(0, at) + char + text.slice(at)] }[
        how
      ] ?? [];
    lines.splice(line, 1, ...replacement);
    return lines.join('\n');
  });

test('no mutation of a campaign makes loading throw, and every finding lies inside its file', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      for (const { at } of findingsOf(load(text))) {
        expect(at.start).toBeGreaterThanOrEqual(0);
        expect(at.end).toBeLessThanOrEqual(at.file.text.length);
        expect(at.start).toBeLessThanOrEqual(at.end);
      }
    }),
    { numRuns: 1500, seed: 20130506 },
  );
});

const withoutNull = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data ?? '', (_, value: unknown) => value ?? ''));

test('the fast parser and the positional one agree on every mutation that both accept', () => {
  fc.assert(
    fc.property(mutated, (text) => {
      const fast = parseYaml({ path: 'x', text });
      const slow = parseDocument(text, { schema: 'failsafe', logLevel: 'silent' });
      if (!('data' in fast) || slow.errors.length > 0) return;
      // A key of a flow mapping without `:` has no value: null to the one, the empty text to the other. Both are an empty value to us.
      expect(withoutNull(fast.data)).toEqual(withoutNull(slow.toJS()));
    }),
    { numRuns: 1500, seed: 20130506 },
  );
});
