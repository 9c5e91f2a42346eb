/**
 * JSON Schema, draft-07, as far as we write it. `doNotSuggest`, `errorMessage` and `enumDescriptions` are extensions that editors know
 * (yaml-language-server) and validators pass over.
 */
export type JsonSchema = {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly (string | number | boolean)[];
  readonly enumDescriptions?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly minProperties?: number;
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema | false>>;
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | false;
  readonly required?: readonly string[];
  readonly dependencies?: Readonly<Record<string, JsonSchema>>;
  readonly not?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  readonly doNotSuggest?: true;
  readonly errorMessage?: string;
};

type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array' | 'null';

/** One schema for any of several: itself where there is one. */
export const anyOf = (alternatives: readonly JsonSchema[]): JsonSchema => {
  const [only] = alternatives;
  return alternatives.length === 1 && only !== undefined ? only : { anyOf: alternatives };
};
