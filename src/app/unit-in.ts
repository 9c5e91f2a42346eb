import { fieldIn, spellingsOfKey } from '../records/keys.ts';

const UNIT = spellingsOfKey('unit').join('|');
const NAMES = ['name', ...(fieldIn('unit', 'name')?.zh ?? [])].join('|');

/** 单位: the line that opens it, and what stands beside or below it. */
const SECTION = new RegExp(
  `^[ \\t]*["']?(?:${UNIT})["']?[ \\t]*[:：][^\\n]*(?:\\r?\\n(?:[ \\t]+[^\\n]*)?(?=\\r?\\n|$))*`,
  'mu',
);
const NAME = new RegExp(
  `(?:^|[{,\\n])[ \\t]*["']?(?:${NAMES})["']?[ \\t]*[:：][ \\t]*(?:"([^"\\n]+)"|'([^'\\n]+)'|([^\\s"'|>&*!{}[\\],#][^{}[\\],#\\n]*))`,
  'u',
);

/** 单位的名称 as a text seems to say it that is no YAML, or no campaign; `undefined` where nobody can tell. */
export function unitIn(text: string): string | undefined {
  const section = SECTION.exec(text)?.[0];
  const [, double, single, plain] = NAME.exec(section?.replace(/^[^:：]*[:：]/, '') ?? '') ?? [];
  return (double ?? single ?? plain)?.trim();
}
