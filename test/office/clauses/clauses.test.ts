import { beforeAll, describe, expect, test } from 'vitest';
import { missingOffice } from '../measure.ts';
import { type Laid, layOut, type Proof, partsOf } from './proof.ts';
import { CLAUSES } from './table.ts';

const missing = missingOffice();
if (missing !== undefined) console.warn(`the measured clauses are skipped: ${missing}`);

const rows = CLAUSES.flatMap(({ id, clause, requirement, proofs }) =>
  proofs.map((proof, at) => ({ name: `${id}.${at + 1}（${clause}）${requirement}`, proof })),
);
const by = <By extends Proof['by']>(kind: By): { name: string; proof: Extract<Proof, { by: By }> }[] =>
  rows.filter((row): row is { name: string; proof: Extract<Proof, { by: By }> } => row.proof.by === kind);

describe('GB/T 9704-2012, proven by the file', () => {
  test.each(by('文件'))('$name', async ({ proof }) => expect(proof.wrong(await partsOf(proof.form))).toEqual([]));
});

describe.skipIf(missing !== undefined)('GB/T 9704-2012, measured on the page', () => {
  let laid: ReadonlyMap<string, Laid> = new Map();
  beforeAll(async () => {
    laid = await layOut(new Set(by('版面').map(({ proof }) => proof.form)));
  }, 300_000);

  test.each(by('版面'))('$name', ({ proof }) => {
    const form = laid.get(proof.form);
    expect(form).toBeDefined();
    if (form !== undefined) expect(proof.wrong(form)).toEqual([]);
  });
});

describe('the table of clauses', () => {
  test('ids are unique, and what cannot be proven says why', () => {
    expect(new Set(CLAUSES.map(({ id }) => id)).size).toBe(CLAUSES.length);
    for (const { proof } of by('不能证明')) expect(proof.why.length).toBeGreaterThan(8);
  });

  test('a proof fails where the file is not so', async () => {
    const parts = await partsOf('plain');
    const spoilt = Object.fromEntries(
      Object.entries(parts).map(([path, xml]) => [
        path,
        xml
          .replaceAll('w:top="2098"', 'w:top="1440"')
          .replaceAll('<w:sz w:val="44"/>', '<w:sz w:val="36"/>')
          .replaceAll('2026年9月8日', '2026年09月08日'),
      ]),
    );
    const failing = CLAUSES.filter(({ proofs }) =>
      proofs.some((it) => it.by === '文件' && it.form === 'plain' && it.wrong(spoilt).length > 0),
    );
    expect(failing.map(({ id }) => id)).toEqual(['A2', 'C1', 'C8']);
  });
});
