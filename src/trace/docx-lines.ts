import type { MarkedWord } from '../document/word-marks.ts';
import type { FigureId } from '../figures/figure.ts';
import { customProperties, type WordFile } from '../word-file/open-word-file.ts';
import { type Line, readBody } from '../word-file/read-body.ts';
import type { LineMark } from '../word-file/read-line.ts';
import { figuresAsRendered } from '../writers/docx/custom-properties.ts';
import { figureHash, figureTag, hashInBookmark, hashInWordBookmark, wordHash } from '../writers/docx/mark-names.ts';
import type { MarkedLine } from './figure-places.ts';

/** What marks may stand for: figures of a campaign, and words that its report takes from records. */
export type KnownMarks = { readonly figures: Iterable<FigureId>; readonly words: readonly MarkedWord[] };

/**
 * The text of a .docx with its marks: figures by the tags of 内容控件 and by 书签, words of records by 书签. Whose ids they are is known from the file
 * itself, and from its campaign, where that is at hand.
 */
export function docxLines(file: WordFile, known: KnownMarks): MarkedLine[] {
  const ids = [...new Set([...figuresAsRendered(customProperties(file)).keys(), ...known.figures])];
  const byTag = new Map(ids.map((id) => [figureTag(id), id]));
  const byHash = new Map(ids.map((id) => [figureHash(id), id]));
  const byWord = new Map(known.words.map(({ of, field }) => [wordHash(of, field), { of, field }]));
  const figureOf = ({ by, name }: LineMark): FigureId | undefined =>
    by === 'control' ? byTag.get(name) : byHash.get(hashInBookmark(name) ?? '');
  return readBody(file, 'accepted').map((line) => ({
    text: line.text,
    cell: line.cell,
    figures: figuresOf(line, figureOf),
    words: line.marks.flatMap(({ name, start, end }) => {
      const word = byWord.get(hashInWordBookmark(name) ?? '');
      return word === undefined || end <= start ? [] : [{ ...word, start, end }];
    }),
  }));
}

/** A locked figure has two marks, which an editor may have drawn apart: the same figure twice at one place is one. */
function figuresOf({ marks }: Line, figureOf: (mark: LineMark) => FigureId | undefined): MarkedLine['figures'] {
  const found: MarkedLine['figures'][number][] = [];
  const controlsFirst = [...marks].sort(
    (one, other) => Number(one.by === 'bookmark') - Number(other.by === 'bookmark'),
  );
  for (const mark of controlsFirst) {
    const id = figureOf(mark);
    if (id === undefined || mark.end <= mark.start) continue;
    if (found.some((it) => it.id === id && it.start < mark.end && mark.start < it.end)) continue;
    found.push({ id, start: mark.start, end: mark.end });
  }
  return found;
}
