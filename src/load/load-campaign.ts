import type { Judgement } from '../finding/finding.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Files } from '../source/files.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Day } from '../text/day.ts';
import { assemble } from './assemble.ts';
import type { Presets } from './expand-preset.ts';
import { parseYaml } from './parse-yaml.ts';
import { readOne } from './read-records.ts';
import { sectionsOf, topSchema } from './sections.ts';
import { openSources, readSource, type Sources } from './sources.ts';

/** What loading needs from outside: files, the shipped presets, and today's date for campaigns that are still running. */
export type Surroundings = { readonly files: Files; readonly presets: Presets; readonly today: Day };

/** A campaign as far as its records could be read, and all there is to say of them. */
export type Loaded = {
  /** `undefined` where the file, the unit or the head of the campaign could not be read. */
  readonly campaign: Campaign | undefined;
  /** False where a record or a file was left out, so that nothing may be concluded from what is not there. */
  readonly complete: boolean;
  readonly judgements: readonly Judgement[];
  /** The files read, for pointing at places in them. */
  readonly sources: ReadonlyMap<string, SourceFile>;
};

/** campaign.yaml and what it includes → records, checked and linked. Never throws on what the records say; a file that cannot be read is a `UserError`. */
export function loadCampaign(path: string, { files, presets, today }: Surroundings): Loaded {
  const sources = openSources(files);
  const file = readSource(sources, path);
  const origin = { file: path, path: [] };
  const { data, judgements } = parseYaml(file);
  if (judgements.length > 0) return give(undefined, judgements, sources);
  if (data === undefined) {
    const message = '这个文件是空的：至少要有 unit（单位）、campaign（活动）、roster（花名册）、talks（谈话）';
    return give(undefined, [{ rule: 'empty-value', severity: 'error', origin, message }], sources);
  }
  const top = readOne(topSchema, data, origin);
  const sections = sectionsOf(data);
  if (sections === undefined) return give(undefined, top.judgements, sources);
  const assembled = assemble(sections, path, sources, { presets, today });
  return give(assembled.campaign, [...top.judgements, ...assembled.judgements], sources);
}

const give = (campaign: Campaign | undefined, judgements: readonly Judgement[], sources: Sources): Loaded => {
  const all = [...sources.judgements, ...judgements];
  return {
    campaign,
    complete: campaign !== undefined && !all.some(leavesSomethingOut),
    judgements: all,
    sources: sources.read,
  };
};

const LEFT_OUT = new Set([
  'yaml-syntax',
  'duplicate-key',
  'full-width-colon',
  'missing-key',
  'empty-value',
  'wrong-value',
  'unknown-key',
  'include-path',
  'unknown-preset',
  'year-unknown',
]);

/** A record that does not fit its schema, or a file that does not parse, is not among the records. */
const leavesSomethingOut = ({ rule, severity }: Judgement): boolean => severity === 'error' && LEFT_OUT.has(rule);
