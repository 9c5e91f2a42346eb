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

/** FNV-1a, 64 bits over UTF-16 units: the same everywhere, with no crypto module to ask for. */
function fnv1a(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, '0');
}
