import { decode } from '../load/decode.ts';
import type { Loaded } from '../load/load-campaign.ts';
import { ownListIn } from '../load/own-list.ts';
import type { ListName } from '../records/list-names.ts';
import type { Effects } from './effects.ts';
import { isCampaign, isForeign, RECORDS } from './find-campaigns.ts';
import { namedIn } from './named-files.ts';
import { describeStray, type Stray } from './stray-file.ts';

/** 没有读到的列表: a file of records of this campaign that its paths do not reach, and the list that it belongs to. */
export type UnreadList = { readonly stray: Stray; readonly list: ListName };

/** What a run remembers of the files beside its campaigns, and which of them it leaves out. */
export type Beside = {
  readonly strays: Map<string, Stray | undefined>;
  readonly isLeftOut: (path: string) => boolean;
  /** Whether the run was asked about the file, and tells of it in any case. */
  readonly isTaken: (path: string) => boolean;
};

export const nothingBeside = (): Beside => ({ strays: new Map(), isLeftOut: () => false, isTaken: () => false });

/**
 * The lists that lie beside a campaign's own and that it does not read: records of a kind that it keeps in files (or talks, of which it has
 * none), that no campaign there names, and that are its own by what they say. Talks are its own where they fall into its period, between
 * people whom it knows. A copy of what was read says nothing that is missing.
 */
export function unreadLists(
  { campaign, sources, told, patterns }: Loaded,
  effects: Effects,
  beside: Beside,
): UnreadList[] {
  if (campaign === undefined || patterns.size === 0) return [];
  const { files } = effects;
  const folder = folderOf(campaign.file);
  const read = new Set([...sources.keys(), ...told].map((path) => files.identity(path)));
  const near = nearFiles(folder, [...patterns.values()].flat(), effects).filter(
    (path) => !read.has(files.identity(path)) && !beside.isLeftOut(path),
  );
  const strayAt = (path: string): Stray | undefined => {
    if (!beside.strays.has(path)) beside.strays.set(path, describeStray(path, effects));
    return beside.strays.get(path);
  };
  const others = near.filter((path) => isCampaign(effects)(path) || strayAt(path)?.kind === 'campaign');
  const named = new Set(others.flatMap((path) => namedIn(decode(path, files.read(path)).file, effects)));
  const isOfAnother = (path: string): boolean =>
    named.has(files.identity(path)) ||
    others.some((other) => folderOf(other) !== folder && path.startsWith(folderOf(other)));
  return near
    .filter((path) => !others.includes(path) && !isOfAnother(path))
    .flatMap((path) => {
      const stray = strayAt(path);
      const list =
        stray?.kind === 'list'
          ? ownListIn(stray.file, [...patterns.keys()], campaign, beside.isTaken(path))
          : undefined;
      return stray === undefined || list === undefined ? [] : [{ stray, list }];
    });
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The files of records in the folder of a campaign, and below those folders that its paths name. */
function nearFiles(folder: string, patterns: readonly string[], { files }: Effects): string[] {
  const inside = patterns
    .map((it) => it.replaceAll('\\', '/'))
    .map((it) => it.slice(0, it.slice(0, /[*?[{!]|$/.exec(it)?.index).lastIndexOf('/') + 1))
    .filter((it) => it !== '' && !it.startsWith('/') && !it.includes('..'));
  const globs = [RECORDS, ...new Set(inside.map((it) => `${it}**/${RECORDS}`))];
  const found = globs.flatMap((glob) => files.glob(glob, folder.replace(/(?<=.)\/$/, '') || '.'));
  return [...new Set(found)].filter((path) => !isForeign(path)).map((path) => `${folder}${path}`);
}
