import { type Catalogue, type CatalogueEntry, isAdjustable } from '../finding/catalogue.ts';
import { fieldsOf } from '../records/field.ts';
import { SETTING_FIELDS } from '../records/rule-settings.ts';
import { RULES } from '../rules/catalogue.ts';
import { type Draft, entriesOf, formsOf, refTo } from './draft.ts';
import type { JsonSchema } from './json-schema.ts';
import { strictMapping } from './mapping.ts';

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
export function ruleForms(catalogue: Catalogue, draft: Draft): readonly JsonSchema[] {
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
