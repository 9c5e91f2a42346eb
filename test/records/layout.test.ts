import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { layoutSchema } from '../../src/records/layout.ts';

const read = (layout: Record<string, unknown>) => z.safeParse(layoutSchema, layout);
const wrong = (layout: Record<string, unknown>): string[] =>
  read(layout).error?.issues.map(({ message, path }) => `${path.join('.')} ${message}`) ?? [];

describe('版面', () => {
  test.each([
    ['二号', 22],
    ['2号', 22],
    ['小二', 18],
    ['小2号', 18],
    ['22', 22],
    ['21.6磅', 21.5],
    ['16pt', 16],
  ])('%s is a size of letters', (written, points) =>
    expect(read({ 标题字号: written }).data).toEqual({ titleSize: points }),
  );

  test.each(['大号', '6', '100', '六号半'])('%s is none', (written) =>
    expect(wrong({ titleSize: written })[0]).toContain(`「${written}」不是字号`),
  );

  test.each([
    [{}, []],
    [{ lines: '22', linePitch: '28.95' }, []],
    [{ linePitch: '30' }, []],
    [{ lines: '22', linePitch: '30' }, ['lines 22 行放不下：版心高 637.7 磅，行距 30 磅只能排 21 行']],
    [{ lines: '45' }, ['lines 45 行放不下']],
    [{ linePitch: '14' }, ['linePitch 「{linePitch}」14 磅比 16 磅的字还矮']],
    [{ characters: '28' }, []],
    [{ characters: '35' }, ['characters 一行排不下 35 字：版心宽 442.2 磅，16 磅的字最多排 29 字']],
    [{ marginTop: '80', marginBottom: '80' }, ['marginTop 上下边距太大']],
    [{ marginLeft: '60', marginRight: '60' }, ['marginLeft 左右边距太大']],
    [{ marginLeft: '5' }, ['marginLeft 边距要在 10 到 80 毫米之间']],
    [{ bodySize: '小二' }, []],
    [{ bodySize: '36' }, ['bodySize 22 行放不下']],
  ])('%j', (layout, messages) => {
    const said = wrong(layout);
    expect(said).toHaveLength(messages.length);
    for (const [index, message] of messages.entries()) expect(said[index]).toContain(message);
  });
});
