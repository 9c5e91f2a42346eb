import { readdirSync, readFileSync } from 'node:fs';
import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { pairingSchema, type WrittenPairing } from '../../src/records/pairing.ts';
import type { SetExpression } from '../../src/records/set-expression.ts';
import { list, text } from '../../src/records/values.ts';

const FOLDER = new URL('../../templates/presets/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

/** What a preset file holds; the loader expands its pairings in place of `use: <name>`. */
const presetSchema = z.strictObject({
  name: text,
  title: text,
  basis: text,
  note: text,
  roles: z.record(text, text),
  pairings: list(pairingSchema),
});

const readPreset = (file: string) =>
  presetSchema.parse(
    load(readFileSync(new URL(encodeURIComponent(file), FOLDER), 'utf8'), { schema: FAILSAFE_SCHEMA }),
  );

/** Every role that a set expression names, at any depth. */
function rolesIn(set: SetExpression | undefined): string[] {
  if (set === undefined) return [];
  return [
    ...(set.role ?? []),
    ...[...(set.all ?? []), ...(set.any ?? []), ...(set.not ? [set.not] : [])].flatMap(rolesIn),
  ];
}

function rolesOf(pairing: WrittenPairing): string[] {
  const tier = pairing.relation.kind === 'tier' ? pairing.relation.roles : [];
  return [
    ...rolesIn(pairing.left),
    ...rolesIn(pairing.right),
    ...tier,
    ...pairing.exempt.flatMap((it) => rolesIn(it.who)),
  ];
}

test('there is a file for every preset that the documents name', () => {
  expect(FILES.sort()).toEqual(
    ['三个必谈', '三级谈话', '五个环节', '四必谈', '情形必谈', '支部年度谈心'].map((name) => `${name}.yaml`).sort(),
  );
});

describe.each(FILES)('%s', (file) => {
  const preset = readPreset(file);

  test('is named as its file', () => expect(`${preset.name}.yaml`).toBe(file));

  test('numbers its pairings p1 … pn', () =>
    expect(preset.pairings.map((pairing) => pairing.id)).toEqual(preset.pairings.map((_, index) => `p${index + 1}`)));

  test('titles every pairing', () =>
    expect(preset.pairings.filter((pairing) => pairing.title === undefined)).toEqual([]));

  test('declares just the roles that it uses', () =>
    expect(Object.keys(preset.roles).sort()).toEqual([...new Set(preset.pairings.flatMap(rolesOf))].sort()));
});
