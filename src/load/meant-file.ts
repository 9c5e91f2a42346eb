import { nearestWord } from '../text/nearest.ts';
import { plainForm } from '../text/plain-form.ts';
import { oneLine } from '../text/printable.ts';
import type { Sources } from './sources.ts';

/** 多半是指: the files that a path most likely means, and what to say of them. */
export type Meant = { readonly paths: readonly string[]; readonly message: string };

/** What an office keeps records in, under whatever ending. */
const ANY_RECORDS = /\.(?:ya?ml|txt)$/i;

/**
 * What lies there instead of a file that no path or glob fits: most often a hidden second ending (五月.yaml.txt), another ending, a folder, a
 * folder further down, or a name that the input method or a slip made another.
 */
export function meantFile(written: string, folder: string, { files }: Sources): Meant | undefined {
  const exactly = endings(written).flatMap((it) => files.glob(it, folder));
  if (exactly.length > 0) return named(exactly);
  const all = files.glob('**/*', folder).filter((path) => ANY_RECORDS.test(path));
  const inside = written.replace(/\/*$/, '/');
  const below = all.filter((path) => path.startsWith(inside));
  if (below.length > 0) {
    return {
      paths: below,
      message: `「${oneLine(written)}」是文件夹，要读里面的文件，请写「${oneLine(inside)}*.yaml」`,
    };
  }
  const alike = all.filter((path) => stemOf(path) === stemOf(written));
  if (alike.length > 0) return named(alike);
  return written.includes('*') ? otherFolder(written, folder, all, files) : nearest(written, all);
}

const endings = (written: string): string[] => {
  const stem = written.replace(/\.ya?ml$/i, '');
  const last = '.{[yY][aA][mM][lL],[yY][mM][lL]}';
  const near = [`${written}.txt`, `${stem}.yaml.txt`, `${stem}.yml`, `${stem}.yaml`, `${stem}${last}{,.[tT][xX][tT]}`];
  return near.filter((it) => it !== written);
};

/** A path without its endings, and as it is in half width: 谈话／1。YAML is 谈话/1. */
const stemOf = (path: string): string =>
  plainForm(path.replaceAll('。', '.'))
    .replace(/\s/g, '')
    .toLowerCase()
    .replace(/(?:\.(?:ya?ml|txt))+$/, '');

function named(paths: readonly string[]): Meant {
  const [first = ''] = paths;
  const what = /\.txt$/i.test(first) ? '以 .txt 结尾（Windows 可能不显示），请把后缀改成 .yaml' : '请把文件名写对';
  return { paths, message: `有「${oneLine(first)}」，${what}` };
}

/** 谈话/*.yaml, where the files lie one folder further down, or in a folder of another name. */
function otherFolder(
  written: string,
  folder: string,
  all: readonly string[],
  files: Sources['files'],
): Meant | undefined {
  const at = written.slice(0, written.indexOf('*')).lastIndexOf('/') + 1;
  const [before, rest] = [written.slice(0, at), written.slice(at)];
  const deep = `${before}**/${rest}`;
  const deeper = rest.includes('/') ? [] : files.glob(deep, folder);
  if (deeper[0] !== undefined) {
    return { paths: deeper, message: `有「${oneLine(deeper[0])}」，在更下一层的文件夹里：请写「${oneLine(deep)}」` };
  }
  const folders = [...new Set(all.map((path) => path.slice(0, path.lastIndexOf('/') + 1)))].filter((it) => it !== '');
  const meant =
    folders.find((it) => before !== '' && it.startsWith(before.slice(0, -1))) ?? nearestWord(before, folders);
  const paths = meant === undefined ? [] : files.glob(`${meant}${rest}`, folder);
  return paths.length === 0 ? undefined : { paths, message: `是不是「${oneLine(`${meant}${rest}`)}」？` };
}

/** Files are numbered like records: 2.yaml is no slip for 1.yaml. */
function nearest(written: string, all: readonly string[]): Meant | undefined {
  const figuresOf = (path: string): string => (path.match(/\d+/g) ?? []).join(' ');
  const meant = nearestWord(
    written,
    all.filter((path) => figuresOf(path) === figuresOf(written)),
  );
  return meant === undefined ? undefined : { paths: [meant], message: `是不是「${oneLine(meant)}」？` };
}
