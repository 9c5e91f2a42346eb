import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countHeads } from '../../src/figures/count-heads.ts';
import type { Talk } from '../../src/records/talk.ts';

const someone = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const side = fc.array(someone, { minLength: 1, maxLength: 3 });
const talk = fc
  .record({ talkers: side, talkees: side })
  .map((sides): Talk => ({ id: 't', date: '2013-05-07', event: [], origin: { file: 'f', path: [] }, ...sides }));

test('heads and pairs are those that counting by hand gives', () => {
  fc.assert(
    fc.property(fc.array(talk, { maxLength: 20 }), (talks) => {
      const pairs = talks.flatMap(({ talkers, talkees }) =>
        talkers.flatMap((one) => talkees.filter((other) => other !== one).map((other) => [one, other].sort().join())),
      );
      const heads = countHeads(talks);
      expect(heads.pairs).toBe(new Set(pairs).size);
      expect(heads.talkees).toEqual(new Set(talks.flatMap(({ talkees }) => talkees)));
      expect(heads.attendances).toBe(talks.reduce((sum, { talkees }) => sum + talkees.length, 0));
    }),
  );
});
