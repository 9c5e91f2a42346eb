import { UserError } from '../finding/user-error.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Judgement } from './catalogue.ts';

const UTF8_BOM = '\uFEFF';

/** Decodes bytes as `encoding`, or `undefined` where they are not valid in it. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * Bytes → text: UTF-8 with or without BOM; else GB18030 (what Windows saves as ANSI), with a note that says so; UTF-16 by its BOM.
 * Throws a `UserError` for a binary file.
 */
export function decode(path: string, bytes: Uint8Array): { file: SourceFile; notes: Judgement[] } {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (utf16 === undefined && bytes.includes(0)) {
    throw new UserError(`「${path}」不是文本文件：请检查是不是把 Word、Excel 或压缩文件当成了 YAML 记录`);
  }
  const encoding = utf16 ?? 'utf-8';
  let text = decodeAs(encoding, bytes);
  let read = utf16?.toUpperCase();
  if (text === undefined) {
    text = decodeAs('gb18030', bytes);
    read = 'GB18030';
  }
  if (text === undefined)
    throw new UserError(`「${path}」的文字编码认不出来：请用记事本或 WPS 另存为 UTF-8 编码的文本`);
  const file = { path, text: text.startsWith(UTF8_BOM) ? text.slice(1) : text };
  if (read === undefined) return { file, notes: [] };
  const message = `这个文件按 ${read} 编码读取；建议另存为 UTF-8，免得在别的电脑上变成乱码`;
  return {
    file,
    notes: [{ rule: 'file-encoding', severity: 'hint', message, origin: { file: path, path: [] }, range: [0, 0] }],
  };
}
