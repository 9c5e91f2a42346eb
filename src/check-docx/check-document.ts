import type { Finding } from '../finding/finding.ts';
import { UserError } from '../finding/user-error.ts';
import type { SourceFile } from '../source/source-file.ts';
import { readFormedBody } from '../word-file/body-in-effect.ts';
import { openWordFile } from '../word-file/open-word-file.ts';
import type { RequirementId } from './catalogue.ts';
import { checkAttachments } from './check-attachments.ts';
import { checkClosing } from './check-closing.ts';
import { checkColours } from './check-colours.ts';
import { checkFonts } from './check-fonts.ts';
import { checkGrid } from './check-grid.ts';
import { checkLetterhead } from './check-letterhead.ts';
import { checkLevels } from './check-levels.ts';
import { checkPage } from './check-page.ts';
import { checkPageNumber } from './check-page-number.ts';
import { checkParagraphs } from './check-paragraphs.ts';
import { checkTables } from './check-tables.ts';
import { checkTitle } from './check-title.ts';
import { checkWords } from './check-words.ts';
import type { Check } from './checked.ts';
import { type Line, linesOf, textFile } from './lines.ts';
import { recognise } from './recognise.ts';
import type { Corrections, Structure } from './structure.ts';
import { toFindings } from './to-findings.ts';

const CHECKS: readonly Check[] = [
  checkPage,
  checkGrid,
  checkColours,
  checkLetterhead,
  checkTitle,
  checkFonts,
  checkLevels,
  checkParagraphs,
  checkWords,
  checkAttachments,
  checkClosing,
  checkTables,
  checkPageNumber,
];

/** A .docx held against GB/T 9704-2012: its words as a text with a line for each paragraph, what was taken for what, and what was found. */
export type CheckedDocument = {
  readonly file: SourceFile;
  readonly structure: Structure;
  /** Every paragraph, those of the feet at the end. */
  readonly lines: readonly Line[];
  readonly findings: readonly Finding<RequirementId>[];
};

/** Throws a `UserError` where the bytes are no .docx, or one that is damaged, and where it has no paragraph of a number that the user names. */
export function checkDocument(path: string, bytes: Uint8Array, corrections?: Corrections): CheckedDocument {
  const body = readFormedBody(openWordFile(path, bytes));
  const lines = linesOf(body);
  expectParagraphs(path, lines, corrections);
  const structure = recognise(lines, corrections);
  const file = textFile(path, lines);
  const seen = CHECKS.flatMap((check) => check({ body, lines, structure }));
  return { file, structure, lines, findings: toFindings(seen, file) };
}

function expectParagraphs(path: string, lines: readonly Line[], corrections: Corrections = {}): void {
  const wrong = Object.values(corrections)
    .flat()
    .find((number) => number !== undefined && number > lines.length);
  if (wrong !== undefined)
    throw new UserError(`「${path}」没有第${wrong}段，一共只有 ${lines.length} 段：请核对段号`, 2);
}
