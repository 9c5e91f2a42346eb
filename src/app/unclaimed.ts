import type { Finding } from './catalogue.ts';
import type { Checked } from './check-campaign.ts';
import type { Effects } from './effects.ts';
import { namedIn } from './named-files.ts';
import { describeStray } from './stray-file.ts';
import { strayFinding, unreadFindings } from './stray-findings.ts';

/**
 * 没有用上的记录文件: of the files of YAML that were taken in, those that are somebody's records and that no campaign read, so that a unit or a
 * part of its talks would drop out unseen. Lists that lie together are one finding. A campaign file that is no YAML still shows which files it
 * names; beside one that cannot be read at all, nobody can say which lists are its own.
 */
export function unclaimedFiles(others: readonly string[], checked: readonly Checked[], effects: Effects): Finding[] {
  const broken = checked.filter(({ loaded }) => loaded.campaign === undefined);
  const claimed = new Set(
    checked
      .flatMap(({ loaded, unread }) => [...loaded.sources.keys(), ...unread.map(({ stray }) => stray.file.path)])
      .map((path) => effects.files.identity(path)),
  );
  const told = checked.flatMap(({ loaded }) => [...loaded.told]);
  // A link to nothing is told by the campaign that names it, as far as there is one.
  const isClaimed = (path: string): boolean => {
    const identity = effects.files.identity(path);
    return identity === undefined ? told.includes(path) : claimed.has(identity);
  };
  const strays = others.filter((path) => !isClaimed(path)).flatMap((path) => describeStray(path, effects) ?? []);
  const texts = [
    ...broken.flatMap(({ path, loaded }) => loaded.sources.get(path) ?? []),
    ...strays.filter(({ kind }) => kind === 'campaign').map(({ file }) => file),
  ];
  const named = new Set<unknown>([
    ...told.map((path) => effects.files.identity(path)),
    ...texts.flatMap((file) => namedIn(file, effects)),
  ]);
  const unread = strays.filter(({ kind }) => kind === 'unreadable').map(({ file }) => folderOf(file.path));
  const read = checked.map(({ path }) => folderOf(path));
  // The nearest campaign above a list is the one that would claim it.
  const isOfUnread = (path: string): boolean => {
    const nearest = [...read, ...unread]
      .filter((folder) => path.startsWith(folder))
      .sort(byLength)
      .at(-1);
    return nearest !== undefined && !read.includes(nearest);
  };
  const lists = strays.filter(
    ({ kind, file }) => kind === 'list' && !named.has(effects.files.identity(file.path)) && !isOfUnread(file.path),
  );
  return [
    ...strays.filter(({ kind }) => kind !== 'list').map((stray) => strayFinding(stray, stray.message)),
    ...unreadFindings(lists),
  ];
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const byLength = (one: string, other: string): number => one.length - other.length;
