import { UserError } from '../finding/user-error.ts';
import { decode } from '../load/decode.ts';
import { spellingsOfKey } from '../records/keys.ts';
import { isLeftBySystems } from '../source/files.ts';
import { oneLine } from '../text/printable.ts';
import type { Effects } from './effects.ts';
import { describeStray } from './stray-file.ts';

const GLOB = /[*?[\]{}!]/;

/** A file of records by its name: also what Windows shows as campaign.yaml while it is called campaign.yaml.txt. */
export const RECORDS = '*.{[yY][aA][mM][lL],[yY][mM][lL]}{,.[tT][xX][tT]}';

/** Folders of other programs, in which no unit keeps its records. */
const FOREIGN = /(?:^|\/)(?:node_modules|bower_components|vendor|venv|__pycache__)\//;

/** Whether a file below a folder is somebody else's by its name: of another program, or left by the system. */
export const isForeign = (path: string): boolean => FOREIGN.test(path) || isLeftBySystems(path);

/** The first key of a campaign file, and of no other file of records. */
const FORMAT = new RegExp(`^["']?(?:${spellingsOfKey('format').join('|')})["']?[ \\t]*[:：]`, 'm');

const YAML = /\.ya?ml$/i;

/** What the arguments of a run name. */
export type Found = {
  /** The campaign files, each once. */
  readonly campaigns: readonly string[];
  /** Other files of YAML that a folder or a glob took in: included by a campaign, forgotten, or somebody else's. */
  readonly others: readonly string[];
};

/**
 * The campaign files that the arguments name: a file is itself; a folder is searched whole, and a glob's matches are looked through, for
 * the files that say `format:`. Each once, by whatever link it is reached. An argument that names none is a `UserError` (2), never success.
 */
export function findCampaigns(args: readonly string[], effects: Effects, exclude: readonly string[] = []): Found {
  const found = args.map((argument) => filesOf(slashed(argument), leftOut(exclude, effects), effects));
  return {
    campaigns: onceEach(
      found.flatMap(({ campaigns }) => campaigns),
      effects,
    ),
    others: onceEach(
      found.flatMap(({ others }) => others),
      effects,
    ),
  };
}

/** The one campaign file that an argument names: a file, or a folder that holds just one. */
export function findCampaign(argument: string, effects: Effects): string {
  const { campaigns, others } = filesOf(slashed(argument), () => false, effects);
  const [only, ...more] = onceEach(campaigns, effects);
  if (only === undefined) throw noCampaign(argument, others, effects);
  if (more.length === 0) return only;
  const names = [only, ...more].slice(0, 3).map(oneLine).join('、');
  throw new UserError(`「${argument}」里有 ${more.length + 1} 个活动文件（${names}…）：请写明是哪一个`, 2);
}

const slashed = (path: string): string => path.replaceAll('\\', '/');

const plain = (path: string): string => path.replace(/^(?:\.\/+)+/, '');

/** 排除: what a glob of `--exclude` matches, and what lies in a folder of that name. */
export function leftOut(exclude: readonly string[], effects: Effects): (path: string) => boolean {
  const patterns = exclude.map((it) => plain(slashed(it)).replace(/\/+$/, ''));
  const matches = new Set(patterns.flatMap((pattern) => effects.files.glob(pattern, '.')));
  return (path) =>
    matches.has(plain(path)) || patterns.some((it) => plain(path) === it || plain(path).startsWith(`${it}/`));
}

function filesOf(argument: string, isLeftOut: (path: string) => boolean, effects: Effects): Found {
  if (effects.files.isFolder(argument)) {
    const folder = argument.replace(/\/+$/, '') || '/';
    const found = effects.files.glob(`**/${RECORDS}`, folder);
    const below = [...found, ...lostFolders(folder, effects)].filter((path) => !isForeign(path));
    const paths = below.map((path) => (folder === '.' ? path : `${folder === '/' ? '' : folder}/${path}`));
    return sorted(
      argument,
      paths.filter((path) => !isLeftOut(path)),
      effects,
    );
  }
  if (effects.files.exists(argument)) return { campaigns: [argument], others: [] };
  if (!GLOB.test(argument))
    throw new UserError(`没有找到「${oneLine(argument)}」这个文件：${whatIsThere(argument, effects)}`, 2);
  const matches = [argument, `${argument}.[tT][xX][tT]`].flatMap((pattern) => effects.files.glob(pattern, '.'));
  return sorted(
    argument,
    matches.filter((path) => !isLeftOut(path) && !isLeftBySystems(path)),
    effects,
  );
}

/** Links below a folder that lead to nothing and are called like folders: units that drop out. */
function lostFolders(folder: string, { files }: Effects): string[] {
  const inside = folder === '.' ? '' : folder === '/' ? '/' : `${folder}/`;
  const named = files.glob('**/*', folder).filter((path) => !/\.[^./]*$/.test(path));
  return named.filter((path) => !files.exists(`${inside}${path}`));
}

/** What lies there instead of a file: most often what Windows shows as campaign.yaml while it is called campaign.yaml.txt. */
function whatIsThere(argument: string, { files }: Effects): string {
  const stem = argument.replace(/\.ya?ml$/i, '');
  const others = ['.yaml.txt', '.yml.txt', '.yaml', '.yml', '.txt'].map((end) => `${stem}${end}`);
  const other = [`${argument}.txt`, ...others].find((it) => it !== argument && files.isFile(it));
  if (other === undefined) return '请核对文件名和所在文件夹';
  const isText = /\.txt$/i.test(other);
  return `有「${oneLine(other)}」，${isText ? '以 .txt 结尾（Windows 可能不显示），请把后缀改成 .yaml' : '请把文件名写对'}`;
}

function sorted(argument: string, paths: readonly string[], effects: Effects): Found {
  const campaigns = paths.filter((path) => YAML.test(path) && isCampaign(effects)(path));
  const others = paths.filter((path) => !campaigns.includes(path));
  // What was meant for a campaign is told like any other finding; where there is not even that, nothing can be told at all.
  if (campaigns.length === 0 && !others.some((path) => describeStray(path, effects)?.kind === 'campaign'))
    throw noCampaign(argument, others, effects);
  return { campaigns, others };
}

function noCampaign(argument: string, others: readonly string[], effects: Effects): UserError {
  const shown = oneLine(argument);
  const problem = effects.files.isFolder(slashed(argument))
    ? `文件夹「${shown}」里没有活动文件（含有“格式: 1”的 .yaml 文件）`
    : `没有活动文件与「${shown}」相符`;
  const meant = others.map((path) => describeStray(path, effects)).find((it) => it !== undefined && it.kind !== 'list');
  const shownPath = meant?.kind === 'campaign' ? `「${oneLine(meant.file.path)}」` : '';
  return new UserError(
    `${problem}：${meant === undefined ? '请核对，什么也没有核对' : `${shownPath}${meant.message}`}`,
    2,
  );
}

/** Files by where they really lie, each under its shortest name. */
function onceEach(paths: readonly string[], effects: Effects): string[] {
  const depth = (path: string): number => path.split('/').length;
  const names = new Map<string, string>();
  for (const path of paths) {
    const real = realPath(path, effects);
    const known = names.get(real);
    if (known === undefined || depth(path) < depth(known)) names.set(real, path);
  }
  return [...names.values()];
}

/** A link to nothing leads nowhere else. */
const realPath = (path: string, effects: Effects): string =>
  effects.files.exists(path) ? effects.files.real(path) : path;

/** Whether a file is a campaign file: it says `format:`. One that cannot be read is none; it is told where it is missed. */
export const isCampaign =
  (effects: Effects) =>
  (path: string): boolean => {
    try {
      return FORMAT.test(decode(path, effects.files.read(path)).file.text);
    } catch (error) {
      if (error instanceof UserError) return false;
      throw error;
    }
  };
