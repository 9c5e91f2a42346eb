/** What the first segment of a figure's name may be. */
type FigureFamily =
  | 'actions'
  | 'campaign'
  | 'channels'
  | 'coverage'
  | 'departments'
  | 'exemptions'
  | 'externals'
  | 'milestones'
  | 'pairings'
  | 'problems'
  | 'progress'
  | 'roster'
  | 'stated'
  | 'suggestions'
  | 'talks';

/** 数据编号 as it is made here: of a family that there is. Read back out of a file it is any word (`FigureId`). */
export type FigureName = `${FigureFamily}.${string}`;

/** 数据编号: a public beginning, then the unit's own words, each in brackets where it holds a dot: `stated.[a.b].part`. */
export const figureId = <Beginning extends string>(beginning: Beginning, ...own: readonly [string, ...string[]]) =>
  `${beginning}.${own.map((segment) => ownSegment(segment)).join('.')}` as const;

/** 覆盖 of all pairings together: by obligations, by distinct pairs, by persons. */
export const COVERAGE = {
  all: 'coverage.all',
  pairs: 'coverage.pairs',
  people: 'coverage.people',
} as const satisfies Record<string, FigureName>;

/** What the names of a pairing's figures begin with; a pairing that is called as one of the sums stands in brackets. */
export const coverageOf = (pairing: string) => `coverage.${ownSegment(pairing, Object.keys(COVERAGE))}` as const;

/** 填报数据: its own name, that of the whole of which it is a part, of the rate, and of its parts; a part called as one of these stands in brackets. */
export function statedIds(stated: string) {
  const id = figureId('stated', stated);
  const names = { of: `${id}.of`, rate: `${id}.rate` } as const;
  return { id, ...names, part: (part: string) => `${id}.${ownSegment(part, Object.keys(names))}` as const };
}

/** One segment of the unit's own words; in brackets also where it would be taken for a public name. */
const ownSegment = (segment: string, reserved: readonly string[] = []): string =>
  /[.[\]]/.test(segment) || reserved.includes(segment) ? `[${segment}]` : segment;

/** One segment of the unit's own words, as it is written. */
const OWN = String.raw`(?:\[[^\]]+\]|[^.[\]]+)`;
const SUMS = Object.values(COVERAGE).map((id) => id.slice(id.indexOf('.') + 1));
const PAIRING = String.raw`coverage\.(?!(?:${SUMS.join('|')})(?:\.|$))${OWN}`;
const PEOPLE = String.raw`people\.(?:required|met|rate)`;

/** What the ids that only some campaigns have may look like: the unit's own words, and what stands behind them. */
const OF_A_UNIT = new RegExp(
  `^(?:${[
    String.raw`${PAIRING}\.(?:required|met|missing|undecided|pending|exempt|rate|talks|pairs\.(?:required|met)|${PEOPLE})`,
    String.raw`departments\.${OWN}\.(?:persons|attendances|${PEOPLE})`,
    String.raw`channels\.${OWN}\.(?:sent|returned|rate|sessions|raw|merged)`,
    String.raw`milestones\.${OWN}\.(?:expected|attended)`,
    String.raw`progress\.by-(?:week\.\d{4}-\d{2}-\d{2}|month\.\d{4}-(?:0[1-9]|1[0-2]))\.(?:due|met)`,
    String.raw`talks\.by-month\.\d{4}-(?:0[1-9]|1[0-2])`,
    String.raw`talks\.by-kind\.${OWN}`,
    String.raw`(?:suggestions|problems)\.by-(?:category|target|channel)\.${OWN}(?:\.merged)?`,
    String.raw`stated\.${OWN}(?:\.${OWN})?`,
  ].join('|')})$`,
);

/** Whether a campaign may have such a figure by words of its own: `coverage.p1.rate`, `stated.x`, `suggestions.by-category.作风`. */
export const mayBeOfAUnit = (id: string): boolean => OF_A_UNIT.test(id);

const COVERED = new RegExp(`^(?:${COVERAGE.all.replace('.', String.raw`\.`)}|${PAIRING})$`);

/** 覆盖的开头: what full coverage may be asked of, all pairings together or one of them. */
export const mayBeCovered = (prefix: string): boolean => COVERED.test(prefix);
