/** Brackets of texts that are taken for [ ] and { }. */
export const ODD_BRACKETS: readonly (readonly [open: string, close: string])[] = [
  ['【', '】'],
  ['〔', '〕'],
  ['《', '》'],
  ['（', '）'],
  ['〈', '〉'],
];

const ALL = [...ODD_BRACKETS, ['［', '］'], ['(', ')'], ['“', '”'], ['「', '」']] as const;

/** 拆散的文字: 谈话对象: 【葛守义, 尹小满】 in braces is to YAML the text 【葛守义 and a key 尹小满】. */
export type Torn = { readonly key: string; readonly torn: readonly string[]; readonly message: string };

/** The lists and texts of a mapping that a comma tore into a text and keys that have no value. */
export function tornTexts(mapping: unknown): readonly Torn[] {
  if (typeof mapping !== 'object' || mapping === null) return [];
  const found: Torn[] = [];
  let open: { readonly key: string; readonly marks: readonly [string, string]; readonly items: string[] } | undefined;
  for (const [key, value] of Object.entries(mapping)) {
    if (open !== undefined && (value === null || value === '')) {
      open.items.push(key);
      if (!key.includes(open.marks[1])) continue;
      found.push(tornText(open.key, open.marks, open.items));
      open = undefined;
    } else {
      const text = typeof value === 'string' ? value : '';
      const marks = ALL.find(([one, other]) => text.lastIndexOf(one) > text.lastIndexOf(other));
      open = marks === undefined ? undefined : { key, marks, items: [text] };
    }
  }
  return found;
}

function tornText(key: string, [one, other]: readonly [string, string], items: readonly string[]): Torn {
  const whole = items.join(', ');
  const isList = whole.startsWith(one) && whole.endsWith(other);
  const message = isList
    ? `「${key}」的列表用了「${one}${other}」，那是文字里的括号：请改成英文方括号，写成 [${whole.slice(1, -1)}]`
    : `「${key}」的文字里有英文逗号，在花括号里会被当作另一项：请改成中文逗号「，」，或给整段文字加引号`;
  return { key, torn: items.slice(1), message };
}
