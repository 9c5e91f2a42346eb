import type { Figures } from '../figures/figure.ts';
import type { Facts } from '../rules/define-rule.ts';
import { isSupported, standing } from '../rules/words/claim-support.ts';
import { findClaims } from '../statements/find-claims.ts';
import { placeIn } from './compare-pair.ts';
import type { Pair } from './pair-units.ts';
import type { Trouble } from './trouble.ts';
import type { Cell } from './unit.ts';

/** 全部整改、均已完成: what is said of all of the rectification, either way round. */
const ALL_DONE =
  /(?:全部|全数|均已|均|都已|都|悉数|100[%％]|百分之百)[^，。；]{0,6}(?:整改|销号|办结|落实|完成)(?!的)|(?:整改|销号|办结|措施|问题)[^，。；]{0,6}(?:全部|全数|均已|都已|悉数|100[%％]|百分之百)(?!的)/;
const HELD_BACK = /未|没有|尚|力争|争取|确保|要|将|拟|逐|抓/;

/** Claims that the expected text does not make at this place, and the records do not bear out. */
export function claimTroubles({ expected, found }: Pair, facts: Facts): Trouble[] {
  if (found === undefined || found.text === expected?.text) return [];
  const before = expected?.cells.map(({ text }) => text).join('\n') ?? '';
  return found.cells.flatMap((cell) => [...ofTalks(cell, before, facts), ...ofActions(cell, before, facts.figures)]);
}

/** 100% and 百分之百 are one claim. */
const inOneWay = ({ words }: { readonly words: string }): string => (/[百0０]/.test(words) ? '100%' : words);

function ofTalks(cell: Cell, before: string, facts: Facts): Trouble[] {
  const made = new Set(findClaims(before).map(inOneWay));
  return findClaims(cell.text)
    .filter((claim) => !made.has(inOneWay(claim)) && !isSupported(claim, facts))
    .map(({ clause, words }) => {
      const start = Math.max(0, cell.text.indexOf(words, cell.text.indexOf(clause)));
      const message = `添了「${clause}」，数据不支持：${standing(facts)}。请按数据改写`;
      return { ...placeIn(cell, start, start + words.length), rule: 'claim-unsupported', message };
    });
}

function ofActions(cell: Cell, before: string, figures: Figures): Trouble[] {
  const count = (name: string): number => Number(figures.get(`actions.${name}`)?.value ?? 0);
  const [total, done] = [count('total'), count('done')];
  if (total > 0 && total === done) return [];
  return cell.text.split(/[，。；：]/).flatMap((clause): Trouble[] => {
    const found = ALL_DONE.exec(clause);
    if (found === null || HELD_BACK.test(clause) || before.includes(found[0])) return [];
    const start = cell.text.indexOf(clause) + found.index;
    const message = `添了「${clause.trim()}」，数据不支持：整改措施共 ${total} 项，已完成 ${done} 项。请按数据改写`;
    return [{ ...placeIn(cell, start, start + found[0].length), rule: 'claim-unsupported', message }];
  });
}
