/**
 * The forms that a reading before the schema unfolds (`everyone`, `group.支部`, `trigger: 受处分`), which cannot be seen from the schema
 * itself. By the name of the mapping or of the key.
 */

import { GROUP_WORDS } from '../records/group-key.ts';
import { word } from '../records/values.ts';
import type { Language } from '../records/vocabulary.ts';
import { wordsOf } from '../records/vocabulary.ts';
import type { JsonSchema } from './json-schema.ts';
import { wordForms } from './words.ts';

/** 人员范围 in any form. */
export const SETS = 'sets';

const ref = (name: string): JsonSchema => ({ $ref: `#/definitions/${name}` });
const textOrTexts: JsonSchema = { anyOf: [ref('text'), { type: 'array', items: ref('text') }] };

/** `组.支部`, as a key or a word. */
const GROUP = `^(?:${GROUP_WORDS.join('|')})\\..`;

type Forms = (formsOfKey: (key: string) => readonly JsonSchema[], language: Language) => readonly JsonSchema[];

/** Forms of a slot beside its mapping. */
export const FORMS_BESIDE: Readonly<Record<string, Forms>> = {
  set: (_, language) => [
    ...wordForms(wordsOf('everyone'), word('everyone'), language),
    { type: 'array', minItems: 1, items: ref(SETS) },
  ],
  'pairings.trigger': (formsOfKey) => formsOfKey('event'),
  'pairings.evidence.fields': (formsOfKey) => formsOfKey('name'),
};

/** Forms of a key in the place of those that its schema shows. */
export const FORMS_INSTEAD: Readonly<Record<string, (language: Language) => readonly JsonSchema[]>> = {
  'pairings.same': (language) => [
    ...wordForms(wordsOf('same'), word('same'), language),
    { type: 'string', pattern: GROUP, errorMessage: '这里可以写 部门，或者 组.支部 这样的组' },
  ],
};

/** What a mapping holds beside its keys. */
export const MORE: Readonly<Record<string, JsonSchema>> = {
  set: {
    minProperties: 1,
    patternProperties: { [GROUP]: { description: '所在的组，例如 组.支部: 机关支部', ...textOrTexts } },
  },
  'set.age': { minProperties: 1 },
};
