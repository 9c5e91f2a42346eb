const UTF8 = new TextDecoder();

/**
 * The text of a part: UTF-8, or UTF-16, which the standard takes as well and which its first bytes show. The declaration then says UTF-8, for so it is
 * written back.
 */
export function decodePart(bytes: Uint8Array): string {
  const order = orderOf(bytes);
  if (order === undefined) return UTF8.decode(bytes);
  return new TextDecoder(order).decode(bytes).replace(/^(<\?xml[^>]*?encoding=)(["'])[^"']*\2/i, '$1"UTF-8"');
}

/** The order of bytes of a text in UTF-16, by its mark or by its first `<`. */
function orderOf([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : undefined;
}
