import type { SourceFile } from '../source/source-file.ts';
import { oneLine } from '../text/printable.ts';
import type { Finding } from './catalogue.ts';
import type { Checked } from './check-campaign.ts';
import type { Effects } from './effects.ts';
import { describeStray, isNamedAsCampaign, type Stray } from './stray-file.ts';
import { unitIn } from './unit-in.ts';

/** How many files one message names before it says how many there are. */
const MOST_NAMES = 5;

const EXCLUDE = '；不是这里的记录，就用 --exclude 排除';

/**
 * 没有用上的记录文件: of the files of YAML that were taken in, those that are somebody's records and that no campaign read, so that a unit or a
 * part of its talks would drop out unseen. Lists that lie together are one finding. A campaign file that is no YAML still shows which files it
 * names; beside one that cannot be read at all, nobody can say which lists are its own.
 */
export function unclaimedFiles(others: readonly string[], checked: readonly Checked[], effects: Effects): Finding[] {
  const broken = checked.filter(({ loaded }) => loaded.campaign === undefined);
  const claimed = new Set(
    checked.flatMap(({ loaded }) => [...loaded.sources.keys()]).map((path) => effects.files.identity(path)),
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
    ...strays.filter(({ kind }) => kind !== 'list').map((stray) => findingOf(stray, stray.message)),
    ...byFolder(lists).map(ofFolder),
  ];
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const byLength = (one: string, other: string): number => one.length - other.length;

/** The files that a text of YAML seems to name: whatever of it ends like a file of records or holds a star, read as a path. */
function namedIn({ path, text }: SourceFile, effects: Effects): unknown[] {
  const values = text
    .split('\n')
    .map((line) => line.replace(/(?:^|\s)#.*/, '').replace(/^[\s-]*(?:[^:：]*[:：])?/, ''));
  const pieces = values.flatMap((value) => [value, ...value.split(/[[\]{},，、；;"'“”‘’]/)]);
  const patterns = new Set(pieces.map((it) => it.trim()).filter((it) => NAMES_A_FILE.test(it) && !OUTSIDE.test(it)));
  const folder = folderOf(path);
  return [...patterns].flatMap((pattern) =>
    effects.files
      .glob(pattern.replaceAll('\\', '/'), folder.replace(/(?<=.)\/$/, '') || '.')
      .map((relative) => effects.files.identity(`${folder}${relative}`)),
  );
}

const NAMES_A_FILE = /^(?=.{1,300}$)(?:.*\*.*|.*\.ya?ml)$/i;
const OUTSIDE = /^[/\\~]|\.\./;

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
    kind === 'unreadable'
      ? message
      : `${message}${kind === 'list' && !/\.txt$/i.test(file.path) ? '。请核对活动文件里写的路径' : ''}${EXCLUDE}`;
  return {
    rule: kind === 'unreadable' ? 'file-unreadable' : 'file-unclaimed',
    severity: 'error',
    at: { file, start, end },
    subject: file.path,
    message: what,
    related: [],
    ...((kind === 'campaign' || (kind === 'unreadable' && isNamedAsCampaign(file.path))) && {
      from: { campaign: file.path, unit: unitIn(file.text) },
    }),
  };
}
