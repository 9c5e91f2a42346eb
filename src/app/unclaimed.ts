import { oneLine } from '../text/printable.ts';
import type { Finding } from './catalogue.ts';
import type { Checked } from './check-campaign.ts';
import type { Effects } from './effects.ts';
import { describeStray, type Stray } from './stray-file.ts';

/** How many files one message names before it says how many there are. */
const MOST_NAMES = 5;

const EXCLUDE = '；不是这里的记录，就用 --exclude 排除';

/**
 * 没有用上的记录文件: of the files of YAML that were taken in, those that are somebody's records and that no campaign read, so that a unit or a
 * part of its talks would drop out unseen. Lists that lie together are one finding; those of a campaign that itself could not be read are none.
 */
export function unclaimedFiles(others: readonly string[], checked: readonly Checked[], effects: Effects): Finding[] {
  const claimed = new Set(
    checked.flatMap(({ loaded }) => [...loaded.sources.keys()].map((path) => effects.files.identity(path))),
  );
  const strays = others
    .filter((path) => !claimed.has(effects.files.identity(path)))
    .flatMap((path) => describeStray(path, effects) ?? []);
  const unread = [
    ...checked.filter(({ loaded }) => loaded.campaign === undefined).map(({ path }) => path),
    ...strays.filter(({ kind }) => kind === 'campaign').map(({ file }) => file.path),
  ].map(folderOf);
  const lists = strays.filter(
    ({ kind, file }) => kind === 'list' && !unread.some((folder) => folder === '' || file.path.startsWith(folder)),
  );
  return [
    ...strays.filter(({ kind }) => kind !== 'list').map((stray) => findingOf(stray, stray.message)),
    ...byFolder(lists).map(ofFolder),
  ];
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

function byFolder(lists: readonly Stray[]): Stray[][] {
  const folders = new Map<string, Stray[]>();
  for (const list of lists) {
    const folder = folderOf(list.file.path);
    folders.set(folder, [...(folders.get(folder) ?? []), list]);
  }
  return [...folders.values()];
}

function ofFolder(lists: readonly Stray[]): Finding {
  const [first, ...more] = lists as [Stray, ...Stray[]]; // a group has one at least
  if (more.length === 0) return findingOf(first, first.message);
  const names = more.slice(0, MOST_NAMES).map(({ file }) => file.path.slice(folderOf(file.path).length));
  const rest = `${names.map(oneLine).join('、')}${more.length > MOST_NAMES ? ' 等' : ''}`;
  return {
    ...findingOf(first, `${first.message}；同一文件夹里的 ${rest}也是，一共 ${lists.length} 个文件`),
    related: more.map(({ file, start, end }) => ({ at: { file, start, end }, message: '也没有用上' })),
  };
}

function findingOf({ file, start, end, kind }: Stray, message: string): Finding {
  const what =
    kind === 'unreadable' ? message : `${message}${kind === 'list' ? '。请核对活动文件里写的路径' : ''}${EXCLUDE}`;
  return {
    rule: kind === 'unreadable' ? 'file-unreadable' : 'file-unclaimed',
    severity: 'error',
    at: { file, start, end },
    subject: file.path,
    message: what,
    related: [],
  };
}
