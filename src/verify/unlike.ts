import { similarities } from '../alignment/shared-pairs.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';

/** Shares of an expected document below which a document is held to be another one altogether. */
const UNLIKE = 0.3;

/**
 * 不像: how much of the expected document, by its characters, stands in the other. A sentence that is found with other words counts for as much as
 * it is alike; what two reports have in common because both are reports (附件, 2013年) weighs no more than it is long.
 */
function likenessOf(pairs: readonly Pair[]): number {
  const similarity = similarities();
  let [all, kept] = [0, 0];
  for (const { expected, found } of pairs) {
    const length = expected?.text.length ?? 0;
    all += length;
    if (expected !== undefined && found !== undefined) kept += length * similarity(expected.skeleton, found.skeleton);
  }
  return all === 0 ? 1 : kept / all;
}

/** The one thing to be said of a document that is none of these records. */
export function unlikeTrouble(pairs: readonly Pair[]): Trouble | undefined {
  const likeness = likenessOf(pairs);
  if (likeness >= UNLIKE) return undefined;
  const all = pairs.filter(({ expected }) => expected !== undefined).length;
  const message = `按记录应有 ${all} 句（表格按行算），文档里的文字只有 ${Math.floor(likeness * 100)}% 对得上：请核对是不是选错了文档或活动文件，或者换过模板（--templates）`;
  return { rule: 'document-unlike', line: 0, start: 0, end: 0, message };
}
