import type { SourceRecord } from '../records/campaign.ts';
import type { Person } from '../records/person.ts';
import { countFigure, rateFigure } from './build-figure.ts';
import { isAsked, MET, type Pairs, type Standing } from './coverage-sum.ts';
import type { Figure } from './figure.ts';
import type { FigureName } from './figure-id.ts';
import { type Fraction, ROUNDING } from './rate-text.ts';

/** 对: distinct unordered pairs that a pairing asks for (exempt ones included), and those of whom nothing is left to ask. */
export function pairFigures(prefix: FigureName, name: string, { standings, persons }: Pairs): Figure[] {
  const [all, done] = [new Set<SourceRecord>(), new Set<SourceRecord>()];
  let [at, met] = [0, 0];
  for (const standing of standings.values()) {
    for (const person of persons[at] ?? []) {
      all.add(person);
      if (standing === MET) done.add(person);
    }
    if (standing === MET) met += 1;
    at += 1;
  }
  return [
    countFigure(`${prefix}.required`, standings.size, '对', {
      formula: `${name}中应当互谈的对数（含免谈），两人不分先后，同一对只计一次`,
      records: [...all],
    }),
    countFigure(`${prefix}.met`, met, '对', {
      formula: `${name}中对这一对的要求（免谈除外）都已谈到的对数`,
      records: [...done],
    }),
  ];
}

/** 人: persons of whom something is asked that is not exempt, those with all of it met, and the rate. */
export function peopleFigures(
  prefix: FigureName,
  name: string,
  people: Iterable<readonly [Person, Standing]>,
  named: readonly Fraction[],
): Figure[] {
  const standings = [...people].filter(([, standing]) => isAsked(standing));
  const asked = standings.map(([person]) => person);
  const met = standings.filter(([, standing]) => standing === MET).map(([person]) => person);
  return [
    countFigure(`${prefix}.required`, asked.length, '人', {
      formula: `${name}中至少有一项应谈（免谈除外）的人数`,
      records: asked,
    }),
    countFigure(`${prefix}.met`, met.length, '人', {
      formula: `${name}中各项应谈（免谈除外）都已谈到的人数`,
      records: met,
    }),
    rateFigure(`${prefix}.rate`, met.length, asked.length, {
      formula: `${name}按人计的覆盖率 = 全部谈到${met.length}人 ÷ 应谈${asked.length}人，${ROUNDING}`,
      records: asked,
      of: [`${prefix}.met`, `${prefix}.required`],
      named,
    }),
  ];
}
