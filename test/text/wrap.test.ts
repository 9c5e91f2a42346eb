import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.ts';
import { wrap } from '../../src/text/wrap.ts';

test.each([
  ['短句。', 20, ['短句。']],
  ['一二三四五六', 6, ['一二三', '四五六']],
  ['一二三，四五', 6, ['一二', '三，四', '五']],
  ['用 talkreport rules 查看', 14, ['用 talkreport', 'rules 查看']],
  ['写成 2013-05-06', 10, ['写成', '2013-05-06']],
  ['', 10, ['']],
] as const)('%s in %d columns', (text, width, lines) => expect(wrap(text, width)).toEqual(lines));

test('loses nothing but spaces, and no line is wider than it may be', () => {
  const words = fc.array(fc.constantFrom('谈话', '，', '。', 'asOf', ' ', '2013-05-06', '「', '」'), { maxLength: 40 });
  return fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join('');
      const lines = wrap(text, 40);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      const longest = Math.max(0, ...(text.match(/[^ 谈话，。「」]+/g) ?? []).map(displayWidth));
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(Math.max(40, longest + 2));
    }),
  );
});
