import { describe, expect, test } from 'vitest';
import { positionAt } from '../../src/source/source-file.ts';
import { check, type Example, readExample } from './example.ts';
import type { Kind } from './kinds.ts';
import { KINDS_OF_CAMPAIGN } from './kinds-of-campaign.ts';
import { KINDS_OF_RECORDS } from './kinds-of-records.ts';
import { KINDS_OF_TALKS } from './kinds-of-talks.ts';
import { KINDS_OF_WORDS } from './kinds-of-words.ts';
import { randomOf } from './random.ts';

const MUTATIONS = 300;
const KINDS: readonly Kind[] = [...KINDS_OF_TALKS, ...KINDS_OF_RECORDS, ...KINDS_OF_WORDS, ...KINDS_OF_CAMPAIGN];
const EXAMPLES = ['traffic-police', 'provincial-bureau'].map(readExample);

const shown = (findings: Example['findings']): string[] =>
  findings.map(({ rule, at, message }) => `${rule} ${at.file.path}:${positionAt(at.file, at.start).line} ${message}`);

describe('each mutation is found by the rule that is meant to find it, at its line', () => {
  for (let seed = 0; seed < MUTATIONS; seed += 1) {
    const kind = KINDS[seed % KINDS.length] as Kind;
    const random = randomOf(seed);
    const first = random() < 0.5 ? 0 : 1;
    test(`${seed} ${kind.name}`, () => {
      const made = [first, 1 - first]
        .map((at) => {
          const example = EXAMPLES[at];
          return example && { example, mutation: kind.make(example, random) };
        })
        .find((it) => it?.mutation !== undefined);
      if (made?.mutation === undefined) throw new Error('no example has a place for it');
      const { example, mutation } = made;
      const before = new Set(shown(example.findings));
      const said = shown(check(mutation.texts).findings).filter((it) => !before.has(it));
      const wanted = `${kind.rule} ${mutation.file}:${mutation.line} `;
      expect(
        said.filter((it) => it.startsWith(wanted)),
        `${wanted}in\n${said.join('\n')}`,
      ).not.toEqual([]);
    });
  }
});
