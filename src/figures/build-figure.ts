import type { SourceRecord } from '../records/campaign.ts';
import { chineseDay, type Day } from '../text/day.ts';
import type { Figure } from './figure.ts';
import type { FigureName } from './figure-id.ts';
import { approximateText, averageText, type Fraction, NOT_APPLICABLE, rateText } from './rate-text.ts';

/** What every figure says of itself besides its number. */
export type About = {
  readonly formula: string;
  readonly records: readonly SourceRecord[];
  /** `below`: nearly so many. */
  readonly approximate?: boolean | 'below';
  readonly stated?: boolean;
};

const common = (about: About) => ({
  approximate: about.approximate !== undefined && about.approximate !== false,
  stated: about.stated ?? false,
  formula: about.formula,
  records: about.records,
});

/** 计数. `undefined` is a number that the records do not give: 不适用 without a unit, never 0. */
export function countFigure(id: FigureName, value: number | undefined, unit: string, about: About): Figure {
  if (value === undefined)
    return {
      id,
      value: null,
      text: NOT_APPLICABLE,
      unit: '',
      ...common({ ...about, approximate: false }),
    };
  const text = about.approximate ? approximateText(value, about.approximate === 'below') : String(value);
  return { id, value, text, unit, ...common(about) };
}

/** 百分率: 0–1 as value, with its exact numerator and denominator; no base where either is not given. `of`: the figures that these come from. `named`: shares it must not be rounded up to. */
export function rateFigure(
  id: FigureName,
  numerator: number | undefined,
  denominator: number | undefined,
  about: About & { readonly of: readonly FigureName[]; readonly named: readonly Fraction[] },
): Figure {
  if (numerator === undefined || denominator === undefined) return countFigure(id, undefined, '', about);
  const value = denominator === 0 ? null : numerator / denominator;
  const text = rateText(numerator, denominator, about.named);
  const approximate = value !== null && (about.approximate ?? false);
  const word = approximate === 'below' ? '接近' : '约';
  return {
    id,
    value,
    text: approximate ? `${word}${text}` : text,
    unit: '',
    ...common({ ...about, approximate }),
    base: { numerator, denominator, figures: about.of },
  };
}

/** 平均数: the exact quotient as value; the text carries 接近, 余 or 约 where it was cut. */
export function averageFigure(
  id: FigureName,
  numerator: number,
  denominator: number,
  unit: string,
  about: About & { readonly of: readonly FigureName[] },
): Figure {
  const value = denominator === 0 ? null : numerator / denominator;
  return {
    id,
    value,
    text: averageText(numerator, denominator),
    unit,
    ...common(about),
    base: { numerator, denominator, figures: about.of },
  };
}

/** 日期. */
export function dayFigure(id: FigureName, day: Day | undefined, about: About): Figure {
  return {
    id,
    value: day ?? null,
    text: day === undefined ? NOT_APPLICABLE : chineseDay(day),
    unit: '',
    ...common(about),
  };
}
