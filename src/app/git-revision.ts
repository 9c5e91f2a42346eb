import { unzipSync } from 'fflate';
import { UserError } from '../finding/user-error.ts';
import type { Day } from '../text/day.ts';
import type { Effects, Scratch } from './effects.ts';

/** 某个版本的活动: where its file stands (`HEAD~1:./campaign.yaml`, as git itself names it), a machine that has those files, and the day of the commit. */
export type AtRevision = { readonly path: string; readonly effects: Effects; readonly day: Day };

/** Long enough for a repository of years; a program that asks for a password would wait for ever. */
const SECONDS = 120;

/** What no campaign includes, and is large. */
const NO_RECORDS = /\.(?:docx?|wps|xlsx?|et|pdf|pptx?|png|jpe?g|gif|zip|rar|7z|mp[34]|wav)$/i;

/**
 * Lets a task read a campaign as git has it at a revision: the files of its folder, which nothing in it may leave. Theirs is the day of that
 * commit: a campaign that was still running is judged as it stood then.
 */
export async function atRevision<T>(
  campaign: string,
  revision: string,
  effects: Effects,
  task: (there: AtRevision) => Promise<T>,
): Promise<T> {
  const at = campaign.lastIndexOf('/');
  const folder = at < 0 ? '.' : campaign.slice(0, at) || '/';
  const file = campaign.slice(at + 1);
  const git = gitIn(folder, effects);
  await git(['rev-parse', '--git-dir'], `「${campaign}」不在 git 仓库里，没有以前的版本：请写明旧的活动文件来比较`);
  const unknown = `git 里没有「${revision}」这个版本：请核对，可用 git log --oneline 查看有哪些版本`;
  const found = await git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`], unknown);
  const commit = /^[0-9a-f]{40,64}$/m.exec(found)?.[0] ?? '';
  const logged = await git(['log', '-1', '--format=%cs', commit], unknown);
  const day = /^\d{4}-\d{2}-\d{2}$/m.exec(logged)?.[0] ?? effects.today();
  return effects.inScratch(async (scratch) => {
    const absent = `版本「${revision}」里还没有「${campaign}」：请换一个较晚的版本，或核对文件是不是改过名`;
    await git(['archive', '--format=zip', `--output=${scratch.path}/tree.zip`, commit], absent);
    const unpacked = unpack(scratch, effects);
    const listed = await git(['ls-tree', '-r', '-z', '--name-only', commit, '.'], absent);
    const left = listed.split('\0').find((name) => /\.ya?ml$/.test(name) && !unpacked.has(name));
    if (left !== undefined)
      throw new UserError(
        `版本「${revision}」里的「${left}」取不出来：请看 .gitattributes 里是不是给它写了 export-ignore`,
      );
    // As git itself takes it: a path without `./` would be one from the root of the repository.
    const named = `${revision}:${/^[./]/.test(folder) ? folder : `./${folder}`}`;
    const inside = seenAs(named, `${scratch.path}/tree`, effects);
    if (!inside.files.exists(`${named}/${file}`)) throw new UserError(absent, 2);
    return task({ path: `${named}/${file}`, effects: { ...inside, today: () => day }, day });
  });
}

/** Runs git in a folder; where it fails, the sentence given says why, with what git itself said of it. */
const gitIn =
  (folder: string, effects: Effects) =>
  async (args: readonly string[], failure: string): Promise<string> => {
    const ran = await effects.run('git', ['-C', folder, '--no-pager', ...args], SECONDS);
    if (ran === undefined)
      throw new UserError('这台电脑上没有 git，不能取以前的版本：请先安装 git，或写明旧的活动文件来比较');
    if (ran.tooLong) throw new UserError(`git 过了 ${SECONDS} 秒还没有结果：请检查仓库`);
    if (/dubious ownership/.test(ran.output))
      throw new UserError(
        `git 不信任「${folder}」所在的仓库（文件夹属于别的用户）：请按 git 的提示设置 safe.directory`,
      );
    if (ran.code !== 0) throw new UserError(failure, 2);
    return ran.output;
  };

/** Puts the files of the archive into the folder; answers which these are. */
function unpack(scratch: Scratch, effects: Effects): ReadonlySet<string> {
  const archive = effects.files.read(`${scratch.path}/tree.zip`);
  const parts = unzipSync(archive, { filter: ({ name }) => !name.endsWith('/') && !NO_RECORDS.test(name) });
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.split('/').includes('..')) continue; // git lets no tree have one
    const target = `${scratch.path}/tree/${name}`;
    effects.files.makeFolder(target.slice(0, target.lastIndexOf('/')));
    effects.files.write(target, bytes);
  }
  return new Set(Object.keys(parts));
}

/** The machine with a folder under another name: messages say where the files are for the user, not where they were put for the moment. */
function seenAs(named: string, folder: string, effects: Effects): Effects {
  const { files } = effects;
  const real = (path: string): string =>
    path === named || path.startsWith(`${named}/`) ? folder + path.slice(named.length) : path;
  return {
    ...effects,
    files: {
      ...files,
      read(path) {
        if (real(path) !== path && !files.exists(real(path)))
          throw new UserError(`不能读取「${path}」：那个版本里没有这个文件`);
        return files.read(real(path));
      },
      exists: (path) => files.exists(real(path)),
      isFolder: (path) => files.isFolder(real(path)),
      glob: (pattern, where) => files.glob(pattern, real(where)),
      real: (path) => files.real(real(path)),
    },
  };
}
