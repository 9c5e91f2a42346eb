import type { Campaign } from '../records/campaign.ts';
import type { WordFile } from '../word-file/open-word-file.ts';
import { readBody } from '../word-file/read-body.ts';

/** Talks that are looked for: where the content is printed, that of the first is. */
const MOST = 100;

/** Signs that a content begins with; an editor may have changed what follows. */
const BEGINNING = 12;

const bare = (text: string): string => text.replace(/\s/gu, '');

/** Whether a report was made with the content of talks in its register (`render --with-content`), so that it is made so again. */
export function printsContent(file: WordFile, { report, talks }: Campaign): boolean {
  if (!report.contentIn.includes('talk-register')) return false;
  const text = bare(
    readBody(file, 'accepted')
      .map((line) => line.text)
      .join(''),
  );
  const beginnings = talks.flatMap(({ content = '' }) => bare(content).slice(0, BEGINNING) || []);
  return beginnings.slice(0, MOST).some((beginning) => text.includes(beginning));
}
