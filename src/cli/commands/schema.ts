import { CATALOGUE } from '../../app/catalogue.ts';
import { findingsSchema } from '../../finding/json-schema.ts';
import type { ListName } from '../../records/list-names.ts';
import type { Language } from '../../records/vocabulary.ts';
import { campaignSchema, listFileSchema } from '../../schema/campaign-schema.ts';
import type { JsonSchema } from '../../schema/json-schema.ts';
import { deliverKept } from '../deliver.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';

/** `of`: `campaign`, `findings`, or a list section that may stand in files of its own. */
export type SchemaOptions = {
  readonly of: 'campaign' | 'findings' | ListName;
  readonly lang: Language;
  readonly output?: string;
  readonly force?: true;
};

function schemaOf({ of, lang }: SchemaOptions): JsonSchema | typeof findingsSchema {
  if (of === 'findings') return findingsSchema;
  return of === 'campaign' ? campaignSchema(lang, CATALOGUE) : listFileSchema(of, lang);
}

/** 格式说明: the JSON Schema of a kind of file, for editors that complete and check while somebody types. */
export function schema(options: SchemaOptions, io: Io): ExitCode {
  const text = `${JSON.stringify(schemaOf(options), null, 1)}\n`;
  deliverKept(text, options, io);
  return 0;
}
