import type { Facts } from '../rules/define-rule.ts';
import { wrongClaims } from '../rules/words/contradictions.ts';
import { numberWordsIn } from '../statements/number-words.ts';
import { commentsOf } from '../word-file/comments.ts';
import type { WordFile } from '../word-file/open-word-file.ts';
import type { Line } from '../word-file/read-body.ts';
import { shortened } from './comparison.ts';
import type { Trouble } from './trouble.ts';

/** Whose comments `verify --annotate` writes: they say what is wrong, and are not held to anything. */
const OURS = 'talkreport';

/**
 * 批注 that hold a number or a claim: they are no words of the report, but whoever opens or prints it may see them. 审核同意 says nothing that needs a
 * record.
 */
export function commentTroubles(file: WordFile, lines: readonly Line[], facts: Facts): Trouble[] {
  return commentsOf(file).flatMap(({ author, text, at }): Trouble[] => {
    if (author === OURS) return [];
    const [claim] = wrongClaims(text, facts);
    const counts = numberWordsIn(text).some(({ telling }) => telling);
    if (claim === undefined && !counts) return [];
    const line = Math.max(
      0,
      lines.findLastIndex((it) => it.part === file.main && it.xml.start <= at),
    );
    const why = claim === undefined ? '里面的数没有核对' : `数据不支持：${claim.shown}`;
    const message = `批注写着「${shortened(text)}」，${why}。批注会随文件发出去，也会印出来：定稿前请删去批注`;
    return [{ rule: 'comment-left', line, start: 0, end: lines[line]?.text.length ?? 0, message }];
  });
}
