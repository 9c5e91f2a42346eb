import { unzipSync } from 'fflate';
import { UserError } from '../finding/user-error.ts';
import { entryName, spelled, targetName } from './part-name.ts';
import { withUsualPrefixes } from './usual-prefixes.ts';
import { childrenOf, parseXml, textOf, type XmlElement, XmlError } from './xml-tree.ts';

/** A .docx that is read back, one of ours or any other: its parts, unpacked. */
export type WordFile = {
  readonly path: string;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** The part that holds the text; `word/document.xml` in nearly every file. */
  readonly main: string;
};

/** Unpacked bytes of a whole file beyond which it is no report. */
const LARGEST = 400_000_000;

const DOCUMENT = /\/officeDocument$/;

/** Opens a .docx. What is none (an old .doc, a locked one, a damaged zip) is a `UserError` that says how to make one. */
export function openWordFile(path: string, bytes: Uint8Array): WordFile {
  const parts = new Map(Object.entries(unpack(path, bytes)).map(([name, part]) => [entryName(name), part]));
  const main = mainPart(parts);
  if (main === undefined)
    throw new UserError(`「${path}」里没有正文，不是 Word 文档（.docx）：请在 WPS 或 Word 里打开，另存为 .docx`);
  return { path, parts, main };
}

/** What Word and WPS leave beside a document that is open. */
const LOCK = /(?:^|[\\/])~\$[^\\/]*$/;

/** A package of another kind that lies in a document (a workbook); undefined where it is none or is damaged. */
export function openPackage(path: string, bytes: Uint8Array): WordFile | undefined {
  const entries = attempt(() => unpack(path, bytes));
  if (entries === undefined) return undefined;
  const parts = new Map(Object.entries(entries).map(([name, part]) => [entryName(name), part]));
  const main = mainPart(parts);
  return main === undefined ? undefined : { path, parts, main };
}

function unpack(path: string, bytes: Uint8Array): Record<string, Uint8Array> {
  if (LOCK.test(path) && bytes[0] !== 0x50)
    throw new UserError(`「${path}」是文档打开时留下的临时文件，不是文档：请关掉文档，选名字里没有「~$」的那一个`);
  // The old binary format, and what a password makes of a new one.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new UserError(`「${path}」是旧格式（.doc、.wps）或者加了密码：请在 WPS 或 Word 里打开，另存为不加密的 .docx`);
  let size = 0;
  const parts = attempt(() =>
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= LARGEST;
      },
    }),
  );
  if (size > LARGEST) throw new UserError(`「${path}」解开后超过 400 MB，不像一份报告：请核对是不是选错了文件`);
  if (parts === undefined)
    throw new UserError(`「${path}」不是 Word 文档（.docx），或者文件已经损坏：请重新保存一次，或换一份没有损坏的`);
  return parts;
}

/** `undefined` for bytes that are no whole zip. */
function attempt<Result>(unzip: () => Result): Result | undefined {
  try {
    return unzip();
  } catch {
    return undefined; // said by the caller, in words of the user
  }
}

function mainPart(parts: ReadonlyMap<string, Uint8Array>): string | undefined {
  const relations = parts.get(spelled(parts, '_rels/.rels'));
  const named = (relations === undefined ? [] : relationsIn(relations)).find(({ type }) => DOCUMENT.test(type))?.target;
  const candidates = [named === undefined ? [] : targetName('', named), 'word/document.xml'].flat();
  return candidates.map((part) => spelled(parts, part)).find((part) => parts.has(part));
}

/** What a part refers to; `outside` is in no part of the file but at an address of its own. */
type Relation = {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly outside: boolean;
};

function relationsIn(bytes: Uint8Array): Relation[] {
  try {
    return relationsOf(parseXml(withUsualPrefixes(decodePart(bytes))));
  } catch {
    return []; // the part is found by its usual name
  }
}

const relationsOf = (root: XmlElement): Relation[] =>
  root.children.flatMap((child) =>
    'name' in child
      ? [
          {
            id: child.attributes['Id'] ?? '',
            type: child.attributes['Type'] ?? '',
            target: child.attributes['Target'] ?? '',
            outside: child.attributes['TargetMode'] === 'External',
          },
        ]
      : [],
  );

const texts = new WeakMap<Uint8Array, string>();

/** The text of a part, with the usual prefixes; undefined where the file has none of that name. */
export function partText({ parts }: WordFile, part: string): string | undefined {
  const bytes = parts.get(spelled(parts, part));
  if (bytes === undefined) return undefined;
  const text = texts.get(bytes) ?? withUsualPrefixes(decodePart(bytes));
  texts.set(bytes, text);
  return text;
}

const trees = new WeakMap<Uint8Array, XmlElement>();

/** The tree of a part; undefined where the file has none of that name. One that cannot be read is a `UserError`. */
export function partTree(file: WordFile, part: string): XmlElement | undefined {
  const bytes = file.parts.get(spelled(file.parts, part));
  const text = partText(file, part);
  if (bytes === undefined || text === undefined) return undefined;
  const tree = trees.get(bytes) ?? parsed(file, part, text);
  trees.set(bytes, tree);
  return tree;
}

function parsed({ path }: WordFile, part: string, text: string): XmlElement {
  try {
    return parseXml(text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const found = error.tooDeep ? '一层套一层，太深了，读不了' : '已经损坏，读不出来';
    throw new UserError(`「${path}」的内部文件 ${part} ${found}：请在 WPS 或 Word 里打开，另存一份再试`);
  }
}

/** What a part refers to, by id (`rId3` → `styles.xml`); targets are paths from the root of the file. */
export function relationsOfPart({ parts }: WordFile, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = parts.get(spelled(parts, `${folder}_rels/${part.slice(folder.length)}.rels`));
  const rooted = (target: string): string => spelled(parts, targetName(folder, target));
  return new Map(
    (bytes ? relationsIn(bytes) : []).map((it) => [it.id, it.outside ? it : { ...it, target: rooted(it.target) }]),
  );
}

const UTF8 = new TextDecoder();

/**
 * The text of a part: UTF-8, or UTF-16, which the standard takes as well and which its first bytes show. The declaration then says UTF-8, for so it is
 * written back.
 */
function decodePart(bytes: Uint8Array): string {
  const order = orderOf(bytes);
  if (order === undefined) return UTF8.decode(bytes);
  return new TextDecoder(order).decode(bytes).replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/i, '$1"UTF-8"');
}

/** The order of bytes of a text in UTF-16, by its mark or by its first `<`. */
function orderOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : undefined;
}

/** 自定义文档属性 by their names. */
export function customProperties(file: WordFile): ReadonlyMap<string, string> {
  const root = partTree(file, 'docProps/custom.xml');
  const properties = root === undefined ? [] : childrenOf(root, 'property');
  return new Map(properties.map((property) => [property.attributes['name'] ?? '', textOf(property).trim()]));
}
