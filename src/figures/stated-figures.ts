import type { Campaign } from '../records/campaign.ts';
import type { Stated } from '../records/stated.ts';
import { countFigure, rateFigure } from './build-figure.ts';
import type { Figure } from './figure.ts';
import { statedIds } from './figure-id.ts';
import { type Fraction, namedShares, ROUNDING } from './rate-text.ts';

/** 填报数据: numbers that people typed, marked so; a rate is worked out where a whole is given. */
export function statedFigures(campaign: Campaign): Figure[] {
  const named = namedShares(campaign);
  return campaign.stated.flatMap((it) => figuresOf(it, named));
}

function figuresOf(it: Stated, named: readonly Fraction[]): Figure[] {
  const ids = statedIds(it.id);
  const unit = it.unit ?? '';
  const formula = `单位填报：${it.title}${it.source === undefined ? '' : `（来源：${it.source}）`}`;
  const about = { formula, records: [it], stated: true };
  const figures = [countFigure(ids.id, it.value, unit, { ...about, approximate: it.approximate })];
  if (it.of !== undefined) {
    figures.push(
      countFigure(ids.of, it.of, unit, {
        ...about,
        formula: `${formula}，总数`,
      }),
      rateFigure(ids.rate, it.value, it.of, {
        ...about,
        formula: `${it.title} = 填报数${it.value} ÷ 填报总数${it.of}，${ROUNDING}${it.approximate ? '；填报数是约数' : ''}`,
        approximate: it.approximate,
        of: [ids.id, ids.of],
        named,
      }),
    );
  }
  for (const part of it.parts) {
    figures.push(
      countFigure(ids.part(part.id), part.value, unit, {
        ...about,
        formula: `${formula}，其中${part.title}`,
        approximate: part.approximate,
      }),
    );
  }
  return figures;
}
