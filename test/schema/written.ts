import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import type { JsonSchema } from '../../src/schema/json-schema.ts';
import { keepingLast } from '../../src/text/keeping-last.ts';

/** A validator that knows no extensions of editors. To compile one takes long: one schema has one. */
export const validatorOf = (schema: JsonSchema): ValidateFunction => compiled(JSON.stringify(schema));

const compiled = keepingLast(50, (schema) =>
  new Ajv({ strict: false, allErrors: true, code: { optimize: false } }).compile(JSON.parse(schema)),
);

/** YAML as an editor reads it: with numbers and truth values. */
export const asEditorsRead = (yaml: string): unknown => parse(yaml, { schema: 'core' });

export const problemsIn = (validate: ValidateFunction, data: unknown): string[] =>
  validate(data) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

/** The complete example of docs/records.md, its blocks joined. */
export function writtenExample(): string {
  const page = readFileSync(new URL('../../docs/records.md', import.meta.url), 'utf8');
  const blocks = page.matchAll(/<!-- (?:文件|续):记录\.yaml -->\n```yaml\n([\s\S]*?)```/g);
  return [...blocks].map(([, yaml]) => yaml).join('');
}
