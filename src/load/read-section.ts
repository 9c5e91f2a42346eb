import { UserError } from '../finding/user-error.ts';
import { spellingsOfKey } from '../records/keys.ts';
import { stuckMapping } from '../records/unknown-key.ts';
import { isLeftBySystems } from '../source/files.ts';
import type { Origin } from '../source/origin.ts';
import { oneLine } from '../text/printable.ts';
import type { Judgement, LoadId } from './catalogue.ts';
import { meantFile } from './meant-file.ts';
import { NO_DASH } from './missing-dash.ts';
import { isKnownKey, isTopKey } from './slip.ts';
import { readSource, readYaml, type Sources } from './sources.ts';

/** One item of a list section as it was written, and where. */
export type RawItem = { readonly raw: unknown; readonly origin: Origin };

/** What a section gave; `complete` is false where a file of it could not be read, so that nothing may be concluded from what is missing. */
export type Section = { readonly items: RawItem[]; readonly complete: boolean; readonly judgements: Judgement[] };

/** A section while its files are being read. */
type Unfinished = Section & { complete: boolean };

/** The files of a section that were read: where they really lie, and what stood in which. */
type Done = { readonly real: Set<string>; readonly texts: Map<string, string> };

/** 副本: of a file that was copied and left, nothing is read twice. */
const copied = (path: string, before: string): Judgement => ({
  rule: 'duplicate-id',
  severity: 'error',
  origin: { file: path, path: [] },
  related: [{ origin: { file: before, path: [] }, message: '和这个文件' }],
  message: '这个文件和另一个一字不差，像是复制出来的，里面的记录没有再读：请删去一个',
});

const isMapping = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The only record of a list, without its dash. */
const isBareRecord = (value: unknown): boolean =>
  isMapping(value) && Object.keys(value).some((key) => isKnownKey(key) && !isTopKey(key));

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
      judgements: [
        isBareRecord(raw)
          ? error('wrong-value', origin, `这一部分应当是列表：${NO_DASH}`)
          : error('wrong-value', origin, '这一部分应当是列表（每条以「- 」开头），或者是存放列表的文件名'),
      ],
    };
  }
  const section: Unfinished = { items: [], complete: true, judgements: [] };
  const done: Done = { real: new Set(), texts: new Map() };
  list.forEach((pattern, at) => {
    const place = { file: campaignFile, path: Array.isArray(raw) ? [name, at] : [name] };
    const judgements =
      typeof pattern === 'string' ? include(name, pattern, place, done, section, sources) : [MIXED(place)];
    if (judgements.length > 0) section.complete = false;
    for (const it of judgements) section.judgements.push(it);
  });
  return section;
}

const MIXED = (place: Origin): Judgement =>
  error('include-path', place, '文件名和记录不能混写在一个列表里：请把这条记录移到文件中');

const pathIn = (folder: string, relative: string): string => (folder === '.' ? relative : `${folder}/${relative}`);

/** Adds the items of the files that one pattern names; returns what stood in the way. */
function include(
  name: string,
  pattern: string,
  place: Origin,
  done: Done,
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
  for (const relative of paths.filter((it) => !isLeftBySystems(it) || it === pattern)) {
    const path = pathIn(folder, relative);
    // A link to nothing leads nowhere else; reading it says what it is.
    const real = sources.files.exists(path) ? sources.files.real(path) : `${root}/${relative}`;
    if (!real.startsWith(root.endsWith('/') ? root : `${root}/`)) {
      judgements.push(
        error('include-path', place, `「${relative}」是指向活动文件夹之外的链接，没有读取：请把文件本身放进来`),
      );
    } else if (!done.real.has(real)) {
      done.real.add(real);
      if (!sources.files.exists(path)) sources.told.add(path);
      for (const it of readable(place, () => readList(name, path, done, section, sources))) judgements.push(it);
    }
  }
  return judgements;
}

/** What to say of a pattern that no file fits. Files that it most likely means are told of with it, and nowhere else. */
function notFound(pattern: string, folder: string, sources: Sources): string {
  const shown = pattern.length > LONGEST_SHOWN ? `${pattern.slice(0, LONGEST_SHOWN)}…` : pattern;
  const said = `没有找到「${oneLine(shown)}」这样的文件：`;
  if (pattern.length > LONGEST_PATH) return `${said}这么长的不是文件名，请核对`;
  const meant = meantFile(pattern.replaceAll('\\', '/'), folder, sources);
  for (const path of meant?.paths ?? []) sources.told.add(pathIn(folder, path));
  return said + (meant?.message ?? '请核对文件名和文件夹');
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
function readList(name: string, path: string, done: Done, section: Unfinished, sources: Sources): Judgement[] {
  const { text } = readSource(sources, path);
  const before = text.trim() === '' ? undefined : done.texts.get(text);
  if (before !== undefined) {
    section.judgements.push(copied(path, before));
    return [];
  }
  done.texts.set(text, path);
  const parsed = readYaml(sources, path);
  if (parsed === undefined) section.complete = false;
  const data = parsed?.data;
  if (data === undefined) return [];
  const key = isMapping(data) ? Object.keys(data)[0] : undefined;
  const wrapped =
    isMapping(data) && key !== undefined && Object.keys(data).length === 1 && spellingsOfKey(name).includes(key);
  const list = wrapped ? data[key] : data;
  if (!Array.isArray(list)) {
    const message = isBareRecord(list)
      ? `这个文件应当是一个列表：${NO_DASH}`
      : '这个文件应当是一个列表：每条记录以「- 」开头';
    return [error('wrong-value', { file: path, path: wrapped ? [name] : [] }, message)];
  }
  const prefix = wrapped ? [name] : [];
  list.forEach((raw, at) => {
    section.items.push({ raw, origin: { file: path, path: [...prefix, at] } });
  });
  return [];
}
