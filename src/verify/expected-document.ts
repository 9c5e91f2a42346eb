import type { Document } from '../document/document.ts';
import { frontWords } from '../document/front-words.ts';
import { wordsIn } from '../document/walk.ts';
import type { MarkedWord } from '../document/word-marks.ts';
import type { FigureId, Figures } from '../figures/figure.ts';
import type { Campaign } from '../records/campaign.ts';
import type { Line } from '../word-file/read-body.ts';
import type { LineMark } from '../word-file/read-line.ts';
import { figureHash, figureTag, hashInBookmark, hashInWordBookmark, wordHash } from '../writers/docx/mark-names.ts';
import { clausesIn, countClauses, headOf, labelOf, piecesIn, sureClauses } from './clause.ts';
import type { Known } from './compare-cells.ts';
import { foldWords } from './same-words.ts';
import { namesByHead } from './tokens.ts';
import { isHeading, type Unit, unitsOf } from './unit.ts';

/** The document as the records of today make it, laid out for comparison. */
export type ExpectedDocument = Known & {
  readonly units: readonly Unit[];
  /** Everything that it says, without blanks. */
  readonly text: string;
  /** How often each clause stands in it. */
  readonly clauses: ReadonlyMap<string, number>;
  /** How often a unit stands in it, numbers apart. */
  readonly skeletons: ReadonlyMap<string, number>;
  /** The figure that a mark stands for; undefined for marks that are none of ours. */
  readonly figureOf: (mark: LineMark) => FigureId | undefined;
  /** How a figure is printed; several ways, where a template prints it in several. */
  readonly printed: ReadonlyMap<FigureId, ReadonlySet<string>>;
  /** The words of a record that a mark stands for; undefined for other marks. */
  readonly wordOf: (mark: LineMark) => MarkedWord | undefined;
  /** What pieces of it say of their numbers, with the pieces that say so. */
  readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
  /** Headings of columns, folded. */
  readonly headings: ReadonlySet<string>;
  /** What the unit is called. */
  readonly ourselves: ReadonlySet<string>;
  /** 各级标题 and the titles of attachments, as skeletons. */
  readonly sections: ReadonlySet<string>;
  /** Fields of the report that say what stands around the text. */
  readonly frontFields: ReadonlySet<string>;
  /** The line with which its attachments begin. */
  readonly attachedFrom: number;
};

export function expectedDocument(
  lines: readonly Line[],
  document: Document,
  campaign: Campaign,
  figures: Figures,
): ExpectedDocument {
  const units = unitsOf(lines);
  const figureOf = figuresByMark(figures);
  const printed = new Map<FigureId, Set<string>>();
  for (const { text, marks } of lines)
    for (const mark of marks) {
      const id = figureOf(mark);
      if (id !== undefined) printed.set(id, (printed.get(id) ?? new Set()).add(text.slice(mark.start, mark.end)));
    }
  const skeletons = new Map<string, number>();
  for (const { skeleton } of units) skeletons.set(skeleton, (skeletons.get(skeleton) ?? 0) + 1);
  return {
    units,
    text: lines.map(({ text }) => text.replace(/\s+/g, '')).join('\n'),
    skeletons,
    figureOf,
    printed,
    names: namesOf(campaign),
    terms: namesByHead([...termsOf(campaign), ...formalNames(document), ...OUTCOME_WORDS]),
    wordOf: wordsByMark(wordsIn(document)),
    labels: labelsOf(units),
    headings: new Set(units.filter(isHeading).flatMap(({ cells }) => cells.map(({ text }) => foldWords(text)))),
    ourselves: new Set([campaign.unit.name, campaign.unit.short ?? campaign.unit.name]),
    sections: new Set(units.filter((unit) => isSection(unit, lines)).map(({ skeleton }) => skeleton)),
    frontFields: new Set(frontWords(document).map(({ field }) => field)),
    attachedFrom: attachedFrom(lines),
    clauses: countClauses(lines.map(({ text }) => text)),
    sure: sureClauses(lines.flatMap(({ text }) => clausesIn(text).map((clause) => clause.text))),
  };
}

/** By the tag of a 内容控件, or the hash in the name of a 书签. */
function figuresByMark(figures: Figures): ExpectedDocument['figureOf'] {
  const byTag = new Map([...figures.keys()].map((id) => [figureTag(id), id]));
  const byHash = new Map([...figures.keys()].map((id) => [figureHash(id), id]));
  return ({ by, name }) => (by === 'control' ? byTag.get(name) : byHash.get(hashInBookmark(name) ?? ''));
}

function wordsByMark(words: readonly MarkedWord[]): ExpectedDocument['wordOf'] {
  const byHash = new Map(words.map((word) => [wordHash(word.of, word.field), word]));
  return ({ name }) => byHash.get(hashInWordBookmark(name) ?? '');
}

const isSection = ({ kind, cells }: Unit, lines: readonly Line[]): boolean =>
  kind === 'sentence' && /^(?:Heading\d|AttachmentTitle)$/.test(lines[cells[0]?.line ?? -1]?.style ?? '');

function labelsOf(units: readonly Unit[]): Map<string, Set<string>> {
  const labels = new Map<string, Set<string>>();
  for (const piece of units
    .flatMap(({ kind, cells }) => (kind === 'row' ? [] : cells))
    .flatMap(({ text }) => piecesIn(text))) {
    const label = labelOf(piece);
    if (label.includes('#')) labels.set(label, (labels.get(label) ?? new Set()).add(headOf(piece)));
  }
  return labels;
}

/** 附件 or 附件1, alone on its line. */
function attachedFrom(lines: readonly Line[]): number {
  const at = lines.findIndex(({ text, cell }) => cell === undefined && /^附件\d*$/.test(text.trim()));
  return at < 0 ? lines.length : at;
}

/** Longest first, so that 欧阳文 is not found in 欧阳文海. */
const namesOf = ({ roster, externals }: Campaign): string[] =>
  [...new Set([...roster, ...externals].map(({ name }) => name))].sort((one, other) => other.length - one.length);

/** 结果的说法 of the templates: what came of a talk or of a measure, and that a number was stated and counted by nobody. */
const OUTCOME_WORDS: readonly string[] = [
  '已谈',
  '未谈',
  '免谈',
  '无法判断',
  '未到期',
  '已完成',
  '未完成',
  '尚未完成',
  '逾期未完成',
  '正在整改',
  '整改中',
  '未启动',
  '尚未启动',
  '已逾期',
  '已超过期限',
  '已离开',
  '据单位填报',
  '非谈话记录统计',
];

/** 名称 that records give: of people, units, departments, pairings and channels. Of one character nothing is known. */
function termsOf({ roster, externals, unit, pairings, channels }: Campaign): string[] {
  const people = [...roster, ...externals];
  const departments = people.flatMap(({ posts }) => posts.map(({ department }) => department));
  const titles = [...pairings, ...channels].map(({ title }) => title);
  return [...people.map(({ name }) => name), unit.name, unit.short, unit.superior, ...departments, ...titles].flatMap(
    (name) => (name !== undefined && name.length > 1 ? [name] : []),
  );
}

/** 机关名称 around the text: in the 版头, the 落款, the 主送 and the 版记; and who was there. */
function formalNames({ addressee, signature, letterhead, imprint, attendance }: Document): string[] {
  const recipients = [addressee, imprint?.addressee, ...(imprint?.copies ?? [])].flatMap(
    (it) => it?.split(/[、，：]/) ?? [],
  );
  return [
    ...recipients,
    ...(attendance ?? []).flatMap(({ names }) => names.flatMap((name) => name.split(/[（）]/))),
    signature.name,
    ...(signature.others ?? []),
    ...(letterhead?.issuers ?? []),
    ...(letterhead?.signers ?? []),
    imprint?.issuer ?? '',
  ].filter((name) => name.length > 1);
}
