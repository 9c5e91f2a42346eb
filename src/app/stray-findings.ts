import { oneLine } from '../text/printable.ts';
import type { Finding } from './catalogue.ts';
import { isNamedAsCampaign, type Stray } from './stray-file.ts';
import { unitIn } from './unit-in.ts';

/** How many files one message names before it says how many there are. */
const MOST_NAMES = 5;

const EXCLUDE = '；不是这里的记录，就用 --exclude 排除';

/** Lists that lie together are one finding. */
export const unreadFindings = (lists: readonly Stray[]): Finding[] => byFolder(lists).map(ofFolder);

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
  if (more.length === 0) return strayFinding(first, first.message);
  const names = more.slice(0, MOST_NAMES).map(({ file }) => file.path.slice(folderOf(file.path).length));
  const rest = `${names.map(oneLine).join('、')}${more.length > MOST_NAMES ? ' 等' : ''}`;
  return {
    ...strayFinding(first, `${first.message}；同一文件夹里的 ${rest}也是，一共 ${lists.length} 个文件`),
    related: more.map(({ file, start, end }) => ({ at: { file, start, end }, message: '也没有用上' })),
  };
}

/** What there is to say of a file that drops out. */
export function strayFinding({ file, start, end, kind }: Stray, message: string): Finding {
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
