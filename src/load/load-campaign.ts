import type { Campaign } from '../records/campaign.ts';
import type { Doubt } from '../records/doubt.ts';
import { chineseKey } from '../records/keys.ts';
import { LIST_NAMES, type ListName } from '../records/list-names.ts';
import { sectionsOf, topSchema } from '../records/sections.ts';
import type { Files } from '../source/files.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Day } from '../text/day.ts';
import { own } from '../text/own.ts';
import { assemble } from './assemble.ts';
import type { Judgement } from './catalogue.ts';
import { withoutConsequences } from './consequences.ts';
import type { Presets } from './expand-preset.ts';
import type { Broken } from './parse-yaml.ts';
import { readOne } from './read-records.ts';
import { openSources, readYaml, type Sources } from './sources.ts';

/**
 * What loading needs from outside: files, the shipped presets, and today's date for campaigns that are still running. `unread` are lists of
 * which somebody knows that not every file is named.
 */
export type Surroundings = {
  readonly files: Files;
  readonly presets: Presets;
  readonly today: Day;
  readonly unread?: ReadonlySet<ListName>;
};

/** A campaign as far as its records could be read, and all there is to say of them. */
export type Loaded = {
  /** `undefined` where the file, the unit or the head of the campaign could not be read. */
  readonly campaign: Campaign | undefined;
  /** Whether every part that is no list fits (汇报, 日历): any figure may hang on one. */
  readonly partsFit: boolean;
  /** False where a record or a file was left out, so that nothing may be concluded from what is not there. */
  readonly complete: boolean;
  /** 存疑: what the records that could not be read whole may be about; `undefined` where it may be anything. */
  readonly doubts: readonly Doubt[] | undefined;
  /** 没有读全的: the lists that hold them; `undefined` where it may be any. */
  readonly inDoubt: ReadonlySet<ListName> | undefined;
  readonly judgements: readonly Judgement[];
  /** Files that are not YAML, still to be explained (explain-syntax.ts, which is loaded only where there are any). */
  readonly broken: readonly Broken[];
  /** The files read, for pointing at places in them. */
  readonly sources: ReadonlyMap<string, SourceFile>;
  /** The lists that the campaign keeps in files, with the paths that it writes of them; talks, too, where it has none. */
  readonly patterns: ReadonlyMap<ListName, readonly string[]>;
  /** Files that were not read, but told of where they were most likely meant. */
  readonly told: ReadonlySet<string>;
};

/** campaign.yaml and what it includes → records, checked and linked. Never throws on what the records say; a file that cannot be read is a `UserError`. */
export function loadCampaign(path: string, { files, presets, today, unread }: Surroundings): Loaded {
  const sources = openSources(files);
  const origin = { file: path, path: [] };
  const parsed = readYaml(sources, path);
  if (parsed === undefined) return give(undefined, [], sources);
  const { data } = parsed;
  if (data === undefined) {
    const needed = ['unit', 'campaign', 'roster', 'talks'].map((key) => chineseKey(key)).join('、');
    const message = `这个文件是空的：至少要有 ${needed}`;
    return give(undefined, [{ rule: 'empty-value', severity: 'error', origin, message }], sources);
  }
  const top = readOne(topSchema, data, origin);
  const sections = sectionsOf(data);
  if (sections === undefined) return give(undefined, top.judgements, sources);
  const assembled = assemble(sections, path, sources, { presets, today, written: data, unread });
  const doubts = top.judgements.length === 0 ? assembled.doubts : undefined;
  const inDoubt = top.judgements.length === 0 ? assembled.inDoubt : undefined;
  const { partsFit } = assembled;
  const known = { complete: doubts?.length === 0, doubts, inDoubt, partsFit };
  const said = withoutConsequences([...top.judgements, ...assembled.judgements]);
  return { ...give(assembled.campaign, said, sources), ...known, patterns: patternsIn(sections) };
}

function patternsIn(sections: Readonly<Record<string, unknown>>): ReadonlyMap<ListName, readonly string[]> {
  const found = new Map<ListName, readonly string[]>();
  for (const name of LIST_NAMES) {
    const raw = own(sections, name);
    const first: unknown = Array.isArray(raw) ? raw[0] : raw;
    const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
    // Paths and records are not mixed.
    if (typeof first === 'string' && first !== '')
      found.set(
        name,
        list.filter((it) => typeof it === 'string'),
      );
    else if (name === 'talks' && raw === undefined) found.set(name, []);
  }
  return found;
}

const give = (
  campaign: Campaign | undefined,
  said: readonly Judgement[],
  { judgements, broken, read, told }: Sources,
): Loaded => ({
  campaign,
  complete: false,
  partsFit: false,
  doubts: undefined,
  inDoubt: undefined,
  judgements: [...judgements, ...said],
  broken,
  sources: read,
  patterns: new Map(),
  told,
});
