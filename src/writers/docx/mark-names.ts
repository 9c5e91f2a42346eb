import { printable } from '../../text/printable.ts';

/** Word keeps 64 characters of a content control's tag, and calls a file with a longer one damaged. */
const TAG_LIMIT = 64;

/**
 * The w:tag of a figure (数据): its id, or, where that is too long, its beginning and a hash of the whole. The whole id of a shortened
 * tag is found in the custom document property of the tag's name.
 */
export function figureTag(id: string): string {
  const tag = printable(id);
  return tag.length <= TAG_LIMIT ? tag : `${printable(id.slice(0, TAG_LIMIT - 17))}~${fnv1a(id)}`;
}

/**
 * The name of the 书签 around the place-th figure of a document. Office suites that drop the tags of 内容控件 keep it. Word takes 40 letters, digits
 * and underlines, so the figure stands in it as a hash.
 */
export const figureBookmark = (place: number, id: string): string => `tr_${place}_${fnv1a(id)}`;

/** The hash that stands for a figure in the name of its 书签; undefined for any other name. */
export const hashInBookmark = (name: string): string | undefined => /^tr_\d+_([0-9a-f]{16})$/.exec(name)?.[1];

/** What stands for a figure in the names of its 书签. */
export const figureHash = (id: string): string => fnv1a(id);

/** The name of the 书签 around the place-th words of a document that a record says (of `actions/a01` its `owner`). */
export const wordBookmark = (place: number, of: string, field: string): string => `tw_${place}_${wordHash(of, field)}`;

/** What stands for a record and its field in the names of its 书签. */
export const wordHash = (of: string, field: string): string => fnv1a(`${of} ${field}`);

/** The hash that stands for a record and its field in the name of its 书签; undefined for any other name. */
export const hashInWordBookmark = (name: string): string | undefined => /^tw_\d+_([0-9a-f]{16})$/.exec(name)?.[1];

/** FNV-1a, 64 bits over UTF-16 units: the same everywhere, with no crypto module to ask for. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
