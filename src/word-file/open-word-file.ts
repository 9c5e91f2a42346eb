import { unzipSync } from 'fflate';
import { UserError } from '../finding/user-error.ts';
import { parseXml, type XmlElement, XmlError } from './xml-tree.ts';

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
  const parts = new Map(Object.entries(unpack(path, bytes)));
  const main = mainPart(parts);
  if (main === undefined)
    throw new UserError(`「${path}」里没有正文，不是 Word 文档（.docx）：请在 WPS 或 Word 里打开，另存为 .docx`);
  return { path, parts, main };
}

function unpack(path: string, bytes: Uint8Array): Record<string, Uint8Array> {
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
  const relations = parts.get('_rels/.rels');
  const named =
    relations &&
    relationsIn(relations)
      .find(({ type }) => DOCUMENT.test(type))
      ?.target.replace(/^\//, '');
  return [named, 'word/document.xml'].find((part) => part !== undefined && parts.has(part));
}

export type Relation = { readonly id: string; readonly type: string; readonly target: string };

function relationsIn(bytes: Uint8Array): Relation[] {
  try {
    return relationsOf(parseXml(decoder.decode(bytes)));
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
          },
        ]
      : [],
  );

const decoder = new TextDecoder();

/** The text of a part; undefined where the file has none of that name. */
export function partText(file: WordFile, part: string): string | undefined {
  const bytes = file.parts.get(part);
  return bytes && decoder.decode(bytes);
}

/** The tree of a part; undefined where the file has none of that name. One that cannot be read is a `UserError`. */
export function partTree(file: WordFile, part: string): XmlElement | undefined {
  const text = partText(file, part);
  if (text === undefined) return undefined;
  try {
    return parseXml(text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new UserError(`「${file.path}」的内部文件 ${part} 已经损坏，读不出来：请在 WPS 或 Word 里打开，另存一份再试`);
  }
}

/** What a part refers to, by id (`rId3` → `styles.xml`); targets are paths from the root of the file. */
export function relationsOfPart(file: WordFile, part: string): ReadonlyMap<string, Relation> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = file.parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const rooted = (target: string): string => (target.startsWith('/') ? target.slice(1) : folder + target);
  return new Map((bytes ? relationsIn(bytes) : []).map((it) => [it.id, { ...it, target: rooted(it.target) }]));
}
