import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAround, positionAt, type SourceFile } from '../../src/source/source-file.ts';

const text = fc
  .array(fc.constantFrom('a', '谈', '😀', '𠮷', '\n', '\r\n', ' ', '\ud83d'), { maxLength: 60 })
  .map((parts) => parts.join(''));

test('columns count Unicode characters from the start of the line, wherever the offset lies', () => {
  fc.assert(
    fc.property(text, fc.nat(120), (written, offset) => {
      const at = Math.min(offset, written.length);
      const before = written.slice(0, at);
      const lineStart = before.lastIndexOf('\n') + 1;
      expect(positionAt({ path: 'x', text: written }, at)).toEqual({
        line: before.split('\n').length,
        column: [...before.slice(lineStart)].length + 1,
      });
    }),
    { numRuns: 2000, seed: 20130506 },
  );
});

test('a line around a place is a stretch of that line, and says whether it goes on', () => {
  fc.assert(
    fc.property(text, fc.nat(120), fc.nat(20), (written, offset, reach) => {
      const at = Math.min(offset, written.length);
      const start = written.slice(0, at).lastIndexOf('\n') + 1;
      const line = (written.slice(start).split('\n')[0] ?? '').replace(/\r$/, (end) =>
        written.indexOf('\n', start) < 0 ? end : '',
      );
      const view = lineAround({ path: 'x', text: written }, at, reach);
      const shown = view.before + view.after;
      if (!view.cutBefore && !view.cutAfter && at - start <= line.length) expect(shown).toBe(line);
      expect(line).toContain(shown.replace(/\r$/, ''));
      expect(view.before.length).toBeLessThanOrEqual(reach);
      expect(view.after.length).toBeLessThanOrEqual(reach);
    }),
    { numRuns: 2000, seed: 20130506 },
  );
});

/** A text that counts how much of it is taken out or searched. */
function counted(written: string): { file: SourceFile; taken: () => number } {
  let taken = 0;
  const text = Object.assign(Object(written) as string, {
    slice(from: number, to: number) {
      const part = written.slice(from, to);
      taken += part.length;
      return part;
    },
  });
  return { file: { path: 'x', text }, taken: () => taken };
}

test('a place in a file of one line costs no walk along the line', () => {
  const { file, taken } = counted('记录，'.repeat(50_000));
  for (let at = 0; at < 150_000; at += 100) {
    expect(positionAt(file, at)).toEqual({ line: 1, column: at + 1 });
    lineAround(file, at, 80);
  }
  expect(taken()).toBeLessThanOrEqual(1_500 * 160);
});
