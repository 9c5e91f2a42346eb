import type { Figure, Figures } from '../figures/figure.ts';
import { listsBehind } from '../figures/figure-lists.ts';
import { maySet } from '../finding/settings.ts';
import type { Loaded } from '../load/load-campaign.ts';
import { CATALOGUE, type Finding } from './catalogue.ts';
import type { Checked } from './check-campaign.ts';

/** What stands in place of a number that nobody knows. */
const NOT_READ = '记录未读全';

/**
 * 数据, as far as the records behind them were read. A figure that records may bear on which could not be read whole is none: its value would be
 * taken for one.
 */
export function sureFigures(figures: Figures, loaded: Loaded): Figures {
  if (loaded.complete) return figures;
  return new Map([...figures].map(([id, figure]) => [id, isSure(figure, loaded) ? figure : notRead(figure)]));
}

function isSure({ id }: Figure, { partsFit, inDoubt }: Loaded): boolean {
  const lists = listsBehind(id);
  return partsFit && inDoubt !== undefined && lists !== undefined && !lists.some((list) => inDoubt.has(list));
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

/** The errors for which records were not read whole. */
export const reasonsUnread = ({ findings }: Checked): readonly Finding[] =>
  findings.filter(({ rule, severity }) => severity === 'error' && !maySet(rule, CATALOGUE));
