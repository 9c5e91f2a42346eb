import type { Document } from '../document/document.ts';
import type { FigureId } from '../figures/figure.ts';
import type { Finding } from '../finding/finding.ts';
import type { Facts } from '../rules/define-rule.ts';
import type { SourceFile, Span } from '../source/source-file.ts';
import { customProperties, type WordFile } from '../word-file/open-word-file.ts';
import type { Line } from '../word-file/read-body.ts';
import { hasChanges, readShown } from '../word-file/read-shown.ts';
import type { Side } from '../word-file/walk-paragraph.ts';
import { figuresAsRendered } from '../writers/docx/custom-properties.ts';
import { TROUBLES, type TroubleId } from './catalogue.ts';
import { type ExpectedDocument, expectedDocument } from './expected-document.ts';
import { findTroubles } from './find-troubles.ts';
import { type Outdated, outdatedFigures, withOutdated } from './outdated.ts';
import type { Trouble } from './trouble.ts';
import { commentTroubles, type KnownUnread, knownUnread, unreadTroubles } from './unread-troubles.ts';

/** 复核: what an edited document says otherwise than the records, and the text that the findings point into, a paragraph a line. */
export type Verified = {
  readonly file: SourceFile;
  readonly findings: readonly VerifyFinding[];
  readonly lines: readonly Line[];
  /** Figures that were found in their places, of all that are expected. */
  readonly figures: { readonly expected: number; readonly troubled: number };
  /** Figures that have come to something else since the document was rendered. */
  readonly outdated: ReadonlyMap<FigureId, Outdated>;
};

export type VerifyFinding = Finding<TroubleId> & {
  readonly figure: FigureId | undefined;
  /** Line and offsets, for those who write into the document. */
  readonly place: Pick<Trouble, 'line' | 'start' | 'end'>;
};

type Related = readonly { readonly at: Span; readonly message: string }[];

/** 依据: the lines of records behind a figure, and of the record that words were taken from. */
export type Sources = { readonly figure: (id: FigureId) => Related; readonly word: (of: string) => Related };

/** What a document is held against: what it should say, and what it may hold besides. */
export type Expected = ExpectedDocument & { readonly unread: KnownUnread };

/** What the records of today make, from the document and the .docx rendered of it. */
export const expectedOf = (rendered: WordFile, document: Document, { campaign, figures }: Facts): Expected => ({
  ...expectedDocument(readShown(rendered, 'accepted'), document, campaign, figures),
  unread: knownUnread(rendered),
});

/** Holds a document against what is expected of it. `sources` answers for a figure with records. */
export function verifyDocument(edited: WordFile, known: Expected, facts: Facts, sources: Sources): Verified {
  const rendered = figuresAsRendered(customProperties(edited));
  const outdated = outdatedFigures(rendered, known);
  const seen = (side: Side): { lines: Line[]; troubles: Trouble[] } => {
    const lines = readShown(edited, side);
    const rendering = { figures: rendered, outdated };
    const told = withOutdated(findTroubles(known, lines, facts), lines, rendering, known, facts.figures);
    const troubles = [
      ...told,
      ...unreadTroubles(edited, side, lines, known.unread, told),
      ...commentTroubles(edited, lines, facts),
    ];
    return { lines, troubles: troubles.sort((one, other) => one.line - other.line || one.start - other.start) };
  };
  const accepted = seen('accepted');
  const rejected = hasChanges(edited) ? seen('rejected') : undefined;
  const file = sourceOf(edited.path, accepted.lines);
  const findings = withSide(accepted.troubles, rejected?.troubles, '接受修订时').map((it) =>
    findingOf(it, file, accepted.lines, sources),
  );
  if (rejected !== undefined) {
    const other = sourceOf(edited.path, rejected.lines);
    const own = withSide(rejected.troubles, accepted.troubles, '不接受修订时').filter(
      ({ rule, message }) => rule !== 'wording' && message.startsWith('（不接受'),
    );
    for (const it of own) findings.push(findingOf(it, other, rejected.lines, sources));
  }
  const all = [...known.printed.keys()];
  const troubled = new Set(accepted.troubles.flatMap(({ figure }) => figure ?? []));
  return {
    file,
    findings,
    lines: accepted.lines,
    figures: { expected: all.length, troubled: troubled.size },
    outdated,
  };
}

/** Says on which side of tracked changes a trouble is one, where it is not on both. */
function withSide(
  troubles: readonly Trouble[],
  others: readonly Trouble[] | undefined,
  when: string,
): readonly Trouble[] {
  if (others === undefined) return troubles;
  const said = new Set(others.map(({ rule, message }) => `${rule} ${message}`));
  return troubles.map((it) =>
    said.has(`${it.rule} ${it.message}`) ? it : { ...it, message: `（${when}）${it.message}` },
  );
}

const oneLine = (text: string): string => text.replace(/\n/g, ' ');

const sourceOf = (path: string, lines: readonly Line[]): SourceFile => ({
  path,
  text: lines.map(({ text }) => oneLine(text)).join('\n'),
});

function findingOf(trouble: Trouble, file: SourceFile, lines: readonly Line[], sources: Sources): VerifyFinding {
  const { rule, line, start, end, message, figure, word } = trouble;
  const before = startsOf(lines)[line] ?? 0;
  return {
    rule,
    severity: TROUBLES[rule].severity,
    at: { file, start: before + start, end: before + end },
    message,
    subject: figure ?? `段${line + 1}`,
    related: figure !== undefined ? sources.figure(figure) : word === undefined ? [] : sources.word(word),
    figure,
    place: { line, start, end },
  };
}

const starts = new WeakMap<readonly Line[], number[]>();

/** Where each line begins in the text of all of them. */
function startsOf(lines: readonly Line[]): number[] {
  const known = starts.get(lines);
  if (known !== undefined) return known;
  let offset = 0;
  const made = lines.map(({ text }) => {
    const start = offset;
    offset += text.length + 1;
    return start;
  });
  starts.set(lines, made);
  return made;
}
