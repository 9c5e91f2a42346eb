import * as z from 'zod';
import { actionSchema } from '../records/action.ts';
import { channelSchema } from '../records/channel.ts';
import { edgeSchema } from '../records/edge.ts';
import { eventSchema } from '../records/event.ts';
import { exemptionSchema } from '../records/exemption.ts';
import { inEnglish, strict } from '../records/fields.ts';
import { frameSchema } from '../records/frame.ts';
import { personSchema } from '../records/person.ts';
import { statedSchema } from '../records/stated.ts';
import { suggestionSchema } from '../records/suggestion.ts';
import { talkSchema } from '../records/talk.ts';
import { plainForm } from '../text/plain-form.ts';

/** The list sections of a campaign file that may stand in files of their own, with the schema of their records. Pairings are read apart, for their presets. */
export const LIST_SECTIONS = {
  roster: personSchema,
  externals: personSchema,
  edges: edgeSchema,
  events: eventSchema,
  exemptions: exemptionSchema,
  talks: talkSchema,
  suggestions: suggestionSchema,
  channels: channelSchema,
  actions: actionSchema,
  stated: statedSchema,
  frames: frameSchema,
} as const;

export type ListSection = keyof typeof LIST_SECTIONS;

/** The keys that may stand at the top of a campaign file. */
export const TOP_KEYS = [
  'format',
  'unit',
  'campaign',
  'calendar',
  ...(Object.keys(LIST_SECTIONS) as ListSection[]), // the keys of the object above
  'pairings',
  'narrative',
  'report',
  'rules',
] as const;

const format = z.preprocess(
  (raw) => (typeof raw === 'string' ? plainForm(raw) : raw),
  z.literal('1', {
    error: ({ input }) =>
      typeof input !== 'string' || input === ''
        ? undefined
        : `不认识的记录格式「${input}」：本版本只读格式 1，请改成 1 或升级本工具`,
  }),
);

const anything = z.unknown().optional();

/** The top of a campaign file: which keys may stand there. What they hold is checked section by section. */
export const topSchema = z.preprocess(
  inEnglish(TOP_KEYS),
  strict({ ...Object.fromEntries(TOP_KEYS.map((key) => [key, anything])), format }),
);

/** The sections of a campaign file under their canonical keys; `undefined` where the file is no mapping. */
export function sectionsOf(data: unknown): Record<string, unknown> | undefined {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
  return inEnglish(TOP_KEYS)(data) as Record<string, unknown>; // a mapping for a mapping
}
