import * as z from 'zod';
import { inEnglish } from '../records/field.ts';
import { spellingsOfKey } from '../records/keys.ts';
import { PAIRING_FIELDS, type PresetUse, presetUseSchema } from '../records/pairing.ts';
import { list, text } from '../records/values.ts';
import type { SourceFile } from '../source/source-file.ts';
import { nearestWord } from '../text/nearest.ts';
import { own } from '../text/own.ts';
import type { Judgement } from './catalogue.ts';
import { parseYaml } from './parse-yaml.ts';
import { readOne } from './read-records.ts';
import type { RawItem } from './read-section.ts';

/** 预设: the presets that the tool ships (templates/presets), by name. */
export type Presets = { names(): string[]; read(name: string): SourceFile | undefined };

const presetSchema = z.strictObject({
  name: text,
  title: text,
  basis: text,
  note: text,
  /** The role names that its pairings use, each with what it means; a unit maps them to its own. */
  roles: z.record(text, text).default({}),
  pairings: z.array(z.looseObject({ id: text })),
});

export type Preset = z.infer<typeof presetSchema>;

/** Reads a shipped preset; `undefined` where there is none of that name. A preset that does not fit its schema is a bug and throws. */
export function readPreset(presets: Presets, name: string): Preset | undefined {
  const file = presets.read(name);
  if (file === undefined) return undefined;
  const parsed = parseYaml(file);
  if ('data' in parsed) return presetSchema.parse(parsed.data);
  throw parsed.thrown;
}

/** Replaces the preset's role names by the unit's own, wherever a role stands (`role:` of a set, the steps of `tier:`). */
function renameRoles(value: unknown, roles: PresetUse['roles']): unknown {
  if (Array.isArray(value)) return value.map((item) => renameRoles(item, roles));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) =>
      key === 'role' || key === 'tier'
        ? [
            key,
            list(text)
              .parse(item)
              .flatMap((role) => own(roles, role) ?? [role]),
          ]
        : [key, renameRoles(item, roles)],
    ),
  );
}

const renamed = inEnglish(PAIRING_FIELDS);

const isUse = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && spellingsOfKey('use').some((key) => Object.hasOwn(raw, key));

/** `- use: 五个环节` → the raw pairings it stands for, all with the origin of the `use`. Other items pass as they are. */
export function expandPresets(
  items: readonly RawItem[],
  presets: Presets,
): { items: RawItem[]; judgements: Judgement[] } {
  const expanded: RawItem[] = [];
  const judgements: Judgement[] = [];
  for (const item of items) {
    if (!isUse(item.raw)) {
      expanded.push(item);
      continue;
    }
    const use = readOne(presetUseSchema, item.raw, item.origin);
    for (const it of use.judgements) judgements.push(it);
    if (use.value === undefined) continue;
    const result = expandOne(use.value, item, presets);
    for (const it of result.items) expanded.push(it);
    for (const it of result.judgements) judgements.push(it);
  }
  return { items: expanded, judgements };
}

function expandOne(
  use: PresetUse,
  { origin }: RawItem,
  presets: Presets,
): { items: RawItem[]; judgements: Judgement[] } {
  const unknown = (field: string, what: string, name: string, known: readonly string[]): Judgement => {
    const nearest = nearestWord(name, known);
    const hint = nearest === undefined ? `有：${known.join('、')}` : `是不是「${nearest}」？`;
    return { rule: 'unknown-preset', severity: 'error', origin, field, message: `没有「${name}」这个${what}：${hint}` };
  };
  const preset = presets.names().includes(use.use) ? readPreset(presets, use.use) : undefined;
  if (preset === undefined) return { items: [], judgements: [unknown('use', '预设', use.use, presets.names())] };
  const ids = preset.pairings.map((pairing) => pairing.id);
  const judgements = [
    ...Object.keys(use.roles)
      .filter((role) => own(preset.roles, role) === undefined)
      .map((role) => unknown(`roles.${role}`, '角色', role, Object.keys(preset.roles))),
    ...[...use.without, ...(use.only ?? []), ...Object.keys(use.set)]
      .filter((id) => !ids.includes(id))
      .map((id) => unknown('use', '关系编号', id, ids)),
  ];
  const chosen = preset.pairings.filter(
    (pairing) => !use.without.includes(pairing.id) && (use.only?.includes(pairing.id) ?? true),
  );
  const items = chosen.map((pairing) => {
    // The preset's own basis says where its pairings come from, which is no basis that a unit could cite.
    const written = renamed(own(use.set, pairing.id) ?? {}) as Record<string, unknown>; // a mapping for a mapping
    const called = renameRoles(pairing, use.roles) as Record<string, unknown>; // likewise
    return { origin, raw: { ...called, ...written, id: idWith(use.prefix, pairing.id) } };
  });
  return { items, judgements };
}

const idWith = (prefix: string | undefined, id: string): string =>
  prefix === undefined ? id : id.replace(/^p/, prefix);
