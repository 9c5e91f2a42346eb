import type { Catalogue } from '../finding/catalogue.ts';
import { LIST_SECTIONS, topSchema } from '../load/sections.ts';
import { calendarSchema } from '../records/calendar.ts';
import { campaignHeadSchema } from '../records/campaign-head.ts';
import { narrativeSchema } from '../records/narrative.ts';
import { pairingSchema, presetUseSchema } from '../records/pairing.ts';
import { reportSchema } from '../records/report.ts';
import { setExpressionSchema } from '../records/set-expression.ts';
import { unitSchema } from '../records/unit.ts';
import { spellingsOfKey } from '../records/vocabulary.ts';
import { type Draft, entriesOf, formsOf, newDraft, refTo, shapeOf } from './draft.ts';
import { anyOf, type JsonSchema } from './json-schema.ts';
import { type Entry, isRequired, openMapping, strictMapping } from './mapping.ts';
import { ruleForms } from './rule-forms.ts';
import { SETS } from './special-forms.ts';
import type { Language } from './words.ts';

const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';

/** The sections that are one mapping each; the others are lists. */
const MAPPINGS = {
  unit: unitSchema,
  campaign: campaignHeadSchema,
  calendar: calendarSchema,
  narrative: narrativeSchema,
  report: reportSchema,
};
const REQUIRED: ReadonlySet<string> = new Set(['unit', 'campaign']);

/** 列表部分: the sections that may stand in files of their own. */
export const LISTS: readonly string[] = [...Object.keys(LIST_SECTIONS), 'pairings'];

const EXPECTED = '这里应当是列表（每条以“- ”开头），或者是存放列表的文件名，例如 谈话/*.yaml，不能指到活动文件夹之外';

/** A path or glob inside the campaign's folder. */
const PATH: JsonSchema = {
  type: 'string',
  pattern: '^(?![/\\\\~]|[A-Za-z]:)(?!(?:.*[/\\\\])?\\.\\.(?:[/\\\\]|$)).*\\S',
  errorMessage: EXPECTED,
};

/** 必谈关系 written out, or by a preset. */
function pairingForms(draft: Draft): readonly JsonSchema[] {
  draft.definitions.set(SETS, anyOf(formsOf(setExpressionSchema, 'set', draft)));
  const pairing = formsOf(pairingSchema, 'pairings', draft);
  const entries = entriesOf(shapeOf(pairingSchema), 'pairings', draft).map((it) => ({ ...it, required: false }));
  draft.definitions.set('pairings.part', strictMapping('pairings', entries, draft.language));
  const use = formsOf(presetUseSchema, 'use', draft);
  draft.definitions.set('use.set', openMapping('use.set', refTo('pairings.part'), draft.language));
  return [...pairing, ...use];
}

const lists: Readonly<Record<string, (typeof LIST_SECTIONS)[keyof typeof LIST_SECTIONS]>> = LIST_SECTIONS;

/** The section that a mapping is named for: of two with one schema (花名册, 外部人员) the first. */
const nameFor = (section: string): string =>
  Object.keys(lists).find((other) => lists[other] === lists[section]) ?? section;

/** One record of a list section, in each of its forms. */
function recordOf(section: string, draft: Draft): JsonSchema {
  const schema = lists[section];
  return anyOf(schema === undefined ? pairingForms(draft) : formsOf(schema, nameFor(section), draft));
}

/** A list section: its records, or the files that hold them. Lists and paths in one, for editors then say what is wrong with a path. */
const listForms = (section: string, draft: Draft): readonly JsonSchema[] => [
  { ...PATH, type: ['array', 'string'], items: recordOf(section, draft) },
  { type: 'array', minItems: 1, items: PATH, errorMessage: EXPECTED },
];

function sectionForms(section: string, catalogue: Catalogue, draft: Draft): readonly JsonSchema[] {
  if (LISTS.includes(section)) return listForms(section, draft);
  if (section === 'rules') return ruleForms(catalogue, draft);
  const schema = MAPPINGS[section as keyof typeof MAPPINGS]; // undefined for the format
  return formsOf(schema ?? shapeOf(topSchema)[section] ?? topSchema, section, draft);
}

/** Without a title: editors would show it above the description of every key. */
const finished = (schema: JsonSchema, draft: Draft): JsonSchema => ({
  $schema: DRAFT_07,
  ...schema,
  definitions: Object.fromEntries(draft.definitions),
});

/** 活动文件: the JSON Schema of a campaign file. Whatever of the catalogue is adjustable may stand under its rules. */
export function campaignSchema(language: Language, catalogue: Catalogue): JsonSchema {
  const draft = newDraft(language);
  const entries = Object.entries(shapeOf(topSchema)).map(
    ([key, schema]): Entry => ({
      key,
      value: { anyOf: sectionForms(key, catalogue, draft) },
      required: REQUIRED.has(key) || isRequired(schema),
    }),
  );
  return finished(strictMapping('top', entries, language), draft);
}

/** 列表文件: the JSON Schema of a file that holds one section's list, bare or under the section's key. */
export function listFileSchema(section: string, language: Language): JsonSchema {
  const draft = newDraft(language);
  const list: JsonSchema = { type: 'array', items: recordOf(section, draft) };
  const wrapped = spellingsOfKey(section).map((key): JsonSchema => {
    const inside = {
      type: 'object',
      properties: { [key]: list },
      required: [key],
      additionalProperties: false,
    } as const;
    return inside;
  });
  return finished({ anyOf: [list, ...wrapped] }, draft);
}
