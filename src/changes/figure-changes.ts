import type { Figure, Figures } from '../figures/figure.ts';
import { COVERAGE, coverageOf } from '../figures/figure-id.ts';
import type { Campaign, SourceRecord } from '../records/campaign.ts';
import { fieldIn } from '../records/keys.ts';
import type { ListName } from '../records/list-names.ts';
import type { ObligationChange } from './obligation-changes.ts';
import { exemptionId, type Known, type RecordChange, recordIndex } from './record-changes.ts';

/** A record, as far as its place in the files is wanted. */
type Placed = Pick<SourceRecord, 'origin'>;

/**
 * 起因: a record that moved a figure. It was added, removed or altered; or it says what it said, and only counts now (`counted`), or no longer
 * (`uncounted`), because of something else.
 */
export type Cause = {
  readonly section: ListName;
  readonly id: string;
  readonly change: RecordChange['change'] | 'counted' | 'uncounted';
  readonly before?: Placed | undefined;
  readonly after?: Placed | undefined;
  readonly fields: readonly string[];
};

/** 数据的变化: what it was and is, absent where there was or is no such figure; and because of which records. */
export type FigureChange = {
  readonly id: string;
  readonly before?: Figure | undefined;
  readonly after?: Figure | undefined;
  readonly causes: readonly Cause[];
};

/** What is worked out of the two sides before their figures are held against each other. */
export type Moved = {
  readonly before: Campaign;
  readonly after: Campaign;
  readonly records: readonly RecordChange[];
  readonly obligations: readonly ObligationChange[];
};

/** Fields that only tell: no figure counts them, unless a pairing asks for them, and then its obligation has moved. What is confidential only tells, too. */
const TELLING = new Set('recorder recordedOn signed attachments text measure evidence place'.split(' '));

const tells = (section: ListName, field: string): boolean =>
  TELLING.has(field) || fieldIn(section, field)?.confidential === true;

const keyOf = ({ section, id }: Known): string => `${section}\0${id}`;

type CauseReader = (before: Figure | undefined, after: Figure | undefined) => Cause[];

/** Reads off two figures which of the records behind them differ. */
function recordCauses({ before, after, records }: Moved): CauseReader {
  const changed = new Map(records.map((change) => [keyOf(change), change]));
  const place = { before: recordIndex(before), after: recordIndex(after) };
  const behind = (figure: Figure | undefined, side: 'before' | 'after'): Map<string, [Known, SourceRecord]> =>
    new Map(
      (figure?.records ?? []).flatMap((record) => {
        const known = place[side](record);
        return known === undefined ? [] : [[keyOf(known), [known, record]] as const];
      }),
    );
  return (was, is) => {
    const old = behind(was, 'before');
    const now = behind(is, 'after');
    return [...new Map([...old, ...now])].flatMap(([key, [known]]): Cause[] => {
      const change = changed.get(key);
      if (change !== undefined) return [{ ...change }];
      const [from, to] = [old.get(key)?.[1], now.get(key)?.[1]];
      if (from !== undefined && to !== undefined) return [];
      return [{ ...known, change: to === undefined ? 'uncounted' : 'counted', before: from, after: to, fields: [] }];
    });
  };
}

/** The talks and exemptions that moved an obligation. */
function obligationCauses({ before, after, talks }: ObligationChange, records: ReadonlyMap<string, RecordChange>) {
  const causes: Cause[] = talks.map((talk): Cause => {
    const id = talk.after?.id ?? talk.before?.id ?? '';
    const change = records.get(keyOf({ section: 'talks', id }));
    if (change !== undefined) return { ...change };
    return { section: 'talks', id, change: talk.after ? 'counted' : 'uncounted', ...talk, fields: [] };
  });
  const exempting = [before?.exemption?.record, after?.exemption?.record].flatMap((it) => {
    const change = it && records.get(keyOf({ section: 'exemptions', id: exemptionId(it) }));
    return change === undefined ? [] : [{ ...change }];
  });
  return [...causes, ...exempting];
}

/** Whether a figure counts what an obligation came to be, or no longer is. */
function concerns(id: string, { before, after }: ObligationChange, behind: readonly Cause[]): boolean {
  const pairing = (after ?? before)?.pairing.id ?? '';
  if (id === 'pairings.full') return behind.some((cause) => cause.section === 'pairings' && cause.id === pairing);
  const prefix = [COVERAGE.all, COVERAGE.pairs, COVERAGE.people, coverageOf(pairing)].find((it) =>
    id.startsWith(`${it}.`),
  );
  if (prefix === undefined) return false;
  const last = id.slice(id.lastIndexOf('.') + 1);
  if (['missing', 'undecided', 'pending', 'exempt'].includes(last))
    return before?.outcome === last || after?.outcome === last;
  if (last === 'required' && prefix !== COVERAGE.people) return before === undefined || after === undefined;
  return true;
}

/** Figures that count suggestions by what became of the actions for them. */
const HANDLED = /^(?:suggestions|problems)\.(?:addressed|closed)$/;

/** In place of a suggestion that counts now, or no longer: the actions for it that changed, where there are any. */
const throughActions =
  ({ records }: Moved) =>
  (cause: Cause): readonly Cause[] => {
    if (cause.change === 'added' || cause.change === 'removed') return [cause];
    const actions = records.filter((it) =>
      [it.before, it.after].some((record) => record && 'addresses' in record && record.addresses.includes(cause.id)),
    );
    return actions.length > 0 ? actions.map((it) => ({ ...it })) : [cause];
  };

/** Where obligations moved a figure, a person whose record was altered is a cause only if one of theirs moved without a talk. */
const isCause =
  (concerned: readonly ObligationChange[]) =>
  ({ section, id, change }: Cause): boolean =>
    concerned.length === 0 ||
    change !== 'altered' ||
    (section !== 'roster' && section !== 'externals') ||
    concerned.some(
      ({ before, after, talks }) =>
        talks.length === 0 && [before, after].some((it) => it?.subject.some((person) => person.id === id)),
    );

const byKind = (causes: readonly Cause[]): Cause[] => {
  const told = causes.filter(
    ({ section, change, fields }) => change !== 'altered' || fields.some((it) => !tells(section, it)),
  );
  const direct = told.filter(({ change }) => change !== 'counted' && change !== 'uncounted');
  const kept = direct.length > 0 ? direct : told.length > 0 ? told : causes;
  return [...new Map(kept.map((cause) => [keyOf(cause), cause])).values()];
};

/** What a report prints is the same: a quotient may differ where its text does not. */
const sameFigure = (one: Figure | undefined, other: Figure | undefined): boolean =>
  one?.text === other?.text && one?.unit === other?.unit;

/** The figures that changed, in the order of the new ones, then those that are no more; each with the records that moved it. */
export function figureChanges(before: Figures, after: Figures, moved: Moved): FigureChange[] {
  const causesOf = recordCauses(moved);
  const records = new Map(moved.records.map((change) => [keyOf(change), change]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id): FigureChange[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (sameFigure(was, is)) return [];
    const behind = HANDLED.test(id) ? causesOf(was, is).flatMap(throughActions(moved)) : causesOf(was, is);
    const concerned = moved.obligations.filter((it) => concerns(id, it, behind));
    const through = concerned.flatMap((it) => obligationCauses(it, records));
    return [{ id, before: was, after: is, causes: byKind([...through, ...behind.filter(isCause(concerned))]) }];
  });
}
