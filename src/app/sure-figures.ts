import type { Figure, Figures } from '../figures/figure.ts';
import { listsBehind } from '../figures/figure-lists.ts';
import { maySet } from '../finding/settings.ts';
import { doubtsOf } from '../pairing/who/word-doubts.ts';
import type { ListName } from '../records/list-names.ts';
import type { Facts } from '../rules/define-rule.ts';
import { CATALOGUE, type Finding } from './catalogue.ts';
import { judgeCampaign, type Read } from './check-campaign.ts';
import type { Effects } from './effects.ts';

/** 数据, as far as the records behind them are known; where not all of them are, `reasons` are the errors to mend first. */
export type SureFigures = {
  readonly figures: Figures;
  readonly complete: boolean;
  readonly reasons: readonly Finding[];
};

/** What stands in place of a number that nobody knows. */
const NOT_READ = '记录未读全';

/** A role of a pairing that nobody has: whom it asks for is not known. */
const UNBORNE = 'set-value-unborne';

/**
 * The figures of a campaign. One on which records may bear that could not be read whole, or that ask for somebody who is not there, is none: its
 * value would be taken for one.
 */
export async function sureFigures(read: Read & { readonly facts: Facts }, effects: Effects): Promise<SureFigures> {
  const { facts, loaded } = read;
  if (loaded.complete && doubtsOf(facts.campaign).unborne.length === 0)
    return { figures: facts.figures, complete: true, reasons: [] };
  const { findings } = await judgeCampaign(read, effects);
  const errors = findings.filter(({ severity, suppressed }) => severity === 'error' && suppressed === undefined);
  const unborne = errors.filter(({ rule }) => rule === UNBORNE);
  const complete = loaded.complete && unborne.length === 0;
  if (complete) return { figures: facts.figures, complete, reasons: [] };
  const known = loaded.complete ? new Set<ListName>() : loaded.partsFit ? loaded.inDoubt : undefined;
  const inDoubt = known && new Set([...known, ...(unborne.length > 0 ? (['pairings'] as const) : [])]);
  const figures = new Map(
    [...facts.figures].map(([id, figure]) => [id, isSure(figure, inDoubt) ? figure : notRead(figure)]),
  );
  return { figures, complete, reasons: [...errors.filter(({ rule }) => !maySet(rule, CATALOGUE)), ...unborne] };
}

function isSure({ id }: Figure, inDoubt: ReadonlySet<ListName> | undefined): boolean {
  const lists = listsBehind(id);
  return inDoubt !== undefined && lists !== undefined && !lists.some((list) => inDoubt.has(list));
}

const notRead = ({ id, stated }: Figure): Figure => ({
  id,
  value: null,
  text: NOT_READ,
  unit: '',
  approximate: false,
  stated,
  formula: '有记录没有读全，改正以后才算得出来',
  records: [],
  complete: false,
});
