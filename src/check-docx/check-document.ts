import type { Finding } from '../finding/finding.ts';
import type { SourceFile } from '../source/source-file.ts';
import { readFormedBody } from '../word-file/body-in-effect.ts';
import { openWordFile } from '../word-file/open-word-file.ts';
import { checkAttachments } from './check-attachments.ts';
import { checkClosing } from './check-closing.ts';
import { checkColours } from './check-colours.ts';
import { checkFonts } from './check-fonts.ts';
import { checkGrid } from './check-grid.ts';
import { checkLevels } from './check-levels.ts';
import { checkPage } from './check-page.ts';
import { checkPageNumber } from './check-page-number.ts';
import { checkParagraphs } from './check-paragraphs.ts';
import { checkTables } from './check-tables.ts';
import { checkTitle } from './check-title.ts';
import { checkWords } from './check-words.ts';
import type { Check } from './checked.ts';
import { linesOf, textFile } from './lines.ts';
import { recognise } from './recognise.ts';
import type { Corrections, Structure } from './structure.ts';
import { toFindings } from './to-findings.ts';

const CHECKS: readonly Check[] = [
  checkPage,
  checkGrid,
  checkColours,
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
  readonly paragraphs: number;
  readonly findings: readonly Finding[];
};

/** Throws a `UserError` where the bytes are no .docx, or one that is damaged. */
export function checkDocument(path: string, bytes: Uint8Array, corrections?: Corrections): CheckedDocument {
  const body = readFormedBody(openWordFile(path, bytes));
  const lines = linesOf(body);
  const structure = recognise(lines, corrections);
  const file = textFile(path, lines);
  const seen = CHECKS.flatMap((check) => check({ body, lines, structure }));
  return {
    file,
    structure,
    paragraphs: lines.filter(({ kind }) => kind !== 'foot').length,
    findings: toFindings(seen, file),
  };
}
