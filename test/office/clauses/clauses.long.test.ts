import { beforeAll, describe, expect, test } from 'vitest';
import { missingOffice, type PlacedWord } from '../measure.ts';
import { type Laid, layOut, type Proof, partsOf } from './proof.ts';
import { CLAUSES } from './table.ts';

const missing = missingOffice();
if (missing !== undefined) console.warn(`the measured clauses are skipped: ${missing}`);

const rows = CLAUSES.flatMap(({ id, clause, requirement, proofs }) =>
  proofs.map((proof, at) => ({ name: `${id}.${at + 1}（${clause}）${requirement}`, proof })),
);
const by = <By extends Proof['by']>(kind: By): { name: string; proof: Extract<Proof, { by: By }> }[] =>
  rows.filter((row): row is { name: string; proof: Extract<Proof, { by: By }> } => row.proof.by === kind);

/** A word 3 mm further right and down. */
const movedWord = ({ left, right, top, bottom, ...word }: PlacedWord): PlacedWord => ({
  ...word,
  left: left + 3,
  right: right + 3,
  top: top + 3,
  bottom: bottom + 3,
});

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

  /** Ink alone is measured, by which every full page is as wide as the 版心. */
  const BY_WIDTH = 'A2.2';

  test('no proof holds of a page whose words are gone or stand elsewhere, nor of another page', () => {
    const text = laid.get('characters')?.pdf ?? '';
    const blind = by('版面').filter(({ proof }) => {
      const form = laid.get(proof.form);
      if (form === undefined) return true;
      const gone = { ...form, pages: form.pages.map(() => []) };
      const moved = { ...form, pages: form.pages.map((lines) => lines.map(movedWord)) };
      const other = { pdf: text, pages: form.pages.slice(0, 2) };
      return ![gone, moved, other].some((spoilt) => proof.wrong(spoilt).length > 0);
    });
    expect(blind.map(({ name }) => name.slice(0, name.indexOf('（')))).toEqual([BY_WIDTH]);
  });
});

describe('the table of clauses', () => {
  test('ids are unique, and what cannot be proven says why', () => {
    expect(new Set(CLAUSES.map(({ id }) => id)).size).toBe(CLAUSES.length);
    for (const { proof } of by('不能证明')) expect(proof.why.length).toBeGreaterThan(8);
  });

  test('no proof by the file holds of a file of nothing', () => {
    const empty = by('文件').filter(({ proof }) => proof.wrong({}).length === 0);
    expect(empty.map(({ name }) => name)).toEqual([]);
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
