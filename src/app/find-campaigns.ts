import { UserError } from '../finding/user-error.ts';
import { decode } from '../load/decode.ts';
import { spellingsOfKey } from '../records/vocabulary.ts';
import type { Effects } from './effects.ts';

const GLOB = /[*?[\]{}!]/;
const RECORDS = '**/*.{yaml,yml}';

/** The first key of a campaign file, and of no other file of records. */
const FORMAT = new RegExp(`^["']?(?:${spellingsOfKey('format').join('|')})["']?[ \\t]*[:：]`, 'm');

/**
 * The campaign files that the arguments name: a file is itself; a folder is searched whole, and a glob's matches are looked through, for
 * the files that say `format:`. Each once, sorted within its argument. An argument that names none is a `UserError` (2), never success.
 */
export function findCampaigns(args: readonly string[], effects: Effects): string[] {
  return [...new Set(args.flatMap((argument) => campaignsOf(slashed(argument), effects)))];
}

/** The one campaign file that an argument names: a file, or a folder that holds just one. */
export function findCampaign(argument: string, effects: Effects): string {
  const [only = argument, ...more] = campaignsOf(slashed(argument), effects);
  if (more.length === 0) return only;
  const names = [only, ...more].slice(0, 3).join('、');
  throw new UserError(`「${argument}」里有 ${more.length + 1} 个活动文件（${names}…）：请写明是哪一个`, 2);
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

function campaignsOf(argument: string, effects: Effects): string[] {
  if (effects.files.isFolder(argument)) {
    const folder = argument.replace(/\/+$/, '') || '/';
    const found = effects.files.glob(RECORDS, folder).map((path) => (folder === '.' ? path : `${folder}/${path}`));
    return someOf(
      found.filter(isCampaign(effects)),
      `文件夹「${argument}」里没有活动文件（含有“格式: 1”的 .yaml 文件）`,
    );
  }
  if (effects.files.exists(argument)) return [argument];
  if (GLOB.test(argument)) {
    const found = effects.files.glob(argument, '.').filter(isCampaign(effects));
    return someOf(found, `没有活动文件与「${argument}」相符`);
  }
  throw new UserError(`没有找到「${argument}」这个文件：请核对文件名和所在文件夹`, 2);
}

function someOf(paths: string[], problem: string): string[] {
  if (paths.length === 0) throw new UserError(`${problem}：请核对，什么也没有核对`, 2);
  return paths;
}

/** Whether a file is a campaign file: it says `format:`. */
export const isCampaign =
  (effects: Effects) =>
  (path: string): boolean =>
    FORMAT.test(decode(path, effects.files.read(path)).file.text);
