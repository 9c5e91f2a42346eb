import { UserError } from '../finding/user-error.ts';
import { spellingsOfKey } from '../records/keys.ts';
import { stuckMapping } from '../records/unknown-key.ts';
import type { Origin } from '../source/origin.ts';
import { printable } from '../text/printable.ts';
import type { Judgement, LoadId } from './catalogue.ts';
import { readYaml, type Sources } from './sources.ts';

/** One item of a list section as it was written, and where. */
export type RawItem = { readonly raw: unknown; readonly origin: Origin };

/** What a section gave; `complete` is false where a file of it could not be read, so that nothing may be concluded from what is missing. */
export type Section = { readonly items: RawItem[]; readonly complete: boolean; readonly judgements: Judgement[] };

/** A section while its files are being read. */
type Unfinished = Section & { complete: boolean };

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const error = (rule: LoadId, origin: Origin, message: string, field?: string): Judgement => ({
  rule,
  severity: 'error',
  origin,
  field,
  message,
});

/** A list section, inline or in the files that paths and globs name, relative to the campaign file and never outside its folder. */
export function readSection(name: string, raw: unknown, campaignFile: string, sources: Sources): Section {
  const origin = { file: campaignFile, path: [name] };
  if (raw === undefined) return { items: [], complete: true, judgements: [] };
  if (raw === '' || raw === null)
    return {
      items: [],
      complete: false,
      judgements: [error('empty-value', origin, '这一部分是空的：请补上内容，或者删去这个键')],
    };
  const list = Array.isArray(raw) ? raw : [raw];
  const patterns = list.filter((item): item is string => typeof item === 'string');
  if (patterns.length === 0) {
    if (Array.isArray(raw))
      return {
        items: raw.map((item, at) => ({ raw: item, origin: { file: campaignFile, path: [name, at] } })),
        complete: true,
        judgements: [],
      };
    return {
      items: [],
      complete: false,
      judgements: [error('wrong-value', origin, '这一部分应当是列表（每条以「- 」开头），或者是存放列表的文件名')],
    };
  }
  const section: Unfinished = { items: [], complete: true, judgements: [] };
  const done = new Set<string>();
  list.forEach((pattern, at) => {
    const place = { file: campaignFile, path: Array.isArray(raw) ? [name, at] : [name] };
    const judgements =
      typeof pattern === 'string' ? include(name, pattern, place, done, section, sources) : [MIXED(place)];
    if (judgements.length > 0) section.complete = false;
    section.judgements.push(...judgements);
  });
  return section;
}

const MIXED = (place: Origin): Judgement =>
  error('include-path', place, '文件名和记录不能混写在一个列表里：请把这条记录移到文件中');

/** Adds the items of the files that one pattern names; returns what stood in the way. */
function include(
  name: string,
  pattern: string,
  place: Origin,
  done: Set<string>,
  section: Unfinished,
  sources: Sources,
): Judgement[] {
  const folder = place.file.includes('/') ? place.file.slice(0, place.file.lastIndexOf('/')) : '.';
  if (/^(?:[/\\~]|[A-Za-z]:)/.test(pattern) || pattern.split(/[/\\]/).includes('..')) {
    return [
      error('include-path', place, `「${pattern}」指到了活动文件夹之外，没有读取：请把文件放进活动文件夹，写相对路径`),
    ];
  }
  const paths = pattern.length > LONGEST_PATH ? [] : sources.files.glob(pattern.replaceAll('\\', '/'), folder);
  if (paths.length === 0) {
    const stuck = /\.ya?ml$/i.test(pattern) ? undefined : stuckMapping(pattern);
    if (stuck !== undefined) return [error('unknown-key', place, stuck)];
    return [error('include-path', place, notFound(pattern, folder, sources))];
  }
  const root = sources.files.real(folder);
  const judgements: Judgement[] = [];
  for (const relative of paths) {
    const path = folder === '.' ? relative : `${folder}/${relative}`;
    const real = sources.files.real(path);
    if (!real.startsWith(root.endsWith('/') ? root : `${root}/`)) {
      judgements.push(
        error('include-path', place, `「${relative}」是指向活动文件夹之外的链接，没有读取：请把文件本身放进来`),
      );
    } else if (!done.has(real)) {
      done.add(real);
      judgements.push(...readable(place, () => readList(name, path, section, sources)));
    }
  }
  return judgements;
}

/** What to say of a pattern that no file fits: most often a hidden second ending (五月.yaml.txt), or the other of two endings. */
function notFound(pattern: string, folder: string, { files }: Sources): string {
  const shown = pattern.length > LONGEST_SHOWN ? `${pattern.slice(0, LONGEST_SHOWN)}…` : pattern;
  const said = `没有找到「${printable(shown)}」这样的文件：`;
  if (pattern.length > LONGEST_PATH) return `${said}这么长的不是文件名，请核对`;
  const written = pattern.replaceAll('\\', '/');
  const near = [
    `${written}.txt`,
    written.replace(/\.ya?ml$/, '.yaml.txt'),
    written.replace(/\.yaml$/, '.yml'),
    written.replace(/\.yml$/, '.yaml'),
  ];
  const [other] = near.filter((it) => it !== written).flatMap((it) => files.glob(it, folder));
  if (other === undefined) return `${said}请核对文件名和文件夹`;
  return `${said}有「${printable(other)}」，${other.endsWith('.txt') ? '多了 .txt 后缀（Windows 可能不显示），请把后缀改成 .yaml' : '请把文件名写对'}`;
}

/** The longest path that systems take; a longer text is no path. */
const LONGEST_PATH = 1024;
const LONGEST_SHOWN = 60;

/** An included file that cannot be read is a finding where it was named; the others are still read. */
function readable(place: Origin, read: () => Judgement[]): Judgement[] {
  try {
    return read();
  } catch (problem) {
    if (problem instanceof UserError) return [error('include-path', place, problem.message)];
    throw problem;
  }
}

/** Reads one file of a section: a list, or a mapping with just that section's key. */
function readList(name: string, path: string, section: Unfinished, sources: Sources): Judgement[] {
  const parsed = readYaml(sources, path);
  if (parsed === undefined) section.complete = false;
  const data = parsed?.data;
  if (data === undefined) return [];
  const key = isMapping(data) ? Object.keys(data)[0] : undefined;
  const wrapped =
    isMapping(data) && key !== undefined && Object.keys(data).length === 1 && spellingsOfKey(name).includes(key);
  const list = wrapped ? data[key] : data;
  if (!Array.isArray(list)) {
    return [error('wrong-value', { file: path, path: [] }, '这个文件应当是一个列表：每条记录以「- 」开头')];
  }
  const prefix = wrapped ? [name] : [];
  list.forEach((raw, at) => {
    section.items.push({ raw, origin: { file: path, path: [...prefix, at] } });
  });
  return [];
}
