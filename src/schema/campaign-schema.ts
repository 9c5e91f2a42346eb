import { type Catalogue, type CatalogueEntry, isAdjustable } from '../finding/catalogue.ts';
import { fieldsOf } from '../records/field.ts';
import { spellingsOfKey } from '../records/keys.ts';
import { LIST_NAMES, type ListName } from '../records/list-names.ts';
import { PAIRING_FIELDS, pairingSchema, presetUseSchema } from '../records/pairing.ts';
import { SETTING_FIELDS } from '../records/rule-settings.ts';
import { LISTS, SECTIONS } from '../records/sections.ts';
import { setExpressionSchema } from '../records/set-expression.ts';
import type { Language } from '../records/vocabulary.ts';
import { RULES } from '../rules/catalogue.ts';
import { type Draft, entriesOf, formsOf, newDraft, refTo } from './draft.ts';
import { anyOf, type JsonSchema } from './json-schema.ts';
import { type Entry, isRequired, openMapping, strictMapping } from './mapping.ts';
import { SETS } from './special-forms.ts';

const DRAFT_07 = 'http://json-schema.org/draft-07/schema#';

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
  const entries = entriesOf(PAIRING_FIELDS, 'pairings', draft).map((it) => ({ ...it, required: false }));
  draft.definitions.set('pairings.part', strictMapping(entries, draft.language));
  const use = formsOf(presetUseSchema, 'use', draft);
  draft.definitions.set('use.set', openMapping([], refTo('pairings.part'), draft.language));
  return [...pairing, ...use];
}

/** The list that a mapping is named for: of two with one schema (花名册, 外部人员) the first. */
const nameFor = (list: ListName): string => LIST_NAMES.find((other) => LISTS[other].type === LISTS[list].type) ?? list;

/** One record of a list, in each of its forms. */
const recordOf = (list: ListName, draft: Draft): JsonSchema =>
  anyOf(list === 'pairings' ? pairingForms(draft) : formsOf(LISTS[list].type, nameFor(list), draft));

/** A list section: its records, or the files that hold them. Lists and paths in one, for editors then say what is wrong with a path. */
const listForms = (section: ListName, draft: Draft): readonly JsonSchema[] => [
  { ...PATH, type: ['array', 'string'], items: recordOf(section, draft) },
  { type: 'array', minItems: 1, items: PATH, errorMessage: EXPECTED },
];

const isList = (section: string): section is ListName => Object.hasOwn(LISTS, section);

function sectionForms(section: keyof typeof SECTIONS, catalogue: Catalogue, draft: Draft): readonly JsonSchema[] {
  if (isList(section)) return listForms(section, draft);
  return section === 'rules' ? ruleForms(catalogue, draft) : formsOf(SECTIONS[section].type, section, draft);
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
  const keys = Object.keys(SECTIONS) as (keyof typeof SECTIONS)[]; // its own keys
  const entries = keys.map((key): Entry => {
    const { zh, says, type } = SECTIONS[key];
    const value = { anyOf: sectionForms(key, catalogue, draft) };
    return { key, zh, says, value, required: !isList(key) && isRequired(type) };
  });
  return finished(strictMapping(entries, language), draft);
}

/** 列表文件: the JSON Schema of a file that holds one section's list, bare or under the section's key. */
export function listFileSchema(section: ListName, language: Language): JsonSchema {
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

/** What every rule's settings hold, whatever the rule. */
const OWN_NAME = 'rules.setting';

const optionsOf = ({ id }: CatalogueEntry) => {
  const rule = RULES.find((it) => it.id === id);
  return (rule && fieldsOf(rule.options)) ?? {};
};

/** One rule's settings: a severity, or a mapping of it, of what is suppressed, and of the rule's own options. */
function settingForms(rule: CatalogueEntry, draft: Draft): readonly JsonSchema[] {
  const options = optionsOf(rule);
  const name = Object.keys(options).length === 0 ? OWN_NAME : `rules.${rule.id}`;
  if (!draft.definitions.has(name)) {
    const entries = [...entriesOf(SETTING_FIELDS, OWN_NAME, draft), ...entriesOf(options, name, draft)];
    draft.definitions.set(name, strictMapping(entries, draft.language));
  }
  return [...formsOf(SETTING_FIELDS.severity.type, 'rules.severity', draft), refTo(name)];
}

/** 规则: every rule whose severity a unit may change, with its options. */
function ruleForms(catalogue: Catalogue, draft: Draft): readonly JsonSchema[] {
  const properties = [...catalogue.values()]
    .filter(isAdjustable)
    .map((rule): [string, JsonSchema] => [
      rule.id,
      { description: `${rule.title}（${rule.basis}）`, anyOf: settingForms(rule, draft) },
    ]);
  draft.definitions.set('rules', {
    type: 'object',
    properties: Object.fromEntries(properties),
    additionalProperties: false,
  });
  return [refTo('rules')];
}
