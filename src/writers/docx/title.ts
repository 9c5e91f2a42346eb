import type { IParagraphOptions } from 'docx';
import { FRONT, type FrontField } from '../../document/front-words.ts';
import { wordBookmark } from './mark-names.ts';
import { spansToRuns } from './runs.ts';
import type { Sheet } from './sheet.ts';
import { type Span, textSpan } from './spans.ts';
import { titleLines } from './title-lines.ts';

/** 标题 (7.3.1): one paragraph, so that Word's outline shows it whole, with breaks between its lines. */
export function titleBlock(
  style: 'Title' | 'AttachmentTitle' | 'FormTitle',
  title: string,
  sheet: Sheet,
  field?: FrontField,
): IParagraphOptions {
  const longest = Math.floor(sheet.textWidth / (sheet.titleSize * 10));
  const spans = titleLines(title, longest).flatMap((line, index): Span[] =>
    index === 0 ? [textSpan(line)] : [{ kind: 'break' }, textSpan(line)],
  );
  const marked: Span[] =
    field === undefined ? spans : [{ kind: 'marked', bookmark: wordBookmark(0, FRONT, field), spans }];
  return { style, children: spansToRuns(marked) };
}
