import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Obligation } from '../../src/pairing/obligation.ts';
import { workOutCoverage } from '../../src/pairing/work-out-coverage.ts';
import { load } from '../in-memory.ts';

const TEXT = readFileSync(new URL('../cases/report-running/input/campaign.yaml', import.meta.url), 'utf8').replace(
  /^ {2}- \{id: (t\d), (.*)\}$/gm,
  (_, id, rest: string) => `  - id: ${id}\n${rest.replace(/, (?=\w+:)/g, '\n').replace(/^/gm, '    ')}`,
);

const keyOf = (it: Obligation): string =>
  [it.pairing.id, ...it.subject.map((person) => person.id), it.window.from, it.round].join(' ');

function met(text: string): Set<string> {
  const { campaign } = load(text);
  return new Set(
    campaign
      ? workOutCoverage(campaign)
          .obligations.filter((it) => it.outcome === 'met')
          .map(keyOf)
      : [],
  );
}

test('dropping or cutting any line under talks never makes an obligation met that was not', () => {
  const lines = TEXT.split('\n');
  const from = lines.indexOf('talks:') + 1;
  const to = lines.indexOf('suggestions:');
  const before = met(TEXT);
  expect(before.size).toBeGreaterThan(1);
  let tried = 0;
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    for (const cut of [undefined, line.slice(0, -1), line.slice(0, line.indexOf(':') + 1), `#${line}`]) {
      const mutated = [...lines.slice(0, at), ...(cut === undefined ? [] : [cut]), ...lines.slice(at + 1)].join('\n');
      for (const key of met(mutated)) expect([key, line, before.has(key)]).toEqual([key, line, true]);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(40);
});
